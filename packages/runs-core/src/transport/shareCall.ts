import { orAbort } from './onAbort.ts'

/**
 * Where the answer to one question is kept, or the request for it while it is under way.
 *
 * @internal
 */
export interface SharedCall<Value> {
  current?:
    | { readonly answer: Promise<Value>; readonly controller: AbortController; waiting: number }
    | undefined
}

/**
 * Asks once and gives all askers the same answer. A failure is not kept. One caller's abort ends only its own wait; that of the
 * last one ends the request.
 *
 * @internal
 */
export async function shareCall<Value>(
  call: SharedCall<Value>,
  signal: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  if (signal?.aborted) return ask(signal)
  const controller = new AbortController()
  const shared = (call.current ??= { answer: ask(controller.signal), controller, waiting: 0 })
  shared.waiting++
  try {
    return await (signal === undefined ? shared.answer : orAbort(shared.answer, signal))
  } catch (cause) {
    const left = signal?.aborted === true
    if (call.current === shared && (!left || shared.waiting === 1)) call.current = undefined
    if (!left) throw cause
    if (shared.waiting === 1) shared.controller.abort(signal.reason)
    // Rejects at once, like every call with this signal.
    return await ask(signal)
  } finally {
    shared.waiting--
  }
}
