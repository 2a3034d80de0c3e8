import type * as Http from 'node:http'
import type * as Https from 'node:https'
import { pipeline } from 'node:stream/promises'
import type { SendBody } from './sendBody.ts'

/** The answers that can have no body, not even an empty one. */
const bodiless = [204, 205, 304]

/** Where `fetch` keeps what its requests go through. */
const dispatcher = Symbol.for('undici.globalDispatcher.1')

/** Whoever sends nothing does not load them. */
const modules: { http?: typeof Http; https?: typeof Https } = {}

/**
 * Through Node's own agents: a small file costs `fetch` five times as much, and a folder has thousands of those.
 *
 * @remarks Undefined where the program has `fetch` go through something of its own, such as a proxy.
 */
export function bodySender(): SendBody | undefined {
  const through: unknown = Reflect.get(globalThis, dispatcher)
  return through === undefined || Object(through).constructor.name === 'Agent' ? sendBody : undefined
}

const sendBody: SendBody = async (url, headers, body, signal) => {
  const { request } =
    url.protocol === 'https:'
      ? (modules.https ??= await import('node:https'))
      : (modules.http ??= await import('node:http'))
  signal.throwIfAborted()
  const sending = request(url, { method: 'PUT', headers: Object.fromEntries(headers), signal })
  const answer = answerTo(sending)
  answer.catch(() => {})
  const sent = pipeline(body, sending)
  sent.catch(() => {})
  try {
    // Whichever fails first; an answer may come before all is sent.
    const message = await Promise.race([answer, sent.then(() => answer)])
    const chunks: Uint8Array[] = []
    for await (const chunk of message) chunks.push(chunk)
    return toResponse(message, chunks)
  } finally {
    if (!sending.writableFinished) sending.destroy()
  }
}

function answerTo(request: Http.ClientRequest): Promise<Http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve)
    request.on('error', reject)
  })
}

function toResponse(
  { statusCode: status = 0, statusMessage: statusText = '', rawHeaders }: Http.IncomingMessage,
  chunks: readonly Uint8Array[],
): Response {
  const headers = new Headers()
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
  const body = bodiless.includes(status) ? null : Buffer.concat(chunks)
  return new Response(body, { status, statusText, headers })
}
