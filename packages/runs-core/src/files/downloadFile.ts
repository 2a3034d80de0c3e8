import { createMd5, disk } from '#platform'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { ofCaller } from '../transport/ofCaller.ts'
import { RunsError } from '../transport/runsError.ts'
import { fileBytes } from './fileBytes.ts'
import type { FileData } from './fileData.ts'
import { normalizeFileName } from './fileName.ts'
import { getFile } from './getFile.ts'
import { readBytes } from './readBytes.ts'

/**
 * Where a file goes. `deadlineMs` bounds the time without a byte moving.
 *
 * @public
 */
export interface DownloadFileOptions extends CallOptions {
  /** The folder that the file's name is looked at from. Made where it is not there, as are the folders of the name. */
  root: string
  /**
   * What happens where there is a file of that name: an error, nothing, or it is replaced.
   *
   * @defaultValue `'throw'`
   */
  exist?: 'throw' | 'skip' | 'replace' | undefined
}

/**
 * Downloads a file to `root`, under its own name, and gives the path.
 *
 * @remarks
 * Needs a disk, as Node has one and a browser has not. Sends one request, as `readFile` does, and holds no more than a few pieces of
 * the file in memory. It is written beside its place under another name and gets its own when it is whole and its digest is right:
 * who sees the name sees the file, also if the process is killed meanwhile (then a `.runs-….part` stays behind).
 * @throws {@link RunsError} `conflict` where there is a file already, or it was replaced on the server while it was read; `decode`
 * where the bytes are not what the server says they are, and for a name that leads out of `root`; `usage` where the disk refuses;
 * `unsupported` where there is none
 * @example
 * ```ts
 * const file = await getFile(client, 'entity/project/run', 'media/images/sample.png')
 * const path = await downloadFile(client, file, { root: 'downloads', exist: 'skip' })
 * ```
 * @public
 */
export async function downloadFile(
  client: RunsClient,
  file: FileData,
  { root, exist = 'throw', ...call }: DownloadFileOptions,
): Promise<string> {
  const operation = 'downloadFile'
  const { entity, project, run } = file.run
  const about = { operation, path: `${entity}/${project}/${run}/${file.name}` }
  if (call.signal?.aborted)
    throw new RunsError('aborted', 'the call was aborted', { cause: call.signal.reason })
  if (!disk) throw new RunsError('unsupported', 'no disk here: read the file with stream() or bytes()', about)
  const name = normalizeFileName(file.name)
  const target =
    name && (await ofCaller(disk.openDownload(root, name.split('/'), exist === 'replace'), about))
  if (!target) throw new RunsError('decode', 'the name of the file leads out of root', about)
  const taken = (path: string): string => {
    if (exist === 'skip') return path
    throw new RunsError('conflict', `there is a file already: ${path}`, about)
  }
  if ('path' in target) return taken(target.path)
  const md5 = await createMd5()
  try {
    const read = await readBytes(client, file, fileBytes(client, file, operation, call), (bytes) => {
      md5.update(bytes)
      return target.write(bytes)
    })
    const digest = md5.digest()
    // A file may have been replaced between the answer that told its digest and the one that brought its bytes.
    const isRight = ({ md5: told }: FileData): boolean => (told ?? digest) === digest
    if (!isRight(read) && !isRight(await getFile(client, file.run, file.name, { ...call, cache: 'fresh' })))
      throw new RunsError('decode', 'the bytes are not those of the file: their digest differs', about)
    const { path, isNew } = await ofCaller(target.finish(), about)
    return isNew ? path : taken(path)
  } catch (error) {
    await target.discard()
    throw error
  }
}
