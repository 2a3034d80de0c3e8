import { readRequest } from './readRequest.ts'

/** What went through a `fetch`. */
export interface Traffic {
  requests: number
  /** Bytes of the answers' bodies, as far as they were read. */
  bytes: number
}

/** A `fetch` that counts. */
export interface CountingFetch extends Traffic {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** The same by GraphQL operation; other requests by method and path. */
  readonly byOperation: ReadonlyMap<string, Traffic>
  /** Starts again from zero. */
  reset(): void
}

/** Counts the requests and the bytes that go through a `fetch`. */
export function countingFetch(inner: typeof fetch = fetch): CountingFetch {
  const byOperation = new Map<string, Traffic>()
  const counting = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { operation } = readRequest(input, init)
    const own = byOperation.get(operation) ?? { requests: 0, bytes: 0 }
    byOperation.set(operation, own)
    own.requests++
    counted.requests++
    const response = await inner(input, init)
    if (response.body === null) return response
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        own.bytes += chunk.byteLength
        counted.bytes += chunk.byteLength
        controller.enqueue(chunk)
      },
    })
    return new Response(response.body.pipeThrough(counter), response)
  }
  const counted: CountingFetch = Object.assign(counting, {
    requests: 0,
    bytes: 0,
    byOperation,
    reset() {
      byOperation.clear()
      counted.requests = 0
      counted.bytes = 0
    },
  })
  return counted
}
