import { CombinedError, type Exchange, type Operation, type OperationResult } from '@urql/core'
import { clientInternals, type RunsClient } from './clientInternals.ts'
import { isRunsError, RunsError } from './runsError.ts'
import { type Outcome, sendOperation } from './sendOperation.ts'

/**
 * The end of an urql client's chain of exchanges: sends operations as the given client would, with its key, retries and pace.
 * `signal`, `deadlineMs`, `lane` and `path` are taken from the operation's context. The `networkError` of a result is always a
 * `RunsError`; data that came beside errors is kept.
 *
 * @remarks
 * Speaks the protocol of urql's streams by hand, which is small: a signal is 0 at the end, else it is tagged 0 (start, holding
 * the function that asks for more) or 1 (push, holding a value).
 *
 * @internal
 */
export function wireExchange(client: RunsClient): Exchange {
  return () => (operations) => (sink) => {
    const running = new Map<number, AbortController>()

    const run = async (operation: Operation): Promise<void> => {
      const stop = new AbortController()
      running.set(operation.key, stop)
      // urql's `useQuery` asks once while it renders and gives up in the same tick: nothing must be sent for that.
      await Promise.resolve()
      if (stop.signal.aborted) return
      const outcome = await sendOperation(clientInternals(client), operation, stop.signal).catch(failed)
      if (running.get(operation.key) === stop) running.delete(operation.key)
      if (!stop.signal.aborted) sink(tagged(1, toResult(operation, outcome)))
    }

    let more: (signal: 0 | 1) => void = () => {}
    operations((signal) => {
      if (signal === 0) return
      if (signal.tag === 0) {
        more = signal[0]
        more(0)
        return
      }
      const operation = signal[0]
      running.get(operation.key)?.abort()
      if (operation.kind === 'teardown') running.delete(operation.key)
      else void run(operation)
      more(0)
    })
    sink(tagged(0, () => {}))
  }
}

function tagged<Tag extends 0 | 1, Value>(tag: Tag, value: Value): { tag: Tag } & [Value] {
  return Object.assign<[Value], { tag: Tag }>([value], { tag })
}

function failed(error: unknown): Outcome {
  if (isRunsError(error)) return { error }
  const text = error instanceof Error ? error.message : 'the operation can not be sent'
  return { error: new RunsError('usage', text, { cause: error }) }
}

function toResult(operation: Operation, { body, error }: Outcome): OperationResult {
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined
  return {
    operation,
    data,
    ...(error === undefined ? {} : { error: new CombinedError({ networkError: error }) }),
    stale: false,
    hasNext: false,
  }
}
