import { countingFetch, startServer, type TestServer, uniqueName } from '@x/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  Api,
  createRunsClient,
  isRunsError,
  listRuns,
  loadRun,
  observeHistory,
  observeLoggedArtifacts,
  observeRun,
  observeRuns,
  observeUsedArtifacts,
  Run,
  RunLite,
} from '../src/index.ts'
import { wireRun } from './wireRun.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

/** Reads every property of an object, own and inherited, as a debugger would. */
function readAll(value: object): string[] {
  const names = new Set<string>()
  for (let at: object | null = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  }
  for (const name of names) void Reflect.get(value, name)
  return [...names]
}

test('a run that was logged over the wire, by every attribute', async () => {
  const logged = await WireWriter.begin(server, {
    displayName: 'first try',
    config: { lr: 0.1, model: { layers: 3 } },
    tags: ['b', 'a'],
    notes: 'see below',
  })
  await logged.log(
    [
      { _step: 0, loss: 1 },
      { _step: 4, loss: 0.5 },
    ],
    { loss: 0.5, _step: 4 },
  )
  await logged.finish()
  const run = await new Api(server.clientOptions).run(logged.path)
  const [entity, project, id] = logged.path.split('/')
  expect(run).toBeInstanceOf(Run)
  expect({ ...run.toJSON() }).toMatchObject({
    id,
    entity,
    project,
    storageId: logged.storageId,
    name: 'first try',
    displayName: 'first try',
    path: [entity, project, id],
    url: `http://runs.localhost/${logged.path.replace(`/${id}`, `/runs/${id}`)}`,
    state: 'finished',
    config: { lr: 0.1, model: { layers: 3 } },
    summary: { loss: 0.5, _step: 4 },
    systemMetrics: {},
    notes: 'see below',
    description: null,
    group: null,
    jobType: null,
    commit: null,
    readOnly: false,
    sweepName: null,
    historyLineCount: 2,
    historyKeys: { lastStep: 4 },
    user: { username: 'local' },
  })
  expect([...run.tags].sort()).toEqual(['a', 'b'])
  expect(run.projectId).toMatch(/./)
  expect(Object.keys(run.historyKeys?.keys ?? {}).sort()).toEqual(['_step', 'loss'])
  for (const date of [run.createdAt, run.heartbeatAt]) {
    expect(Math.abs(Date.now() - (date?.getTime() ?? 0))).toBeLessThan(60_000)
  }
  expect(String(run)).toBe(`<Run ${logged.path} (finished)>`)
  expect(JSON.parse(JSON.stringify(run))).toMatchObject({ id, config: { lr: 0.1 } })
  expect(await run.lastHistoryStep()).toBe(4)
  expect((await run.history({ keys: ['loss'] })).rows).toEqual([
    { _step: 0, loss: 1 },
    { _step: 4, loss: 0.5 },
  ])
  const rows: unknown[] = []
  for await (const row of run.scanHistory({ keys: ['loss'] })) rows.push(row)
  expect(rows).toEqual([
    { _step: 0, loss: 1 },
    { _step: 4, loss: 0.5 },
  ])
})

test('C6 (config and summary, over the server): hostile keys round-trip and change no prototype', async () => {
  const keys = ['length', '__proto__', 'constructor', 'then', '', '🔥', 'toString', 'a.b']
  const hostile = Object.fromEntries(keys.map((key, index) => [key, index]))
  const logged = await WireWriter.begin(server, { config: hostile })
  await logged.log([{ _step: 0, x: 1 }], hostile)
  const run = await loadRun(createRunsClient(server.clientOptions), logged.path)
  for (const part of [run.config, run.summary]) {
    expect(Object.getPrototypeOf(part)).toBe(Object.prototype)
    expect(
      Object.entries(part)
        .filter(([key]) => !key.startsWith('_step'))
        .sort(),
    ).toEqual(Object.entries(hostile).sort())
  }
  // An awaited run is not taken for a promise, and no prototype has learnt anything.
  expect(Object.hasOwn(run.config, 'then')).toBe(true)
  expect(Reflect.get({}, '🔥')).toBeUndefined()
})

test('C26: reading any property of any object sends nothing', async () => {
  const project = uniqueName('project')
  for (const id of ['a', 'b'])
    await (await WireWriter.begin(server, { project, id })).log([{ _step: 0, loss: 1 }])
  const fetch = countingFetch(server.fetch)
  const api = new Api({ ...server.clientOptions, fetch })
  const run = await api.run(`local/${project}/a`)
  const full = await api.runs(`local/${project}`).toArray()
  const lite = await api.runs(`local/${project}`, { fields: 'lite' }).toArray()
  const [oneLite] = lite
  if (!oneLite) throw new Error('no run')
  const page = await api.runs(`local/${project}`).page()
  const table = await run.history({ keys: ['loss'] })
  const columns = await run.history({ keys: ['loss'], as: 'columns' })
  const artifacts = await run.loggedArtifacts().page()
  const viewer = await api.viewer()
  const failure: unknown = await api.run(`local/${project}/missing`).catch((error: unknown) => error)
  if (!isRunsError(failure, 'notFound')) throw failure
  fetch.reset()
  expect(readAll(run)).toEqual(
    expect.arrayContaining(['id', 'config', 'summary', 'historyKeys', 'url', 'user']),
  )
  for (const each of [api, api.client, ...full, ...lite, page, page.nodes, ...page.nodes]) readAll(each)
  const list = api.runs(`local/${project}`)
  const scan = run.scanHistory()
  for (const each of [
    list,
    scan,
    scan.coverage,
    scan.pages(),
    run.loggedArtifacts(),
    run.usedArtifacts(),
    run.logs(),
  ])
    readAll(each)
  for (const each of [table, table.coverage, ...table.rows, columns, columns.column('loss')]) readAll(each)
  for (const each of [artifacts, artifacts.pageInfo, ...artifacts.nodes, viewer, failure]) readAll(each)
  const path = `local/${project}/a`
  for (const observer of [
    observeRun(api.client, path),
    observeHistory(api.client, path, { keys: ['loss'], live: true }),
    observeRuns(api.client, `local/${project}`, { live: true }),
    observeLoggedArtifacts(api.client, path),
    observeUsedArtifacts(api.client, path),
  ]) {
    readAll(observer)
    readAll(observer.getSnapshot())
  }
  void [JSON.stringify(run), String(run), JSON.stringify(lite)]
  await run.load()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(fetch.requests).toBe(0)

  expect(oneLite).toBeInstanceOf(RunLite)
  for (const name of ['config', 'rawConfig', 'summary', 'systemMetrics', 'historyKeys'])
    expect(name in oneLite).toBe(false)
  const loaded = await oneLite.load()
  expect(loaded).toBeInstanceOf(Run)
  expect(loaded.summary).toEqual(run.summary)
  expect(fetch.byOperation).toEqual(new Map([['LoadRun', expect.objectContaining({ requests: 1 })]]))
})

test('load({ force: true }) reads the run again, in the same object, by one request', async () => {
  const logged = await WireWriter.begin(server)
  const fetch = countingFetch(server.fetch)
  const run = await new Api({ ...server.clientOptions, fetch }).run(logged.path)
  expect(run.state).toBe('running')
  await logged.finish()
  expect((await run.load()).state).toBe('running')
  expect(fetch.requests).toBe(1)
  expect(await run.load({ force: true })).toBe(run)
  expect(run.state).toBe('finished')
  expect(fetch.requests).toBe(2)
})

test('the viewer', async () => {
  expect(await new Api(server.clientOptions).viewer()).toMatchObject({ username: 'local', entity: 'local' })
  await expect(new Api({ ...server.clientOptions, apiKey: 'x'.repeat(40) }).viewer()).rejects.toMatchObject({
    code: 'auth',
  })
})

test('a run, or a project, that is not there', async () => {
  const api = new Api(server.clientOptions)
  await expect(api.run('local/nothing/here')).rejects.toMatchObject({
    code: 'notFound',
    path: 'local/nothing/here',
  })
  await expect(api.runs('local/nothing').toArray()).rejects.toMatchObject({
    code: 'notFound',
    path: 'local/nothing',
  })
})

test('a class instance and its client: one client for both ways', () => {
  const client = createRunsClient(server.clientOptions)
  expect(new Api(client).client).toBe(client)
})

test('filters and order are the server’s, with full and lite runs', async () => {
  const project = uniqueName('project')
  for (const [id, lr] of Object.entries({ a: 0.1, b: 0.3, c: 0.2 })) {
    const run = await WireWriter.begin(server, { project, id, config: { lr }, tags: [id] })
    await run.log([{ _step: 0, loss: lr }], { loss: lr })
    if (id !== 'a') await run.finish()
  }
  const client = createRunsClient(server.clientOptions)
  const ids = async (options: Parameters<typeof listRuns>[2]): Promise<string[]> =>
    (await listRuns(client, `local/${project}`, { ...options, fields: 'full' }).toArray()).map(({ id }) => id)
  expect(await ids({})).toEqual(['a', 'b', 'c'])
  expect(await ids({ order: '-created_at' })).toEqual(['c', 'b', 'a'])
  expect(await ids({ order: '-summary_metrics.loss' })).toEqual(['b', 'c', 'a'])
  expect(await ids({ order: '+config.lr', pageSize: 1 })).toEqual(['a', 'c', 'b'])
  expect(await ids({ filters: { state: 'finished' } })).toEqual(['b', 'c'])
  expect(await ids({ filters: { 'config.lr': { $gt: 0.15 } }, limit: 1 })).toEqual(['b'])
  const lite = await listRuns(client, `local/${project}`, {
    fields: 'lite',
    filters: { tags: 'c' },
  }).toArray()
  expect(lite.map(({ id, tags }) => [id, tags])).toEqual([['c', ['c']]])
})

test('C18: while the server gets a run between every two pages, each run that was there comes once', async () => {
  for (const order of ['+created_at', '-created_at', '+display_name', '-summary_metrics.loss']) {
    const project = uniqueName('project')
    const ids = Array.from({ length: 11 }, (_, index) => `old${String(index).padStart(2, '0')}`)
    for (const id of ids)
      await (await WireWriter.begin(server, { project, id, displayName: id })).log([{ _step: 0, x: 1 }], {
        loss: ids.indexOf(id),
      })
    let created = 0
    const create = async (): Promise<void> => {
      const id = `new${created++}`
      // In front, in the middle or at the end, whatever the order is.
      const displayName = `old${String((created * 3) % 11).padStart(2, '0')}x`
      await (await WireWriter.begin(server, { project, id, displayName })).log([{ _step: 0, x: 1 }], {
        loss: created * 2 + 0.5,
      })
    }
    const moving: typeof fetch = async (input, init) => {
      const answer = await server.fetch(input, init)
      await create()
      return answer
    }
    const api = new Api({ ...server.clientOptions, fetch: moving })
    const given: string[] = []
    for await (const run of api.runs(`local/${project}`, { pageSize: 3, order, limit: 40, fields: 'lite' }))
      given.push(run.id)
    expect(given.filter((id) => id.startsWith('old')).sort()).toEqual(ids)
    expect(new Set(given).size).toBe(given.length)
    expect(created).toBeGreaterThan(3)

    const list = api.runs(`local/${project}`, { pageSize: 3, order })
    const first = await list.page()
    expect(first.moved).toBe(false)
    expect((await list.page({ after: first.pageInfo.endCursor })).moved).toBe(true)
  }
})

test.each([true, false])(
  'C18: so it is where cursors are places in the list, as W&B’s are; reading lite runs: %s',
  async (lite) => {
    const old = Array.from({ length: 25 }, (_, index) => `old${index}`)
    const names = [...old]
    let requests = 0
    const fetch: typeof globalThis.fetch = async (_input, init) => {
      const { variables } = JSON.parse(String(init?.body))
      const from = Number(variables.after ?? 0)
      const edges = names.slice(from, from + variables.first).map((name, index) => ({
        cursor: `${from + index + 1}`,
        node: { ...wireRun, id: `id ${name}`, name },
      }))
      const pageInfo = {
        endCursor: `${from + edges.length}`,
        hasNextPage: from + edges.length < names.length,
      }
      const project = { runCount: names.length, runs: { edges, pageInfo } }
      names.unshift(`new${requests++}`)
      return Response.json({ data: { project } })
    }
    const api = new Api({ fetch, entity: 'e' })
    const list = lite ? api.runs('e/p', { pageSize: 3, fields: 'lite' }) : api.runs('e/p', { pageSize: 3 })
    const given: string[] = []
    for await (const run of list) given.push(run.id)
    expect(given.filter((id) => id.startsWith('old'))).toEqual(old)
    expect(new Set(given).size).toBe(given.length)
    // Each page begins one place too late: with a run that came already.
    expect(requests).toBeGreaterThan(10)
    const first = await list.page()
    expect((await list.page({ after: first.pageInfo.endCursor })).moved).toBe(true)
  },
)

test('C19: pages for a table', async () => {
  const project = uniqueName('project')
  for (let index = 0; index < 5; index++) await WireWriter.begin(server, { project, id: `run${index}` })
  const fetch = countingFetch(server.fetch)
  const api = new Api({ ...server.clientOptions, fetch })
  const list = api.runs(`local/${project}`, { pageSize: 4, limit: 3, filters: { state: 'running' } })
  const first = await list.page({ first: 2 })
  expect(first.nodes.map(({ id }) => id)).toEqual(['run0', 'run1'])
  expect(first).toMatchObject({ totalCount: 5, moved: false, pageInfo: { hasNextPage: true } })
  const second = await list.page({ after: first.pageInfo.endCursor })
  expect(second.nodes.map(({ id }) => id)).toEqual(['run2', 'run3', 'run4'])
  expect(second).toMatchObject({ totalCount: 5, moved: false, pageInfo: { hasNextPage: false } })
  expect(fetch.requests).toBe(2)
  expect((await list.toArray()).length).toBe(3)
  expect(await list.totalCount()).toBe(5)

  // A server that repeats itself: the loop throws, and does not go round for ever.
  const stuck: typeof globalThis.fetch = async (input, init) => {
    const answer = await server.fetch(input, init)
    const text = await answer.text()
    return new Response(text.replace(/"hasNextPage":false/, '"hasNextPage":true'), answer)
  }
  const looping = new Api({ ...server.clientOptions, fetch: stuck }).runs(`local/${project}`)
  await expect(looping.toArray()).rejects.toMatchObject({ code: 'decode' })
})
