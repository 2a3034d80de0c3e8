import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'
import type { ArtifactPath } from './artifactName.ts'

/**
 * How an artifact is loaded.
 *
 * @public
 */
export interface LoadArtifactOptions extends CallOptions {
  /** What type it has to be of. */
  type?: string | undefined
}

/**
 * Reads one version of an artifact: by name and version, alias or digest, by the URL of its page, by id, or by client id. Not its
 * manifest and not its files.
 *
 * @remarks Sends one request; two for a client id; one more, once per client, where neither name nor client name an entity.
 * @throws {@link RunsError} `notFound` where there is no such artifact, none of that type, or none that this key may see; `usage` for
 * a name that is none
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/model:best')
 * ```
 * @public
 */
export async function loadArtifact(
  client: RunsClient,
  path: ArtifactPath,
  options: LoadArtifactOptions = {},
): Promise<ArtifactData> {
  const { askArtifact } = await import('./askArtifact.ts')
  return askArtifact(client, path, options)
}
