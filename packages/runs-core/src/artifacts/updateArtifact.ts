import type { Edits } from '../runs/edits.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * What to change of a version. What is not named stays as it is.
 *
 * @public
 */
export interface ArtifactPatch {
  /** `''` clears it. */
  description?: string | undefined
  /** All aliases that it shall have in its own collection; or which to add to those that it has then, and which to take away. */
  aliases?: readonly string[] | { add?: readonly string[]; remove?: readonly string[] } | undefined
  /** The same for tags. */
  tags?: readonly string[] | { add?: readonly string[]; remove?: readonly string[] } | undefined
  /** Edits what the user attached: keys that it does not touch stay as they are. */
  metadata?: ((edit: Edits) => void) | undefined
  /** How long it is kept, in seconds from its creation; `'inherit'` leaves it to the project's rule, `'forever'` to nobody. */
  ttlSeconds?: number | 'inherit' | 'forever' | undefined
}

/**
 * Changes description, aliases, tags, metadata and time to live of a version, and gives it as it is then.
 *
 * @remarks
 * Sends one request to read the version, then one for aliases to add, one for aliases to take away and one for the rest, each only where
 * something differs from what is there. An alias that another version of the collection has moves to this one. What the patch does not
 * touch stays, so edits of others survive, except those of other keys of the metadata between the first request and the last. Updates of
 * one version by one client wait for each other.
 * @throws {@link PartialError} where a later one of these requests failed
 * @throws {@link RunsError} `notFound` where the version is gone; `usage` for a patch or a tag that is none; `permission` where this key
 * may not write
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/model:latest')
 * await updateArtifact(client, artifact, { aliases: { add: ['best'] }, metadata: (edit) => edit.set('accuracy', 0.9) })
 * ```
 * @public
 */
export async function updateArtifact(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  patch: ArtifactPatch,
  options: CallOptions = {},
): Promise<ArtifactData> {
  const { applyPatch } = await import('./applyPatch.ts')
  return applyPatch(client, artifact, patch, options)
}
