import { readRequest, startServer, type TestServer, uniqueName } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  Api,
  createRun,
  createRunsClient,
  listRuns,
  loadRun,
  ConflictError,
  PartialError,
  type RunPatch,
  type RunsClient,
  updateRun,
} from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

/** What happens to one request: it is passed on or not, and something else comes back than what the server said. */
type Fault = (pass: () => Promise<Response>) => Promise<Response>

const reset = (): Error => Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
const status = (code: number, headers?: Record<string, string>): Fault => {
  return async () =>
    new Response(JSON.stringify({ error: 'scripted' }), { status: code, headers: headers ?? {} })
}
const faults: Record<string, Fault> = {
  'cut before the body': async () => {
    throw reset()
  },
  'cut in the answer': async (pass) => new Response((await (await pass()).text()).slice(0, -40)),
  'a lost answer': async (pass) => {
    await pass()
    throw reset()
  },
  429: status(429, { 'retry-after': '0' }),
  502: status(502),
}

interface Faulty {
  client: RunsClient
  /** Mutations that were sent, by what they set. */
  sent: string[][]
}

/** A client whose mutations go wrong in this way, by turns: the first with the first fault, and so on. */
function faulty(...list: (Fault | undefined)[]): Faulty {
  const sent: string[][] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { operation, variables } = readRequest(input, init)
    const pass = (): Promise<Response> => server.fetch(input, init)
    if (!/^(Create|Update)Run$/.test(operation)) return pass()
    const fault = list[sent.length]
    sent.push(Object.keys(variables).filter((name) => !['id', 'entity', 'project', 'name'].includes(name)))
    return fault ? fault(pass) : pass()
  }
  return { client: createRunsClient({ ...server.clientOptions, fetch, retry: { baseDelayMs: 1 } }), sent }
}

async function written(): Promise<string> {
  const writer = await WireWriter.begin(server, { config: { lr: 0.1, other: 1 }, notes: 'n' })
  await writer.log([], { best: 1 })
  return writer.path
}

describe.each(Object.entries(faults))('C16 (writing): after %s', (_name, fault) => {
  it('createRun is sent again, and makes one run', async () => {
    const { client, sent } = faulty(fault)
    const project = uniqueName('project')
    const run = await createRun(client, { project })
    expect(sent).toHaveLength(2)
    const runs = await listRuns(client, `local/${project}`).toArray()
    expect(runs).toEqual([run])
  })

  it('config and summary are sent again, and are right', async () => {
    const path = await written()
    const { client, sent } = faulty(fault, undefined, fault)
    const run = await updateRun(client, path, {
      notes: 'changed',
      config: (edit) => edit.set('lr', 'first'),
      summary: (edit) => edit.set('best', 'second'),
    })
    const [first, second] = [['notes', 'config'], ['summaryMetrics']]
    expect(sent).toEqual([first, first, second, second])
    expect(run).toMatchObject({
      notes: 'changed',
      config: { lr: 'first', other: 1 },
      summary: { best: 'second' },
    })
    expect(await loadRun(client, path)).toEqual(run)
  })
})

describe.each([
  [400, 'graphql'],
  [401, 'auth'],
  [403, 'permission'],
  [404, 'notFound'],
  [409, 'conflict'],
])('C16 (writing): a %i is not sent again', (code, word) => {
  it('of createRun', async () => {
    const { client, sent } = faulty(status(code))
    await expect(createRun(client, { project: 'p' })).rejects.toMatchObject({
      code: word,
      status: code,
      operation: 'createRun',
    })
    expect(sent).toHaveLength(1)
  })

  it('of the first request: nothing is applied, and what was assigned can be sent later', async () => {
    const path = await written()
    const { client, sent } = faulty(status(code))
    const run = await new Api(client).run(path)
    run.notes = 'mine'
    const failed = run.update({ summary: (edit) => edit.set('best', 2) })
    await expect(failed).rejects.toMatchObject({
      name: 'RunsError',
      code: word,
      operation: 'updateRun',
      path,
    })
    expect(sent).toEqual([['notes']])
    expect((await loadRun(client, path)).notes).toBe('n')
    expect((await run.update()).toJSON().notes).toBe('mine')
  })

  it('C28: of the second: a PartialError says what is applied, and to say it all again is harmless', async () => {
    const path = await written()
    const { client, sent } = faulty(undefined, status(code))
    const run = await new Api(client).run(path)
    const patch: RunPatch = {
      notes: 'mine',
      config: (edit) => edit.set('lr', 0.2),
      summary: (edit) => edit.set('best', 2),
    }
    const error: unknown = await run.update(patch).catch((cause: unknown) => cause)
    if (!(error instanceof PartialError)) throw error
    expect(error).toMatchObject({ code: word, status: code, applied: ['notes', 'config'], path })
    expect(error.cause).toMatchObject({ code: word })
    expect(await loadRun(client, path)).toMatchObject({
      notes: 'mine',
      config: { lr: 0.2 },
      summary: { best: 1 },
    })
    await run.update(patch)
    expect(sent).toEqual([['notes', 'config'], ['summaryMetrics'], ['summaryMetrics']])
    expect(run.summary).toEqual({ best: 2 })
  })
})

it('a write whose answer never comes ends with its deadline, and may have been applied', async () => {
  const path = await written()
  const never: Fault = async (pass) => {
    await pass()
    return new Promise<Response>(() => {})
  }
  const { client, sent } = faulty(undefined, never)
  const update = updateRun(
    client,
    path,
    { notes: 'mine', summary: (edit) => edit.set('best', 2) },
    { deadlineMs: 100 },
  )
  await expect(update).rejects.toMatchObject({
    name: 'PartialError',
    code: 'deadline',
    applied: ['notes'],
    maybeApplied: true,
    cause: { name: 'DeadlineExceededError', attempts: 1 },
  })
  expect(sent).toHaveLength(2)
  expect((await loadRun(client, path)).summary).toEqual({ best: 2 })
})

describe('the server’s answer is compared with what was meant', () => {
  const rewriting = (from: RegExp, to: string): Fault => {
    return async (pass) => new Response((await (await pass()).text()).replaceAll(from, to))
  }

  it('and where it says something else, that is a ConflictError that may have been applied', async () => {
    const path = await written()
    const { client } = faulty(rewriting(/mine/g, 'of the server'))
    const error: unknown = await updateRun(client, path, {
      notes: 'mine',
      config: (edit) => edit.set('lr', 0.2),
      summary: (edit) => edit.set('best', 2),
    }).catch((cause: unknown) => cause)
    if (!(error instanceof ConflictError)) throw error
    expect(error).toMatchObject({ maybeApplied: true, paths: [['notes']], operation: 'updateRun', path })
    expect([error.base, error.mine, error.theirs]).toEqual([
      { notes: 'n' },
      { notes: 'mine' },
      { notes: 'of the server' },
    ])
    expect((await loadRun(client, path)).summary).toEqual({ best: 1 })
  })

  it('where numbers that JSON lacks come back as texts, as some servers make of them, it is right', async () => {
    const path = await written()
    const { client } = faulty(rewriting(/(NaN|-Infinity)/g, '\\"$1\\"'))
    const run = await updateRun(client, path, {
      config: (edit) => edit.set('bad', [Number.NaN, { low: -Infinity }]),
    })
    expect(run.config['bad']).toEqual(['NaN', { low: '-Infinity' }])
  })

  it('an answer without a run is an error', async () => {
    const path = await written()
    const none: Fault = async () => Response.json({ data: { upsertBucket: null } })
    const expected = { code: 'decode', maybeApplied: true }
    await expect(updateRun(faulty(none).client, path, { notes: 'm' })).rejects.toMatchObject(expected)
    await expect(createRun(faulty(none).client, { project: 'p' })).rejects.toMatchObject(expected)
  })
})
