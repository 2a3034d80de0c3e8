'use client'
import {
  type FileData,
  type MutationResult,
  type RunPath,
  type RunsClient,
  type UploadBytes,
  uploadFile,
  type UploadOptions,
  type UploadProgress,
} from '@x/runs-core'
import { useMutation } from './useMutation.ts'

/**
 * What is uploaded into which run.
 * @public
 */
export interface UploadFileVariables {
  path: RunPath
  /** A `File` of an `<input>` is one too. */
  source: UploadBytes
  /** The name in the run: a relative path with `/` between its parts. */
  name: string
  /** The size of a stream, which does not tell it; not needed for anything else. */
  sizeBytes?: number
}

/**
 * What {@link useUploadFile} gives.
 * @public
 */
export type UseUploadFileResult = MutationResult<FileData, UploadFileVariables, UploadProgress>

const upload = (
  client: RunsClient,
  { path, source, ...named }: UploadFileVariables,
  call: UploadOptions,
): Promise<FileData> => uploadFile(client, path, source, { ...named, ...call })

/**
 * Uploads a file into a run, in place of one that has the same name.
 *
 * @remarks Sends nothing before `mutate()`; then what `uploadFile` sends, and one request for each thing of the run that is looked at.
 * A browser tells no progress until the server has all.
 * @example
 * ```tsx
 * const { mutate, status, progress, abort } = useUploadFile()
 * const send = (file: File) => mutate({ path: 'entity/project/run', source: file, name: file.name })
 * if (status === 'pending') return <button onClick={abort}>{progress?.sentBytes ?? 0} bytes. Stop</button>
 * return <input type="file" onChange={({ target }) => target.files?.[0] && send(target.files[0])} />
 * ```
 * @public
 */
export function useUploadFile(): UseUploadFileResult {
  return useMutation(upload)
}
