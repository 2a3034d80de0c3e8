import type * as Http from 'node:http'
import type * as Https from 'node:https'
import { setImmediate } from 'node:timers/promises'
import type { SendBody } from './sendBody.ts'

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
  const sending = request(url, { method: 'PUT', headers: Object.fromEntries(headers) })
  const end = (): void => void sending.destroy(new Error('aborted', { cause: signal.reason }))
  signal.addEventListener('abort', end)
  try {
    const answer = answerTo(sending)
    let left = Number(headers.get('content-length'))
    // What the body fails with is what the request fails with.
    const written = write(body, sending, (bytes) => (left -= bytes))
    written.catch((error: Error) => sending.destroy(error))
    const [message, chunks] = await answer
    // Whoever has given the last byte is asked whether it is, but not waited for.
    if (left <= 0) await Promise.race([written, setImmediate()])
    return toResponse(message, chunks)
  } finally {
    signal.removeEventListener('abort', end)
    // An answer may come before all is sent.
    if (!sending.writableEnded) sending.destroy()
  }
}

async function write(
  body: AsyncIterable<Uint8Array>,
  sending: Http.ClientRequest,
  onSent: (bytes: number) => void,
): Promise<void> {
  let goOn = (): void => {}
  sending.on('close', () => goOn())
  for await (const bytes of body) {
    if (sending.destroyed) return
    await new Promise<void>((resolve) => {
      goOn = resolve
      sending.write(bytes, () => resolve())
    })
    onSent(bytes.byteLength)
  }
  sending.end()
}

/** The whole answer. */
function answerTo(sending: Http.ClientRequest): Promise<[Http.IncomingMessage, Uint8Array[]]> {
  return new Promise((resolve, reject) => {
    sending.on('error', reject)
    sending.once('response', (answer) => {
      const chunks: Uint8Array[] = []
      answer.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => resolve([answer, chunks]))
    })
  })
}

function toResponse(
  { statusCode: status = 0, statusMessage: statusText = '', rawHeaders }: Http.IncomingMessage,
  chunks: readonly Uint8Array[],
): Response {
  const headers = new Headers()
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
  // Some answers may not even have an empty body.
  return new Response(chunks.length > 0 ? Buffer.concat(chunks) : null, { status, statusText, headers })
}
