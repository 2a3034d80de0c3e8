import type { Clock } from './clock.ts'

/**
 * Notices that nothing has moved for too long: in one attempt, or at all.
 *
 * @internal
 */
export interface StallWatch {
  /** Both times begin anew: something has moved. */
  renew(): void
  /** The time of an attempt begins. */
  begin(onStall: () => void): void
  /** The time of an attempt is over, and that of the whole runs on. */
  end(): void
  /** Lets so much more time pass. */
  allow(ms: number): void
  /** Stands still for as long as the promise takes. */
  hold<Value>(promise: Promise<Value>): Promise<Value>
  /** What is left for the whole, in milliseconds. */
  leftMs(): number
  stop(): void
}

/** @internal */
export function createStallWatch(
  clock: Clock,
  wholeMs: number,
  attemptMs: number,
  onDeadline: () => void,
): StallWatch {
  let deadlineAt = clock.now() + wholeMs
  let attemptAt = Infinity
  let onStall = (): void => {}
  let isHeld = false
  let timer: unknown
  // Set when it has something to look at, not with each byte.
  const look = (): void => {
    clock.clearTimeout(timer)
    timer = undefined
    if (isHeld) return
    const now = clock.now()
    if (now >= deadlineAt) return onDeadline()
    if (now >= attemptAt) {
      attemptAt = Infinity
      onStall()
    }
    timer = clock.setTimeout(look, Math.min(deadlineAt, attemptAt) - now)
  }
  return {
    renew() {
      deadlineAt = clock.now() + wholeMs
      attemptAt = clock.now() + attemptMs
    },
    begin(callback) {
      onStall = callback
      attemptAt = clock.now() + attemptMs
      look()
    },
    end() {
      attemptAt = Infinity
    },
    allow(ms) {
      deadlineAt += ms
    },
    async hold(promise) {
      const since = clock.now()
      isHeld = true
      try {
        return await promise
      } finally {
        isHeld = false
        deadlineAt += clock.now() - since
        attemptAt += clock.now() - since
        if (timer === undefined) look()
      }
    },
    leftMs: () => deadlineAt - clock.now(),
    stop: () => clock.clearTimeout(timer),
  }
}
