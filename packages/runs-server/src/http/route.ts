import type { ServerContext } from '../serverContext.ts'

/** What a request may do. Transfers by signed URL never ask. */
export interface Access {
  /** `key`: an API key, everything. `session`: the run page's cookie, reads only. */
  kind: 'key' | 'session'
}

/**
 * One part of the server's surface: answers, or `null` when the request is not for it. Throws `HttpError` for a 4xx.
 * Bodies arrive unread, so that a part that takes uploads can stream them.
 */
export type Route = (
  request: Request,
  url: URL,
  server: ServerContext,
) => Promise<Response | null> | Response | null

/** Who is asking: `null` when it can't tell, so that the next one is asked; throws `HttpError` 403 for a forbidden caller. */
export type Authenticator = (request: Request, url: URL, server: ServerContext) => Access | null
