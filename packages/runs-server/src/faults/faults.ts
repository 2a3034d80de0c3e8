import type { Quirks } from '../quirks.ts'

/**
 * A failure to show to clients.
 * @public
 */
export interface Fault {
  /**
   * Which requests: a GraphQL operation by name (`LoadRun`), or `file_stream`, `upload` (PUT), `download` (GET of a file).
   * @defaultValue every request
   */
  operation?: string
  /**
   * How many matching requests it hits. `Infinity` until it is removed.
   * @defaultValue 1
   */
  times?: number
  /**
   * How many matching requests pass before it begins.
   * @defaultValue 0
   */
  after?: number
  /** What happens. */
  does: FaultAction
}

/**
 * What a fault does to a request.
 *
 * - `status`: answers with it and does nothing else; `headers` for `Retry-After` and its like, `body` as text.
 * - `delayMs`: waits, then answers as always.
 * - `bytesPerSecond`: answers as always, at this pace.
 * - `truncateAt`: the body ends after so many bytes, as if it were whole.
 * - `cut`: the connection breaks: `before` the request is worked on, `during` the answer's body, or `after`, when the work
 *   is done and the answer is lost.
 * - `expired`: a signed URL answers as one whose time is over.
 * - `advanceClockMs`: the server's time moves by so much, negative for back, and stays there; the request is answered after that.
 * - `quirks`: this request meets a server with other quirks (`missingFields` and `features` excepted).
 * @public
 */
export type FaultAction =
  | { status: number; headers?: Readonly<Record<string, string>>; body?: string }
  | { delayMs: number }
  | { bytesPerSecond: number }
  | { truncateAt: number }
  | { cut: 'before' | 'during' | 'after' }
  | { expired: true }
  | { advanceClockMs: number }
  | { quirks: Omit<Quirks, 'missingFields' | 'features'> }

/**
 * Failures on order, for tests of clients.
 * @public
 */
export interface Faults {
  /** Adds a fault; of several that match, the one added first is taken. The answer removes it again. */
  add(fault: Fault): () => void
  /** Removes all faults. Time stays where it was moved to. */
  clear(): void
  /** Moves the server's time: heartbeats grow old, signed URLs expire. Milliseconds, negative for back. */
  advanceClock(ms: number): void
  /** Requests that were hit so far, by operation. */
  readonly hits: readonly { operation: string; fault: Fault }[]
}

/** The server's side of {@link Faults}. */
export class FaultScript implements Faults {
  readonly hits: { operation: string; fault: Fault }[] = []
  clockOffsetMs = 0
  #active: { fault: Fault; toPass: number; left: number }[] = []

  get isEmpty(): boolean {
    return this.#active.length === 0
  }

  add(fault: Fault): () => void {
    const entry = { fault, toPass: fault.after ?? 0, left: fault.times ?? 1 }
    this.#active.push(entry)
    return () => {
      this.#active = this.#active.filter((other) => other !== entry)
    }
  }

  clear(): void {
    this.#active = []
  }

  advanceClock(ms: number): void {
    this.clockOffsetMs += ms
  }

  /** The fault for a request, counted as a hit. */
  take(operation: string): Fault | undefined {
    for (const entry of this.#active) {
      if (entry.fault.operation !== undefined && entry.fault.operation !== operation) continue
      if (entry.toPass > 0) {
        entry.toPass--
        continue
      }
      if (--entry.left <= 0) this.#active = this.#active.filter((other) => other !== entry)
      this.hits.push({ operation, fault: entry.fault })
      return entry.fault
    }
    return undefined
  }
}
