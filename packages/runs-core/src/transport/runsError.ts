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
  readonly retryable: boolean = false
  declare readonly operation?: string
  declare readonly path?: string
  declare readonly status?: number
  declare readonly requestId?: string
  declare readonly retryAfterMs?: number
  declare readonly maybeApplied?: boolean
  declare readonly cause?: unknown

  constructor(code: RunsErrorCode, text: string, { cause, ...details }: RunsErrorDetails = {}) {
    super(
      `[Runs${details.operation ? ` ${details.operation}` : ''}] ${text}`,
      cause === undefined ? {} : { cause },
    )
    Object.defineProperty(this, brand, { value: true })
    this.code = code
    // What is not known is not there, rather than there and undefined.
    for (const [name, value] of Object.entries(details))
      if (value !== undefined) Reflect.set(this, name, value)
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
  declare readonly attempts: number
  /** HTTP status of the last answer; null where none came. */
  declare readonly lastStatus: number | null
  /**
   * Where an iterator can go on without a repeat: of a scan its `token`, to give as `resume`, of a list the cursor to give as
   * `after`. Not there where nothing was read.
   */
  declare readonly resume?: string

  constructor(
    text: string,
    details: RunsErrorDetails & { attempts: number; lastStatus: number | null; resume?: string | undefined },
  ) {
    super('deadline', text, { retryable: true, ...details })
  }
}

/**
 * Notes on a passed deadline where its iterator can go on.
 *
 * @internal
 */
export function noteResume(error: unknown, resume: string | number | null | undefined): unknown {
  if (error instanceof DeadlineExceededError && resume != null) Reflect.set(error, 'resume', String(resume))
  return error
}

/**
 * The server refused for reasons of quota, and its wait does not fit into the deadline.
 *
 * @public
 */
export class RateLimitError extends RunsError {
  override readonly name: string = 'RateLimitError'
  /** What was left of the quota, in the server's own units; null where it did not say. */
  declare readonly remaining: number | null

  constructor(text: string, details: RunsErrorDetails & { remaining: number | null }) {
    super('rateLimited', text, { retryable: true, ...details })
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
