import type { Clock } from './clock.ts'
import type { RateLimitOptions } from './runsClientOptions.ts'

/** @internal */
export interface RateBudget {
  placeholder: true
}

/** @internal */
export function createRateBudget(clock: Clock, options: RateLimitOptions = {}): RateBudget {
  void clock
  void options
  return { placeholder: true }
}
