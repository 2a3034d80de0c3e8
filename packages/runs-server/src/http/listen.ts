import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A listening port. */
export interface Listener {
  /** `http://host:port`, no slash at the end. */
  url: string
  /** Stops listening and ends what is open; requests under way get a second to be answered. */
  close(): Promise<void>
}

/** Serves a fetch handler on a port. Bodies stream in both directions; a client that goes away aborts its request. */
export async function listen(
  answer: (request: Request) => Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Listener> {
  // No limit on a whole request: an upload of gigabytes over a slow line takes its time.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    exchange(answer, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}`,
    close: () => closeGently(server),
  }
}

/** Connections at rest end at once, others get a moment for the answer that they wait for. */
async function closeGently(server: Server): Promise<void> {
  const rest = setInterval(() => server.closeIdleConnections(), 20)
  const end = setTimeout(() => server.closeAllConnections(), graceMs)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearInterval(rest)
  clearTimeout(end)
}

const graceMs = 1_000

async function exchange(
  answer: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const abort = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) abort.abort()
  })
  const request = toRequest(incoming, abort.signal)
  if (!request) {
    outgoing
      .writeHead(400, { 'content-type': 'application/json' })
      .end('{"errors":[{"message":"not a request this server can read"}]}')
    return
  }
  const response = await answer(request)
  // A body that nobody wanted would stand in the way of the connection's next request.
  if (!request.bodyUsed) request.body?.cancel().catch(() => {})
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') outgoing.setHeader(name, response.headers.getSetCookie())
    else outgoing.setHeader(name, value)
  }
  if (!response.body || incoming.method === 'HEAD') {
    void response.body?.cancel()
    outgoing.end()
    return
  }
  const reader = response.body.getReader()
  abort.signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true })
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (!outgoing.write(read.value) && !outgoing.destroyed) await drained(outgoing)
    }
    outgoing.end()
  } catch {
    // The source failed half way: the connection is cut, so that nobody takes the half for the whole.
    outgoing.destroy()
  }
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | null {
  const { host } = incoming.headers
  const target = incoming.url ?? '/'
  const address = target.startsWith('/') ? `http://${host ?? 'localhost'}${target}` : target
  if (!URL.canParse(address)) return null
  const headers = new Headers()
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '')
  }
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  try {
    return new Request(address, {
      method,
      headers,
      signal,
      ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
    })
  } catch {
    return null
  }
}

/** The body as a stream that reads from the socket only as fast as it is read. Giving it up leaves the connection usable. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        incoming.pause()
        incoming.on('data', (chunk: Buffer) => {
          controller.enqueue(chunk)
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
        })
        incoming.once('end', () => controller.close())
        incoming.once('error', (error) => controller.error(error))
        incoming.once('close', () => {
          if (!incoming.complete) controller.error(new Error('the client closed the connection'))
        })
      },
      pull: () => void incoming.resume(),
      cancel() {
        incoming.removeAllListeners('data').removeAllListeners('end')
        incoming.resume()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 256 * 1024 }),
  )
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      outgoing.off('drain', done).off('close', done)
      resolve()
    }
    outgoing.on('drain', done).on('close', done)
  })
}
