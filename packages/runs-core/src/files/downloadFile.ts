import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import { fileBytes } from './fileBytes.ts'
import type { FileData } from './fileData.ts'
import { saveBytes } from './saveBytes.ts'

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
  const read = fileBytes(client, file, 'downloadFile', call)
  const { path, isNew } = await saveBytes(client, file, {
    ...read,
    root,
    name: file.name,
    exist: exist === 'replace' ? exist : 'look',
    async isRight(known, digest) {
      // A file may have been replaced between the answer that told its digest and the one that brought its bytes.
      const isSame = ({ md5 }: FileData): boolean => (md5 ?? digest) === digest
      return isSame(known) || isSame(await read.renew())
    },
  })
  if (isNew || exist === 'skip') return path
  const { operation } = read
  throw new RunsError('conflict', `there is a file already: ${path}`, { operation, path: read.path })
}
