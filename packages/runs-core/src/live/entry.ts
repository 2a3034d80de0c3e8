import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { Clock } from '../transport/clock.ts'
import { type EntryState, pendingState } from './entryState.ts'
import type { Polled, Poller } from './poller.ts'
import { share } from './share.ts'

/** What a read answers: the data, and whether the run has ended (undefined: this read cannot tell). */
export interface ReadAnswer<T> {
  data: T
  ended?: boolean | undefined
}

/** Reads once. `previous` is what is known, for a read that asks only for what came after. */
export type Read<T> = (previous: T | undefined, signal: AbortSignal) => Promise<ReadAnswer<T>>

/** One read that all observers of a key share. */
export interface Entry<T> extends Polled {
  readonly state: EntryState<T>
  subscribe(listener: () => void): () => void
  /** How often this observer wants polls, in milliseconds; null: it wants none. */
  setInterval(holder: object, intervalMs: number | null): void
  /** Reads everything once more, from the start; after the read that is under way, if there is one. */
  refetch(): void
}

/**
 * Makes such a read: reference counted, cancelled when the last one leaves, asked again by the poller.
 */
export function createEntry<T>(read: Read<T>, poller: Poller, clock: Clock, onEmpty: () => void): Entry<T> {
  const listeners = new Set<() => void>()
  /** The observers that want polls, each with its interval. */
  const intervals = new Map<object, number>()
  const controller = new AbortController()
  const { signal } = controller
  let state: EntryState<T> = pendingState
  let holders = 0
  let underWay: Promise<void> | null = null
  let fromStart = false

  const set = (next: EntryState<T>): void => {
    state = next
    for (const listener of listeners) listener()
  }

  const succeed = (answer: T): void => {
    const before = state
    const data = share<T>(before.data, answer)
    if (before.status === 'success' && before.data === data && !before.isFetching) return
    const dataUpdatedAt = before.data === data ? before.dataUpdatedAt : clock.now()
    set({ status: 'success', data, error: null, isFetching: fromStart, dataUpdatedAt })
  }

  const fail = (error: RunsError): void => {
    const { data, dataUpdatedAt, ...before } = state
    const same =
      before.status === 'error' && before.error.code === error.code && before.error.message === error.message
    if (same && !before.isFetching) return
    set({
      status: 'error',
      data,
      error: same ? before.error : error,
      isFetching: fromStart,
      dataUpdatedAt,
    })
  }

  const readOnce = async (): Promise<void> => {
    const previous = fromStart ? undefined : state.data
    fromStart = false
    try {
      const answer = await read(previous, signal)
      if (signal.aborted) return
      poller.saw(answer.ended, null)
      succeed(answer.data)
    } catch (cause) {
      if (signal.aborted) return
      const error = toError(cause)
      poller.saw(undefined, error)
      fail(error)
    }
  }

  const run = (): Promise<void> => {
    underWay ??= readOnce().finally(() => {
      underWay = null
      poller.update()
    })
    return underWay
  }

  const leaveIfEmpty = (): void => {
    if (holders > 0) return
    onEmpty()
    poller.remove(entry)
    controller.abort()
  }

  const entry: Entry<T> = {
    get state() {
      return state
    },
    get intervalMs() {
      return intervals.size === 0 ? null : Math.min(...intervals.values())
    },
    subscribe(listener) {
      listeners.add(listener)
      if (holders++ === 0) {
        poller.add(entry)
        if (state.status === 'pending') void run()
      }
      return () => {
        listeners.delete(listener)
        // Not at once: React's StrictMode leaves and comes back within one tick, and that must not cost a second request.
        if (--holders === 0) queueMicrotask(leaveIfEmpty)
      }
    },
    setInterval(holder, intervalMs) {
      if (intervalMs === null) intervals.delete(holder)
      else intervals.set(holder, intervalMs)
      poller.update()
    },
    // Says nothing while under way, and nothing after when nothing is new.
    poll: run,
    refetch() {
      fromStart = true
      if (!state.isFetching) set({ ...state, isFetching: true })
      void Promise.resolve(underWay).then(() => (fromStart ? run() : undefined))
    },
  }
  return entry
}

function toError(cause: unknown): RunsError {
  return isRunsError(cause) ? cause : new RunsError('decode', String(cause), { cause })
}
