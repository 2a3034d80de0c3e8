import type { Clock } from './clock.ts'
import { onAbort } from './onAbort.ts'

/** The reason that a call's signal is aborted with when its time is up. */
const timeIsUp: unique symbol = Symbol('time is up')

/**
 * What bounds one call: the caller's signal and the deadline, as one signal.
 *
 * @internal
 */
export interface CallTimer {
  readonly signal: AbortSignal
  /** Whether the deadline ended the call, rather than its caller. */
  isOver(): boolean
  /** Milliseconds until the deadline. */
  left(): number
  /** Lets the deadline run; it stands still before, and while paused. */
  run(): void
  pause(): void
  abort(reason?: unknown): void
  /** Must be called at the call's end: removes the timer and the listener. */
  dispose(): void
}

/** @internal */
export function createCallTimer(clock: Clock, deadlineMs: number, caller?: AbortSignal): CallTimer {
  const controller = new AbortController()
  let left = deadlineMs
  let startedAt: number | undefined
  let timer: unknown
  if (caller?.aborted) controller.abort(caller.reason)
  const ignoreCaller = caller && onAbort(caller, () => controller.abort(caller.reason))

  const pause = (): void => {
    if (startedAt === undefined) return
    clock.clearTimeout(timer)
    left -= clock.now() - startedAt
    startedAt = undefined
  }
  return {
    signal: controller.signal,
    isOver: () => controller.signal.reason === timeIsUp,
    left: () => left - (startedAt === undefined ? 0 : clock.now() - startedAt),
    run() {
      if (startedAt !== undefined) return
      startedAt = clock.now()
      timer = clock.setTimeout(() => controller.abort(timeIsUp), left)
    },
    pause,
    abort: (reason) => controller.abort(reason),
    dispose() {
      pause()
      ignoreCaller?.()
    },
  }
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

/**
 * Waits, or rejects with the signal's reason.
 *
 * @internal
 */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  let timer: unknown
  const waited = new Promise<void>((resolve) => {
    timer = clock.setTimeout(resolve, ms)
  })
  return orAbort(waited, signal).finally(() => clock.clearTimeout(timer))
}
