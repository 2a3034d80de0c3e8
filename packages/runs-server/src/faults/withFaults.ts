import { errorResponse } from '../http/httpError.ts'
import { type Quirks, type ResolvedQuirks, resolveQuirks } from '../quirks.ts'
import type { FaultAction, FaultScript } from './faults.ts'

/** Answers one request under the given quirks. */
export type AnswerUnder = (request: Request, quirks: ResolvedQuirks) => Promise<Response>

/** The connection is to be broken: thrown out of the handler, so that the port closes the socket and `fetch` rejects. */
class ConnectionCut extends TypeError {
  override readonly name = 'ConnectionCut'
  constructor() {
    super('fetch failed: the connection was cut by a fault')
  }
}

/** Puts the script between the port and the server. Costs nothing while the script is empty. */
export function withFaults(
  answer: AnswerUnder,
  script: FaultScript,
  quirks: ResolvedQuirks,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (script.isEmpty) return answer(request, quirks)
    const fault = script.take(await operationOf(request))
    if (!fault) return answer(request, quirks)
    if ('advanceClockMs' in fault.does) {
      script.advanceClock(fault.does.advanceClockMs)
      return answer(request, quirks)
    }
    return act(fault.does, request, answer, quirks)
  }
}

async function act(
  does: Exclude<FaultAction, { advanceClockMs: number }>,
  request: Request,
  answer: AnswerUnder,
  quirks: ResolvedQuirks,
): Promise<Response> {
  if ('status' in does)
    return new Response(does.body ?? `{"errors":[{"message":"a fault on order: ${does.status}"}]}`, does)
  if ('expired' in does) return errorResponse(403, 'this URL has expired; ask for a new one')
  if ('quirks' in does) return answer(request, mergeQuirks(quirks, does.quirks))
  if ('delayMs' in does) {
    await wait(does.delayMs, request.signal)
    return answer(request, quirks)
  }
  if ('cut' in does && does.cut === 'before') throw new ConnectionCut()
  const response = await answer(request, quirks)
  if ('truncateAt' in does) return rebuilt(response, firstBytes(response, does.truncateAt))
  if ('bytesPerSecond' in does) return rebuilt(response, paced(response, does.bytesPerSecond, request.signal))
  if (does.cut === 'during') return rebuilt(response, broken(response))
  await response.arrayBuffer()
  throw new ConnectionCut()
}

const mergeQuirks = (quirks: ResolvedQuirks, other: Quirks): ResolvedQuirks =>
  resolveQuirks({ ...quirks, ...other })

/** What the request is for: the GraphQL operation's name, or which of the transfer routes it is. */
async function operationOf(request: Request): Promise<string> {
  const { pathname } = new URL(request.url)
  if (pathname.endsWith('/file_stream')) return 'file_stream'
  if (request.method === 'PUT') return 'upload'
  if (pathname !== '/graphql') return 'download'
  const text = await request.clone().text()
  const [, name] = /"operationName"\s*:\s*"(\w+)"/.exec(text) ?? /(?:query|mutation)\s+(\w+)/.exec(text) ?? []
  return name ?? 'anonymous'
}

/** The same answer with another body, and without the length of the old one. */
function rebuilt(response: Response, body: ReadableStream<Uint8Array>): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(body, { status: response.status, headers })
}

async function* bytesOf(response: Response): AsyncGenerator<Uint8Array> {
  for await (const chunk of response.body ?? []) yield chunk
}

function firstBytes(response: Response, limit: number): ReadableStream<Uint8Array> {
  return streamOf(async function* () {
    let left = limit
    for await (const chunk of bytesOf(response)) {
      if (left <= 0) return
      yield chunk.subarray(0, left)
      left -= chunk.byteLength
    }
  })
}

function paced(response: Response, bytesPerSecond: number, signal: AbortSignal): ReadableStream<Uint8Array> {
  const slice = Math.max(1, Math.floor(bytesPerSecond / 20))
  return streamOf(async function* () {
    for await (const chunk of bytesOf(response)) {
      for (let at = 0; at < chunk.byteLength; at += slice) {
        yield chunk.subarray(at, at + slice)
        await wait(50, signal)
      }
    }
  })
}

function broken(response: Response): ReadableStream<Uint8Array> {
  return streamOf(async function* () {
    for await (const chunk of bytesOf(response)) {
      yield chunk.subarray(0, Math.ceil(chunk.byteLength / 2))
      throw new ConnectionCut()
    }
  })
}

function streamOf(source: () => AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = source()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
