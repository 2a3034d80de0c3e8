import { RateLimitError, RunsError, type RunsErrorCode, type RunsErrorDetails } from './runsError.ts'

/**
 * An answer, as far as errors are concerned.
 *
 * @internal
 */
export interface CanonicalResponse {
  /** As in `POST /graphql`. */
  request: string
  operation: string
  path?: string | undefined
  status: number
  statusText: string
  headers: Headers
  /** The decoded body; undefined where it is not JSON. */
  body: unknown
  /** The body's first characters, to tell a page from a broken answer. */
  text: string
  /** As `retryAfter` reads it. */
  retryAfterMs?: number | undefined
  /** What no message may hold. */
  secrets?: readonly string[]
}

/**
 * The error that an answer means; undefined where it is a good one.
 *
 * @internal
 */
export function toRunsError(response: CanonicalResponse): RunsError | undefined {
  const { status, headers, operation, path } = response
  const messages = serverMessages(response.body)
  const good = status >= 200 && status < 300
  const about = good ? aboutBody(response, messages) : aboutStatus(status, messages)
  if (about === undefined) return undefined

  const requestId = headers.get('x-request-id') ?? headers.get('request-id') ?? undefined
  const { retryAfterMs } = response
  const notes = [
    retryAfterMs !== undefined && about.retryable ? `retry after ${Math.ceil(retryAfterMs / 1000)}s` : '',
    path === undefined ? '' : `path ${path}`,
    requestId === undefined ? '' : `request id ${requestId}`,
  ].filter((note) => note !== '')
  // One line, for a message that ends up in a log.
  const said = messages.join('; ').replace(/\s+/g, ' ').trim()
  const parts = [
    good ? '' : `${status} ${response.statusText || reasons[status] || ''}`.trimEnd(),
    about.text,
    said.length > 300 ? `${said.slice(0, 300)}…` : said,
  ].filter((part) => part !== '')
  const text = `${response.request}: ${parts.join(': ')}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
  const details: RunsErrorDetails = {
    operation,
    path,
    status,
    requestId,
    retryable: about.retryable ?? false,
    retryAfterMs: about.retryable ? retryAfterMs : undefined,
  }
  const message = redact(text, response.secrets ?? [])
  if (about.code !== 'rateLimited') return new RunsError(about.code, message, details)
  const remaining = Number.parseFloat(headers.get('ratelimit-remaining') ?? '')
  return new RateLimitError(message, { ...details, remaining: Number.isNaN(remaining) ? null : remaining })
}

interface About {
  code: RunsErrorCode
  text: string
  retryable?: boolean
}

/** Whether nothing is missing in the body of an answer with status 2xx. */
function aboutBody(response: CanonicalResponse, messages: string[]): About | undefined {
  const { body, text } = response
  if (messages.length > 0) return { code: codeOfMessages(body, messages) ?? 'graphql', text: '' }
  if (body === undefined) {
    // A page instead of an answer comes from the wrong address; anything else was cut off on its way.
    return text.trimStart().startsWith('<')
      ? { code: 'decode', text: 'a page instead of JSON: is baseUrl the address of the API?' }
      : {
          code: 'decode',
          text: text === '' ? 'the answer is empty' : 'the answer is not JSON: cut off?',
          retryable: true,
        }
  }
  if (member(body, 'data') == null) return { code: 'decode', text: 'the answer has neither data nor errors' }
  return undefined
}

function aboutStatus(status: number, messages: string[]): About {
  if (status === 401) return { code: 'auth', text: '' }
  if (status === 403) return { code: 'permission', text: '' }
  if (status === 404) return { code: 'notFound', text: '' }
  if (status === 409) return { code: 'conflict', text: '' }
  if (status === 429) return { code: 'rateLimited', text: '', retryable: true }
  if (status === 408 || (status >= 500 && status !== 501))
    return { code: 'server', text: '', retryable: true }
  if (status < 400)
    return { code: 'server', text: 'a redirect that is not followed: set baseUrl to where it leads' }
  return {
    code: codeOfMessages(undefined, messages) ?? (messages.length > 0 ? 'graphql' : 'server'),
    text: '',
  }
}

/** Servers differ in what they put beside a message; some give nothing but the sentence. */
function codeOfMessages(body: unknown, messages: string[]): RunsErrorCode | undefined {
  const errors = member(body, 'errors')
  const first = Array.isArray(errors) ? member(member(errors[0], 'extensions'), 'code') : undefined
  if (first === 'UNAUTHENTICATED') return 'auth'
  if (first === 'FORBIDDEN') return 'permission'
  const text = messages.join('\n')
  if (/permission denied/i.test(text)) return 'permission'
  if (/^Cannot query field|^Unknown (argument|type)/m.test(text)) return 'unsupported'
  return undefined
}

/** The sentences of `{errors: [{message} | text]}`, `{error: text}` and `{error: {message}}`. */
function serverMessages(body: unknown): string[] {
  const errors = member(body, 'errors')
  const list: unknown[] = Array.isArray(errors) ? errors : [errors ?? member(body, 'error')]
  return list.flatMap((error) => {
    if (error == null) return []
    const message = typeof error === 'string' ? error : member(error, 'message')
    return [typeof message === 'string' ? message : 'an error without a message']
  })
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

/**
 * Servers may repeat what they were sent; an error is logged, so it must not say it again.
 *
 * @internal
 */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), text)
}

/** HTTP/2 has no reason phrases. */
const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}
