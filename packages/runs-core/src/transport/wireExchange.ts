import type { CombinedError, Exchange, Operation, OperationResult } from '@urql/core'
import { clientInternals, type RunsClient } from './clientInternals.ts'
import { member } from './member.ts'
import type { RunsError } from './runsError.ts'
import { type Outcome, sendOperation } from './sendOperation.ts'

/**
 * The end of an urql client's chain of exchanges: sends operations as the given client would, with its key, retries and pace.
 * What `execute` was told is in the member `runs` of the operation's context. The `RunsError` of a result is among its extensions;
 * data that came beside errors is kept.
 *
 * @remarks
 * Speaks the protocol of urql's streams by hand, which is small: a signal is 0 at the end, else it is tagged 0 (start, holding
 * the function that asks for more) or 1 (push, holding a value).
 *
 * @param toUrqlError - for who reads urql's results: makes their `error`. Whoever reads the extensions ships nothing of it
 *
 * @internal
 */
export function wireExchange(client: RunsClient, toUrqlError?: ToUrqlError): Exchange {
  return () => (operations) => (sink) => {
    const running = new Map<number, AbortController>()

    const run = async (operation: Operation): Promise<void> => {
      const controller = new AbortController()
      running.set(operation.key, controller)
      // urql's `useQuery` asks once while it renders and gives up in the same tick: nothing must be sent for that.
      await Promise.resolve()
      if (running.get(operation.key) !== controller) return
      const outcome = await sendOperation(clientInternals(client), operation, controller)
      // Another one, or none, is waited for by now.
      if (running.get(operation.key) !== controller) return
      running.delete(operation.key)
      sink(tagged(1, toResult(operation, outcome, toUrqlError)))
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
      running.delete(operation.key)
      if (operation.kind !== 'teardown') void run(operation)
      more(0)
    })
    sink(tagged(0, () => {}))
  }
}

type ToUrqlError = (error: RunsError) => CombinedError

function tagged<Tag extends 0 | 1, Value>(tag: Tag, value: Value): { tag: Tag } & [Value] {
  return Object.assign<[Value], { tag: Tag }>([value], { tag })
}

function toResult(
  operation: Operation,
  { body, error }: Outcome,
  toUrqlError: ToUrqlError | undefined,
): OperationResult {
  return {
    operation,
    data: member(body, 'data'),
    ...(error && { extensions: { error }, error: toUrqlError?.(error) }),
    stale: false,
    hasNext: false,
  }
}
