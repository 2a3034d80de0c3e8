import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { Read } from './entry.ts'
import { type ClientEntries, observeOf } from './observeOf.ts'
import type { LiveOptions, Observer } from './result.ts'
import { runKey } from './runKey.ts'

/** Any query whose path is that of a run. */
interface OfRun extends LiveOptions {
  path: RunPath | null | undefined
}

/**
 * Watches something of a run.
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
  return observeOf<T, RunPath, Query>(client, all, query, (path) => runKey(client, path), what, read)
}
