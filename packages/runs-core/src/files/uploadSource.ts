import { disk } from '#platform'
import { ofCaller } from '../transport/ofCaller.ts'
import { RunsError } from '../transport/runsError.ts'
import { checkFileName } from './fileName.ts'

/**
 * Bytes in memory, or on their way.
 *
 * @public
 */
export type UploadBytes = Blob | Uint8Array | ReadableStream<Uint8Array>

/**
 * What is uploaded, whatever it was given as.
 *
 * @internal
 */
export interface UploadSource {
  name: string
  sizeBytes: number
  /** Whether it can be read more than once. */
  isRepeatable: boolean
  /** Set where the bytes needn't be collected for a platform that sends only whole bodies. */
  blob?: Blob
  /** When a file was written to last. */
  changedAt?: number
  /** All of it, or what lies between two bytes where it can be read more than once. A piece is lent until two more are asked for. */
  read(start?: number, end?: number): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** Bytes in memory are sent in pieces of this size, so that their progress is seen. */
const pieceBytes = 256 * 1024

/**
 * Opens what is to be uploaded.
 *
 * @throws {@link RunsError} `usage` for a name that is none, a file that can't be read, and a stream without its size
 *
 * @internal
 */
export async function openSource(
  source: string | UploadBytes,
  given: { root?: string | undefined; name?: string | undefined; sizeBytes?: number | undefined },
  about: { operation: string; path: string },
): Promise<UploadSource> {
  if (typeof source === 'string') {
    if (!disk)
      throw new RunsError('unsupported', 'no disk here: give a Blob, such as an <input> gives', about)
    const file = await ofCaller(disk.openFile(source, given.root), about)
    try {
      return { ...file, name: checkFileName(given.name ?? file.name), isRepeatable: true }
    } catch (error) {
      await file.close()
      throw error
    }
  }
  const name = checkFileName(given.name ?? '')
  const rest = { name, isRepeatable: true, close: () => Promise.resolve() }
  if (source instanceof Uint8Array) {
    const sizeBytes = source.byteLength
    return { ...rest, sizeBytes, read: (start, end) => pieces(source.subarray(start, end)) }
  }
  if (source instanceof Blob) {
    // Without its type, which no signed URL was made for.
    const blob = source.slice()
    const read = (start?: number, end?: number) => chunks(blob.slice(start, end).stream().getReader())
    return { ...rest, sizeBytes: blob.size, blob, read }
  }
  const { sizeBytes } = given
  if (sizeBytes === undefined || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
    throw new RunsError('usage', 'a stream needs its sizeBytes', about)
  const reader = source.getReader()
  return {
    name,
    sizeBytes,
    isRepeatable: false,
    read: () => chunks(reader),
    // Whoever makes it is told that nobody reads on, and not waited for.
    close: async () => void reader.cancel().catch(() => {}),
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** Not every browser can loop over a stream itself. */
async function* chunks(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
