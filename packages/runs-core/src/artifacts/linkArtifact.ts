import { LinkArtifactDocument } from '../generated/documents.ts'
import { resolveProjectPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import type { ArtifactData } from './artifactData.ts'
import { parseArtifactName } from './artifactName.ts'

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
  { id, name }: Pick<ArtifactData, 'id' | 'name'>,
  target: string,
  { aliases = [], ...call }: LinkArtifactOptions = {},
): Promise<string> {
  const { place, collection } = parseArtifactName(target)
  const at = await resolveProjectPath(client, place, call)
  const inputs = aliases.map((alias) => ({ artifactCollectionName: collection, alias }))
  const { linkArtifact: linked } = await executeMutation(
    client,
    LinkArtifactDocument,
    { id, ...at, collection, aliases: inputs },
    { ...call, path: name },
  )
  return `${at.entity}/${at.project}/${collection}:v${linked?.versionIndex ?? 0}`
}
