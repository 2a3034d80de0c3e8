import type { ArtifactData } from '../artifacts/artifactData.ts'
import type { ArtifactPath } from '../artifacts/artifactName.ts'
import { loadArtifact } from '../artifacts/loadArtifact.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { observeOfArtifact } from './observeOfArtifact.ts'
import type { ClientEntries } from './observeOf.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * How {@link observeArtifact} watches.
 * @public
 */
export interface ObserveArtifactOptions extends LiveOptions {
  /** What type it has to be of. */
  type?: string | undefined
}

/**
 * What {@link observeArtifact} watches.
 * @public
 */
export interface ArtifactQuery extends ObserveArtifactOptions {
  /** `null` asks for nothing. */
  path: ArtifactPath | null | undefined
}

const entries: ClientEntries<ArtifactData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches one version of an artifact, or with `live: true` whatever version an alias means.
 *
 * @remarks Sends one request when the first subscriber comes, and one for each poll. No manifest is downloaded, and nothing ends the
 * polls but the last unsubscribe.
 * @public
 */
export function observeArtifact(
  client: RunsClient,
  path: ArtifactQuery['path'],
  options: ObserveArtifactOptions = {},
): Observer<ArtifactData, ArtifactQuery> {
  return observeOfArtifact<ArtifactData, ArtifactQuery>(
    client,
    entries,
    { ...options, path },
    ({ type }) => [type],
    ({ type }, artifact) =>
      async (_previous, signal) => ({
        data: await loadArtifact(client, artifact, { type, signal, cache: 'fresh' }),
      }),
  )
}
