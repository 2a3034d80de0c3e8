import { dataAnswer, fakeClock, type ScriptedAnswer, type ScriptedFetch, scriptedFetch } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import {
  createRunsClient,
  deleteRun,
  isRunsError,
  type RunsClient,
  stopRun,
  updateRunState,
} from '../src/index.ts'

const path = 'e/p/r'
const id = 'UnVuOjE='
const outputArtifacts = { edges: [], pageInfo: { endCursor: null, hasNextPage: false } }
const found = (): Response => dataAnswer({ project: { run: { id, tags: [], outputArtifacts } } })
const gone = (): Response => dataAnswer({ project: { run: null } })
const status = (code: number): ScriptedAnswer => new Response('', { status: code })
const refusal = (message: string): ScriptedAnswer => Response.json({ errors: [{ message }], data: null })

interface Write {
  name: string
  send(client: RunsClient): Promise<unknown>
  done(): Response
  gives: unknown
  /** Whether it is sent again where it may have been done. */
  repeats: boolean
}

const writes: readonly Write[] = [
  {
    name: 'deleteRun',
    send: async (client) => (await deleteRun(client, path)).deleted,
    done: () => dataAnswer({ deleteRun: { clientMutationId: null } }),
    gives: true,
    repeats: true,
  },
  {
    name: 'stopRun',
    send: (client) => stopRun(client, path),
    done: () => dataAnswer({ stopRun: { success: true } }),
    gives: undefined,
    repeats: true,
  },
  {
    name: 'updateRunState',
    send: (client) => updateRunState(client, path, { state: 'failed' }),
    done: () => dataAnswer({ updateRunState: { success: true } }),
    gives: true,
    repeats: false,
  },
]

/** After these it is not known whether the server has done it. */
const uncertain: readonly (readonly [string, () => ScriptedAnswer])[] = [
  ['a line that broke while the body went out', () => broken('EPIPE')],
  ['a line that broke before the answer', () => broken('ECONNRESET')],
  ['an answer that is cut off', () => new Response('{"data":{"st')],
  ['500', () => status(500)],
  ['503', () => status(503)],
]
/** After these it is known that it has not. */
const certain: readonly (readonly [string, () => ScriptedAnswer])[] = [
  ['a line that never came about', () => broken('ECONNREFUSED')],
  ['429', () => status(429)],
]

function broken(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

/** What becomes of a call under these answers, a minute later at most. */
async function outcome(
  answers: readonly ScriptedAnswer[],
  call: (client: RunsClient) => Promise<unknown>,
): Promise<{ value?: unknown; error?: unknown; fetch: ScriptedFetch }> {
  const fetch = scriptedFetch(answers)
  const clock = fakeClock()
  const settled = call(createRunsClient({ fetch, _clock: clock })).then(
    (value) => ({ value, fetch }),
    (error: unknown) => ({ error, fetch }),
  )
  await clock.advance(59_000)
  return settled
}

describe.each(writes)('$name', ({ name, send, done, gives, repeats }) => {
  it.each(uncertain)(
    `C16: after %s it ${repeats ? 'is sent again' : 'may have been applied'}`,
    async (_name, fault) => {
      const { value, error, fetch } = await outcome(repeats ? [found, fault(), done] : [found, fault()], send)
      if (!repeats) {
        expect(error).toMatchObject({ code: 'network', operation: name, path, maybeApplied: true })
        return
      }
      if (error) throw error
      expect(value).toBe(gives)
      // Both times the same, to the byte.
      expect(fetch.requests[2]?.text).toBe(fetch.requests[1]?.text)
    },
  )

  it.each(certain)('C16: after %s it is sent again', async (_name, fault) => {
    const { value, error } = await outcome([found, fault(), done], send)
    if (error) throw error
    expect(value).toBe(gives)
  })

  it.each([
    [409, 'conflict'],
    [403, 'permission'],
    [401, 'auth'],
    [400, 'server'],
  ])('C16: %i is final: %s', async (code, expected) => {
    const { error } = await outcome([found, status(code)], send)
    expect(error).toMatchObject({ code: expected, operation: name, path })
    expect(error).not.toHaveProperty('maybeApplied')
  })

  it('a run that is not there is notFound, and nothing is sent to change it', async () => {
    const { error } = await outcome([gone], send)
    expect(error).toMatchObject({ code: 'notFound', operation: name, path })
  })
})

describe('deleteRun, sent again after a lost answer', () => {
  it.each<readonly [string, ScriptedAnswer]>([
    ['an error in words', refusal('run not found')],
    ['404', status(404)],
  ])('C30: "%s" of a run that is gone is a success', async (_name, answer) => {
    const lost = new Response('{"data":')
    const { value, error } = await outcome([found, lost, answer, gone], (client) => deleteRun(client, path))
    if (error) throw error
    expect(value).toMatchObject({ deleted: true, operation: { name: 'DeleteRun', variables: { id } } })
  })

  it('C30: the same words about a run that is still there are the error that they are', async () => {
    const { error } = await outcome([found, refusal('run not found'), found], (client) =>
      deleteRun(client, path),
    )
    expect(error).toMatchObject({ code: 'graphql', operation: 'deleteRun' })
  })

  it('C30: where looking fails too, the first error is told', async () => {
    const { error } = await outcome([found, refusal('no'), status(403)], (client) => deleteRun(client, path))
    expect(error).toMatchObject({ code: 'graphql' })
  })
})

it('C30: an artifact of which the server does not tell is unknown, and the run deleted all the same', async () => {
  const node = {
    id: 'QXI6MQ==',
    versionIndex: 3,
    artifactType: { name: 'model' },
    artifactSequence: { name: 'm' },
  }
  const edges = [node, { ...node, id: 'QXI6Mg==', versionIndex: 4 }].map((each) => ({
    cursor: each.id,
    node: each,
  }))
  const { value, error } = await outcome(
    [
      () =>
        dataAnswer({ project: { run: { id, tags: null, outputArtifacts: { ...outputArtifacts, edges } } } }),
      () => dataAnswer({ deleteRun: { clientMutationId: null } }),
      status(403),
      () => dataAnswer({ artifact: { state: 'DELETED' } }),
    ],
    (client) => deleteRun(client, path, { deleteArtifacts: true }),
  )
  if (error) throw error
  expect(value).toMatchObject({
    deleted: true,
    removed: [{ name: 'm:v4', type: 'model' }],
    left: [],
    unknown: [{ name: 'm:v3' }],
  })
})

it('stopRun and updateRunState: a server that says no without an error', async () => {
  const { error } = await outcome([found, () => dataAnswer({ stopRun: { success: false } })], (client) =>
    stopRun(client, path),
  )
  expect(isRunsError(error, 'server')).toBe(true)
  const no = () => dataAnswer({ updateRunState: { success: false } })
  expect(
    (await outcome([found, no], (client) => updateRunState(client, path, { state: 'failed' }))).value,
  ).toBe(false)
})
