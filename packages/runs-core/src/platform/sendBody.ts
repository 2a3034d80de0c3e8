/**
 * Sends bytes as one PUT, while they are made, and reads the whole answer.
 *
 * @param body - is ended where the answer comes before its end
 * @throws what the body or the connection fails with, and the signal's reason
 */
export type SendBody = (
  url: URL,
  headers: Headers,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
) => Promise<Response>
