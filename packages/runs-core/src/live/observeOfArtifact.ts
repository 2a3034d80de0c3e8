import type { ArtifactData } from '../artifacts/artifactData.ts'
import type { ArtifactPath } from '../artifacts/artifactName.ts'
import { loadArtifact } from '../artifacts/loadArtifact.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { Read } from './entry.ts'
import { type ClientEntries, observeOf } from './observeOf.ts'
import type { LiveOptions, Observer } from './result.ts'

/** Any query whose path is that of an artifact. */
interface OfArtifact extends LiveOptions {
  path: ArtifactPath | null | undefined
}

/**
 * Watches something of one version of an artifact.
 *
 * @param what - The parts of a query, beside its path, that make it another one.
 *
 * @internal
 */
export function observeOfArtifact<T, Query extends OfArtifact>(
  client: RunsClient,
  all: ClientEntries<T>,
  query: Query,
  what: (query: Query) => readonly unknown[],
  read: (query: Query, path: ArtifactPath) => Read<T>,
): Observer<T, Query> {
  return observeOf<T, ArtifactPath, Query>(client, all, query, artifactKey, what, read)
}

/** The artifact's data is a path too: of it, only the id counts. */
function artifactKey(path: ArtifactPath): string {
  const known = typeof path === 'string' ? path : 'id' in path ? { id: path.id } : { clientId: path.clientId }
  return `artifact ${JSON.stringify(known)}`
}

/**
 * The id of an artifact, which may have to be asked for.
 *
 * @internal
 */
export async function idOf(
  client: RunsClient,
  path: ArtifactPath,
  signal: AbortSignal,
): Promise<Pick<ArtifactData, 'id' | 'name'>> {
  if (typeof path === 'object' && 'id' in path) return { name: path.id, ...path }
  return loadArtifact(client, path, { signal })
}
