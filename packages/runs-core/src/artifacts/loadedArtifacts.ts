import { disk } from '#platform'
import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import type { ArtifactData } from './artifactData.ts'

/** The files of an artifact that is small enough to be asked for together with others. */
export const maxFilesOfSmall = 20

/** As many as are remembered; then the oldest is forgotten. */
const maxLoaded = 1_000

const loaded: WeakMap<object, Map<string, WeakRef<ArtifactData>>> = /* @__PURE__ */ new WeakMap()

/**
 * The small artifacts that a client has loaded, by their id, the oldest first, as long as somebody holds them: who downloads one of
 * them is likely to want the others.
 *
 * @internal
 */
export function loadedArtifacts(client: RunsClient): Map<string, WeakRef<ArtifactData>> {
  const key = clientInternals(client)
  const known = loaded.get(key) ?? new Map<string, WeakRef<ArtifactData>>()
  loaded.set(key, known)
  return known
}

/**
 * Remembers an artifact among those, and gives it.
 *
 * @internal
 */
export function noteLoaded(client: RunsClient, artifact: ArtifactData): ArtifactData {
  // Where there is no disk, nothing is downloaded.
  if (!disk || artifact.fileCount > maxFilesOfSmall) return artifact
  const known = loadedArtifacts(client)
  if (!known.get(artifact.id)?.deref()) known.set(artifact.id, new WeakRef(artifact))
  const [oldest] = known.size > maxLoaded ? known.keys() : []
  if (oldest !== undefined) known.delete(oldest)
  return artifact
}
