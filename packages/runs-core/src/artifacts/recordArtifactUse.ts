import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'
import type { ArtifactPath } from './artifactName.ts'

/**
 * How an artifact is used.
 *
 * @public
 */
export interface RecordArtifactUseOptions extends CallOptions {
  /**
   * What the run calls it.
   *
   * @defaultValue its name, as it was asked for
   */
  useAs?: string | undefined
}

/**
 * Declares that a run reads an artifact: an input of it.
 *
 * @param artifact - what was loaded before; or a name, which is looked for in the run's own project where it names none; or an id
 *
 * @remarks Sends one request, and for what isn't loaded yet those of `loadArtifact`. The same use declared twice is one
 * among the run's inputs, but W&B may note twice when it was declared: so where an answer is lost it is not sent again by itself, and
 * calling again is safe.
 * @throws {@link RunsError} `notFound` where there is no such artifact or run; `usage` for a version that is not complete; `network`
 * with `maybeApplied` where it may be noted already
 * @example
 * ```ts
 * const artifact = await recordArtifactUse(client, 'entity/project/run', 'dataset:latest', { useAs: 'training' })
 * ```
 * @public
 */
export async function recordArtifactUse(
  client: RunsClient,
  path: RunPath,
  artifact: ArtifactData | ArtifactPath,
  options: RecordArtifactUseOptions = {},
): Promise<ArtifactData> {
  const { sendUse } = await import('./sendUse.ts')
  return sendUse(client, path, artifact, options)
}
