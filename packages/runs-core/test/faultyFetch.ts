import { readRequest } from '@x/test-kit'

/** What happens to a request: it is passed on or not, and something else comes back than what the server said. */
export type RequestFault = (
  pass: () => Promise<Response>,
  body: BodyInit | null | undefined,
) => Promise<Response>

const broken = (code: string): Error =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })

/** An answer of somebody who has done nothing. */
export const answering = (status: number): RequestFault => {
  return async () =>
    Response.json({ errors: [{ message: 'scripted' }] }, { status, headers: { 'retry-after': '0' } })
}

/** After these nobody knows whether it has been done; `does` says whether it has. */
export const doubtful: Record<string, { does: boolean; fault: RequestFault }> = {
  'a line cut before the body': {
    does: false,
    fault: async () => {
      throw broken('ECONNRESET')
    },
  },
  'a line cut within the body': {
    does: false,
    fault: async (_pass, body) => {
      // A server that has read a part of it has done nothing yet.
      if (body instanceof ReadableStream) {
        const reader = body.getReader()
        await reader.read()
        await reader.cancel()
      }
      throw broken('EPIPE')
    },
  },
  'a line cut within the answer': {
    does: true,
    fault: async (pass) => {
      const answer = await pass()
      const bytes = new Uint8Array(await answer.arrayBuffer())
      let isSent = false
      const half = new ReadableStream<Uint8Array>({
        pull(stream) {
          if (isSent || bytes.byteLength === 0) return stream.error(broken('ECONNRESET'))
          isSent = true
          stream.enqueue(bytes.subarray(0, Math.ceil(bytes.byteLength / 2)))
        },
      })
      return new Response(half, { status: answer.status })
    },
  },
  'a lost answer': {
    does: true,
    fault: async (pass) => {
      await (await pass()).arrayBuffer()
      throw broken('ECONNRESET')
    },
  },
  500: { does: false, fault: answering(500) },
  '503, when the body has come': {
    does: false,
    fault: async (pass, body) => {
      if (body instanceof ReadableStream) await new Response(body).arrayBuffer()
      return answering(503)(pass, body)
    },
  },
}

/** Good answers that say that nothing was done, of a server that has done nothing. */
export const saying = (payload: null | { success: false }): RequestFault => {
  return async (_pass, body) => {
    const { query }: { query: string } = JSON.parse(String(body))
    const [, field = ''] = /\)\{(\w+)/.exec(query) ?? []
    return Response.json({ data: { [field]: payload } })
  }
}

/** After these it is known that it has not been done, and may be later. */
export const refused: Record<string, RequestFault> = {
  'no connection': async () => {
    throw broken('ECONNREFUSED')
  },
  429: answering(429),
}

/**
 * A `fetch` to which something happens with the requests of one operation.
 *
 * @param times - how many of them
 */
export function faultyFetch(
  inner: typeof globalThis.fetch,
  fault: (operation: string) => RequestFault | undefined,
  times = 1,
): typeof globalThis.fetch {
  let left = times
  return async (input, init) => {
    const pass = (): Promise<Response> => inner(input, init)
    const { operation, method } = readRequest(input, init)
    const found = left > 0 ? fault(method === 'PUT' ? 'PUT' : operation) : undefined
    if (!found) return pass()
    left--
    return found(pass, init?.body)
  }
}
