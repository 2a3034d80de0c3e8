import { member } from './member.ts'
import { retryAfter } from './retryDelay.ts'
import { RateLimitError, RunsError, type RunsErrorCode } from './runsError.ts'

/**
 * What was asked, as far as errors are concerned.
 *
 * @internal
 */
export interface AskedFor {
  /** As in `POST /graphql`. */
  request: string
  operation: string
  path: string | undefined
  /** What no message may hold. */
  secrets: readonly string[]
}

const codes: Readonly<Record<number, RunsErrorCode>> = {
  401: 'auth',
  403: 'permission',
  404: 'notFound',
  409: 'conflict',
  429: 'rateLimited',
}

/** GraphQL errors have no codes on this wire, only sentences. */
const meanings: readonly (readonly [RegExp, RunsErrorCode])[] = [
  [/permission denied/i, 'permission'],
  [/^(Cannot query field|Unknown (argument|type))/, 'unsupported'],
]

/**
 * The error that an answer means; undefined where it is a good one.
 *
 * @param body - the decoded text; undefined where it is not JSON
 *
 * @internal
 */
export function toRunsError(
  { request, operation, path, secrets }: AskedFor,
  { status, statusText, headers }: Response,
  text: string,
  body: unknown,
  now: number,
): RunsError | undefined {
  const said = serverMessages(body)
  const good = status >= 200 && status < 300
  const noData = member(body, 'data') == null
  if (good && said === '' && !noData) return undefined

  const cutOff = good && body === undefined && !/^\s*</.test(text)
  const retryable = cutOff || /^(408|429|5(?!01)..)$/.test(String(status))
  const code =
    good && said === ''
      ? 'decode'
      : (codes[status] ??
        (retryable || status < 200 || said === ''
          ? 'server'
          : (meanings.find(([pattern]) => pattern.test(said))?.[1] ?? 'graphql')))
  const why =
    code === 'decode'
      ? body !== undefined
        ? 'neither data nor errors'
        : cutOff
          ? 'empty or cut off'
          : 'no JSON: is baseUrl the API?'
      : !good && status < 400
        ? 'a redirect, not followed: set baseUrl to its target'
        : said.slice(0, 300)

  const requestId = headers.get('x-request-id') ?? undefined
  const retryAfterMs = retryable ? retryAfter(status, headers, now) : undefined
  const notes = [
    retryAfterMs !== undefined && `retry after ${Math.ceil(retryAfterMs / 1000)}s`,
    path && `path ${path}`,
    requestId && `request id ${requestId}`,
  ].filter(Boolean)
  const statusLine = !good && `${status} ${statusText}`.trim()
  const message = redact(
    `${request}: ${[statusLine, why].filter(Boolean).join(': ')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`,
    secrets,
  )
  const details = { operation, path, status, requestId, retryable, retryAfterMs }
  if (code !== 'rateLimited') return new RunsError(code, message, details)
  const remaining = headers.get('ratelimit-remaining')
  return new RateLimitError(message, { ...details, remaining: remaining === null ? null : Number(remaining) })
}

/**
 * The error for a request that got no answer, or none to its end.
 *
 * @param isSent - false where it failed before that: in the function that gives the key
 *
 * @internal
 */
export function toNetworkError(
  { request, operation, path, secrets }: AskedFor,
  cause: unknown,
  isSent: boolean,
  maybeApplied?: boolean,
): RunsError {
  const why = `${String(member(cause, 'message') ?? cause)} ${String(member(member(cause, 'cause'), 'code') ?? '')}`
  return new RunsError(isSent ? 'network' : 'auth', redact(`${request}: ${why.trim()}`, secrets), {
    operation,
    path,
    retryable: isSent,
    maybeApplied,
    cause: repeats(cause, secrets) ? undefined : cause,
  })
}

/** The sentences of `{errors: [{message} | text]}`, `{error: text}` and `{error: {message}}`, in one line, for logs have lines. */
function serverMessages(body: unknown): string {
  return [member(body, 'errors') ?? member(body, 'error') ?? []]
    .flat()
    .map((error) => String(member(error, 'message') ?? (typeof error === 'string' ? error : 'no message')))
    .join('; ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Servers may repeat what they were sent; an error is logged, so it must not say it again. */
function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}

/** Whether an error, or one beneath it, holds a secret. Such a one is no `cause`: whoever logs an error logs its causes too. */
function repeats(error: unknown, secrets: readonly string[], depth = 0): boolean {
  if (error == null || depth > 8) return false
  const texts = [error, member(error, 'message'), member(error, 'stack')]
  return (
    texts.some((text) => typeof text === 'string' && redact(text, secrets) !== text) ||
    repeats(member(error, 'cause'), secrets, depth + 1)
  )
}
