import type { RunsClient } from '../transport/clientInternals.ts'
import { orAbort } from '../transport/onAbort.ts'

/** The last of those who wait, by what they wait for. None of these promises rejects. */
const queues: WeakMap<RunsClient, Map<string, Promise<unknown>>> = /* @__PURE__ */ new WeakMap()

/**
 * Makes the calls of one client under one name wait for each other: what reads and then writes must not meet itself.
 *
 * @param signal - ends the wait; the call, which minds it too, is made at once then and fails
 *
 * @internal
 */
export async function inTurn<Value>(
  client: RunsClient,
  name: string,
  signal: AbortSignal | undefined,
  call: () => Promise<Value>,
): Promise<Value> {
  const queue = queues.get(client) ?? new Map<string, Promise<unknown>>()
  queues.set(client, queue)
  const before = queue.get(name) ?? Promise.resolve()
  const turn = (signal ? orAbort(before, signal).catch(() => {}) : before).then(call)
  const done: Promise<unknown> = Promise.allSettled([before, turn]).then(() => {
    if (queue.get(name) === done) queue.delete(name)
  })
  queue.set(name, done)
  return turn
}
