import type { OperationDocument } from '../generated/documents.ts'
import { type Attempt, attemptOnce } from './attempt.ts'
import type { ClientInternals } from './clientInternals.ts'
import type { ExecuteOptions } from './execute.ts'
import { member } from './member.ts'
import { onAbort, orAbort } from './onAbort.ts'
import { quietly } from './quietly.ts'
import { retryDelay } from './retryDelay.ts'
import { DeadlineExceededError, RunsError, type RunsErrorCode, type RunsErrorDetails } from './runsError.ts'

/** How often one bulk request may be refused: its waits don't count towards its deadline, so that something must end it. */
const maxRefusals = 8
/** The reason with which a call is aborted when its time is up. */
const timeIsUp = 'time is up'

/** @internal */
export interface Operation {
  readonly document: Omit<OperationDocument<unknown, unknown>, 'id' | 'types'> & {
    /** Not there where the document is none of ours: no proxy knows it. */
    readonly id?: string | undefined
  }
  readonly variables: unknown
}

/** @internal */
export interface Outcome {
  /** The GraphQL answer; there may be one beside an error. */
  body?: unknown
  error?: RunsError | undefined
}

/**
 * Sends an operation until it is answered for good, within its deadline and at the client's pace: the one retry layer.
 *
 * @remarks
 * The deadline of an interactive request runs from the call. That of a bulk one begins when its turn comes, after a refusal
 * anew, so that a thousand pages asked for at once don't run out of time together.
 *
 * @internal
 */
export async function sendOperation(
  client: ClientInternals,
  operation: Operation,
  call: ExecuteOptions,
): Promise<Outcome> {
  const { clock, options, budget } = client
  const { lane = 'interactive', path, signal: caller, deadlineMs = options.deadlineMs ?? 60_000 } = call
  const { document } = operation
  const name = document.name.charAt(0).toLowerCase() + document.name.slice(1)
  const controller = new AbortController()
  const { signal } = controller
  const ignore = caller && onAbort(caller, () => controller.abort(caller.reason))
  const about: { operation: string; path: string | undefined; maybeApplied?: boolean } = {
    operation: name,
    path,
  }
  const askedAt = clock.now()
  let attempts = 0
  const ended = (outcome: Outcome): Outcome => {
    const { error = null } = outcome
    quietly(() => options.onEnd?.({ operation: name, lane, attempts, ms: clock.now() - askedAt, error }))
    return outcome
  }
  const failed = (code: RunsErrorCode, text: string, details: RunsErrorDetails): Outcome =>
    ended({ error: new RunsError(code, text, { ...about, ...details }) })
  let refusals = 0
  let lastStatus: number | null = null
  let cause: unknown
  let deadlineAt = 0
  let timer: unknown
  let nextTry: unknown
  const startTimer = (): void => {
    deadlineAt = clock.now() + deadlineMs
    timer = clock.setTimeout(() => controller.abort(timeIsUp), deadlineMs)
  }
  try {
    const body = requestBody(client, operation)
    if (caller?.aborted) controller.abort(caller.reason)
    if (lane === 'interactive') startTimer()
    for (let refused = true; ; ) {
      signal.throwIfAborted()
      await budget.take(lane, signal)
      if (lane === 'bulk' && refused) startTimer()
      const event = { operation: name, lane, attempt: ++attempts }
      let attempt: Attempt | undefined
      let delayMs = 0
      try {
        attempt = await attemptOnce(client, event, path, body, signal)
      } finally {
        const { error } = attempt ?? {}
        refused = error?.code === 'rateLimited'
        if (error) delayMs = retryDelay(attempts, options.retry, error.retryAfterMs)
        budget.end(attempt?.headers, refused ? delayMs : undefined)
        if (document.changes && attempt?.maybeApplied !== false) about.maybeApplied = true
      }
      const { error } = attempt
      if (!error?.retryable || attempts >= (options.retry?.maxAttempts ?? Infinity)) return ended(attempt)
      cause = error
      lastStatus = error.status ?? lastStatus
      if (about.maybeApplied && !call.repeatable) {
        const { status, requestId } = error
        return failed('network', 'it may have been done, or not', { status, requestId, cause })
      }
      if (refused) {
        // No use in waiting for what can't come: the server has said when it will answer again.
        if (lane === 'bulk' ? ++refusals > maxRefusals : clock.now() + delayMs >= deadlineAt)
          return ended(attempt)
        if (lane === 'bulk') clock.clearTimeout(timer)
      }
      quietly(() => options.onRetry?.({ ...event, status: error.status ?? null, delayMs }))
      // After a refusal it is the budget that waits, for all requests of the client.
      if (!refused)
        await orAbort(
          new Promise<void>((resolve) => {
            nextTry = clock.setTimeout(resolve, delayMs)
          }),
          signal,
        )
    }
  } catch (thrown) {
    if (!signal.aborted) return failed('usage', String(member(thrown, 'message')), { cause: thrown })
    if (signal.reason !== timeIsUp) return failed('aborted', 'the call was aborted', { cause: signal.reason })
    const text = `no answer within ${deadlineMs} ms, attempts ${attempts}, last status ${lastStatus}`
    return ended({ error: new DeadlineExceededError(text, { ...about, attempts, lastStatus, cause }) })
  } finally {
    clock.clearTimeout(timer)
    clock.clearTimeout(nextTry)
    ignore?.()
  }
}

function requestBody({ options }: ClientInternals, { document, variables }: Operation): string {
  const { name, text, id } = document
  if (options.proxy === undefined) return JSON.stringify({ query: text, variables, operationName: name })
  // Codegen writes the id into the document; nothing is hashed here.
  if (id === undefined) throw new Error('a proxy takes only documents of @x/runs-core/documents')
  return JSON.stringify({ id, variables })
}
