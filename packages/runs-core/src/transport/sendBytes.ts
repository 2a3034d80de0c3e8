import { bodySender } from '#platform'
import { requestHeaders } from './attempt.ts'
import { bodyStream } from './bodyStream.ts'
import { clientInternals, type RunsClient } from './clientInternals.ts'
import { orAbort } from './onAbort.ts'
import { parseJson } from './parseJson.ts'
import { quietly } from './quietly.ts'
import type { RequestEvent } from './runsClientOptions.ts'
import { RunsError } from './runsError.ts'
import { toNetworkError, toRunsError } from './toRunsError.ts'

/** How many redirects are followed, as browsers do it. */
const maxHops = 20

/**
 * A request for bytes, or with them.
 *
 * @internal
 */
export interface SendOptions {
  method: 'GET' | 'PUT'
  /** As the server gave it; may be a path on the API's host. */
  address: string
  /** Whether the API key goes along, if the address is on the API's own host. */
  withKey: boolean
  headers?: Iterable<readonly [string, string]>
  /** All of it, or as it is made. */
  body?: Blob | AsyncIterable<Uint8Array>
}

/**
 * What came back.
 *
 * @internal
 */
export interface Answered {
  status?: number
  startedAt?: number
  bytes: number
}

/**
 * Sends one request to an address that the server gave, follows where a GET is redirected to, and gives an answer that is a good one.
 *
 * @remarks The key and the extra headers go to the API's own host; nothing of ours goes anywhere else, unless it is allowed to.
 * @throws RunsError for any other answer; its text holds no signature
 *
 * @internal
 */
export async function sendBytes(
  client: RunsClient,
  event: RequestEvent,
  path: string,
  { method, address, withKey, headers = [], body }: SendOptions,
  signal: AbortSignal,
  answered: Answered,
): Promise<Response> {
  const { clock, fetch, options } = clientInternals(client)
  const { operation } = event
  const isMade = body !== undefined && !(body instanceof Blob)
  // What a caller gives is asked for everything.
  const sendBody = options.fetch ? undefined : bodySender()
  let url = absolute(client, address)
  for (let hop = 0; ; hop++) {
    const isOwn = URL.canParse(client.baseUrl) && new URL(client.baseUrl).origin === url.origin
    // What signs a URL is as good as a key.
    const secrets = [url.search, url.username, url.password].filter(Boolean)
    const asked = { request: `${method} ${url.origin}${url.pathname}`, operation, path, secrets }
    const known = isOwn || options.headersToSignedUrls ? options : {}
    const apiKey = isOwn && withKey ? options.apiKey : undefined
    let isSent = false
    try {
      const sent = await orAbort(requestHeaders({ ...known, apiKey }, url.href, secrets), signal)
      // What is signed for an upload is signed without one.
      sent.delete('content-type')
      for (const [name, value] of headers) sent.set(name, value)
      quietly(() => options.onRequest?.(event))
      answered.startedAt = clock.now()
      isSent = true
      const init = {
        method,
        headers: sent,
        signal,
        // A browser does not say where a redirect leads. Where nothing goes along that others may not see, it may follow.
        redirect:
          method === 'PUT' ? 'error' : apiKey === undefined && known !== options ? 'follow' : 'manual',
      } as const
      const asking =
        isMade && sendBody
          ? sendBody(url, sent, body, signal)
          : fetch(url.href, { ...init, ...(body !== undefined && bodyInit(body)) })
      const response = await orAbort(asking, signal)
      answered.status = response.status
      if (response.ok) return response
      const location = response.headers.get('location')
      if (method === 'GET' && location && response.status < 400 && hop < maxHops) {
        await response.body?.cancel()
        url = new URL(location, url)
        continue
      }
      const text = await orAbort(response.text(), signal)
      throw toRunsError(
        asked,
        response,
        text,
        quietly(() => parseJson(text)),
        clock.now(),
      )
    } catch (cause) {
      if (signal.aborted || cause instanceof RunsError) throw cause
      throw toNetworkError(asked, cause, isSent, (isSent && method === 'PUT') || undefined)
    }
  }
}

function bodyInit(body: NonNullable<SendOptions['body']>): RequestInit {
  // Node keeps a second copy of a body that it might have to send again; with these it knows that it won't.
  const once = { duplex: 'half', window: null }
  return { ...once, body: body instanceof Blob ? body : bodyStream(body) }
}

/** An address that the server gave, with the API's host where it has none. */
function absolute({ baseUrl }: RunsClient, address: string): URL {
  const text = address.startsWith('/') && !address.startsWith('//') ? baseUrl + address : address
  if (URL.canParse(text) && /^https?:/i.test(text)) return new URL(text)
  throw new RunsError('unsupported', `the bytes are not at an http address: ${text.replace(/\?.*/s, '')}`)
}
