import { userAgent } from '#platform'
import { checkKey } from './checkOptions.ts'
import type { ClientInternals } from './clientInternals.ts'
import { onAbort, orAbort } from './onAbort.ts'
import { parseJson } from './parseJson.ts'
import { quietly } from './quietly.ts'
import type { RequestEvent, RunsClientOptions } from './runsClientOptions.ts'
import { RunsError } from './runsError.ts'
import { toNetworkError, toRunsError } from './toRunsError.ts'

/** @internal */
export interface Attempt {
  /** The GraphQL answer, errors included; undefined where there is none. */
  body?: unknown
  headers?: Headers
  /** Its `retryable` says whether another attempt makes sense. */
  error?: RunsError | undefined
  /** False where it is certain that the server did nothing. */
  maybeApplied: boolean
}

const tooSlow = 'no answer in time'

/**
 * Sends one request and reads its answer. Rejects only when the signal is aborted.
 *
 * @internal
 */
export async function attemptOnce(
  { clock, options, endpoint, fetch }: ClientInternals,
  event: RequestEvent,
  path: string | undefined,
  body: string,
  signal: AbortSignal,
): Promise<Attempt> {
  const { operation } = event
  const request = `POST ${options.proxy ?? '/graphql'}`
  const secrets: string[] = []
  const asked = { request, operation, path, secrets }
  const controller = new AbortController()
  const ignore = onAbort(signal, () => controller.abort(signal.reason))
  const abortable = <Value>(promise: Promise<Value>): Promise<Value> => orAbort(promise, controller.signal)
  let timer: unknown
  const allowTime = (): void => {
    clock.clearTimeout(timer)
    timer = clock.setTimeout(() => controller.abort(tooSlow), options.attemptTimeoutMs ?? 20_000)
  }
  const startedAt = clock.now()
  let sent = false
  try {
    allowTime()
    const headers = await abortable(requestHeaders(options, endpoint, secrets))
    quietly(() => options.onRequest?.(event))
    sent = true
    const response = await abortable(
      fetch(endpoint, {
        method: 'POST',
        headers,
        body,
        signal: controller.signal,
        // Not every `fetch` takes the key off before it follows to another host.
        redirect: 'manual',
      }),
    )
    // The time begins anew with the body: a large answer over a slow line is no reason to ask for it again.
    allowTime()
    const bytes = await abortable(response.arrayBuffer())
    const { status } = response
    quietly(() =>
      options.onResponse?.({ ...event, status, bytes: bytes.byteLength, ms: clock.now() - startedAt }),
    )
    const text = new TextDecoder().decode(bytes)
    const answer = quietly(() => parseJson(text, options.integers))
    const error = toRunsError(asked, response, text, answer, clock.now())
    // An answer that can't be read, and one of a server in trouble, may come after the deed.
    return {
      body: answer,
      headers: response.headers,
      error,
      maybeApplied: error?.retryable === true && status !== 429,
    }
  } catch (cause) {
    if (signal.aborted) throw cause
    if (cause instanceof RunsError) return { error: cause, maybeApplied: false }
    const error = toNetworkError(asked, cause, sent || cause === tooSlow)
    // These come before the first byte is sent.
    return { error, maybeApplied: sent && !/ (ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(error.message) }
  } finally {
    clock.clearTimeout(timer)
    ignore()
  }
}

/**
 * The headers of a request to the API: the extra ones, and the key.
 *
 * @param secrets - takes what no message may hold
 *
 * @internal
 */
export async function requestHeaders(
  options: RunsClientOptions,
  endpoint: string,
  secrets: string[],
): Promise<Headers> {
  const headers = new Headers(options.headers)
  headers.set('content-type', 'application/json')
  if (userAgent && !headers.has('user-agent')) headers.set('user-agent', userAgent)
  if (options.adminPrivileges) headers.set('use-admin-privileges', 'true')
  const { apiKey } = options
  const key = typeof apiKey === 'function' ? await apiKey() : apiKey
  if (key) {
    checkKey(key, endpoint)
    const credentials = btoa(String.fromCharCode(...new TextEncoder().encode(`api:${key}`)))
    secrets.push(key, credentials)
    headers.set('authorization', `Basic ${credentials}`)
  }
  return headers
}
