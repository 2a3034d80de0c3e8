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

interface Waiter {
  lane: Lane
  go(): void
}

/** @internal */
export function createRateBudget(clock: Clock, options: RateLimitOptions = {}): RateBudget {
  const { maxConcurrent = 32, requestsPerMinute = Infinity } = options
  const waiting: Waiter[] = []
  /** When the requests of the last minute started; kept only where we have a limit of our own. */
  const starts: number[] = []
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

  /** When a request of that lane may start: now, at a later time, or (Infinity) when another one has ended. */
  const startAt = (lane: Lane, now: number): number => {
    if (underWay >= Math.floor(concurrent)) return Infinity
    let at = Math.max(now, pausedUntil)
    // In a new window of which nothing is known yet, no more than the last one had are sent before the first answer.
    const open = now < resetAt
    const left = (open ? remaining : full || Infinity) - underWay
    if (left <= 0) {
      if (!open) return Infinity
      at = Math.max(at, resetAt)
    } else if (open && lane === 'bulk' && left < full / 2) {
      // The last half of a quota is spread over the rest of its time, so that it never runs dry for interactive requests.
      at = Math.max(at, Math.min(resetAt, lastBulkAt + (resetAt - lastBulkAt) / (left + 1)))
    }
    while (starts.length > 0 && (starts[0] ?? 0) <= now - 60_000) starts.shift()
    if (starts.length >= requestsPerMinute) at = Math.max(at, (starts[0] ?? 0) + 60_000)
    return at
  }

  const start = (lane: Lane, now: number): void => {
    underWay++
    if (lane === 'bulk') lastBulkAt = now
    if (requestsPerMinute !== Infinity) starts.push(now)
  }

  const wake = (): void => {
    clock.clearTimeout(timer)
    timer = undefined
    for (;;) {
      const now = clock.now()
      const next = waiting.find((waiter) => waiter.lane === 'interactive') ?? waiting[0]
      if (next === undefined) return
      const at = startAt(next.lane, now)
      if (at > now) {
        if (at !== Infinity) timer = clock.setTimeout(wake, at - now)
        return
      }
      waiting.splice(waiting.indexOf(next), 1)
      start(next.lane, now)
      next.go()
    }
  }

  return {
    take(lane, signal) {
      const now = clock.now()
      if (waiting.length === 0 && startAt(lane, now) <= now) {
        start(lane, now)
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const ignore = onAbort(signal, () => {
          waiting.splice(waiting.indexOf(waiter), 1)
          ignore()
          reject(signal.reason)
          wake()
        })
        const waiter: Waiter = {
          lane,
          go() {
            ignore()
            resolve()
          },
        }
        waiting.push(waiter)
        wake()
      })
    },
    end(headers, refusedForMs) {
      const now = clock.now()
      underWay--
      remaining--
      const left = number(headers?.get('ratelimit-remaining'))
      const reset = number(headers?.get('ratelimit-reset'))
      if (left !== undefined && reset !== undefined) {
        if (now >= resetAt) full = 0
        remaining = left
        full = Math.max(full, left)
        resetAt = now + reset * 1000
      }
      if (refusedForMs === undefined) {
        concurrent = Math.min(maxConcurrent, concurrent + 1 / concurrent)
      } else {
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

function number(text: string | null | undefined): number | undefined {
  const value = text == null || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
