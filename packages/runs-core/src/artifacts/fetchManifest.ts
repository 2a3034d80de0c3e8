import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import { wholeBytes } from '../files/readFile.ts'
import type { ArtifactData } from './artifactData.ts'
import { originOf } from './artifactOrigin.ts'
import { decodeManifest } from './decodeManifest.ts'
import { loadArtifact } from './loadArtifact.ts'
import type { ArtifactManifest } from './readManifest.ts'

/** @internal */
export async function fetchManifest(
  client: RunsClient,
  artifact: ArtifactData,
  options: CallOptions,
): Promise<ArtifactManifest> {
  const operation = 'readManifest'
  const origin = originOf(artifact)
  if (options.signal?.aborted)
    throw new RunsError('aborted', 'the call was aborted', { operation, cause: options.signal.reason })
  if (origin.manifest && options.cache !== 'fresh') return origin.manifest
  const about = { operation, path: artifact.name }
  const sourceOf = (directUrl: string | undefined): ManifestSource => {
    if (directUrl) return { directUrl, sizeBytes: 0, md5: null }
    throw new RunsError('notFound', `the version has no manifest: it is ${artifact.state}`, about)
  }
  const renew = async (): Promise<ManifestSource> => {
    const again = await loadArtifact(client, artifact, { ...options, cache: 'fresh' })
    return sourceOf(originOf(again).manifestUrl)
  }
  const source = origin.manifestUrl ? sourceOf(origin.manifestUrl) : await renew()
  const bytes = await wholeBytes(client, source, { ...options, ...about, renew })
  origin.manifest = decodeManifest(new TextDecoder().decode(bytes), about)
  return origin.manifest
}

interface ManifestSource {
  directUrl: string
  sizeBytes: number
  md5: null
}
