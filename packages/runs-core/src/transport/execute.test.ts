import { createRequest } from '@urql/core'
import { dataAnswer, fakeClock, type ScriptedAnswer, scriptedFetch } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import { LoadRunDocument, LoadViewerEntityDocument } from '../generated/documents.ts'
import { execute } from './execute.ts'
import { clientInternals, createRunsClient } from './runsClient.ts'
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
    const { urql } = clientInternals(client)
    const keys = ['QXab', 'QXbA'].map(
      (run) => urql.createRequestOperation('query', createRequest(LoadRunDocument, runVariables(run))).key,
    )
    expect(keys[0]).toBe(keys[1])
    const answers = await Promise.all(
      ['QXab', 'QXbA'].map((run) => execute(client, LoadRunDocument, runVariables(run))),
    )
    expect(answers.map((data) => data.project?.run?.name)).toEqual(['QXab', 'QXbA'])
  })
})
