import { createHash, timingSafeEqual } from 'node:crypto'
import type { Access, ServerContext } from '../serverContext.ts'
import { HttpError } from './httpError.ts'

/** The key that works without any configuration. Forty characters of `[a-z0-9]`, as Python's check wants them. */
export const localApiKey: string = `local${'0'.repeat(35)}`

/** Names under which only this machine can be reached. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    hostname === '::1' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  )
}

/**
 * Whether the key is one of this server's.
 *
 * The fixed local key is public knowledge, so it opens the door only where the Host header names this machine: a web page
 * that resolves its own name to 127.0.0.1 is not let in.
 */
export function isKnownKey(key: string, url: URL, server: ServerContext): boolean {
  return server.apiKeys.some(
    (candidate) => sameKey(candidate, key) && (candidate !== localApiKey || isLoopback(url.hostname)),
  )
}

/**
 * Finds out who is asking: an API key by Basic (`api:<key>`) or Bearer, else what the other authenticators know.
 * @throws {@link HttpError} 401 without a valid key, and what an authenticator throws.
 */
export function authenticate(request: Request, url: URL, server: ServerContext): Access {
  const header = request.headers.get('authorization')
  if (header !== null) {
    const key = apiKeyOf(header)
    if (key === null)
      throw new HttpError(401, 'Authorization must be Basic api:<API key> or Bearer <API key>')
    if (isKnownKey(key, url, server)) return { kind: 'key' }
    throw new HttpError(401, 'this server does not know the API key')
  }
  for (const authenticator of server.authenticators) {
    const access = authenticator(request, url, server)
    if (access) return access
  }
  throw new HttpError(401, 'an API key is needed')
}

function apiKeyOf(header: string): string | null {
  const [, scheme, credentials] = /^(basic|bearer)\s+(\S+)\s*$/i.exec(header) ?? []
  if (scheme === undefined || credentials === undefined) return null
  if (scheme.toLowerCase() === 'bearer') return credentials
  const pair = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  return colon === -1 ? null : pair.slice(colon + 1)
}

function sameKey(a: string, b: string): boolean {
  const digest = (key: string): Buffer => createHash('sha256').update(key).digest()
  return timingSafeEqual(digest(a), digest(b))
}
