import { RunsError } from '../transport/runsError.ts'

/**
 * An update of several requests of which a later one failed: a run's summary travels by itself, after all the rest, and an artifact's
 * aliases before. `code` and `cause` are those of the failure.
 * @public
 */
export class PartialError extends RunsError {
  override readonly name = 'PartialError'
  /** What is on the server already, as in `['notes', 'config']`, or `['aliases to add']`. */
  declare readonly applied: readonly string[]

  constructor(applied: readonly string[], cause: RunsError, failed = 'summary') {
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
    super(code, `${applied.join(', ')} written, ${failed} not: ${cause.message}`, details)
  }
}
