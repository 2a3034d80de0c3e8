import type { RunsClient } from '../transport/clientInternals.ts'
import { createEntry, type Entry, type Read } from './entry.ts'
import { createObserver } from './liveObserver.ts'
import { liveStoreOf } from './liveStore.ts'
import type { LiveOptions, Observer } from './result.ts'

/** The shared reads of each client: a kind's own, so that who watches no files ships nothing of them. */
export type ClientEntries<T> = WeakMap<RunsClient, Map<string, Entry<T>>>

/** Those of one client, by the key of the query. */
export function entriesOf<T>(all: ClientEntries<T>, client: RunsClient): Map<string, Entry<T>> {
  const entries = all.get(client) ?? new Map<string, Entry<T>>()
  all.set(client, entries)
  return entries
}

/**
 * Watches something of what a path leads to.
 *
 * @param keyOf - The same text for every path to the same: whatever of it is polled is polled in the same round.
 * @param what - The parts of a query, beside its path, that make it another one.
 *
 * @internal
 */
export function observeOf<T, Path, Query extends LiveOptions & { path: Path | null | undefined }>(
  client: RunsClient,
  all: ClientEntries<T>,
  query: Query,
  keyOf: (path: Path | string) => string,
  what: (query: Query) => readonly unknown[],
  read: (query: Query, path: Path | string) => Read<T>,
): Observer<T, Query> {
  const store = liveStoreOf(client)
  return createObserver<T, Query>(
    {
      entries: entriesOf(all, client),
      key: (asked) =>
        asked.path && asked.enabled !== false ? JSON.stringify([keyOf(asked.path), ...what(asked)]) : null,
      open(asked, onEmpty) {
        const path = asked.path ?? ''
        return createEntry(read(asked, path), store.poller(keyOf(path)), store.clock, onEmpty)
      },
    },
    query,
  )
}
