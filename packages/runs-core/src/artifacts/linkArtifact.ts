import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * How a version is linked.
 *
 * @public
 */
export interface LinkArtifactOptions extends CallOptions {
  /** What it shall be called there. */
  aliases?: readonly string[] | undefined
}

/**
 * Links a version into another collection, made where there is none: a portfolio, or one of a registry's. Gives its name there. Sends
 * one request; one more, once per client, where neither target nor client name an entity.
 *
 * @remarks Of a registry (`wandb-registry-…`) the target names the entity that owns it, not the organization.
 * @throws {@link RunsError} `usage` for a target that is no collection; `graphql` where the server refuses, as for the collection of
 * another type
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/model:best')
 * await linkArtifact(client, artifact, 'entity/project/released', { aliases: ['production'] })
 * ```
 * @public
 */
export async function linkArtifact(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  target: string,
  options: LinkArtifactOptions = {},
): Promise<string> {
  const { sendLink } = await import('./sendLink.ts')
  return sendLink(client, artifact, target, options)
}
