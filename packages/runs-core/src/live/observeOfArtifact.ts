import type { ArtifactData } from '../artifacts/artifactData.ts'
import type { ArtifactPath } from '../artifacts/artifactName.ts'
import { loadArtifact } from '../artifacts/loadArtifact.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { createEntry, type Entry, type Read } from './entry.ts'
import { createObserver } from './liveObserver.ts'
import { liveStoreOf } from './liveStore.ts'
import type { ClientEntries } from './observeOfRun.ts'
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
  const store = liveStoreOf(client)
  const entries = all.get(client) ?? new Map<string, Entry<T>>()
  all.set(client, entries)
  return createObserver<T, Query>(
    {
      entries,
      key: (asked) =>
        asked.path && asked.enabled !== false ? JSON.stringify([nameOf(asked.path), ...what(asked)]) : null,
      open(asked, onEmpty) {
        const path = asked.path ?? ''
        const poller = store.poller(`artifact ${JSON.stringify(nameOf(path))}`)
        return createEntry(read(asked, path), poller, store.clock, onEmpty)
      },
    },
    query,
  )
}

/** The artifact's data is a path too: of it, only the id counts. */
function nameOf(path: ArtifactPath): unknown {
  if (typeof path === 'string') return path
  return 'id' in path ? { id: path.id } : { clientId: path.clientId }
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
