import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'
import { readManifest } from './readManifest.ts'

/**
 * How a folder differs from an artifact. All empty where it does not.
 *
 * @public
 */
export interface ArtifactDifferences {
  /** Files of the manifest that are not there. */
  missing: string[]
  /** Those that are there with other bytes. */
  changed: string[]
  /** Files that are there and not in the manifest. */
  extra: string[]
}

/**
 * Compares a folder with an artifact, byte for byte, and lists what differs. References have no bytes in the artifact: they are
 * neither missing nor changed.
 *
 * @remarks Needs a disk: in Node, Bun and Deno, not in a browser. Sends what `readManifest` does.
 * @throws {@link RunsError} `decode` for a path that leads out of `root`; `unsupported` without a disk; `usage` where the disk refuses
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/dataset:latest')
 * const { missing, changed, extra } = await verifyArtifact(client, artifact, { root: 'data' })
 * ```
 * @public
 */
export async function verifyArtifact(
  client: RunsClient,
  artifact: ArtifactData,
  options: CallOptions & { root: string },
): Promise<ArtifactDifferences> {
  const { root, ...call } = options
  const [manifest, { verifyEntries }] = await Promise.all([
    readManifest(client, artifact, call),
    import('./verifyEntries.ts'),
  ])
  return verifyEntries(client, artifact, manifest, { root, call })
}
