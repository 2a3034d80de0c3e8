import { createMd5, disk } from '#platform'
import type { RunsClient } from '../transport/clientInternals.ts'
import { ofCaller } from '../transport/ofCaller.ts'
import { RunsError } from '../transport/runsError.ts'
import { normalizeFileName } from './fileName.ts'
import { type ByteSource, readBytes, type ReadBytesOptions } from './readBytes.ts'

/** @internal */
export interface SaveBytesOptions<Source> extends ReadBytesOptions<Source> {
  root: string
  /** The name below `root`, as a server gives it. */
  name: string
  /** Whether a file that is there is looked for beforehand and left as it is, left too by whoever has found none, or replaced. */
  exist: 'look' | 'new' | 'replace'
  /** Whether what came is what the server has promised. */
  isRight(source: Source, digest: string): boolean | Promise<boolean>
  onBytes?(count: number): void
}

/**
 * Writes bytes to a file below `root`, which has its name only when it is whole and its digest is right.
 *
 * @returns where it is; `isNew` is false where there was a file already, and it was left as it is
 *
 * @throws {@link RunsError} `decode` for a name that leads out of `root` or that this system does not keep, and for bytes that are not right; `unsupported` without a
 * disk; `usage` where the disk refuses
 *
 * @internal
 */
export async function saveBytes<Source extends ByteSource>(
  client: RunsClient,
  source: Source,
  { root, name, exist, isRight, onBytes, ...read }: SaveBytesOptions<Source>,
): Promise<{ path: string; isNew: boolean }> {
  const about = { operation: read.operation, path: read.path }
  if (read.signal?.aborted)
    throw new RunsError('aborted', 'the call was aborted', { ...about, cause: read.signal.reason })
  if (!disk) throw new RunsError('unsupported', 'no disk here: read the file with stream() or bytes()', about)
  const md5 = await createMd5()
  const parts = normalizeFileName(name)?.split('/')
  const target = parts && disk.canHold(name) && (await ofCaller(disk.openDownload(root, parts, exist), about))
  if (!target) throw new RunsError('decode', 'the name of the file leads out of root, or is none here', about)
  if ('path' in target) return target
  try {
    const known = await readBytes(client, source, read, (bytes) => {
      md5.update(bytes)
      onBytes?.(bytes.byteLength)
      return target.write(bytes)
    })
    if (!(await isRight(known, md5.digest())))
      throw new RunsError('decode', 'the bytes are not those of the file: their digest differs', about)
    return await ofCaller(target.finish(), about)
  } catch (error) {
    await target.discard()
    throw error
  }
}
