import type { RunsError } from '../transport/runsError.ts'

/**
 * What a live read knows right now. Every member has every field, so a result can be destructured and narrowed by `status`.
 *
 * @remarks
 * - `idle`: no path, or `enabled: false`; nothing is sent.
 * - `pending`: the first answer is on its way.
 * - `success`: `data` is what the server last said. With `keepPrevious`, and `isPrevious: true`, it still belongs to the path before.
 * - `error`: the last read failed; `data` stays what was known before the failure, if anything was.
 *
 * The object is frozen and keeps its identity until something in it changes; a poll that brings nothing new changes nothing.
 * `isFetching` is true while a first read or a `refetch()` is under way; background polls do not show in it.
 * `dataUpdatedAt` is the time (milliseconds since 1970) at which `data` last changed, 0 before that.
 * `refetch()` sends one read now and keeps its identity for as long as the observer lives.
 * @public
 */
export type LiveResult<T> = Readonly<
  { refetch: () => void } & (
    | {
        status: 'idle'
        data: undefined
        error: null
        isFetching: false
        isPrevious: false
        dataUpdatedAt: 0
      }
    | {
        status: 'pending'
        data: undefined
        error: null
        isFetching: boolean
        isPrevious: false
        dataUpdatedAt: 0
      }
    | {
        status: 'error'
        data: T | undefined
        error: RunsError
        isFetching: boolean
        isPrevious: boolean
        dataUpdatedAt: number
      }
    | {
        status: 'success'
        data: T
        error: null
        isFetching: boolean
        isPrevious: boolean
        dataUpdatedAt: number
      }
  )
>

/**
 * Options that every observer and every hook takes.
 * @public
 */
export interface LiveOptions {
  /**
   * `false` sends nothing and gives `status: 'idle'`.
   * @defaultValue true
   */
  enabled?: boolean
  /**
   * Ask again while the run is being written. Stops after one last read once the run has ended, pauses while the page is
   * hidden or offline, and slows down when the server answers 429.
   * @defaultValue false
   */
  live?: boolean
  /**
   * Time between two polls, in milliseconds. Observers of one run share one round: the shortest interval asked for wins.
   * @defaultValue 5000
   */
  pollIntervalMs?: number
  /**
   * On a changed path or changed options, keep showing the data of the one before (`isPrevious: true`) until the first answer.
   * @defaultValue false
   */
  keepPrevious?: boolean
}

/**
 * A live read: subscribe to it, and take a snapshot.
 *
 * @remarks
 * Observers of the same path and options share their requests and their polls, per client.
 * Nothing is sent before the first `subscribe`, and what is under way is cancelled after the last unsubscribe.
 * @public
 */
export interface Observer<T, Query> {
  /** Calls `listener` after each change of the snapshot. Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** The result now: the same reference until something changed. */
  getSnapshot(): LiveResult<T>
  /** Moves the observer to another path or other options; what is equal by value changes nothing. */
  setOptions(query: Query): void
  /** The result that `setOptions(query)` would give, without moving: for the render before the effect. */
  getOptimisticSnapshot(query: Query): LiveResult<T>
}
