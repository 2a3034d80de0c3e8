import { DeleteArtifactDocument, LoadArtifactStateDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { execute } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import type { DeleteArtifactOptions } from './deleteArtifact.ts'

/** @internal */
export async function sendDelete(
  client: RunsClient,
  { id, name: path }: Pick<ArtifactData, 'id' | 'name'>,
  { deleteAliases = false, ...call }: DeleteArtifactOptions,
): Promise<void> {
  try {
    const variables = { id, deleteAliases }
    const { deleteArtifact } = await executeMutation(client, DeleteArtifactDocument, variables, {
      ...call,
      path,
    })
    if (!deleteArtifact)
      throw new RunsError('server', 'the version was not deleted', { operation: 'deleteArtifact', path })
  } catch (error) {
    if (!isRunsError(error, 'notFound') && !isRunsError(error, 'graphql')) throw error
    // The request before this one may have done it.
    const fresh = { ...call, path, cache: 'fresh' } as const
    const { artifact } = await execute(client, LoadArtifactStateDocument, { id }, fresh)
    if (artifact && artifact.state !== 'DELETED') throw error
  }
}
