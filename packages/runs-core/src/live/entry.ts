import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { Clock } from '../transport/clock.ts'
import { type EntryState, pendingState } from './entryState.ts'
import type { Poller } from './poller.ts'
import { share } from './share.ts'

/** What a read answers: the data, and whether the run has ended (undefined: this read cannot tell). */
export interface ReadAnswer<T> {
  data: T
  ended?: boolean | undefined
}

/** Reads once. `previous` is what is known, for a read that asks only for what came after. */
export type Read<T> = (previous: T | undefined, signal: AbortSignal) => Promise<ReadAnswer<T>>

/**
 * One read that all observers of a key share: reference counted, cancelled when the last one leaves, asked again by the poller.
 */
export class Entry<T> {
  state: EntryState<T> = pendingState
  readonly #read: Read<T>
  readonly #clock: Clock
  readonly #poller: Poller
  readonly #onEmpty: () => void
  readonly #listeners: Set<() => void> = new Set()
  /** The observers that want polls, each with its interval. */
  readonly #intervals: Map<object, number> = new Map()
  #holders = 0
  #controller = new AbortController()
  #underWay: Promise<void> | null = null
  #fromStart = false

  constructor(read: Read<T>, poller: Poller, clock: Clock, onEmpty: () => void) {
    this.#read = read
    this.#poller = poller
    this.#clock = clock
    this.#onEmpty = onEmpty
  }

  /** The shortest interval that any observer wants, in milliseconds; null: nobody wants polls. */
  get intervalMs(): number | null {
    return this.#intervals.size === 0 ? null : Math.min(...this.#intervals.values())
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    if (this.#holders++ === 0) {
      this.#poller.add(this)
      if (this.state.status === 'pending') void this.#run()
    }
    return () => {
      this.#listeners.delete(listener)
      // Not at once: React's StrictMode leaves and comes back within one tick, and that must not cost a second request.
      if (--this.#holders === 0) queueMicrotask(() => this.#leaveIfEmpty())
    }
  }

  setInterval(holder: object, intervalMs: number | null): void {
    if (intervalMs === null) this.#intervals.delete(holder)
    else this.#intervals.set(holder, intervalMs)
    this.#poller.update()
  }

  /** Reads once for a poll: says nothing while under way, and nothing after when nothing is new. */
  poll(): Promise<void> {
    return this.#run()
  }

  /** Reads everything once more, from the start; after the read that is under way, if there is one. */
  refetch(): void {
    this.#fromStart = true
    if (!this.state.isFetching) this.#set({ ...this.state, isFetching: true })
    void Promise.resolve(this.#underWay).then(() => (this.#fromStart ? this.#run() : undefined))
  }

  #run(): Promise<void> {
    this.#underWay ??= this.#readOnce().finally(() => {
      this.#underWay = null
      this.#poller.update()
    })
    return this.#underWay
  }

  async #readOnce(): Promise<void> {
    const { signal } = this.#controller
    const previous = this.#fromStart ? undefined : this.state.data
    this.#fromStart = false
    try {
      const answer = await this.#read(previous, signal)
      if (signal.aborted) return
      this.#poller.saw(answer.ended, null)
      this.#succeed(answer.data)
    } catch (cause) {
      if (signal.aborted) return
      const error = toError(cause)
      this.#poller.saw(undefined, error)
      this.#fail(error)
    }
  }

  #succeed(answer: T): void {
    const before = this.state
    const data = share<T>(before.data, answer)
    if (before.status === 'success' && before.data === data && !before.isFetching) return
    const dataUpdatedAt = before.data === data ? before.dataUpdatedAt : this.#clock.now()
    this.#set({ status: 'success', data, error: null, isFetching: this.#fromStart, dataUpdatedAt })
  }

  #fail(error: RunsError): void {
    const before = this.state
    const same =
      before.status === 'error' && before.error.code === error.code && before.error.message === error.message
    if (same && !before.isFetching) return
    this.#set({
      status: 'error',
      data: before.data,
      error: same ? before.error : error,
      isFetching: this.#fromStart,
      dataUpdatedAt: before.dataUpdatedAt,
    })
  }

  #set(state: EntryState<T>): void {
    this.state = state
    for (const listener of this.#listeners) listener()
  }

  #leaveIfEmpty(): void {
    if (this.#holders > 0) return
    this.#onEmpty()
    this.#poller.remove(this)
    this.#controller.abort()
  }
}

function toError(cause: unknown): RunsError {
  return isRunsError(cause) ? cause : new RunsError('decode', String(cause), { cause })
}
