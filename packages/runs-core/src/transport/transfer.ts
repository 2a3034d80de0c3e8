import { clientInternals, type RunsClient } from './clientInternals.ts'
import type { CallOptions } from './execute.ts'
import { onAbort, orAbort } from './onAbort.ts'
import { pause } from './pause.ts'
import { quietly } from './quietly.ts'
import { retryDelay } from './retryDelay.ts'
import { DeadlineExceededError, isRunsError, RunsError } from './runsError.ts'
import { type Answered, sendBytes, type SendOptions } from './sendBytes.ts'

/** How often a transfer may begin anew without getting further than it was: bytes move each time, so that no deadline ends it. */
const maxRestarts = 8
/** The reason with which a transfer is aborted when nothing has moved for too long. */
const timeIsUp = 'time is up'
/** The reason with which one attempt is. */
const tooSlow = 'nothing came for too long'

/**
 * What is transferred.
 *
 * @internal
 */
export interface TransferOptions extends CallOptions {
  /** As in `uploadFile`, for errors and events. */
  operation: string
  path: string
  /** How long an attempt may stand still, in milliseconds, before another is made. Without it, as long as the whole. */
  attemptTimeoutMs?: number
  /** Whether an attempt that failed so may be repeated. By default those that the error says. */
  repeats?(error: RunsError): boolean
}

/**
 * One attempt, as it sees the transfer.
 *
 * @internal
 */
export interface Exchange {
  /** Sends a request, and gives its answer where it is a good one. */
  send(request: SendOptions): Promise<Response>
  /** As the promise, unless the transfer ends before. */
  orEnd<Value>(promise: Promise<Value>): Promise<Value>
  /** The same for what is not the network's: the time that it takes does not count. What it rejects with is not tried again. */
  apart<Value>(promise: Promise<Value>): Promise<Value>
  /** Notes that bytes have moved, and whether these are beyond all that had moved before. */
  moved(bytes: number, further: boolean): void
  /** Lets so much more time pass, for bytes that nobody sees moving. */
  allow(ms: number): void
}

/**
 * Moves bytes, in as many attempts as it takes: the retry layer of everything that is no GraphQL.
 *
 * @remarks The deadline is the time without a byte moving, waits between attempts included.
 * @throws RunsError with any code
 *
 * @internal
 */
export async function transfer<Value>(
  client: RunsClient,
  { operation, path, signal: caller, ...given }: TransferOptions,
  attempt: (exchange: Exchange) => Promise<Value>,
): Promise<Value> {
  const { clock, options } = clientInternals(client)
  const { deadlineMs = options.deadlineMs ?? 60_000, attemptTimeoutMs = Infinity } = given
  const whole = new AbortController()
  const { signal } = whole
  const ignore = caller && onAbort(caller, () => whole.abort(caller.reason))
  if (caller?.aborted) whole.abort(caller.reason)
  let part = new AbortController()
  let deadlineAt = clock.now() + deadlineMs
  let attemptAt = Infinity
  let isAway = false
  let timer: unknown
  // Set when it has something to look at, not with each byte.
  const watch = (): void => {
    clock.clearTimeout(timer)
    timer = undefined
    if (isAway || signal.aborted) return
    const now = clock.now()
    if (now >= deadlineAt) return whole.abort(timeIsUp)
    if (now >= attemptAt) {
      attemptAt = Infinity
      part.abort(tooSlow)
    }
    timer = clock.setTimeout(watch, Math.min(deadlineAt, attemptAt) - now)
  }
  let attempts = 0
  let restarts = 0
  let lastStatus: number | null = null
  let cause: unknown
  try {
    for (;;) {
      signal.throwIfAborted()
      part = new AbortController()
      const end = onAbort(signal, () => part.abort(signal.reason))
      const event = { operation, lane: 'bulk', attempt: ++attempts } as const
      let [hasMoved, isFurther] = [false, false]
      const answered: Answered = { bytes: 0 }
      const renew = (): void => {
        deadlineAt = clock.now() + deadlineMs
        attemptAt = clock.now() + attemptTimeoutMs
      }
      attemptAt = clock.now() + attemptTimeoutMs
      watch()
      try {
        return await attempt({
          send: (request) => sendBytes(client, event, path, request, part.signal, answered),
          orEnd: (promise) => orAbort(promise, part.signal),
          async apart(promise) {
            const since = clock.now()
            isAway = true
            try {
              return await orAbort(promise, part.signal)
            } catch (reason) {
              if (part.signal.aborted || isRunsError(reason)) throw reason
              const text = reason instanceof Error ? reason.message : String(reason)
              throw new RunsError('usage', text, { operation, path, cause: reason })
            } finally {
              isAway = false
              deadlineAt += clock.now() - since
              attemptAt += clock.now() - since
              if (timer === undefined) watch()
            }
          },
          moved(bytes, further) {
            answered.bytes += bytes
            hasMoved = true
            isFurther ||= further
            renew()
          },
          allow(ms) {
            deadlineAt += ms
          },
        })
      } catch (thrown) {
        if (signal.aborted) throw thrown
        const error = toError(thrown, { operation, path })
        cause = error
        lastStatus = error.status ?? lastStatus
        restarts = isFurther ? 0 : restarts + Number(hasMoved)
        const mayRepeat = given.repeats?.(error) ?? error.retryable
        if (!mayRepeat || restarts >= maxRestarts || attempts >= (options.retry?.maxAttempts ?? Infinity))
          throw error
        const delayMs = retryDelay(attempts, options.retry, error.retryAfterMs)
        // No use in waiting for what can't come: the server has said when it will answer again.
        if (error.code === 'rateLimited' && clock.now() + delayMs >= deadlineAt) throw error
        quietly(() => options.onRetry?.({ ...event, status: error.status ?? null, delayMs }))
        attemptAt = Infinity
        await pause(clock, delayMs, signal)
      } finally {
        // Whatever of the attempt is still under way ends with it.
        part.abort()
        end()
        const { status, startedAt = 0, bytes } = answered
        if (status !== undefined)
          quietly(() => options.onResponse?.({ ...event, status, bytes, ms: clock.now() - startedAt }))
      }
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown
    if (signal.reason !== timeIsUp)
      throw new RunsError('aborted', 'the call was aborted', { operation, path, cause: signal.reason })
    const text = `no byte moved for ${deadlineMs} ms, attempts ${attempts}, last status ${lastStatus}`
    throw new DeadlineExceededError(text, { operation, path, attempts, lastStatus, cause })
  } finally {
    clock.clearTimeout(timer)
    ignore?.()
  }
}

function toError(thrown: unknown, about: { operation: string; path: string }): RunsError {
  if (isRunsError(thrown)) return thrown
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  return new RunsError('network', text, { ...about, retryable: true, cause: thrown })
}
