import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as publicApi from '../src/index.ts'
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
    'C14 (calls that exist): $name rejects within 50 ms with an aborted signal, and opens no socket',
    async ({ call }) => {
      const before = requests
      const signal = AbortSignal.abort(reason)
      const started = performance.now()
      const { error, ms } = await rejection(
        Promise.resolve().then(() => call(client, signal)),
        started,
      )
      if (!isRunsError(error, 'aborted')) throw error
      expect(error.cause).toBe(reason)
      expect(ms).toBeLessThan(50)
      expect(sockets.size).toBe(0)
      expect(requests).toBe(before)
    },
  )

  it.each(everyCall)(
    'C14 (calls that exist): $name rejects within 50 ms when aborted under way, and closes its socket',
    async ({ call }) => {
      const before = requests
      const controller = new AbortController()
      const running = call(client, controller.signal)
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

  it('C14 (calls that exist): the list above names every call of the public API', () => {
    // What is not asynchronous: it makes or tells something and sends nothing; observers send for those who subscribe.
    const synchronous = [
      'and',
      'clientSide',
      'createRunsClient',
      'isRunsError',
      'not',
      'or',
      'snakeToCamel',
      'traceOperations',
      'Artifact.addDir',
      'Artifact.addFile',
      'Artifact.addReference',
      // No part of the public API: what `Run.logArtifact` does.
      'Artifact.logTo',
      'Artifact.toJSON',
      'Artifact.toString',
      'Run.display',
      'Run.toHTML',
      'RunFile.toJSON',
      'RunFile.toString',
    ]
    const { Api, Artifact, Run, RunFile, RunLite } = publicApi
    const editable: object = Object.getPrototypeOf(Run.prototype)
    const coats: [string, object][] = [
      ['Api', Api.prototype],
      ['Artifact', Artifact.prototype],
      ['Run', Run.prototype],
      ['Run', editable],
      ['RunFile', RunFile.prototype],
      ['RunLite', RunLite.prototype],
    ]
    const methods = coats.flatMap(([name, coat]) =>
      Object.entries(Object.getOwnPropertyDescriptors(coat))
        .filter(([method, { value }]) => typeof value === 'function' && method !== 'constructor')
        .map(([method]) => `${name}.${method}`),
    )
    const functions = Object.entries(publicApi).flatMap(([name, value]) =>
      typeof value === 'function' && !isClass(value) ? [name] : [],
    )
    const named = new Set(everyCall.map(({ name }) => name.replace(/( |\().*/, '')))
    expect(
      [...functions, ...methods].filter(
        // Observers send nothing before somebody subscribes.
        (name) => !named.has(name) && !synchronous.includes(name) && !name.startsWith('observe'),
      ),
    ).toEqual([])
    // What a call gives has calls of its own; those of a coat's are the same ones.
    const scan = publicApi.scanHistory(client, 'e/p/r')
    const given = { scanHistory: scan, listRuns: publicApi.listRuns(client, 'e/p') }
    const further = Object.entries(given).flatMap(([name, value]) => {
      const owners = [value, Object.getPrototypeOf(value)].filter((owner) => owner !== Object.prototype)
      return owners
        .flatMap((owner) => Object.entries(Object.getOwnPropertyDescriptors(owner)))
        .filter(([method, { value: member }]) => typeof member === 'function' && method !== 'constructor')
        .map(([method]) => `${name}().${method}`)
    })
    expect(further).toEqual(expect.arrayContaining(['scanHistory().pages', 'listRuns().totalCount']))
    const listed = new Set(everyCall.map(({ name }) => name))
    expect(further.filter((name) => !listed.has(name))).toEqual([])
  })
})

function isClass(value: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value))
}
