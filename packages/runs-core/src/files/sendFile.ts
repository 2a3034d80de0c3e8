import { createMd5, streamsBodies } from '#platform'
import { bodyStream } from '../transport/bodyStream.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { quietly } from '../transport/quietly.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { SendOptions } from '../transport/sendBytes.ts'
import { type Exchange, transfer, type TransferOptions } from '../transport/transfer.ts'
import { isRefused } from './isRefused.ts'
import { readAhead } from './readAhead.ts'
import type { UploadOptions } from './uploadFile.ts'
import type { UploadSource } from './uploadSource.ts'

/**
 * Where bytes are sent.
 *
 * @internal
 */
export interface UploadTarget {
  address: string
  /** What the server wants to be sent along. */
  headers: (readonly [string, string])[]
}

/**
 * What is known of bytes that were sent.
 *
 * @internal
 */
export interface Sent {
  md5: string
  /** The server's own name for them, where it has one. */
  etag: string | null
}

/** What the slowest line carries in a second, where nobody sees the bytes move. */
const leastBytesPerSecond = 64 * 1024

/**
 * Sends a file as one PUT, from its first byte again where that failed.
 *
 * @param ask - gives an address; asked again where one has expired
 * @param options - `md5` where the digest is known already, so that it isn't made again
 *
 * @internal
 */
export async function sendFile(
  client: RunsClient,
  source: UploadSource,
  ask: () => Promise<UploadTarget>,
  {
    onProgress,
    md5: known,
    ...options
  }: TransferOptions & Pick<UploadOptions, 'onProgress'> & { md5?: string },
): Promise<Sent> {
  const { sizeBytes } = source
  let target = await ask()
  let mayAsk = true
  let highest = 0
  let isTouched = false
  const report = (sentBytes: number): void => quietly(() => onProgress?.({ sentBytes, sizeBytes }))
  const wrongSize = (gave: string): RunsError =>
    new RunsError('usage', `the source gave ${gave} bytes, not ${sizeBytes}`, options)
  const mayRepeat = (): boolean => source.isRepeatable || !isTouched

  const put = async (exchange: Exchange): Promise<Sent> => {
    const md5 = known === undefined ? await exchange.apart(createMd5()) : undefined
    let etag: string | null
    let failure: unknown
    async function* bytes(): AsyncGenerator<Uint8Array> {
      const pieces = readAhead(source.read())
      let sent = 0
      try {
        for (;;) {
          isTouched = true
          const { done, value } = await exchange.apart(pieces.next())
          if (done) break
          if (sent + value.byteLength > sizeBytes) throw wrongSize(`more than ${sizeBytes}`)
          md5?.update(value)
          yield value
          // Whoever asks for the next piece has got rid of this one.
          sent += value.byteLength
          if (!streamsBodies) continue
          exchange.moved(0, sent > highest)
          if (sent > highest && sent < sizeBytes) report(sent)
          highest = Math.max(highest, sent)
        }
        if (sent < sizeBytes) throw wrongSize(String(sent))
      } catch (error) {
        failure = error
        throw error
      }
    }
    try {
      const body = await exchange.orEnd(bodyOf(bytes(), source))
      if (!streamsBodies) exchange.allow((sizeBytes / leastBytesPerSecond) * 1000)
      const headers = [...target.headers, ['content-length', String(sizeBytes)] as const]
      const response = await exchange.send({ method: 'PUT', ...target, withKey: true, headers, body })
      etag = response.headers.get('etag')
      await exchange.orEnd(response.arrayBuffer())
    } catch (error) {
      // The source's failure is the reason, whatever came of it.
      throw failure ?? error
    }
    return { md5: known ?? md5?.digest() ?? '', etag }
  }

  // A store that is busy with the same name says 409.
  const repeats = (error: RunsError): boolean => (error.retryable || error.status === 409) && mayRepeat()
  const { operation, path } = options
  const sending = transfer(client, { ...options, repeats }, async (exchange) => {
    const reached = highest
    try {
      return await put(exchange)
    } catch (error) {
      mayAsk ||= highest > reached
      if (!mayAsk || !isRefused(error) || !mayRepeat()) throw error
      mayAsk = false
      target = await exchange.apart(ask())
      return put(exchange)
    }
  })
  const sent = await sending.catch((cause: unknown) => {
    // It would be sent again, but what it came from can't: nobody knows whether the server has it.
    const isInDoubt = isRunsError(cause) && cause.retryable && !/^(rateLimited|deadline)$/.test(cause.code)
    if (!isInDoubt || mayRepeat()) throw cause
    const { status, requestId } = cause
    const details = { operation, path, status, requestId, maybeApplied: true, cause }
    throw new RunsError('network', 'it may have arrived, or not', details)
  })
  report(sizeBytes)
  return sent
}

/**
 * Headers as servers list them, each as `Name:value`.
 *
 * @internal
 */
export function uploadHeaders(lines: readonly string[]): [string, string][] {
  return lines.map((line) => {
    const [, key = '', value = ''] = /^([^:]*):?(.*)$/s.exec(line) ?? []
    return [key.trim(), value.trim()]
  })
}

/** What a request can send: the bytes as they come, or all of them at once. */
async function bodyOf(
  bytes: AsyncIterable<Uint8Array>,
  { blob, sizeBytes }: UploadSource,
): Promise<NonNullable<SendOptions['body']>> {
  if (streamsBodies && sizeBytes > 0) return bytes
  const stream = bodyStream(bytes)
  if (!blob) return new Response(stream).blob()
  await stream.pipeTo(new WritableStream())
  return blob
}
