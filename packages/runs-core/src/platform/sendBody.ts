/**
 * Sends bytes as one PUT, while they are made, and reads the whole answer.
 *
 * @param headers - with the length of the body
 * @param body - is asked for a piece when the one before is on its way, and ended where the answer comes before its end
 * @throws what the body or the connection fails with, and the signal's reason
 */
export type SendBody = (
  url: URL,
  headers: Headers,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
) => Promise<Response>
