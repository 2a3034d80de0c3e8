import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { FileData } from './fileData.ts'
import type { UploadBytes } from './uploadSource.ts'

/**
 * What every upload takes. `deadlineMs` bounds the time without a byte moving.
 *
 * @public
 */
export interface UploadOptions extends CallOptions {
  /**
   * Called as the upload gets on. What it throws is ignored.
   *
   * @remarks Counts bytes that the connection has taken, never less than before; all of them only when the server has said that it
   * has them. A browser does not tell before that.
   */
  onProgress?: ((progress: UploadProgress) => void) | undefined
}

/**
 * How far an upload is.
 *
 * @public
 */
export interface UploadProgress {
  sentBytes: number
  sizeBytes: number
}

/**
 * How a file on the disk is uploaded.
 *
 * @public
 */
export interface UploadPathOptions extends UploadOptions {
  /**
   * The folder that the file's name is looked at from.
   *
   * @defaultValue the working folder
   */
  root?: string | undefined
  /**
   * The name in the run.
   *
   * @defaultValue the path, as seen from `root`
   */
  name?: string | undefined
}

/**
 * How bytes are uploaded.
 *
 * @public
 */
export interface UploadBytesOptions extends UploadOptions {
  /** The name in the run: a relative path with `/` between its parts. */
  name: string
  /** The size of a stream, which does not tell it; not needed for anything else. */
  sizeBytes?: number | undefined
}

/**
 * What is uploaded: the path of a file, or bytes and what they are to be called.
 *
 * @public
 */
export type UploadArguments =
  | [path: string, options?: UploadPathOptions]
  | [source: UploadBytes, options: UploadBytesOptions]

/**
 * Uploads a file into a run, in place of one that has the same name, and resolves when the run lists it with the size and the
 * digest of what was sent.
 *
 * @remarks
 * Sends two requests (three to servers that ask for a mark, and once per client one more that finds this out), and one PUT of the
 * bytes to a signed URL; on another host than the API's it goes without the key. On W&B's wire a run's file is one PUT: an upload that
 * breaks begins again at the first byte, which a stream can't. A name that is absolute, or has `..`, a backslash or a control
 * character in it, is refused.
 * @throws {@link RunsError} `usage` for a name or file that is none, or a size that is wrong; `notFound` where there is no such run;
 * `network` with `maybeApplied` where a stream broke; `conflict` where other bytes are listed in the end; `unsupported` for a path
 * where there is no disk
 * @example
 * ```ts
 * const { md5 } = await uploadFile(client, 'entity/project/run', 'out/model.bin', { root: 'out' })
 * await uploadFile(client, 'entity/project/run', new Blob(['a,b\n1,2\n']), { name: 'table.csv' })
 * ```
 * @public
 */
export async function uploadFile(
  client: RunsClient,
  path: RunPath,
  ...upload: UploadArguments
): Promise<FileData> {
  const { sendRunFile } = await import('./sendRunFile.ts')
  return sendRunFile(client, path, ...upload)
}
