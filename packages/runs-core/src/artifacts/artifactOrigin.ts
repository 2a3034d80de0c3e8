import type { ManifestUrlFieldsFragment } from '../generated/documents.ts'
import type { ArtifactData } from './artifactData.ts'
import type { ArtifactManifest } from './readManifest.ts'
import type { UrlsQuestion } from './urlsOfMany.ts'

/**
 * What else came with an artifact. Beside its data and not in it: a signed URL is another one each time, and opens the manifest to
 * whoever has it.
 *
 * @internal
 */
export interface ArtifactOrigin {
  /** Signed; undefined where it was not asked for. */
  manifestUrl?: string | undefined
  /** The question for the URLs of its files, once it was part of one. */
  urls?: UrlsQuestion | undefined
  /** Read already; it does not change. */
  manifest?: ArtifactManifest | undefined
}

const origins: WeakMap<ArtifactData, ArtifactOrigin> = /* @__PURE__ */ new WeakMap()

/**
 * What else came with an artifact; an object to note it in.
 *
 * @internal
 */
export function originOf(artifact: ArtifactData): ArtifactOrigin {
  const origin = origins.get(artifact) ?? {}
  origins.set(artifact, origin)
  return origin
}

/**
 * Notes where the manifest of an artifact is, and gives the artifact.
 *
 * @internal
 */
export function noteOrigin(
  artifact: ArtifactData,
  wire: { currentManifest?: ManifestUrlFieldsFragment['currentManifest'] | undefined },
): ArtifactData {
  const manifestUrl = wire.currentManifest?.file.directUrl
  if (manifestUrl) originOf(artifact).manifestUrl = manifestUrl
  return artifact
}
