const brand = Symbol.for('@x/runs-core/RunsError')

/**
 * What went wrong, in one word.
 *
 * @public
 */
export type RunsErrorCode =
  | 'network'
  | 'deadline'
  | 'aborted'
  | 'auth'
  | 'permission'
  | 'notFound'
  | 'rateLimited'
  | 'conflict'
  | 'graphql'
  | 'server'
  | 'decode'
  | 'usage'
  | 'unsupported'

/**
 * Everything about an error that is data.
 *
 * @public
 */
export interface RunsErrorDetails {
  /** The operation that failed, as in `loadRun`. */
  operation?: string | undefined
  /** The path that was asked for, as in `entity/project/run`. */
  path?: string | undefined
  /** HTTP status of the last answer, where there was one. */
  status?: number | undefined
  /** The server's name for the request, to quote to its operators. */
  requestId?: string | undefined
  /** Whether the same call may succeed later. */
  retryable?: boolean | undefined
  /** How long the server asked to wait, in milliseconds. */
  retryAfterMs?: number | undefined
  /** True where a mutation failed after its bytes may have been accepted: read before you send it again. */
  maybeApplied?: boolean | undefined
  /** What lies beneath: the error of `fetch`, or the `reason` of an aborted signal. */
  cause?: unknown
}

/**
 * The only kind of error that calls of this package reject with.
 *
 * @remarks Branch on `code`. The message never holds the API key, headers or a whole body.
 *
 * @public
 */
export class RunsError extends Error {
  override readonly name: string = 'RunsError'
  readonly code: RunsErrorCode
  readonly operation?: string
  readonly path?: string
  readonly status?: number
  readonly requestId?: string
  readonly retryable: boolean
  readonly retryAfterMs?: number
  readonly maybeApplied?: boolean
  override readonly cause?: unknown

  constructor(code: RunsErrorCode, text: string, details: RunsErrorDetails = {}) {
    super(`[Runs${details.operation ? ` ${details.operation}` : ''}] ${text}`)
    Object.defineProperty(this, brand, { value: true })
    this.code = code
    this.retryable = details.retryable ?? false
    if (details.operation !== undefined) this.operation = details.operation
    if (details.path !== undefined) this.path = details.path
    if (details.status !== undefined) this.status = details.status
    if (details.requestId !== undefined) this.requestId = details.requestId
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs
    if (details.maybeApplied !== undefined) this.maybeApplied = details.maybeApplied
    if (details.cause !== undefined) this.cause = details.cause
  }
}

/**
 * A call that used up its deadline, retries included.
 *
 * @public
 */
export class DeadlineExceededError extends RunsError {
  override readonly name: string = 'DeadlineExceededError'
  /** How many requests were sent. */
  readonly attempts: number
  /** HTTP status of the last answer; null where none came. */
  readonly lastStatus: number | null
  /** Where an iterator can go on from, where it can. */
  readonly resume?: string

  constructor(
    text: string,
    details: RunsErrorDetails & { attempts: number; lastStatus: number | null; resume?: string | undefined },
  ) {
    super('deadline', text, { retryable: true, ...details })
    this.attempts = details.attempts
    this.lastStatus = details.lastStatus
    if (details.resume !== undefined) this.resume = details.resume
  }
}

/**
 * The server refused for reasons of quota, and its wait does not fit into the deadline.
 *
 * @public
 */
export class RateLimitError extends RunsError {
  override readonly name: string = 'RateLimitError'
  /** What was left of the quota, in the server's own units; null where it did not say. */
  readonly remaining: number | null

  constructor(text: string, details: RunsErrorDetails & { remaining: number | null }) {
    super('rateLimited', text, { retryable: true, ...details })
    this.remaining = details.remaining
  }
}

/**
 * Whether an error is one of ours, and of that code where one is given.
 *
 * @remarks Goes by a brand, not by class: right across copies of this package, ESM beside CJS included.
 *
 * @public
 */
export function isRunsError<Code extends RunsErrorCode = RunsErrorCode>(
  error: unknown,
  code?: Code,
): error is RunsError & { readonly code: Code } {
  return (
    typeof error === 'object' &&
    error !== null &&
    brand in error &&
    (code === undefined || ('code' in error && error.code === code))
  )
}
