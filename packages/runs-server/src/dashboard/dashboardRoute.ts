import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentTypeOf } from '../blobs/contentType.ts'
import { isKnownKey, isLoopback } from '../http/authenticate.ts'
import { HttpError } from '../http/httpError.ts'
import type { Route } from '../http/route.ts'
import type { ServerContext } from '../serverContext.ts'
import { loginPage } from './loginPage.ts'
import type { DashboardSessions } from './session.ts'

/** Where the build puts the page: beside the server's own files. */
const builtPage: string = path.join(path.dirname(fileURLToPath(import.meta.url)), 'dashboard')

export interface DashboardOptions {
  sessions: DashboardSessions
  /** Folder with the built page: `index.html` and `assets/`. */
  folder?: string
}

/**
 * Serves the run page. Its addresses are those that W&B's client prints: `/`, `/{entity}/{project}` and
 * `/{entity}/{project}/runs/{run}`; what has an extension below `/assets/` is a file of the page.
 */
export function createDashboardRoute({ sessions, folder = builtPage }: DashboardOptions): Route {
  return async (request, url, server) => {
    if (url.pathname === '/session' && request.method === 'POST') return logIn(request, url, server, sessions)
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    if (
      /^\/assets\/[\w.-]+$/.test(url.pathname) ||
      /^\/[\w-]+\.(svg|png|ico|webmanifest)$/.test(url.pathname)
    ) {
      return serveFile(folder, url.pathname)
    }
    if (!isPage(url.pathname)) return null
    sessions.requireOwnPage(request, url)
    if (!isLoopback(url.hostname) && !sessions.holds(request)) return page(loginPage, undefined, 401)
    const html = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => null)
    if (html === null) throw new HttpError(404, 'the run page is not built into this server')
    return page(html, sessions.holds(request) ? undefined : sessions.issue())
  }
}

/** `/`, `/{entity}`, `/{entity}/{project}` and what W&B's app shows below a project. */
function isPage(pathname: string): boolean {
  const words = pathname.split('/').filter(Boolean)
  if (words.length <= 2) return words[0] !== 'graphql' && words[0] !== 'files'
  return words.length <= 5 && ['runs', 'workspace', 'artifacts', 'overview'].includes(words[2] ?? '')
}

/** Asked for once where the page is reached from another machine: the key goes in, a session comes out. */
async function logIn(
  request: Request,
  url: URL,
  server: ServerContext,
  sessions: DashboardSessions,
): Promise<Response> {
  sessions.requireOwnPage(request, url)
  const form = new URLSearchParams((await request.text()).slice(0, 4_096))
  if (!isKnownKey(form.get('key') ?? '', url, server))
    return page(
      loginPage.replace('<!-- refused -->', '<p role="alert">This server does not know that key.</p>'),
      undefined,
      403,
    )
  return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': sessions.issue() } })
}

async function serveFile(folder: string, pathname: string): Promise<Response | null> {
  const bytes = await readFile(path.join(folder, pathname)).catch(() => null)
  if (!bytes) return null
  const hashed = pathname.startsWith('/assets/')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentTypeOf(pathname),
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}

function page(html: string, cookie?: string, status = 200): Response {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': `default-src 'self'; script-src 'self' ${inline.join(' ')}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'`,
      ...(cookie !== undefined && { 'set-cookie': cookie }),
    },
  })
}
