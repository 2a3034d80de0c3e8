import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { onAbort } from '../transport/onAbort.ts'
import { RunsError } from '../transport/runsError.ts'
import { fileBytes } from './fileBytes.ts'
import type { FileData } from './fileData.ts'
import { type ByteSource, type FileRange, readBytes, type ReadBytesOptions } from './readBytes.ts'

/**
 * Which part of a file is read. `deadlineMs` bounds the time without a byte moving; that of a reader who takes his time is not
 * counted.
 *
 * @public
 */
export interface ReadFileOptions extends CallOptions {
  /** @defaultValue the whole file */
  range?: FileRange | undefined
}

/**
 * Streams a file, or a part of it: `{ start: 10, end: 20 }` is ten bytes, the eleventh to the twentieth. A part beyond the end is
 * empty.
 *
 * @remarks
 * Sends nothing until it is read from, then one request to the file's signed URL, without the API key. A connection that breaks is
 * taken up where it broke, and an expired URL is asked for anew: one more request each, and no byte comes twice. The stream fails
 * with a {@link RunsError}: `conflict` where the file was replaced meanwhile, `notFound` where it was deleted.
 * @throws {@link RunsError} `usage` for a range that is none
 * @example
 * ```ts
 * const file = await getFile(client, 'entity/project/run', 'output.log')
 * const head = await new Response(readFile(client, file, { range: { end: 1_000 } })).text()
 * ```
 * @public
 */
export function readFile(
  client: RunsClient,
  file: FileData,
  options: ReadFileOptions = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamBytes(client, options, (call) => ({
    source: file,
    ...fileBytes(client, file, 'readFile', call),
  }))
}

/**
 * A stream of bytes that are asked for when it is read from.
 *
 * @param open - tells where they are
 *
 * @internal
 */
export function streamBytes<Source extends ByteSource>(
  client: RunsClient,
  { range, signal, ...call }: ReadFileOptions,
  open: (call: ReadFileOptions) => StreamSource<Source> | Promise<StreamSource<Source>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  for (const bound of [range?.start ?? 0, range?.end ?? 0]) {
    if (Number.isSafeInteger(bound) && bound >= 0) continue
    throw new RunsError('usage', 'a range has whole numbers from 0 on')
  }
  const left = new AbortController()
  let more: (() => void) | undefined
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(stream) {
        if (more) return more()
        const ignore = signal && onAbort(signal, () => left.abort(signal.reason))
        if (signal?.aborted) left.abort(signal.reason)
        more = () => {}
        const read = async (): Promise<void> => {
          const { source, ...options } = await open({ ...call, range, signal: left.signal })
          await readBytes(client, source, options, (bytes) => {
            stream.enqueue(bytes)
            return new Promise<void>((resolve) => {
              more = resolve
            })
          })
        }
        read()
          .then(
            () => stream.close(),
            (error: unknown) => stream.error(error),
          )
          .finally(ignore)
      },
      cancel: (reason) => left.abort(reason),
    },
    { highWaterMark: 0 },
  )
}

interface StreamSource<Source> extends ReadBytesOptions<Source> {
  source: Source
}

/**
 * The whole file in memory.
 *
 * @internal
 */
export function readWhole(
  client: RunsClient,
  file: FileData,
  operation: string,
  options: CallOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return wholeBytes(client, file, fileBytes(client, file, operation, options))
}

/**
 * All bytes in memory.
 *
 * @internal
 */
export async function wholeBytes<Source extends ByteSource>(
  client: RunsClient,
  source: Source,
  options: ReadBytesOptions<Source>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  await readBytes(client, source, options, (bytes) => {
    chunks.push(bytes)
    return undefined
  })
  const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
