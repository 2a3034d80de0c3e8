import { dataAnswer, fakeClock, type ScriptedAnswer, scriptedFetch, stalledAnswer } from '@x/test-kit'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LoadViewerEntityDocument, type OperationDocument } from '../generated/documents.ts'
import { execute, type ExecuteOptions } from './execute.ts'
import { executeMutation } from './executeMutation.ts'
import { createRunsClient } from './runsClient.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'
import { DeadlineExceededError, isRunsError, RunsError } from './runsError.ts'

const viewer = { viewer: { id: 'VXNlcjox', entity: 'me' } }
const status = (code: number, headers: Record<string, string> = {}): ScriptedAnswer => {
  return () => new Response('', { status: code, headers })
}

function scripted(answers: ScriptedAnswer[], options: RunsClientOptions = {}) {
  const fetch = scriptedFetch(answers)
  const clock = fakeClock()
  const client = createRunsClient({ apiKey: 'secret', fetch, _clock: clock, ...options })
  return { fetch, clock, client }
}

/** A server that gives the same answer for ever. */
function forever(answer: () => Response, options: RunsClientOptions = {}) {
  let requests = 0
  const fetch = async (): Promise<Response> => {
    requests++
    return answer()
  }
  const clock = fakeClock()
  const client = createRunsClient({ apiKey: 'secret', fetch, _clock: clock, ...options })
  return { clock, client, requests: () => requests }
}

/** What became of a call, and when on its clock. */
function watch<Value>(
  promise: Promise<Value>,
  now: () => number,
): { value?: Value; error?: unknown; at?: number } {
  const seen: { value?: Value; error?: unknown; at?: number } = {}
  promise.then(
    (value) => Object.assign(seen, { value, at: now() }),
    (error: unknown) => Object.assign(seen, { error, at: now() }),
  )
  return seen
}

const readViewer = (
  client: ReturnType<typeof createRunsClient>,
  options?: ExecuteOptions,
): Promise<unknown> => execute(client, LoadViewerEntityDocument, {}, options)

afterEach(() => {
  vi.restoreAllMocks()
})

describe('retry', () => {
  const again: [string, ScriptedAnswer][] = [
    ['408', status(408)],
    ['429', status(429)],
    ['500', status(500)],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['a broken connection', new TypeError('fetch failed')],
    ['truncated JSON', () => new Response('{"data":{"view')],
    ['an empty answer', () => new Response('')],
  ]
  it.each(again)('C16: %s is tried again', async (_name, answer) => {
    const { client, clock } = scripted([answer, dataAnswer(viewer)])
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(10_000)
    expect(seen.value).toEqual(viewer)
    expect(clock.pending).toBe(0)
  })

  it.each([400, 401, 403, 404, 409, 410, 413, 422, 501])('C16: %i is not tried again', async (code) => {
    const { client, clock, fetch } = scripted([status(code)])
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(100_000)
    expect(seen.error).toBeInstanceOf(RunsError)
    expect(fetch.requests).toHaveLength(1)
    expect(clock.pending).toBe(0)
  })

  it('C16: errors inside 200 are not tried again', async () => {
    const { client, clock, fetch } = scripted([() => Response.json({ errors: [{ message: 'no' }] })])
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(100_000)
    expect(isRunsError(seen.error, 'graphql')).toBe(true)
    expect(fetch.requests).toHaveLength(1)
  })

  it('doubles the bound of each wait, and draws the wait below it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const waits: number[] = []
    const { client, clock } = scripted([...Array(7).fill(status(500)), dataAnswer(viewer)], {
      retry: { baseDelayMs: 100, maxDelayMs: 2000 },
      onRetry: (event) => void waits.push(event.delayMs),
    })
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(60_000)
    expect(seen.value).toEqual(viewer)
    expect(waits).toEqual([50, 100, 200, 400, 800, 1000, 1000])
  })

  it('stops after maxAttempts with the last error', async () => {
    const { client, clock } = scripted([status(502), status(503)], { retry: { maxAttempts: 2 } })
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(60_000)
    expect(seen.error).toMatchObject({ code: 'server', status: 503 })
  })

  it('gives up an attempt that is not answered in time, and tries again', async () => {
    const { client, clock, fetch } = scripted([stalledAnswer, dataAnswer(viewer)], { attemptTimeoutMs: 1000 })
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(999)
    expect(fetch.requests[0]?.signal.aborted).toBe(false)
    await clock.advance(1001)
    expect(fetch.requests[0]?.signal.aborted).toBe(true)
    expect(seen.value).toEqual(viewer)
  })

  it('gives up an attempt whose body stalls', async () => {
    const stalledBody = (): Response =>
      new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array([123])) }))
    const { client, clock } = scripted([stalledBody, dataAnswer(viewer)], { attemptTimeoutMs: 1000 })
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(2000)
    expect(seen.value).toEqual(viewer)
  })

  it.each([
    ['seconds', '7', 7000],
    ['a date', new Date(Date.UTC(2026, 0, 1, 0, 0, 9)).toUTCString(), 9000],
  ])('waits as long as Retry-After says in %s', async (_form, value, ms) => {
    const { client, clock } = scripted([status(503, { 'retry-after': value }), dataAnswer(viewer)])
    const start = clock.now()
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(60_000)
    expect(seen.at).toBe(start + ms)
  })
})

describe('mutations', () => {
  const mutation = (...changes: string[]): OperationDocument<unknown, Record<string, unknown>> => ({
    name: 'M',
    id: 'of-no-proxy',
    text: `mutation M($input: JSON, $id: ID, $name: String) { ${changes.map((field) => `${field} { ok }`).join(' ')} }`,
    changes,
  })
  const done = dataAnswer({ it: { ok: true } })
  const safe: [string, Record<string, unknown>][] = [
    ['upsertBucket', { id: 'x' }],
    ['upsertBucket', { name: 'abcd1234' }],
    ['upsertBucket', { input: { id: 'x' } }],
    ['createArtifact', { input: { clientID: 'c' } }],
    ['createArtifactManifest', {}],
    ['createArtifactFiles', {}],
    ['commitArtifact', {}],
    ['addAliases', {}],
    ['deleteAliases', {}],
    ['deleteRun', {}],
    ['stopRun', {}],
  ]
  it.each(safe)('C16: %s with %j is sent again', async (field, variables) => {
    const { client, clock } = scripted([status(502), done.clone()])
    const seen = watch(executeMutation(client, mutation(field), variables), clock.now)
    await clock.advance(60_000)
    expect(seen.value).toEqual({ it: { ok: true } })
  })

  const unsafe: [string, Record<string, unknown>][] = [
    ['upsertBucket', { input: { displayName: 'x' } }],
    ['createArtifact', {}],
    ['createAnything', { id: 'x' }],
    ['deleteRun createAnything', {}],
    ['constructor', {}],
  ]
  const uncertain: [string, ScriptedAnswer][] = [
    ['502', status(502)],
    ['a broken connection', new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })],
    ['truncated JSON', () => new Response('{"data":')],
  ]
  for (const [field, variables] of unsafe)
    it.each(uncertain)(
      `C16: ${field} with ${JSON.stringify(variables)} after %s may have been applied`,
      async (_name, answer) => {
        const { client, clock, fetch } = scripted([answer])
        const seen = watch(executeMutation(client, mutation(...field.split(' ')), variables), clock.now)
        await clock.advance(60_000)
        expect(seen.error).toMatchObject({ code: 'network', maybeApplied: true, retryable: false })
        expect(fetch.requests).toHaveLength(1)
      },
    )

  it.each([
    ['refused', status(429)],
    ['not connected', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })],
  ] as [string, ScriptedAnswer][])(
    'C16: any mutation is sent again when it was %s',
    async (_name, answer) => {
      const { client, clock } = scripted([answer, done.clone()])
      const seen = watch(executeMutation(client, mutation('createAnything'), {}), clock.now)
      await clock.advance(60_000)
      expect(seen.value).toEqual({ it: { ok: true } })
    },
  )

  it('a definite no leaves nothing in doubt', async () => {
    const { client, clock } = scripted([status(403)])
    const seen = watch(executeMutation(client, mutation('createAnything'), {}), clock.now)
    await clock.advance(1)
    expect(seen.error).toMatchObject({ code: 'permission' })
    expect(seen.error).not.toHaveProperty('maybeApplied')
  })

  it('an abort under way says that it may have been applied', async () => {
    const { client, clock } = scripted([stalledAnswer])
    const controller = new AbortController()
    const seen = watch(
      executeMutation(client, mutation('createAnything'), {}, { signal: controller.signal }),
      clock.now,
    )
    await clock.advance(1)
    controller.abort()
    await clock.advance(1)
    expect(seen.error).toMatchObject({ code: 'aborted', maybeApplied: true })
  })
})

describe('deadline', () => {
  const bad = (): Response => new Response('bad gateway', { status: 502 })

  it.each([200, 1000, 60_000, 600_000])(
    'C15: 502 for ever ends at %i ms on the injected clock',
    async (deadlineMs) => {
      const { client, clock, requests } = forever(bad)
      const start = clock.now()
      const seen = watch(readViewer(client, { deadlineMs }), clock.now)
      await clock.advance(deadlineMs - 1)
      expect(seen.at).toBeUndefined()
      await clock.advance(1 + deadlineMs * 0.05)
      const { error, at } = seen
      if (!(error instanceof DeadlineExceededError)) throw error
      expect(at).toBeGreaterThanOrEqual(start + deadlineMs)
      expect(at).toBeLessThanOrEqual(start + deadlineMs * 1.05)
      expect(error).toMatchObject({
        code: 'deadline',
        lastStatus: 502,
        attempts: requests(),
        retryable: true,
      })
      expect(error.attempts).toBeGreaterThan(0)
      expect(clock.pending).toBe(0)
    },
  )

  it('C15: 502 for ever ends within 250 ms of the deadline on the real clock', async () => {
    const { client } = forever(bad, { _clock: undefined })
    const start = performance.now()
    const error: unknown = await readViewer(client, { deadlineMs: 300 }).catch((cause: unknown) => cause)
    const took = performance.now() - start
    expect(isRunsError(error, 'deadline')).toBe(true)
    expect(took).toBeGreaterThanOrEqual(299)
    expect(took).toBeLessThanOrEqual(550)
  })

  it('the client’s deadline is used where the call has none', async () => {
    const { client, clock } = forever(bad, { deadlineMs: 3000 })
    const start = clock.now()
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(60_000)
    expect(seen.at).toBe(start + 3000)
  })

  it('ends a request that is never answered, even by a fetch that does not mind its signal', async () => {
    const clock = fakeClock()
    const client = createRunsClient({
      fetch: () => new Promise(() => {}),
      _clock: clock,
      attemptTimeoutMs: 400,
    })
    const seen = watch(readViewer(client, { deadlineMs: 1000 }), clock.now)
    await clock.advance(1000)
    expect(seen.error).toMatchObject({ code: 'deadline', lastStatus: null })
    expect(clock.pending).toBe(0)
  })

  it('does not wait for an answer that the server has put off beyond the deadline', async () => {
    const { client, clock } = scripted([status(429, { 'retry-after': '61', 'ratelimit-remaining': '0' })])
    const start = clock.now()
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(1)
    expect(seen.at).toBeLessThanOrEqual(start + 1)
    expect(seen.error).toMatchObject({
      code: 'rateLimited',
      retryAfterMs: 61_000,
      remaining: 0,
      retryable: true,
    })
  })

  it('ends bulk requests, too, that are refused for ever', async () => {
    const refused = (): Response => new Response('', { status: 429, headers: { 'retry-after': '30' } })
    const { client, clock, requests } = forever(refused)
    const seen = watch(readViewer(client, { lane: 'bulk' }), clock.now)
    await clock.advance(3_600_000)
    expect(seen.error).toMatchObject({ code: 'rateLimited' })
    expect(requests()).toBeLessThan(12)
    expect(clock.pending).toBe(0)
  })
})

describe('abort', () => {
  it('sends nothing when the signal is aborted already', async () => {
    const { client, clock } = scripted([])
    const reason = new Error('not now')
    const seen = watch(readViewer(client, { signal: AbortSignal.abort(reason) }), clock.now)
    await clock.advance(0)
    expect(seen.error).toMatchObject({ code: 'aborted', cause: reason, operation: 'loadViewerEntity' })
    expect(clock.pending).toBe(0)
  })

  it.each([
    ['under way', [stalledAnswer], 0],
    ['waiting for the next attempt', [status(503, { 'retry-after': '50' })], 5],
    ['waiting after a refusal', [status(429, { 'retry-after': '50' })], 5],
  ] as [string, ScriptedAnswer[], number][])('ends a call that is %s', async (_name, answers, wait) => {
    const { client, clock } = scripted(answers)
    const controller = new AbortController()
    const removed = vi.spyOn(controller.signal, 'removeEventListener')
    const added = vi.spyOn(controller.signal, 'addEventListener')
    const seen = watch(readViewer(client, { signal: controller.signal }), clock.now)
    await clock.advance(wait)
    expect(seen.at).toBeUndefined()
    const reason = new Error('user left')
    controller.abort(reason)
    await clock.advance(0)
    expect(seen.error).toMatchObject({ code: 'aborted', cause: reason, retryable: false })
    expect(clock.pending).toBe(0)
    expect(removed.mock.calls.length).toBe(added.mock.calls.length)
  })

  it('leaves no listener on the signal of a call that went well', async () => {
    const { client } = scripted([dataAnswer(viewer)])
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    await readViewer(client, { signal })
    expect(removed.mock.calls.length).toBe(added.mock.calls.length)
  })
})

describe('hooks', () => {
  it('C22: say what was asked, what came, what will be tried again, and how it ended', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const events: unknown[] = []
    const { client, clock } = scripted([status(502), new TypeError('fetch failed'), dataAnswer(viewer)], {
      onRequest: (event) => void events.push(['request', event]),
      onResponse: (event) => void events.push(['response', event]),
      onRetry: (event) => void events.push(['retry', event]),
      onEnd: (event) => void events.push(['end', event]),
    })
    const seen = watch(readViewer(client), clock.now)
    await clock.advance(10_000)
    expect(seen.value).toEqual(viewer)
    const operation = 'loadViewerEntity'
    const lane = 'interactive'
    const bytes = JSON.stringify({ data: viewer }).length
    expect(events).toEqual([
      ['request', { operation, lane, attempt: 1 }],
      ['response', { operation, lane, attempt: 1, status: 502, bytes: 0, ms: 0 }],
      ['retry', { operation, lane, attempt: 1, status: 502, delayMs: 250 }],
      ['request', { operation, lane, attempt: 2 }],
      ['retry', { operation, lane, attempt: 2, status: null, delayMs: 500 }],
      ['request', { operation, lane, attempt: 3 }],
      ['response', { operation, lane, attempt: 3, status: 200, bytes, ms: 0 }],
      ['end', { operation, lane, attempts: 3, ms: 750, error: null }],
    ])
  })

  it.each([
    ['a definite no', [status(403)], {}, { code: 'permission' }, 1],
    ['a passed deadline', [stalledAnswer], { deadlineMs: 50 }, { code: 'deadline' }, 1],
    ['an abort before the first request', [], { signal: AbortSignal.abort() }, { code: 'aborted' }, 0],
  ] as [string, ScriptedAnswer[], ExecuteOptions, { code: string }, number][])(
    'C22: %s ends an operation once, with its error',
    async (_name, answers, options, error, attempts) => {
      const ends: unknown[] = []
      const { client, clock } = scripted(answers, { onEnd: (event) => void ends.push(event) })
      const seen = watch(readViewer(client, { cache: 'fresh', ...options }), clock.now)
      await clock.advance(100)
      expect(seen.error).toMatchObject(error)
      expect(ends).toEqual([expect.objectContaining({ attempts, error: seen.error })])
    },
  )

  it('may throw without consequence', async () => {
    const fail = (): never => {
      throw new Error('a broken hook')
    }
    const { client } = scripted([dataAnswer(viewer)], { onRequest: fail, onResponse: fail, onEnd: fail })
    expect(await readViewer(client)).toEqual(viewer)
  })
})

describe('signals', () => {
  it('one signal may serve any number of calls without a warning', async () => {
    const warned: unknown[] = []
    const onWarning = (warning: unknown): void => void warned.push(warning)
    process.on('warning', onWarning)
    const { client, clock } = scripted(Array.from({ length: 30 }, () => stalledAnswer))
    const controller = new AbortController()
    const calls = Array.from({ length: 30 }, () =>
      readViewer(client, { signal: controller.signal, cache: 'fresh' }),
    )
    await clock.advance(1)
    controller.abort()
    const outcomes = await Promise.allSettled(calls)
    await new Promise((resolve) => setTimeout(resolve, 10))
    process.off('warning', onWarning)
    expect(outcomes.every((outcome) => outcome.status === 'rejected')).toBe(true)
    expect(warned).toEqual([])
  })
})
