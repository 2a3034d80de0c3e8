import { clientInternals, type RunsClient } from './clientInternals.ts'
import type { CallOptions } from './execute.ts'
import { member } from './member.ts'
import { ofCaller } from './ofCaller.ts'
import { onAbort, orAbort } from './onAbort.ts'
import { pause } from './pause.ts'
import { quietly } from './quietly.ts'
import { retryDelay } from './retryDelay.ts'
import type { Lane, RequestEvent } from './runsClientOptions.ts'
import { DeadlineExceededError, isRunsError, RunsError } from './runsError.ts'
import { type Answered, sendBytes, type SendOptions } from './sendBytes.ts'
import { createStallWatch } from './stallWatch.ts'

/** How often a transfer may begin anew without getting further than it was: bytes move each time, so that no deadline ends it. */
const maxRestarts = 8
/** The reason with which a transfer is aborted when nothing has moved for too long. */
const timeIsUp = 'time is up'
/** The reason with which one attempt is. */
const tooSlow = 'nothing came for too long'
/** The reason with which one is that is over. Without one, an error would be made, with its stack, for each file that is moved. */
const isOver = 'the attempt is over'

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
  const about = { operation, path }
  const lane: Lane = 'bulk'
  const askedAt = clock.now()
  const whole = new AbortController()
  const { signal } = whole
  const ignore = caller && onAbort(caller, () => whole.abort(caller.reason))
  if (caller?.aborted) whole.abort(caller.reason)
  const stall = createStallWatch(clock, deadlineMs, attemptTimeoutMs, () => whole.abort(timeIsUp))
  let attempts = 0
  let restarts = 0
  let lastStatus: number | null = null
  let cause: RunsError | undefined
  let failure: RunsError | null = null

  /** One attempt; whatever of it is still under way ends with it. */
  const once = async (event: RequestEvent): Promise<{ value: Value } | { error: RunsError }> => {
    const part = new AbortController()
    const end = onAbort(signal, () => part.abort(signal.reason))
    const answered: Answered = { bytes: 0 }
    let [hasMoved, isFurther] = [false, false]
    stall.begin(() => part.abort(tooSlow))
    try {
      const value = await attempt({
        send: (request) => sendBytes(client, event, path, request, part.signal, answered),
        orEnd: (promise) => orAbort(promise, part.signal),
        apart: (promise) => stall.hold(orAbort(ofCaller(promise, about), part.signal)),
        allow: stall.allow,
        moved(bytes, further) {
          answered.bytes += bytes
          hasMoved = true
          isFurther ||= further
          stall.renew()
        },
      })
      return { value }
    } catch (thrown) {
      signal.throwIfAborted()
      restarts = isFurther ? 0 : restarts + Number(hasMoved)
      if (isRunsError(thrown)) return { error: thrown }
      const text = part.signal.aborted ? tooSlow : String(member(thrown, 'message'))
      return { error: new RunsError('network', text, { ...about, retryable: true, cause: thrown }) }
    } finally {
      stall.end()
      part.abort(isOver)
      end()
      const { status, startedAt = 0, bytes } = answered
      if (status !== undefined)
        quietly(() => options.onResponse?.({ ...event, status, bytes, ms: clock.now() - startedAt }))
    }
  }

  const toFailure = (thrown: unknown): RunsError => {
    if (signal.reason === timeIsUp) {
      const text = `no byte moved for ${deadlineMs} ms, attempts ${attempts}, last status ${lastStatus}`
      return new DeadlineExceededError(text, { ...about, attempts, lastStatus, cause })
    }
    if (!signal.aborted && isRunsError(thrown)) return thrown
    return new RunsError('aborted', 'the call was aborted', { ...about, cause: signal.reason })
  }

  try {
    for (;;) {
      signal.throwIfAborted()
      const event = { operation, lane, attempt: ++attempts }
      const outcome = await once(event)
      if ('value' in outcome) return outcome.value
      const { error } = outcome
      cause = error
      lastStatus = error.status ?? lastStatus
      const mayRepeat = given.repeats?.(error) ?? error.retryable
      if (!mayRepeat || restarts >= maxRestarts || attempts >= (options.retry?.maxAttempts ?? Infinity))
        throw error
      const delayMs = retryDelay(attempts, options.retry, error.retryAfterMs)
      // No use in waiting for what can't come: the server has said when it will answer again.
      if (error.code === 'rateLimited' && delayMs >= stall.leftMs()) throw error
      quietly(() => options.onRetry?.({ ...event, status: error.status ?? null, delayMs }))
      await pause(client, delayMs, operation, signal)
    }
  } catch (thrown) {
    failure = toFailure(thrown)
    throw failure
  } finally {
    stall.stop()
    ignore?.()
    const ms = clock.now() - askedAt
    quietly(() => options.onEnd?.({ operation, lane, attempts, ms, error: failure }))
  }
}
