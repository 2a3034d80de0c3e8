import { getOperationName, type Operation, stringifyDocument } from '@urql/core'
import { type Attempt, attemptOnce, type WireRequest } from './attempt.ts'
import { type CallTimer, createCallTimer, sleep } from './callTimer.ts'
import type { ExecuteOptions } from './execute.ts'
import { isRetryableMutation } from './isRetryableMutation.ts'
import { onAbort } from './onAbort.ts'
import { retryDelay } from './retryDelay.ts'
import { tell } from './tell.ts'
import type { ClientInternals } from './clientInternals.ts'
import { DeadlineExceededError, RunsError } from './runsError.ts'

/** How often one bulk request may be refused: its waits don't count towards its deadline, so that something must end it. */
const maxRefusals = 8

/** @internal */
export interface Outcome {
  /** The GraphQL answer; there may be one beside an error. */
  body?: unknown
  error?: RunsError
}

/**
 * Sends an operation until it is answered for good, within its deadline and at the client's pace: the one retry layer.
 *
 * @remarks
 * The deadline of an interactive request runs from the call. That of a bulk one stands still while it waits for its turn, so that
 * a thousand pages asked for at once don't run out of time together.
 *
 * @param stop - ends the operation although nobody aborted it: whoever asked has left
 *
 * @internal
 */
export async function sendOperation(
  client: ClientInternals,
  operation: Operation,
  stop: AbortSignal,
): Promise<Outcome> {
  const { clock, options, budget } = client
  const {
    lane = 'interactive',
    path,
    signal,
    deadlineMs = options.deadlineMs ?? 60_000,
  } = callOptions(operation)
  const name = operationName(operation)
  const wire: WireRequest = { operation: name, lane, path, body: requestBody(client, operation) }
  const mutation = operation.kind === 'mutation'
  const once = mutation && !isRetryableMutation(operation)

  const timer = createCallTimer(clock, deadlineMs, signal)
  const ignoreStop = onAbort(stop, () => timer.abort())
  let attempts = 0
  let refusals = 0
  let lastStatus: number | null = null
  let last: RunsError | undefined
  let maybeApplied = false
  try {
    for (;;) {
      timer.signal.throwIfAborted()
      if (lane === 'interactive') timer.run()
      else timer.pause()
      await budget.take(lane, timer.signal)
      timer.run()
      const attempt = await takeTurn(client, wire, ++attempts, timer).catch((cause) => {
        maybeApplied ||= mutation
        throw cause
      })
      const { error, delayMs } = attempt
      if (error === undefined) return attempt
      maybeApplied ||= mutation && attempt.maybeApplied
      last = error
      lastStatus = error.status ?? lastStatus
      if (!error.retryable || attempts >= (options.retry?.maxAttempts ?? Infinity)) return attempt
      if (once && maybeApplied) return { error: unsure(error) }

      const refused = error.code === 'rateLimited'
      // No use in waiting for what can't come: the server has said when it will answer again.
      if (refused && (lane === 'bulk' ? ++refusals > maxRefusals : delayMs >= timer.left())) return attempt
      tell(() =>
        options.onRetry?.({
          operation: name,
          lane,
          attempt: attempts,
          status: error.status ?? null,
          delayMs,
        }),
      )
      // After a refusal it is the budget that waits, for all requests of the client.
      if (!refused) await sleep(clock, delayMs, timer.signal)
    }
  } catch (cause) {
    if (!timer.signal.aborted) throw cause
    const details = { operation: name, path, ...(maybeApplied ? { maybeApplied } : {}) }
    if (!timer.isOver())
      return {
        error: new RunsError('aborted', 'the call was aborted', { ...details, cause: timer.signal.reason }),
      }
    const seen = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}${lastStatus === null ? '' : `, last status ${lastStatus}`}`
    return {
      error: new DeadlineExceededError(`no answer within ${deadlineMs} ms (${seen})`, {
        ...details,
        attempts,
        lastStatus,
        cause: last,
      }),
    }
  } finally {
    timer.dispose()
    ignoreStop()
  }
}

/** One attempt, with the budget told how it went. */
async function takeTurn(
  client: ClientInternals,
  wire: WireRequest,
  attempts: number,
  timer: CallTimer,
): Promise<Attempt & { delayMs: number }> {
  let attempt: Attempt | undefined
  let delayMs = 0
  let refusedForMs: number | undefined
  try {
    attempt = await attemptOnce(client, wire, attempts, timer.signal)
    const { error } = attempt
    if (error?.retryable) delayMs = retryDelay(attempts, client.options.retry, error.retryAfterMs)
    if (error?.code === 'rateLimited') refusedForMs = delayMs
    return { ...attempt, delayMs }
  } finally {
    client.budget.end(attempt?.headers, refusedForMs)
  }
}

function unsure(error: RunsError): RunsError {
  const { operation, path, status, requestId } = error
  const details = { operation, path, status, requestId, maybeApplied: true, cause: error }
  return new RunsError('network', 'no certain answer: the change may have been made or not', details)
}

/** urql's context takes any further members; these are ours. */
function callOptions({ context }: Operation): ExecuteOptions {
  const { lane, path, signal, deadlineMs } = context
  return { lane, path, signal, deadlineMs }
}

function operationName(operation: Operation): string {
  const name = getOperationName(operation.query) ?? operation.kind
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function requestBody(client: ClientInternals, { query, variables }: Operation): string {
  if (client.options.proxy !== undefined) return JSON.stringify({ id: documentId(query), variables })
  return JSON.stringify({
    query: stringifyDocument(query),
    variables,
    operationName: getOperationName(query),
  })
}

/** Codegen writes the id into the document; nothing is hashed here. */
function documentId(document: object): string {
  const meta: unknown = Reflect.get(document, '__meta__')
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string')
    return meta.hash
  throw new RunsError('usage', 'a proxy takes only documents of @x/runs-core/documents: this one has no id')
}
