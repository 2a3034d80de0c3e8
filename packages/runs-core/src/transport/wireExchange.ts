import { CombinedError, type Exchange, getOperationName, type Operation, stringifyDocument } from '@urql/core'
import { clientInternals, type RunsClient } from './clientInternals.ts'
import { member } from './member.ts'
import { sendOperation } from './sendOperation.ts'

/**
 * The end of an urql client's chain of exchanges: sends operations as the given client would, with its key, retries and pace.
 * The `RunsError` of a result is the `networkError` of urql's; data that came beside errors is kept.
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
      const controller = new AbortController()
      running.set(operation.key, controller)
      // urql's `useQuery` asks once while it renders and gives up in the same tick: nothing must be sent for that.
      await Promise.resolve()
      if (running.get(operation.key) !== controller) return
      const { signal } = controller
      const { body, error } = await sendOperation(clientInternals(client), asOurs(operation), { signal })
      // Another one, or none, is waited for by now.
      if (running.get(operation.key) !== controller) return
      running.delete(operation.key)
      const result = { operation, data: member(body, 'data'), stale: false, hasNext: false }
      sink(tagged(1, error ? { ...result, error: new CombinedError({ networkError: error }) } : result))
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

function tagged<Tag extends 0 | 1, Value>(tag: Tag, value: Value): { tag: Tag } & [Value] {
  return Object.assign<[Value], { tag: Tag }>([value], { tag })
}

/** An operation of urql's, as the transport takes it. A mutation that we did not write is sent once. */
function asOurs({ query, variables, kind }: Operation): Parameters<typeof sendOperation>[1] {
  const id = member(member(query, '__meta__'), 'hash')
  return {
    document: {
      name: getOperationName(query) ?? kind,
      id: typeof id === 'string' ? id : undefined,
      text: stringifyDocument(query),
      ...(kind === 'mutation' && { changes: [] }),
    },
    variables,
  }
}
