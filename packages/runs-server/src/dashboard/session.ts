import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isLoopback } from '../http/authenticate.ts'
import { HttpError } from '../http/httpError.ts'
import type { Authenticator } from '../serverContext.ts'

const cookieName = 'runs_session'

/**
 * The run page's session. The page gets a random cookie, which only this server can have made; with it the API answers
 * reads, and only to pages of this very server.
 */
export interface DashboardSessions {
  /** The `Set-Cookie` of a new session. */
  issue(): string
  /** Whether the request carries a cookie of this server. */
  holds(request: Request): boolean
  /** Lets the page in, refuses other pages, and has no opinion on requests that no browser sent. */
  authenticator: Authenticator
  /** The check of Host and origin alone: what serves the page makes it before it gives a cookie away. */
  requireOwnPage(request: Request, url: URL): void
}

/**
 * @param secret - Signs the cookies; kept with the data, so that an open page survives a restart.
 * @param allowedHosts - Names, beside the loopback ones, under which browsers may reach this server.
 */
export function createDashboardSessions(
  secret: Uint8Array,
  allowedHosts: readonly string[],
): DashboardSessions {
  const sign = (id: string): string =>
    createHmac('sha256', secret).update(`session\n${id}`).digest('base64url')

  const holds = (request: Request): boolean => {
    const [id = '', signature = ''] = readCookie(request)?.split('.') ?? []
    const expected = Buffer.from(sign(id))
    const given = Buffer.from(signature)
    return id !== '' && expected.byteLength === given.byteLength && timingSafeEqual(expected, given)
  }

  /** DNS rebinding and cross-site requests end here: the name must be ours and the page must be ours. */
  const requireOwnPage = (request: Request, url: URL): void => {
    if (!isOwnHost(url.hostname, allowedHosts)) {
      throw new HttpError(
        403,
        `this server is not called ${url.hostname}; start it with --allow-host ${url.hostname} if it is`,
      )
    }
    const origin = request.headers.get('origin')
    if (origin !== null && origin !== url.origin)
      throw new HttpError(403, 'pages of other origins are not let in')
  }

  return {
    issue() {
      const id = randomBytes(24).toString('base64url')
      return `${cookieName}=${id}.${sign(id)}; HttpOnly; SameSite=Strict; Path=/`
    },
    holds,
    requireOwnPage,
    authenticator(request, url) {
      // A navigation has `none`; everything a page asks for itself has `same-origin`.
      const site = request.headers.get('sec-fetch-site')
      const fromBrowser = site !== null || request.headers.has('origin') || readCookie(request) !== undefined
      if (!fromBrowser) return null
      requireOwnPage(request, url)
      if (site !== null && site !== 'same-origin')
        throw new HttpError(403, 'only pages of this server are let in')
      // Browsers send Sec-Fetch-Site to loopback and https only; elsewhere a POST still names its origin.
      if (site === null && request.headers.get('origin') === null)
        throw new HttpError(403, 'a request of the run page names its origin')
      if (!holds(request)) throw new HttpError(403, 'no session: open the run page again')
      return { kind: 'session' }
    },
  }
}

function isOwnHost(hostname: string, allowedHosts: readonly string[]): boolean {
  return isLoopback(hostname) || allowedHosts.includes(hostname)
}

function readCookie(request: Request): string | undefined {
  for (const pair of request.headers.get('cookie')?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === cookieName) return value
  }
  return undefined
}
