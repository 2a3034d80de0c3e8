import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { createEntry, type Entry, type Read } from './entry.ts'
import { createObserver } from './liveObserver.ts'
import { liveStoreOf } from './liveStore.ts'
import type { LiveOptions, Observer } from './result.ts'
import { runKey } from './runKey.ts'

/** The shared reads of each client: a kind's own, so that who watches no files ships nothing of them. */
export type ClientEntries<T> = WeakMap<RunsClient, Map<string, Entry<T>>>

/** Any query whose path is that of a run. */
interface OfRun extends LiveOptions {
  path: RunPath | null | undefined
}

/**
 * Watches something of a run: whatever of one run is polled is polled in the same round.
 *
 * @param what - The parts of a query, beside its path, that make it another one.
 *
 * @internal
 */
export function observeOfRun<T, Query extends OfRun>(
  client: RunsClient,
  all: ClientEntries<T>,
  query: Query,
  what: (query: Query) => readonly unknown[],
  read: (query: Query, path: RunPath) => Read<T>,
): Observer<T, Query> {
  const store = liveStoreOf(client)
  const entries = all.get(client) ?? new Map<string, Entry<T>>()
  all.set(client, entries)
  return createObserver<T, Query>(
    {
      entries,
      key: (asked) =>
        asked.path && asked.enabled !== false
          ? JSON.stringify([runKey(client, asked.path), ...what(asked)])
          : null,
      open(asked, onEmpty) {
        const path = asked.path ?? ''
        const poller = store.poller(`run ${runKey(client, path)}`)
        return createEntry(read(asked, path), poller, store.clock, onEmpty)
      },
    },
    query,
  )
}
