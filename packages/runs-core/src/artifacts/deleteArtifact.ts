import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * How a version is deleted.
 *
 * @public
 */
export interface DeleteArtifactOptions extends CallOptions {
  /**
   * Whether its aliases go with it.
   *
   * @defaultValue `false`
   */
  deleteAliases?: boolean | undefined
}

/**
 * Deletes a version for good; its number is not given again. Sends one request. Where an answer is lost it is sent again, and a version
 * that is gone then is a success.
 *
 * @throws {@link RunsError} `graphql` where it has aliases, unless `deleteAliases` is true
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/model:v3')
 * await deleteArtifact(client, artifact, { deleteAliases: true })
 * ```
 * @public
 */
export async function deleteArtifact(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  options: DeleteArtifactOptions = {},
): Promise<void> {
  const { sendDelete } = await import('./sendDelete.ts')
  return sendDelete(client, artifact, options)
}
