import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * One entry of an artifact: a file, or a reference to something that lies elsewhere.
 *
 * @public
 */
export interface ArtifactEntry {
  /** The path inside the artifact, with `/` between its parts. It comes from whoever logged it: don't join it to a folder yourself. */
  path: string
  /** Of a file, the MD5 of its bytes in base64; of a reference, what its maker took for one, an ETag or the address itself. */
  digest: string
  /** Null where the manifest does not tell. */
  sizeBytes: number | null
  /** The address of what is referred to; null for a file. */
  ref: string | null
  /** The artifact that brought the bytes first; null where the manifest does not tell. */
  birthArtifactId: string | null
  /** What its maker has noted beside. Read its keys with `Object.hasOwn`. */
  extra: Readonly<Record<string, unknown>>
}

/**
 * What an artifact holds.
 *
 * @public
 */
export interface ArtifactManifest {
  /** The entries by their path, in the order of the manifest. */
  entries: ReadonlyMap<string, ArtifactEntry>
  storagePolicy: string
  /** `V2` files bytes under the artifact that brought them first, `V1` under their digest alone. */
  storageLayout: 'V1' | 'V2'
  /** Null where it is the server's default. */
  storageRegion: string | null
}

/**
 * Reads what an artifact holds, not the files themselves. Sends one request, and one more where the URL that came with the artifact
 * has expired or none did; none where it has been read already for the same data, for a version does not change.
 *
 * @throws {@link RunsError} `notFound` where the version has no manifest, for it is not complete; `decode` where it can't be read
 * @example
 * ```ts
 * const { entries } = await readManifest(client, await loadArtifact(client, 'entity/project/dataset:latest'))
 * for (const { path, sizeBytes } of entries.values()) console.log(path, sizeBytes)
 * ```
 * @public
 */
export async function readManifest(
  client: RunsClient,
  artifact: ArtifactData,
  options: CallOptions = {},
): Promise<ArtifactManifest> {
  const { fetchManifest } = await import('./fetchManifest.ts')
  return fetchManifest(client, artifact, options)
}
