import { DeleteFilesDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { RunsError } from '../transport/runsError.ts'
import type { FileData } from './fileData.ts'

/**
 * Deletes a file of a run. Sends one request; one that is deleted already is no error.
 *
 * @throws {@link RunsError} `permission` where this key may not; `server` where the server says that it has not deleted it
 * @example
 * ```ts
 * await deleteFile(client, await getFile(client, 'entity/project/run', 'checkpoint.bin'))
 * ```
 * @public
 */
export async function deleteFile(
  client: RunsClient,
  { id, name, run, projectId }: FileData,
  options: CallOptions = {},
): Promise<void> {
  const path = `${run.entity}/${run.project}/${run.run}/${name}`
  // W&B's ids of files are good for one project only, which it wants by its number.
  const variables = { files: [id], projectId: Number.parseInt(projectId, 10) || null }
  const { deleteFiles } = await executeMutation(client, DeleteFilesDocument, variables, { ...options, path })
  if (!deleteFiles?.success)
    throw new RunsError('server', 'the file was not deleted', { operation: 'deleteFile', path })
}
