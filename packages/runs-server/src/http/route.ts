import type { ServerContext } from '../serverContext.ts'

/**
 * One part of the server's surface: answers, or `null` when the request is not for it. Throws `HttpError` for a 4xx.
 * Bodies arrive unread, so that a part that takes uploads can stream them.
 */
export type Route = (
  request: Request,
  url: URL,
  server: ServerContext,
) => Promise<Response | null> | Response | null
