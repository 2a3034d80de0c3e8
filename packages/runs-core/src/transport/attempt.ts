import { orAbort } from './callTimer.ts'
import { checkKey } from './checkOptions.ts'
import { onAbort } from './onAbort.ts'
import { parseJson } from './parseJson.ts'
import { retryAfter } from './retryDelay.ts'
import type { ClientInternals } from './clientInternals.ts'
import type { Lane } from './runsClientOptions.ts'
import { isRunsError, RunsError } from './runsError.ts'
import { tell } from './tell.ts'
import { redact, toRunsError } from './toRunsError.ts'
import { userAgent } from '#platform'

/**
 * One operation as it goes over the wire.
 *
 * @internal
 */
export interface WireRequest {
  /** As in `loadRun`. */
  operation: string
  lane: Lane
  path?: string | undefined
  body: string
}

/** @internal */
export interface Attempt {
  /** The GraphQL answer, errors included; undefined where there is none. */
  body?: unknown
  headers?: Headers
  /** Its `retryable` says whether another attempt makes sense. */
  error?: RunsError
  /** False where it is certain that the server did nothing. */
  maybeApplied: boolean
}

const tooSlow: unique symbol = Symbol('attempt timed out')
/** Codes of Node's connection errors that come before the first byte is sent. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/**
 * Sends one request and reads its answer. Rejects only when the signal is aborted.
 *
 * @internal
 */
export async function attemptOnce(
  client: ClientInternals,
  wire: WireRequest,
  attempt: number,
  signal: AbortSignal,
): Promise<Attempt> {
  const { clock, options, endpoint } = client
  const { operation, lane, path } = wire
  const request = `POST ${endpoint.replace(/^\w+:\/\/[^/]*/, '')}`
  const secrets: string[] = []
  const controller = new AbortController()
  const ignore = onAbort(signal, () => controller.abort(signal.reason))
  let timer: unknown
  const allow = (): void => {
    clock.clearTimeout(timer)
    timer = clock.setTimeout(() => controller.abort(tooSlow), options.attemptTimeoutMs ?? 20_000)
  }
  const startedAt = clock.now()
  let sent = false
  try {
    allow()
    const headers = await orAbort(requestHeaders(client, secrets), controller.signal)
    tell(() => options.onRequest?.({ operation, lane, attempt }))
    sent = true
    const response = await orAbort(
      post(client, { headers, body: wire.body, signal: controller.signal }),
      controller.signal,
    )
    // The time begins anew with the body: a large answer over a slow line is no reason to ask for it again.
    allow()
    const bytes = await orAbort(response.arrayBuffer(), controller.signal)
    const { status, statusText } = response
    tell(() =>
      options.onResponse?.({
        operation,
        lane,
        attempt,
        status,
        bytes: bytes.byteLength,
        ms: clock.now() - startedAt,
      }),
    )
    const text = new TextDecoder().decode(bytes)
    const body = read(text)
    const error = toRunsError({
      request,
      operation,
      path,
      status,
      statusText,
      headers: response.headers,
      body,
      text,
      retryAfterMs: retryAfter(status, response.headers, clock.now()),
      secrets,
    })
    // An answer that can't be read, and one of a server in trouble, may come after the deed.
    const maybeApplied = error?.retryable === true && status !== 429
    return { body, headers: response.headers, maybeApplied, ...(error === undefined ? {} : { error }) }
  } catch (cause) {
    if (signal.aborted) throw cause
    if (isRunsError(cause)) return { error: cause, maybeApplied: false }
    const slow = controller.signal.reason === tooSlow
    const code = causeCode(cause)
    const why = slow
      ? 'no answer in time'
      : `${cause instanceof Error ? cause.message : 'fetch failed'}${code && ` (${code})`}`
    return {
      error: new RunsError('network', redact(`${request}: ${why}`, secrets), {
        operation,
        path,
        retryable: true,
        ...(slow ? {} : { cause }),
      }),
      maybeApplied: sent && !neverSent.has(code),
    }
  } finally {
    clock.clearTimeout(timer)
    ignore()
  }
}

/** Follows redirects by hand, for not every `fetch` takes the key off before it goes to another host. */
async function post(
  client: ClientInternals,
  init: { headers: Headers; body: string; signal: AbortSignal },
): Promise<Response> {
  // In proxy mode there is no key to carry anywhere, and pages have relative addresses.
  const redirect = client.options.proxy === undefined ? 'manual' : 'follow'
  let url = client.endpoint
  for (let hops = 0; ; hops++) {
    const response = await client.fetch(url, { method: 'POST', redirect, ...init })
    if (init.signal.aborted) await response.body?.cancel()
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null || hops >= 5 || !sameHost(url, location)) return response
    await response.body?.cancel()
    url = new URL(location, url).href
  }
}

/** The same origin, or the same host with TLS added. */
function sameHost(from: string, location: string): boolean {
  if (!URL.canParse(location, from)) return false
  const [a, b] = [new URL(from), new URL(location, from)]
  return (
    a.origin === b.origin ||
    (a.hostname === b.hostname && a.protocol === 'http:' && a.port + b.port === '' && b.protocol === 'https:')
  )
}

async function requestHeaders(client: ClientInternals, secrets: string[]): Promise<Headers> {
  const { options, endpoint } = client
  const headers = new Headers(options.headers)
  headers.set('content-type', 'application/json')
  if (userAgent !== undefined && !headers.has('user-agent')) headers.set('user-agent', userAgent)
  if (options.adminPrivileges) headers.set('use-admin-privileges', 'true')
  const key = typeof options.apiKey === 'function' ? await givenKey(options.apiKey) : options.apiKey
  if (key) {
    checkKey(key, endpoint)
    const credentials = btoa(String.fromCharCode(...new TextEncoder().encode(`api:${key}`)))
    secrets.push(key, credentials)
    headers.set('authorization', `Basic ${credentials}`)
  }
  return headers
}

async function givenKey(apiKey: () => string | Promise<string>): Promise<string> {
  try {
    return await apiKey()
  } catch (cause) {
    throw new RunsError('auth', 'the apiKey function threw', { cause })
  }
}

function read(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : ''
}
