import type { Clock } from './clock.ts'
import { onAbort } from './onAbort.ts'
import type { Lane, RateLimitOptions } from './runsClientOptions.ts'

/**
 * The pace of all requests of one client: how many are under way, what the server says is left of its quota, and until when it
 * wants to be left alone. Waiting `interactive` requests go before waiting `bulk` ones.
 *
 * @internal
 */
export interface RateBudget {
  /** Waits for a turn. Each turn that was given must be ended. */
  take(lane: Lane, signal: AbortSignal): Promise<void>
  /** Ends a turn, with the answer's headers where one came. After a 429, nobody is sent for that long, and then fewer at a time. */
  end(headers?: Headers, refusedForMs?: number): void
  /** How often the server has refused for reasons of quota. */
  readonly refusals: number
}

/** @internal */
export function createRateBudget(clock: Clock, { maxConcurrent = 32 }: RateLimitOptions = {}): RateBudget {
  const waiting: { lane: Lane; go: () => void }[] = []
  let underWay = 0
  // Halved by each refusal and won back one by one, for servers that refuse without saying what is left.
  let concurrent = maxConcurrent
  let pausedUntil = 0
  let refusals = 0
  // What the server said last; `full` is the most that was left in this window.
  let remaining = Infinity
  let full = 0
  let resetAt = 0
  let lastBulkAt = 0
  let timer: unknown

  /** When a request of that lane may start: now or before, at a later time, or (Infinity) when another one has ended. */
  const startAt = (lane: Lane): number => {
    // In a new window of which nothing is known yet, no more than the last one had are sent before the first answer.
    const open = clock.now() < resetAt
    const left = (open ? remaining : full || Infinity) - underWay
    if (underWay >= Math.floor(concurrent) || (!open && left <= 0)) return Infinity
    if (left <= 0) return Math.max(pausedUntil, resetAt)
    // The last half of a quota is spread over the rest of its time, so that it never runs dry for interactive requests.
    const spread =
      open && lane === 'bulk' && left < full / 2 ? (resetAt - lastBulkAt) / (left + 1) : -Infinity
    return Math.max(pausedUntil, lastBulkAt + spread)
  }

  const wake = (): void => {
    clock.clearTimeout(timer)
    for (;;) {
      const next = waiting.find(({ lane }) => lane === 'interactive') ?? waiting[0]
      if (!next) return
      const now = clock.now()
      const at = startAt(next.lane)
      if (at > now) {
        if (at < Infinity) timer = clock.setTimeout(wake, at - now)
        return
      }
      waiting.splice(waiting.indexOf(next), 1)
      underWay++
      if (next.lane === 'bulk') lastBulkAt = now
      next.go()
    }
  }

  return {
    take: (lane, signal) =>
      new Promise((resolve, reject) => {
        const ignore = onAbort(signal, () => {
          waiting.splice(waiting.indexOf(waiter), 1)
          ignore()
          reject(signal.reason)
          wake()
        })
        const waiter = {
          lane,
          go: () => {
            ignore()
            resolve()
          },
        }
        waiting.push(waiter)
        wake()
      }),
    end(headers, refusedForMs) {
      const now = clock.now()
      underWay--
      remaining--
      const left = Number.parseFloat(headers?.get('ratelimit-remaining') ?? '')
      const resetMs = Number.parseFloat(headers?.get('ratelimit-reset') ?? '') * 1000
      // False where either is no number.
      if (left + resetMs >= 0) {
        full = Math.max(now < resetAt ? full : 0, left)
        remaining = left
        resetAt = now + resetMs
      }
      if (refusedForMs === undefined) concurrent = Math.min(maxConcurrent, concurrent + 1 / concurrent)
      else {
        refusals++
        // Those that were under way together are refused together: that is one lesson, not many.
        if (now >= pausedUntil) concurrent = Math.max(1, concurrent / 2)
        pausedUntil = Math.max(pausedUntil, now + refusedForMs)
      }
      wake()
    },
    get refusals() {
      return refusals
    },
  }
}
