import { isLoopback } from './authenticate.ts'

/**
 * What pages of other origins may read. Signed URLs carry their own secret, so anyone who has one may use it from anywhere.
 * The API itself answers only pages served from this machine: its fixed local key is public knowledge.
 */
export function corsHeaders(request: Request, url: URL): Record<string, string> {
  const origin = request.headers.get('origin')
  const isApi = url.pathname === '/graphql' || url.pathname.endsWith('/file_stream')
  if (!isApi) {
    return {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, PUT, OPTIONS',
      'access-control-allow-headers': '*',
      'access-control-expose-headers': 'ETag, Content-Range, Accept-Ranges, Content-Length',
    }
  }
  if (origin === null || !URL.canParse(origin) || !isLoopback(new URL(origin).hostname)) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-allow-headers':
      request.headers.get('access-control-request-headers') ?? 'authorization, content-type',
    'access-control-max-age': '600',
    vary: 'Origin',
  }
}
