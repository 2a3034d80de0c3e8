import { RunsError, type RunsErrorDetails } from '../transport/runsError.ts'
import type { RunState } from './runData.ts'

/**
 * A run had not ended when `timeoutMs` of `waitUntilFinished` was over. `code` is `deadline`.
 *
 * @public
 */
export class WaitTimeoutError extends RunsError {
  override readonly name: string = 'WaitTimeoutError'
  /** The state that was seen last; null where no poll was answered. */
  declare readonly state: RunState | null
  /** How long the run had not been heard of at that time, in milliseconds; null where it never was. A long silence: it may be dead. */
  declare readonly heartbeatAgeMs: number | null

  constructor(
    text: string,
    details: RunsErrorDetails & { state: RunState | null; heartbeatAgeMs: number | null },
  ) {
    super('deadline', text, { retryable: true, ...details })
  }
}
