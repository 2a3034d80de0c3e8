import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { startServer, type TestServer, uniqueName } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  createRunsClient,
  DeadlineExceededError,
  isRunsError,
  PartialError,
  type RunsClient,
  type RunsClientOptions,
} from '../src/index.ts'
import { everyRead, everyWrite, type PublicCall } from './everyCall.ts'
import { makeWorld, type World } from './everyWorld.ts'
import { heldFetch } from './heldFetch.ts'

let server: TestServer
let root: string
let shared: World
beforeAll(async () => {
  server = await startServer({ quirks: { features: { MARK_RUN_FILES_UPLOADED: true } } }, afterAll)
  root = await mkdtemp(join(tmpdir(), 'runs-every-stage-'))
  shared = await makeWorld(server, root)
  return () => rm(root, { recursive: true, force: true })
})

/** What changes nothing may share a world, but not the folder that it downloads to. */
const worldOf = async (call: PublicCall): Promise<World> => {
  const folder = join(root, uniqueName('folder'))
  // What is known of an artifact goes by the object: this one has been read by nobody.
  return everyWrite.includes(call)
    ? makeWorld(server, folder)
    : { ...shared, artifact: { ...shared.artifact }, root: folder }
}

function clientOf(fetch: typeof globalThis.fetch, options: RunsClientOptions = {}): RunsClient {
  return createRunsClient({ ...server.clientOptions, entity: 'local', fetch, ...options })
}

/** How many requests a call takes from its beginning to its end. */
async function requestsOf(each: PublicCall): Promise<number> {
  const fetch = heldFetch(server.fetch, Infinity)
  await each.call(clientOf(fetch), {}, await worldOf(each))
  return fetch.asked.length
}

/** Reads every property of what a call has given, to the bottom. */
function readAll(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return
  seen.add(value)
  for (let at: object | null = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Reflect.ownKeys(at)) readAll(Reflect.get(at, name, value), seen)
}

describe.each([...everyRead, ...everyWrite])('$name', (each) => {
  it('C22, C24, C26: goes through the given fetch alone, prints nothing, and what it gives is looked at without a request', async () => {
    const world = await worldOf(each)
    const ambient = vi.fn()
    vi.stubGlobal('fetch', ambient)
    onTestFinished(() => void vi.unstubAllGlobals())
    const printed = vi.spyOn(process.stdout, 'write')
    onTestFinished(() => printed.mockRestore())
    const fetch = heldFetch(server.fetch, Infinity)
    const given = await each.call(clientOf(fetch), {}, world)
    const { length } = fetch.asked
    expect(length).toBeGreaterThan(0)
    expect([...fetch.open]).toEqual([])
    readAll(given)
    void [JSON.stringify(given, (_, value) => (typeof value === 'bigint' ? `${value}` : value)), `${given}`]
    await new Promise((resolve) => setTimeout(resolve))
    expect(fetch.asked).toHaveLength(length)
    expect(ambient).not.toHaveBeenCalled()
    expect(printed).not.toHaveBeenCalled()
  })

  it('C21: refused at any of its requests, it says which, about what, and the server’s name for the request, but not the key', async () => {
    const requests = await requestsOf(each)
    for (let passes = 0; passes < requests; passes++) {
      let asked = 0
      const fetch: typeof globalThis.fetch = async (input, init) => {
        if (asked++ < passes) return server.fetch(input, init)
        const message = `permission denied for ${server.apiKey}`
        return Response.json({ errors: [{ message }] }, { status: 403, headers: { 'x-request-id': 'req-1' } })
      }
      const refused = each.call(clientOf(fetch), {}, await worldOf(each))
      const error: unknown = await refused.then(
        (given) => given,
        (cause: unknown) => cause,
      )
      // What the server knows already takes fewer requests the second time.
      if (asked <= passes) break
      // What became of the artifacts of a run that is gone can be unknown.
      if (!(error instanceof Error) && each.name.startsWith('deleteRun') && passes > 1) continue
      if (!isRunsError(error, 'permission')) throw error
      expect(error).toMatchObject({ status: 403, requestId: 'req-1', retryable: false })
      expect(error.operation).toMatch(/./)
      // Whom a key belongs to, and what a server can do, are no questions about a path.
      if (!/viewer|features/i.test(error.operation ?? ''))
        expect(error.path, `request ${passes + 1}`).toMatch(/./)
      expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(server.apiKey)
    }
  })

  // Tried again, for any other process on the machine may take 50 ms away from a single one.
  it.each(['nothing', 'half'] as const)(
    'C14: aborted at each of its requests, of whose answer %s has come, it rejects within 50 ms and leaves nothing open',
    { retry: 3 },
    async (gives) => {
      const reason = new Error('the user has left')
      const requests = await requestsOf(each)
      for (let passes = 0; passes < requests; passes++) {
        const controller = new AbortController()
        const fetch = heldFetch(server.fetch, passes, gives)
        const world = await worldOf(each)
        const running = each.call(clientOf(fetch), { signal: controller.signal }, world)
        const ended = running.then(
          () => 'it did not reject',
          (error: unknown) => ({ error, at: performance.now() }),
        )
        await Promise.race([fetch.held, ended])
        const abortedAt = performance.now()
        controller.abort(reason)
        const end = await ended
        const what = `at request ${fetch.asked.at(-1)}, the ${passes + 1}th`
        if (fetch.asked.length <= passes) break
        if (typeof end === 'string') throw new Error(`${what}: ${end}`)
        if (!isRunsError(end.error, 'aborted')) throw end.error
        // What is half done says so, and has the abort beneath.
        const aborted = end.error instanceof PartialError ? end.error.cause : end.error
        expect(Object(aborted).cause, what).toBe(reason)
        expect(end.at - abortedAt, what).toBeLessThan(50)
        await vi.waitFor(() => expect([...fetch.open], what).toEqual([]), { interval: 1, timeout: 500 })
        const { length } = fetch.asked
        await new Promise((resolve) => setTimeout(resolve, 1))
        expect(fetch.asked, what).toHaveLength(length)
      }
    },
  )
})

// Whoever follows a log waits through a server's failures: see logsFollow.test.ts.
const patient = 'readLogs of the last lines'

describe.each(everyRead.filter(({ name }) => name !== patient))('$name', (each) => {
  it('C15: against a server that fails from any of its requests on, it ends with its deadline', {
    retry: 3,
  }, async () => {
    const requests = await requestsOf(each)
    const ends = Array.from({ length: requests }, async (_, passes) => {
      let [asked, failedAt] = [0, 0]
      const fetch: typeof globalThis.fetch = async (input, init) => {
        if (asked++ < passes) return server.fetch(input, init)
        failedAt ||= performance.now()
        return new Response('<h1>502</h1>', { status: 502 })
      }
      const client = clientOf(fetch, { retry: { baseDelayMs: 5, maxDelayMs: 20 } })
      const world = await worldOf(each)
      const error: unknown = await each
        .call(client, { deadlineMs: 30 }, world)
        .catch((cause: unknown) => cause)
      if (!(error instanceof DeadlineExceededError)) throw error
      expect(error.lastStatus).toBe(502)
      expect(performance.now() - failedAt).toBeLessThan(30 + 250)
    })
    await Promise.all(ends)
  })
})

describe.each(everyRead)('$name', (each) => {
  it('C20: `fresh` asks anew, beside the same question under way; without it they share the answer', async () => {
    const count = async (together: number, cache?: 'fresh'): Promise<number> => {
      const fetch = heldFetch(server.fetch, Infinity)
      const client = clientOf(fetch)
      const calls = Array.from({ length: together }, async () =>
        each.call(client, { ...(cache && { cache }) }, await worldOf(each)),
      )
      await Promise.all(calls)
      return fetch.asked.length
    }
    const alone = await count(1)
    expect(await count(3, 'fresh')).toBe(3 * alone)
    expect(await count(3)).toBeLessThanOrEqual(3 * alone)
  })
})
