import { createRequest } from '@urql/core'
import { dataAnswer, fakeClock, type ScriptedAnswer, scriptedFetch, stalledAnswer } from '@x/test-kit'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LoadRunDocument, LoadViewerEntityDocument } from '../generated/documents.ts'
import * as typedDocuments from '../generated/typedDocuments.ts'
import { execute, type ExecuteOptions } from './execute.ts'
import { createRunsClient, type RunsClient } from './runsClient.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'

const viewer = { viewer: { id: 'VXNlcjox', entity: 'me' } }
const runVariables = (run: string): { entity: string; project: string; run: string } => ({
  entity: 'e',
  project: 'p',
  run,
})

function scripted(answers: ScriptedAnswer[], options: RunsClientOptions = {}) {
  const fetch = scriptedFetch(answers)
  const clock = fakeClock()
  return {
    fetch,
    clock,
    client: createRunsClient({ apiKey: 'secret-key', fetch, _clock: clock, ...options }),
  }
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('execute', () => {
  it('posts query, variables and operation name, with the key as basic authorization', async () => {
    const { client, fetch, clock } = scripted([dataAnswer(viewer)])
    expect(await execute(client, LoadViewerEntityDocument, {})).toEqual(viewer)
    const [request] = fetch.requests
    expect(request?.url).toBe('https://api.wandb.ai/graphql')
    expect(request?.method).toBe('POST')
    const body = JSON.parse(request?.text ?? '')
    expect(Object.keys(body)).toEqual(['query', 'variables', 'operationName'])
    expect(body.operationName).toBe('LoadViewerEntity')
    expect(body.query).toContain('viewer')
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      'content-type': 'application/json',
      authorization: `Basic ${btoa('api:secret-key')}`,
      'user-agent': expect.stringMatching(/^@x\/runs-core\/\d+\.\d+\.\d+$/),
    })
    expect(clock.pending).toBe(0)
  })

  it('asks for an administrator’s view only when told to, and adds the headers it was given', async () => {
    const { client, fetch } = scripted([dataAnswer(viewer)], {
      adminPrivileges: true,
      headers: { 'x-team': 'a' },
    })
    await execute(client, LoadViewerEntityDocument, {})
    expect(fetch.requests[0]?.headers.get('use-admin-privileges')).toBe('true')
    expect(fetch.requests[0]?.headers.get('x-team')).toBe('a')
  })

  it('asks a key function before each attempt', async () => {
    let asked = 0
    const apiKey = async (): Promise<string> => `key-${++asked}`
    const { client, fetch, clock } = scripted([new Response('', { status: 502 }), dataAnswer(viewer)], {
      apiKey,
    })
    const answer = execute(client, LoadViewerEntityDocument, {})
    await clock.advance(1000)
    await answer
    expect(fetch.requests.map((request) => request.headers.get('authorization'))).toEqual([
      `Basic ${btoa('api:key-1')}`,
      `Basic ${btoa('api:key-2')}`,
    ])
  })

  it('sends a proxy the id of the document and no key', async () => {
    const { client, fetch } = scripted([dataAnswer(viewer)], { apiKey: undefined, proxy: '/api/runs' })
    await execute(client, LoadViewerEntityDocument, {})
    const [request] = fetch.requests
    expect(request?.url).toBe('/api/runs')
    expect(request?.headers.has('authorization')).toBe(false)
    expect(JSON.parse(request?.text ?? '')).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      variables: {},
    })
  })

  it('gives each of two operations whose 32-bit hashes collide its own answer: QXab and QXbA', async () => {
    const answer: ScriptedAnswer = ({ variables }) =>
      dataAnswer({ project: { run: { name: variables.run } } })
    const { client } = scripted([answer, answer])
    const keys = ['QXab', 'QXbA'].map(
      (run) => createRequest(typedDocuments.LoadRunDocument, runVariables(run)).key,
    )
    expect(keys[0]).toBe(keys[1])
    const answers = await Promise.all(
      ['QXab', 'QXbA'].map((run) => execute(client, LoadRunDocument, runVariables(run))),
    )
    expect(answers.map((data) => data.project?.run?.name)).toEqual(['QXab', 'QXbA'])
  })
})

describe('coalescing', () => {
  const run = (name: string): ScriptedAnswer => dataAnswer({ project: { run: { name, tags: [name] } } })
  const ask = (client: RunsClient, id: string, options?: ExecuteOptions) =>
    execute(client, LoadRunDocument, runVariables(id), options)

  it('C20: 100 requests for a run in one tick are one, and each caller gets data of its own', async () => {
    const { client, fetch } = scripted([run('r')])
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(client, 'r')))
    expect(fetch.requests).toHaveLength(1)
    for (const data of answers) expect(data).toEqual(answers[0])
    answers[0]?.project?.run?.tags?.push('changed')
    expect(answers[1]?.project?.run?.tags).toEqual(['r'])
    expect(new Set(answers).size).toBe(100)
  })

  it('C20: nothing is kept: what is asked after the answer is asked again', async () => {
    const { client, fetch } = scripted([run('first'), run('second')])
    expect((await ask(client, 'r')).project?.run?.name).toBe('first')
    expect((await ask(client, 'r')).project?.run?.name).toBe('second')
    expect(fetch.requests).toHaveLength(2)
  })

  it('C20: `fresh` always sends a request, beside one that is under way and beside another fresh one', async () => {
    const { client, fetch } = scripted([run('a'), run('b'), run('c')])
    const fresh = { cache: 'fresh' } as const
    await Promise.all([ask(client, 'r'), ask(client, 'r', fresh), ask(client, 'r', fresh), ask(client, 'r')])
    expect(fetch.requests).toHaveLength(3)
  })

  it('other variables, another lane or another deadline are another question', async () => {
    const { client, fetch } = scripted([run('a'), run('b'), run('c'), run('d')])
    await Promise.all([
      ask(client, 'r'),
      ask(client, 's'),
      ask(client, 'r', { lane: 'bulk' }),
      ask(client, 'r', { deadlineMs: 5 }),
    ])
    expect(fetch.requests).toHaveLength(4)
  })

  it('one caller that leaves ends only its own wait, and a failure is everyone’s and not kept', async () => {
    const { client, fetch, clock } = scripted([
      stalledAnswer,
      () => new Response('', { status: 401 }),
      run('r'),
    ])
    const [first, second] = [new AbortController(), new AbortController()]
    const calls = [first, second].map(({ signal }) =>
      ask(client, 'r', { signal }).catch((error: unknown) => error),
    )
    await clock.advance(1)
    first.abort()
    expect(await calls[0]).toMatchObject({ code: 'aborted' })
    expect(fetch.requests[0]?.signal.aborted).toBe(false)
    second.abort()
    expect(await calls[1]).toMatchObject({ code: 'aborted' })
    expect(fetch.requests[0]?.signal.aborted).toBe(true)

    const failed = await Promise.allSettled([ask(client, 'r'), ask(client, 'r')])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await ask(client, 'r')).project?.run?.name).toBe('r')
    expect(fetch.requests).toHaveLength(3)
  })

  it('what was asked before a change does not answer what is asked after it', async () => {
    const { client, fetch } = scripted([stalledAnswer, dataAnswer({ it: { ok: true } }), run('changed')])
    const gone = new AbortController()
    const before = ask(client, 'r', { signal: gone.signal }).catch((error: unknown) => error)
    await execute(client, { name: 'M', id: 'm', text: 'mutation M { it { ok } }', changes: ['it'] }, {})
    expect((await ask(client, 'r')).project?.run?.name).toBe('changed')
    expect(fetch.requests).toHaveLength(3)
    gone.abort()
    expect(await before).toMatchObject({ code: 'aborted' })
  })
})

describe('runs that are read one by one', () => {
  const answers = (count: number): ScriptedAnswer[] =>
    Array.from({ length: count }, () => dataAnswer({ project: { run: null } }))
  const readEach = async (client: RunsClient, from: number, count: number) => {
    for (let i = from; i < from + count; i++) await execute(client, LoadRunDocument, runVariables(`run-${i}`))
  }

  it('C27: ten within a second give one warning that names the batched call', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { client } = scripted(answers(30))
    await readEach(client, 0, 9)
    expect(warn).not.toHaveBeenCalled()
    await readEach(client, 9, 21)
    expect(warn).toHaveBeenCalledTimes(1)
    expect(warn.mock.calls[0]?.[0]).toMatch(/LoadRun .* 10 runs .*api\.runs\(/)
  })

  it.each([
    ['ten over more than a second', 'development', 10, 150],
    ['ten in production', 'production', 10, 0],
    ['one again and again', 'development', 0, 0],
  ])('C27: no word about %s', async (_name, environment, runs, pauseMs) => {
    vi.stubEnv('NODE_ENV', environment)
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { client, clock } = scripted(answers(12))
    for (let i = 0; i < 12; i++) {
      await readEach(client, runs && i, 1)
      await clock.advance(pauseMs)
    }
    expect(warn).not.toHaveBeenCalled()
  })
})
