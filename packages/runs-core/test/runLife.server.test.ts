import { countingFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Api, createRunsClient, loadRun, ProtectedRunError, type Run, stopRun } from '../src/index.ts'
import { LoadArtifactStateDocument } from '../src/generated/documents.ts'
import { execute } from '../src/transport/execute.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

const digestOf = (text: string): string => text.padStart(32, '0')

/** A run with one artifact that it made, and one that another run had made before. */
async function runWithArtifacts(
  tags: string[] = [],
): Promise<{ run: Run; path: string; traffic: ReturnType<typeof countingFetch> }> {
  const before = await WireWriter.begin(server)
  await before.logArtifact('shared', digestOf('5'))
  const writer = await WireWriter.begin(server, { project: before.path.split('/')[1] ?? '', tags })
  await writer.logArtifact('shared', digestOf('5'))
  await writer.logArtifact('own', digestOf('6'))
  const traffic = countingFetch(server.fetch)
  const run = await new Api({ ...server.clientOptions, fetch: traffic }).run(writer.path)
  traffic.reset()
  return { run, path: writer.path, traffic }
}

describe('delete', () => {
  it('C30: a dry run gives the exact operation and sends nothing but reads', async () => {
    const { run, path, traffic } = await runWithArtifacts()
    const plan = await run.delete({ dryRun: true, deleteArtifacts: true })
    expect(plan).toMatchObject({
      deleted: false,
      operation: { name: 'DeleteRun', variables: { id: run.storageId, deleteArtifacts: true } },
      removed: [{ name: 'shared:v0' }, { name: 'own:v0', type: 'dataset' }],
      left: [],
      unknown: [],
    })
    expect([...traffic.byOperation]).toEqual([['LoadRunToDelete', expect.objectContaining({ requests: 1 })]])
    expect((await loadRun(createRunsClient(server.clientOptions), path)).id).toBe(run.id)

    // What is sent in earnest is what was said.
    const sent: unknown[] = []
    const client = createRunsClient({
      ...server.clientOptions,
      fetch: (input, init) => {
        sent.push(JSON.parse(String(init?.body)))
        return server.fetch(input, init)
      },
    })
    await (await new Api(client).run(path)).delete({ deleteArtifacts: true })
    const { name, variables } = plan.operation
    expect(sent).toContainEqual(expect.objectContaining({ operationName: name, variables }))
  })

  it('C30: a run with a protected tag stays, and so does everything of it', async () => {
    const { run, traffic, path } = await runWithArtifacts(['keep', 'best', 'other'])
    for (const dryRun of [false, true]) {
      const refused = run.delete({ protectTags: ['best', 'keep', 'gold'], deleteArtifacts: true, dryRun })
      const error: unknown = await refused.catch((cause: unknown) => cause)
      expect(error).toBeInstanceOf(ProtectedRunError)
      expect(error).toMatchObject({ code: 'conflict', tags: ['keep', 'best'], path })
    }
    await expect(run.delete({ protectTags: ['keep'] })).rejects.toMatchObject({ tags: ['keep'] })
    expect([...traffic.byOperation.keys()]).toEqual(['LoadRunToDelete'])
    expect((await run.load({ force: true })).tags).toContain('keep')
    expect(await run.delete({ protectTags: ['gold'] })).toMatchObject({ deleted: true })
  })

  it('C30: says which artifacts went and which stayed; one that another run made stays', async () => {
    const { run } = await runWithArtifacts()
    expect(await run.delete({ deleteArtifacts: true })).toMatchObject({
      deleted: true,
      removed: [{ name: 'own:v0' }],
      left: [{ name: 'shared:v0' }],
      unknown: [],
    })
    await expect(run.load({ force: true })).rejects.toMatchObject({ code: 'notFound' })
    await expect(run.delete()).rejects.toMatchObject({ code: 'notFound', operation: 'deleteRun' })
  })

  it('C30: without deleteArtifacts all of them stay', async () => {
    const { run, traffic } = await runWithArtifacts()
    const { removed, left } = await run.delete()
    expect(removed).toEqual([])
    expect(left.map(({ name }) => name)).toEqual(['shared:v0', 'own:v0'])
    expect(traffic.requests).toBe(2)
    const client = createRunsClient(server.clientOptions)
    for (const { id } of left)
      expect(await execute(client, LoadArtifactStateDocument, { id })).toEqual({
        artifact: { state: 'COMMITTED' },
      })
  })

  it('C30: 130 artifacts come in two pages', async () => {
    const writer = await WireWriter.begin(server)
    for (let index = 0; index < 130; index++) await writer.logArtifact('set', digestOf(index.toString(16)))
    const traffic = countingFetch(server.fetch)
    const run = await new Api({ ...server.clientOptions, fetch: traffic }).run(writer.path)
    expect((await run.delete({ dryRun: true })).left).toHaveLength(130)
    expect(traffic.byOperation.get('LoadRunToDelete')?.requests).toBe(2)
  })
})

describe('state and stop', () => {
  it('a run is given up, queued again, and refused what the server does not allow', async () => {
    const writer = await WireWriter.begin(server)
    const run = await new Api(server.clientOptions).run(writer.path)
    expect(await run.updateState('failed')).toBe(true)
    expect(run.state).toBe('failed')
    expect(await run.updateState('pending')).toBe(true)
    await expect(run.updateState('finished')).rejects.toMatchObject({
      code: 'graphql',
      operation: 'updateRunState',
    })
    expect(run.state).toBe('pending')
    expect((await run.load({ force: true })).state).toBe('pending')
  })

  it('a stop is noted where the process that logs looks for it, and may be asked for twice', async () => {
    const writer = await WireWriter.begin(server)
    const client = createRunsClient(server.clientOptions)
    await stopRun(client, writer.path)
    const run = await new Api(client).run(writer.path)
    await run.stop()
    expect(run.state).toBe('running')
    expect(await writer.say({})).toMatchObject({ stopped: true })
  })
})

it.each<readonly [string, readonly Record<string, unknown>[]]>([
  ['finished', [{ complete: true, exitcode: 0 }]],
  ['failed', [{ complete: true, exitcode: 1 }]],
  ['preempted', [{ preempting: true }, { complete: true, exitcode: 1 }]],
])('C31: a wait ends when the server says %s, and the run says so too', async (state, said) => {
  const writer = await WireWriter.begin(server)
  const run = await new Api(server.clientOptions).run(writer.path)
  let polls = 0
  const ended = run.waitUntilFinished({
    pollIntervalMs: 5,
    onPoll: ({ heartbeatAgeMs }) => {
      polls++
      expect(heartbeatAgeMs).toBeGreaterThanOrEqual(0)
    },
  })
  for (const body of said) await writer.say(body)
  expect(await ended).toBe(state)
  expect(run.state).toBe(state)
  expect(polls).toBeGreaterThan(0)
})

it('C31: killed and crashed end a wait; a run that is deleted while it is waited for is notFound', async () => {
  let now = Date.now()
  const own = await startServer({ clock: { now: () => now } })
  const api = new Api(own.clientOptions)
  const stopped = await WireWriter.begin(own)
  await stopped.say({ complete: false })
  const run = await api.run(stopped.path)
  await run.stop()
  await stopped.say({ complete: true, exitcode: 255 })
  expect(await run.waitUntilFinished()).toBe('killed')

  const silent = await WireWriter.begin(own)
  await silent.say({ complete: false })
  now += 3_600_000
  expect(await (await api.run(silent.path)).waitUntilFinished()).toBe('crashed')

  const deleted = await api.run((await WireWriter.begin(own)).path)
  const waiting = deleted.waitUntilFinished({ pollIntervalMs: 5, onPoll: () => void deleted.delete() })
  await expect(waiting).rejects.toMatchObject({ code: 'notFound' })
})
