import { disk } from '#platform'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { ofCaller } from '../transport/ofCaller.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { digestEntries } from './digestEntries.ts'
import type { ArtifactManifest } from './readManifest.ts'
import { safeEntries } from './safeEntries.ts'
import type { ArtifactDifferences } from './verifyArtifact.ts'

/** @internal */
export async function verifyEntries(
  client: RunsClient,
  artifact: ArtifactData,
  manifest: ArtifactManifest,
  { root, call }: { root: string; call: CallOptions },
): Promise<ArtifactDifferences> {
  const about = { operation: 'verifyArtifact', path: artifact.name }
  if (!disk) throw new RunsError('unsupported', 'no disk here', about)
  const missing = new Set<string>()
  const changed = new Set<string>()
  const files = safeEntries(manifest, undefined, about).filter(({ ref }) => ref === null)
  await digestEntries(client, root, files, { ...call, ...about }, ({ path, digest }, found) => {
    if (found === undefined) missing.add(path)
    else if (found !== digest) changed.add(path)
  })
  const there = await ofCaller(disk.listInside(root), about)
  return {
    missing: [...missing].toSorted(),
    changed: [...changed].toSorted(),
    extra: there.filter((name) => !manifest.entries.has(name)).toSorted(),
  }
}
