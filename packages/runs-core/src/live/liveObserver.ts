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

/** Moves between shared reads, and makes the results that its subscriber sees. */
export class LiveObserver<T, Query extends LiveOptions> implements Observer<T, Query> {
  readonly #kind: LiveKind<T, Query>
  readonly #listeners: Set<() => void> = new Set()
  #query: Query
  #key: string | null
  #entry: Entry<T> | null = null
  #leave: (() => void) | null = null
  /** What the query before gave, for `keepPrevious`. */
  #kept: Kept<T> | null = null
  /** The results made last, of this query and of an optimistic one: the same parts give the same reference. */
  #made: readonly Made<T>[] = []

  constructor(kind: LiveKind<T, Query>, query: Query) {
    this.#kind = kind
    this.#query = query
    this.#key = kind.key(query)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#attach()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#detach()
    }
  }

  readonly getSnapshot = (): LiveResult<T> => this.#make(this.#key, this.#kept)

  readonly setOptions = (query: Query): void => {
    const key = this.#kind.key(query)
    const before = this.getSnapshot()
    const kept = this.#keptFor(key, query)
    this.#query = query
    if (key === this.#key) {
      this.#entry?.setInterval(this, intervalOf(query))
      return
    }
    const leave = this.#leave
    this.#key = key
    this.#kept = kept
    this.#entry = null
    this.#leave = null
    if (this.#listeners.size > 0) this.#attach()
    // Only now: what both queries share (the poller of the run) is not torn down in between.
    leave?.()
    if (this.getSnapshot() !== before) this.#notify()
  }

  readonly getOptimisticSnapshot = (query: Query): LiveResult<T> => {
    const key = this.#kind.key(query)
    return this.#make(key, this.#keptFor(key, query))
  }

  readonly #refetch = (): void => this.#entry?.refetch()

  readonly #notify = (): void => {
    for (const listener of this.#listeners) listener()
  }

  #attach(): void {
    if (this.#key === null) return
    const key = this.#key
    const { entries } = this.#kind
    let entry = entries.get(key)
    if (!entry) {
      entry = this.#kind.open(this.#query, () => entries.delete(key))
      entries.set(key, entry)
    }
    const leave = entry.subscribe(this.#notify)
    entry.setInterval(this, intervalOf(this.#query))
    this.#entry = entry
    this.#leave = () => {
      entry.setInterval(this, null)
      leave()
    }
  }

  #detach(): void {
    this.#leave?.()
    this.#leave = null
    this.#entry = null
  }

  #keptFor(key: string | null, query: Query): Kept<T> | null {
    if (key === this.#key) return this.#kept
    if (!query.keepPrevious || key === null) return null
    const { data, dataUpdatedAt } = this.getSnapshot()
    return data === undefined ? null : { data, dataUpdatedAt }
  }

  #make(key: string | null, kept: Kept<T> | null): LiveResult<T> {
    const state = key === null ? idleState : (this.#kind.entries.get(key)?.state ?? pendingState)
    const last = this.#made.find((made) => made.key === key)
    if (last && last.state === state && last.kept?.data === kept?.data) return last.result
    const result = toResult(state, kept, this.#refetch)
    this.#made = [{ key, state, kept, result }, ...this.#made.filter((made) => made.key !== key).slice(0, 1)]
    return result
  }
}

function intervalOf(query: LiveOptions): number | null {
  return query.live ? (query.pollIntervalMs ?? defaultIntervalMs) : null
}
