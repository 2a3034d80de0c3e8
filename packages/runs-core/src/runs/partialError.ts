import { RunsError } from '../transport/runsError.ts'

/**
 * An update of two requests of which the second failed: the summary travels by itself, after all the rest. `code` and `cause` are
 * those of the failure.
 * @public
 */
export class PartialError extends RunsError {
  override readonly name = 'PartialError'
  /** What is on the server already, as in `['notes', 'config']`. */
  declare readonly applied: readonly string[]

  constructor(applied: readonly string[], cause: RunsError) {
    const { code, operation, path, status, requestId, retryable, retryAfterMs, maybeApplied } = cause
    const details = {
      operation,
      path,
      status,
      requestId,
      retryable,
      retryAfterMs,
      maybeApplied,
      applied,
      cause,
    }
    super(code, `${applied.join(', ')} written, summary not: ${cause.message}`, details)
  }
}
