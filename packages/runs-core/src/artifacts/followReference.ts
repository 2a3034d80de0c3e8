import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { isArtifactAddress, parseArtifactAddress } from './artifactAddress.ts'
import type { ArtifactData } from './artifactData.ts'
import { loadArtifact } from './loadArtifact.ts'
import { type ArtifactEntry, readManifest } from './readManifest.ts'
import { resolveClientId } from './resolveClientId.ts'

/** As many references in a row as are followed. */
const maxSteps = 20

/**
 * Where a reference into another artifact ends: an entry that is a file there, or refers to what lies outside of W&B.
 *
 * @internal
 */
export interface ReferenceTarget {
  artifact: ArtifactData
  entry: ArtifactEntry
}

/**
 * Follows references from artifact to artifact. Each of them is loaded once, with its manifest.
 *
 * @throws {@link RunsError} `notFound` where one leads nowhere; `decode` where they lead in a circle
 *
 * @internal
 */
export function createFollower(
  client: RunsClient,
  about: { operation: string; path: string },
): (uri: string, call: CallOptions) => Promise<ReferenceTarget> {
  const loaded = new Map<string, Promise<ArtifactData>>()
  const load = (id: string, call: CallOptions): Promise<ArtifactData> => {
    const artifact = loaded.get(id) ?? loadArtifact(client, { id }, call)
    loaded.set(id, artifact)
    return artifact
  }
  const step = async (uri: string, call: CallOptions): Promise<ReferenceTarget | undefined> => {
    const named = parseArtifactAddress(uri)
    if (!named) return undefined
    const id =
      'id' in named ? named.id : await resolveClientId(client, named.clientId, { ...call, path: uri })
    if (id === undefined) return undefined
    const artifact = await load(id, call)
    const entry = (await readManifest(client, artifact, call)).entries.get(named.path)
    return entry && { artifact, entry }
  }
  return async (uri, call) => {
    let at = uri
    for (let steps = 0; steps < maxSteps; steps++) {
      let cause: unknown
      const target = await step(at, call).catch((error: unknown) => {
        if (!isRunsError(error, 'notFound')) throw error
        cause = error
      })
      if (!target) throw new RunsError('notFound', `the reference leads nowhere: ${at}`, { ...about, cause })
      const { ref } = target.entry
      if (ref === null || !isArtifactAddress(ref)) return target
      at = ref
    }
    throw new RunsError('decode', `the reference leads in a circle: ${uri}`, about)
  }
}
