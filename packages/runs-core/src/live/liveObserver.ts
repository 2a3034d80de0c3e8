import type { Entry } from './entry.ts'
import { type ObservedState, idleState, pendingState, toResult } from './entryState.ts'
import type { LiveOptions, LiveResult, Observer } from './result.ts'

/** Time between two polls unless the options say otherwise, in milliseconds. */
const defaultIntervalMs = 5_000

/** What differs between the observers of runs, lists, history and artifacts. */
export interface LiveKind<T, Query> {
  /** The canonical key of a query: equal for equal queries; null where nothing is to be asked. */
  key(query: Query): string | null
  /** The shared reads that exist now, by key. */
  entries: Map<string, Entry<T>>
  /** Makes the read of a query that nobody reads yet. `onEmpty` takes it out of `entries`. */
  open(query: Query, onEmpty: () => void): Entry<T>
}

interface Kept<T> {
  data: T
  dataUpdatedAt: number
}

interface Made<T> {
  key: string | null
  state: ObservedState<T>
  kept: Kept<T> | null
  result: LiveResult<T>
}

/** Makes an observer: it moves between shared reads, and makes the results that its subscriber sees. */
export function createObserver<T, Query extends LiveOptions>(
  kind: LiveKind<T, Query>,
  first: Query,
): Observer<T, Query> {
  const listeners = new Set<() => void>()
  const holder = {}
  let query = first
  let key = kind.key(first)
  let entry: Entry<T> | null = null
  let leave: (() => void) | null = null
  /** What the query before gave, for `keepPrevious`. */
  let kept: Kept<T> | null = null
  /** The results made last, of this query and of an optimistic one: the same parts give the same reference. */
  let made: readonly Made<T>[] = []

  const refetch = (): void => entry?.refetch()

  const notify = (): void => {
    for (const listener of listeners) listener()
  }

  const attach = (): void => {
    if (key === null) return
    const opened = key
    const { entries } = kind
    let shared = entries.get(opened)
    if (!shared) {
      shared = kind.open(query, () => entries.delete(opened))
      entries.set(opened, shared)
    }
    const joined = shared
    const unsubscribe = joined.subscribe(notify)
    joined.setInterval(holder, intervalOf(query))
    entry = joined
    leave = () => {
      joined.setInterval(holder, null)
      unsubscribe()
    }
  }

  const detach = (): void => {
    leave?.()
    leave = null
    entry = null
  }

  const make = (of: string | null, before: Kept<T> | null): LiveResult<T> => {
    const state = of === null ? idleState : (kind.entries.get(of)?.state ?? pendingState)
    const last = made.find((each) => each.key === of)
    if (last && last.state === state && last.kept?.data === before?.data) return last.result
    const result = toResult(state, before, refetch)
    made = [{ key: of, state, kept: before, result }, ...made.filter((each) => each.key !== of).slice(0, 1)]
    return result
  }

  const getSnapshot = (): LiveResult<T> => make(key, kept)

  const keptFor = (next: string | null, { keepPrevious }: Query): Kept<T> | null => {
    if (next === key) return kept
    if (!keepPrevious || next === null) return null
    const { data, dataUpdatedAt } = getSnapshot()
    return data === undefined ? null : { data, dataUpdatedAt }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) attach()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) detach()
      }
    },
    getSnapshot,
    setOptions(next) {
      const nextKey = kind.key(next)
      const before = getSnapshot()
      const nextKept = keptFor(nextKey, next)
      query = next
      if (nextKey === key) {
        entry?.setInterval(holder, intervalOf(next))
        return
      }
      const leaveBefore = leave
      key = nextKey
      kept = nextKept
      entry = null
      leave = null
      if (listeners.size > 0) attach()
      // Only now: what both queries share (the poller of the run) is not torn down in between.
      leaveBefore?.()
      if (getSnapshot() !== before) notify()
    },
    getOptimisticSnapshot(next) {
      const nextKey = kind.key(next)
      return make(nextKey, keptFor(nextKey, next))
    },
  }
}

function intervalOf(query: LiveOptions): number | null {
  return query.live ? (query.pollIntervalMs ?? defaultIntervalMs) : null
}
