import type { RetryOptions } from './runsClientOptions.ts'

/**
 * The wait before the next attempt, in milliseconds: what the server asked for, else drawn from zero to a bound that doubles
 * ("full jitter": clients that failed together don't come back together).
 *
 * @internal
 */
export function retryDelay(attempt: number, options: RetryOptions = {}, retryAfterMs?: number): number {
  const { baseDelayMs = 500, maxDelayMs = 15_000 } = options
  // Some servers ask to come back at once, for ever.
  if (retryAfterMs !== undefined) return Math.max(retryAfterMs, Math.random() * baseDelayMs)
  return Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1))
}

/**
 * How long an answer asks to wait, in milliseconds: `Retry-After` in seconds or as a date; for a 429 without one, the rest of
 * the quota's window.
 *
 * @internal
 */
export function retryAfter(status: number, headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after') ?? (status === 429 && headers.get('ratelimit-reset'))
  if (!text) return undefined
  const seconds = Number(text)
  const ms = Number.isNaN(seconds) ? Date.parse(text) - now : seconds * 1000
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}
