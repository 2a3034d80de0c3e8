import { readRequest } from '@x/test-kit'

/** A `fetch` that keeps the requests from one on, by their order. */
export interface HeldFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** Operations that were asked for, in order. */
  readonly asked: readonly string[]
  /** Requests whose answer, or its body, is still awaited by somebody. */
  readonly open: ReadonlySet<string>
  /** Resolves when a request is kept. */
  readonly held: Promise<void>
}

/**
 * Answers the first requests as `inner` does. Of the further ones it gives nothing, or the beginning: a body that breaks off in the
 * middle and never ends.
 */
export function heldFetch(
  inner: typeof globalThis.fetch,
  passes: number,
  gives: 'nothing' | 'half' = 'nothing',
): HeldFetch {
  const asked: string[] = []
  const open = new Set<string>()
  let hold = (): void => {}
  const held = new Promise<void>((resolve) => (hold = resolve))

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { operation, signal } = readRequest(input, init)
    // As every `fetch` does: nothing is opened then.
    signal.throwIfAborted()
    const name = `${asked.push(operation)} ${operation}`
    const isHeld = asked.length > passes
    open.add(name)
    const close = (): void => void open.delete(name)
    signal.addEventListener('abort', close, { once: true })
    if (isHeld && gives === 'nothing') {
      hold()
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    }
    const answer = await inner(input, init)
    if (!answer.body) {
      close()
      return answer
    }
    const reader = answer.body.getReader()
    let half = isHeld ? Math.floor(Number(answer.headers.get('content-length') ?? 20) / 2) : Infinity
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(stream) {
          const { value, done } = await reader.read()
          if (done && !isHeld) {
            close()
            return stream.close()
          }
          if (value && half > 0) stream.enqueue(value.subarray(0, half))
          half -= value?.byteLength ?? 0
          if (!isHeld || half > 0) return
          hold()
          return new Promise(() => {})
        },
        cancel(reason) {
          close()
          return reader.cancel(reason)
        },
      },
      { highWaterMark: 0 },
    )
    signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true })
    return new Response(body, answer)
  }
  return Object.assign(fetch, { asked, open, held })
}
