import { DeleteArtifactDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * Deletes a version for good; its number is not given again. Sends one request.
 *
 * @throws {@link RunsError} `graphql` where it has aliases, unless `deleteAliases` is true; `network` with `maybeApplied` where it is
 * not known whether it was done
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/model:v3')
 * await deleteArtifact(client, artifact, { deleteAliases: true })
 * ```
 * @public
 */
export async function deleteArtifact(
  client: RunsClient,
  { id, name }: Pick<ArtifactData, 'id' | 'name'>,
  { deleteAliases = false, ...call }: DeleteArtifactOptions = {},
): Promise<void> {
  await executeMutation(client, DeleteArtifactDocument, { id, deleteAliases }, { ...call, path: name })
}

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
