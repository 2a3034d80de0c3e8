import { byCodePoint } from './artifactDigest.ts'

/**
 * What a manifest says of an entry, in W&B's names.
 *
 * @internal
 */
export interface ManifestEntry {
  digest: string
  /** In bytes; of a reference, where it is known. */
  size?: number
  /** The artifact that brought the bytes first. */
  birthArtifactID?: string
  /** Where the bytes lie, when they lie elsewhere. */
  ref?: string
}

/**
 * The manifest as it is uploaded: no path of this machine is in it.
 *
 * @internal
 */
export function writeManifest(entries: ReadonlyMap<string, ManifestEntry>): Uint8Array<ArrayBuffer> {
  const contents = [...entries].sort(([left], [right]) => byCodePoint(left, right))
  const manifest = {
    version: 1,
    storagePolicy: 'wandb-storage-policy-v1',
    storagePolicyConfig: { storageLayout: 'V2' },
    // A path may be called `__proto__`.
    contents: Object.fromEntries(contents),
  }
  return new TextEncoder().encode(JSON.stringify(manifest))
}
