import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createRunsClient, isRunsError, type RunsClient } from '../src/index.ts'
import { everyCall } from './everyCall.ts'

/**
 * A server that takes every request and answers none: whatever ends here was ended by its caller. Counts the sockets that carry a
 * request; Node's pool opens an empty one for itself whenever one was closed.
 */
const sockets = new Set<Socket>()
let requests = 0
const server = createServer((request) => {
  requests++
  sockets.add(request.socket)
  request.socket.on('close', () => sockets.delete(request.socket))
  // A server sees that its client has gone only while it reads.
  request.resume()
})
let client: RunsClient

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  client = createRunsClient({ baseUrl: `http://127.0.0.1:${address.port}`, apiKey: 'k' })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** How long a call takes to reject after its signal is aborted. */
async function rejection(
  promise: Promise<unknown>,
  since = performance.now(),
): Promise<{ error: unknown; ms: number }> {
  const error: unknown = await promise.then(
    () => new Error('it did not reject'),
    (cause: unknown) => cause,
  )
  return { error, ms: performance.now() - since }
}

// Tried again, for any other process on the machine may take 50 ms away from a single one.
describe('every public call', { retry: 3 }, () => {
  const reason = new Error('the user has left')

  it.each(everyCall)(
    'C14: $name rejects within 50 ms with an aborted signal, and opens no socket',
    async ({ call }) => {
      const before = requests
      const signal = AbortSignal.abort(reason)
      const { error, ms } = await rejection(call(client, { signal }), performance.now())
      if (!isRunsError(error, 'aborted')) throw error
      expect(error.cause).toBe(reason)
      expect(ms).toBeLessThan(50)
      expect(sockets.size).toBe(0)
      expect(requests).toBe(before)
    },
  )

  it.each(everyCall)(
    'C14: $name rejects within 50 ms when aborted under way, and closes its socket',
    async ({ call }) => {
      const before = requests
      const controller = new AbortController()
      const running = call(client, { signal: controller.signal })
      running.catch(() => {})
      await vi.waitUntil(() => requests > before, { interval: 2 })
      const started = performance.now()
      controller.abort(reason)
      const { error, ms } = await rejection(running, started)
      if (!isRunsError(error, 'aborted')) throw error
      expect(error.cause).toBe(reason)
      expect(ms).toBeLessThan(50)
      await vi.waitUntil(() => sockets.size === 0, { interval: 2, timeout: 1000 })
    },
  )
})
