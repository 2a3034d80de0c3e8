import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { type Exchange, transfer } from '../transport/transfer.ts'
import { isRefused } from './isRefused.ts'

/**
 * Which bytes of a file: from `start` up to, not including, `end`.
 *
 * @public
 */
export interface FileRange {
  /** @defaultValue `0` */
  start?: number | undefined
  /** @defaultValue the file's end */
  end?: number | undefined
}

/**
 * Where bytes are.
 *
 * @internal
 */
export interface ByteSource {
  /** A signed URL; empty where there is none. */
  directUrl: string
  /** Where the key is asked for. */
  url?: string | null
  /** What the server says of the bytes; 0 where it does not tell. */
  sizeBytes: number
  md5: string | null
}

/** @internal */
export interface ReadBytesOptions<Source> extends CallOptions {
  operation: string
  /** What is read, for errors. */
  path: string
  range?: FileRange | undefined
  /** Asks where the bytes are now. */
  renew(): Promise<Source>
  /** Looks at each good answer before its bytes are taken. */
  check?(headers: Headers): void
}

/**
 * Gives bytes to `sink`, in order and each once: goes on where it was cut off, and asks for another signed URL where
 * one has expired.
 *
 * @param sink - waits for whoever takes them, if they take time
 * @returns what is known of them by then
 *
 * @throws {@link RunsError} `conflict` where the file was replaced while it was read
 *
 * @internal
 */
export async function readBytes<Source extends ByteSource>(
  client: RunsClient,
  source: Source,
  { operation, path, range, renew, check, ...call }: ReadBytesOptions<Source>,
  sink: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | undefined,
): Promise<Source> {
  const { start = 0, end = Infinity } = range ?? {}
  const { attemptTimeoutMs = 20_000 } = clientInternals(client).options
  let current = source
  let position = start
  let tag: string | null = null
  let mayRefresh = true

  const refresh = async (exchange: Exchange): Promise<void> => {
    mayRefresh = false
    const { md5 } = current
    current = await exchange.apart(renew())
    if (position > start && current.md5 !== md5) throw replaced()
  }
  const replaced = (): RunsError =>
    new RunsError('conflict', 'the file was replaced while it was read', { operation, path })

  const ask = (exchange: Exchange): Promise<Response> => {
    const headers: [string, string][] = [['accept-encoding', 'identity']]
    if (position > 0 || end < Infinity)
      headers.push(['range', `bytes=${position}-${end < Infinity ? end - 1 : ''}`])
    if (position > start && tag) headers.push(['if-range', tag])
    const address = current.directUrl || current.url || ''
    return exchange.send({ method: 'GET', address, withKey: !current.directUrl, headers })
  }

  const attempt = async (exchange: Exchange): Promise<void> => {
    const response = await ask(exchange).catch(async (error: unknown) => {
      if (!mayRefresh || !isRefused(error)) throw error
      await refresh(exchange)
      return ask(exchange)
    })
    const { status, headers, body } = response
    check?.(headers)
    const itsTag = strongTag(headers.get('etag'))
    if (position > start && tag && itsTag && tag !== itsTag) throw replaced()
    tag = itsTag
    // Not every server gives the part that was asked for: what comes before it is read and dropped then.
    const [, from = position] = /^bytes (\d+)/.exec(headers.get('content-range') ?? '') ?? []
    const first = status === 206 ? Number(from) : 0
    if (first > position)
      throw new RunsError('decode', 'the server left bytes out', { operation, path, status })
    let at = first
    const length = headers.get('content-length')
    const size = length === null ? current.sizeBytes : first + Number(length)
    // What was packed for the way has another size than what comes out.
    const last = headers.get('content-encoding') ? 0 : Math.min(end, size)
    const reader = body?.getReader()
    while (reader && at < end) {
      const { value, done } = await exchange.orEnd(reader.read())
      if (done) break
      const skipped = position - at
      at += value.byteLength
      exchange.moved(value.byteLength, at > position)
      if (at <= position) continue
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength).subarray(
        skipped,
        value.byteLength - Math.max(0, at - end),
      )
      position += bytes.byteLength
      mayRefresh = true
      const taken = sink(bytes)
      if (taken) await exchange.apart(taken)
    }
    if (position < last)
      throw new RunsError('network', 'the body ended too early', { operation, path, retryable: true })
  }
  if (start >= end) return current
  await transfer(client, { ...call, operation, path, attemptTimeoutMs }, attempt).catch((error: unknown) => {
    // A part that begins at the end, or beyond it.
    if (position > start || !isRunsError(error) || error.status !== 416) throw error
  })
  return current
}

/** A weak tag does not promise the same bytes. */
function strongTag(tag: string | null): string | null {
  return tag?.startsWith('"') ? tag : null
}
