/** Who waits for a signal, behind the one listener that it holds. */
interface Waiters {
  readonly callbacks: Set<() => void>
  readonly listener: () => void
}

const waiting: WeakMap<AbortSignal, Waiters> = /* @__PURE__ */ new WeakMap()

/**
 * Calls back when the signal is aborted, and gives the function that takes this back. A signal holds one listener of ours however
 * many wait for it: Node warns of a leak at eleven, and a signal that is given to every call of a page has more.
 *
 * @internal
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const waiters = waiting.get(signal) ?? listen(signal)
  // A function of its own, so that the same callback may wait twice.
  const entry = (): void => callback()
  waiters.callbacks.add(entry)
  return () => {
    if (!waiters.callbacks.delete(entry) || waiters.callbacks.size > 0) return
    waiting.delete(signal)
    signal.removeEventListener('abort', waiters.listener)
  }
}

function listen(signal: AbortSignal): Waiters {
  const callbacks = new Set<() => void>()
  const listener = (): void => {
    // In the order in which they came; who takes itself out meanwhile is not missed by the others.
    for (const each of callbacks) each()
  }
  const waiters = { callbacks, listener }
  waiting.set(signal, waiters)
  signal.addEventListener('abort', listener)
  return waiters
}

/**
 * Settles as the promise does, but rejects with the signal's reason as soon as it is aborted: not every `fetch` minds its signal.
 *
 * @internal
 */
export function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    const ignore = onAbort(signal, () => reject(signal.reason))
    promise.then(resolve, reject).finally(ignore)
  })
}
