import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import {
  basic,
  graphql,
  localApiKey,
  logRows,
  makeRun,
  openServer,
  post,
  readRun,
  streamTo,
} from './wireClient.ts'

const allRows = 'history(minStep: 0, maxStep: 1000000, samples: 10000)'

async function rows(server: Parameters<typeof readRun>[0], run: string): Promise<Record<string, unknown>[]> {
  const { history } = await readRun(server, run, allRows)
  return history.map((line: string) => JSON.parse(line))
}

it('the reply is what the clients read', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const response = await logRows(server, 'a', 0, [{ _step: 0 }])
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ exitcode: null, limits: {}, stopped: false })
})

it('a repeated request stores nothing twice', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  for (let time = 0; time < 3; time++)
    await logRows(server, 'a', 0, [
      { _step: 0, x: 1 },
      { _step: 1, x: 2 },
    ])
  expect(await rows(server, 'a')).toEqual([
    { _step: 0, x: 1 },
    { _step: 1, x: 2 },
  ])
  expect(await readRun(server, 'a', 'historyLineCount')).toEqual({ historyLineCount: 2 })
})

it('of an overlap only the new lines are stored, and the first write of a history line stands', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  await logRows(server, 'a', 0, [
    { _step: 0, x: 1 },
    { _step: 1, x: 2 },
  ])
  await logRows(server, 'a', 1, [
    { _step: 1, x: 'again' },
    { _step: 2, x: 3 },
  ])
  expect(await rows(server, 'a')).toEqual([
    { _step: 0, x: 1 },
    { _step: 1, x: 2 },
    { _step: 2, x: 3 },
  ])
})

it('a gap is accepted with 200; the missing lines stay missing and show in historyLineCount', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  await logRows(server, 'a', 0, [{ _step: 0 }])
  const response = await logRows(server, 'a', 5, [{ _step: 5 }])
  expect(response.status).toBe(200)
  expect(await rows(server, 'a')).toEqual([{ _step: 0 }, { _step: 5 }])
  expect(await readRun(server, 'a', 'historyLineCount')).toEqual({ historyLineCount: 6 })
  await logRows(server, 'a', 2, [{ _step: 2 }])
  expect(await rows(server, 'a')).toEqual([{ _step: 0 }, { _step: 2 }, { _step: 5 }])
})

it('progress bars: lines of output.log are overwritten by the later write', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const print = (offset: number, ...content: string[]) =>
    streamTo(server, 'a', { files: { 'output.log': { offset, content } } })
  await print(0, '2026-01-01T00:00:00.000000 start', '2026-01-01T00:00:01.000000 10%')
  await print(1, '2026-01-01T00:00:02.000000 90%')
  await print(1, '2026-01-01T00:00:03.000000 100%', 'ERROR 2026-01-01T00:00:04.000000 [worker 1] done')
  const { logLines, logLineCount } = await readRun(
    server,
    'a',
    'logLineCount logLines(first: 10) { edges { node { number line level label timestamp } } pageInfo { hasNextPage } }',
  )
  expect(logLineCount).toBe(3)
  expect(logLines.pageInfo.hasNextPage).toBe(false)
  expect(logLines.edges.map((edge: { node: unknown }) => edge.node)).toEqual([
    { number: 0, line: 'start', level: '', label: null, timestamp: '2026-01-01T00:00:00.000000' },
    { number: 1, line: '100%', level: '', label: null, timestamp: '2026-01-01T00:00:03.000000' },
    { number: 2, line: 'done', level: 'error', label: 'worker 1', timestamp: '2026-01-01T00:00:04.000000' },
  ])
})

it('a run logged twice under one id keeps both sets of rows', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const steps = Array.from({ length: 5 }, (_, step) => ({ _step: step }))
  await logRows(
    server,
    'a',
    0,
    steps.map((row) => ({ ...row, first: true })),
  )
  await streamTo(server, 'a', { complete: true, exitcode: 0 })
  // The second process reads historyLineCount from the upsert and goes on there.
  await logRows(
    server,
    'a',
    5,
    steps.map((row) => ({ ...row, second: true })),
  )
  expect(await readRun(server, 'a', 'historyLineCount state')).toEqual({
    historyLineCount: 10,
    state: 'running',
  })
  expect(await rows(server, 'a')).toEqual(
    steps.flatMap((row) => [
      { ...row, first: true },
      { ...row, second: true },
    ]),
  )
})

it('wandb-summary.json is replaced, whatever the offset, NaN included; filters see it', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  await streamTo(server, 'a', {
    files: { 'wandb-summary.json': { offset: 0, content: ['{"a":1}', '{"a":2,"b":3}'] } },
  })
  await streamTo(server, 'a', {
    files: { 'wandb-summary.json': { offset: 0, content: ['{"loss":NaN,"best":Infinity,"c":4}'] } },
  })
  expect(await readRun(server, 'a', 'summaryMetrics')).toEqual({
    summaryMetrics: '{"loss":NaN,"best":Infinity,"c":4}',
  })
  const { data } = await graphql(
    server,
    'query ($f: JSONString) { project(name: "p") { runCount(filters: $f) } }',
    {
      f: '{"summary_metrics.c":4}',
    },
  )
  expect(data.project.runCount).toBe(1)
})

it('systemMetrics holds the newest value of each, also where every sensor sends a line of its own', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const content = [
    '{"system.cpu":1,"_runtime":1}',
    '{"system.gpu.0.temp":50,"_runtime":2}',
    '{"system.cpu":2,"_runtime":3}',
  ]
  await streamTo(server, 'a', {
    files: { 'wandb-events.jsonl': { offset: 0, content: content.slice(0, 2) } },
  })
  await streamTo(server, 'a', { files: { 'wandb-events.jsonl': { offset: 2, content: content.slice(2) } } })
  const { systemMetrics, events } = await readRun(server, 'a', 'systemMetrics events(samples: 10)')
  expect(JSON.parse(systemMetrics)).toEqual({ 'system.cpu': 2, 'system.gpu.0.temp': 50, _runtime: 3 })
  expect(events).toEqual(content)
})

it.each([
  [0, false, 'finished'],
  [1, false, 'failed'],
  [0, true, 'finished'],
  [1, true, 'preempted'],
])('exit code %i, preempting %j: %s', async (exitcode, preempting, state) => {
  const server = await openServer()
  await makeRun(server, 'a')
  if (preempting) {
    await streamTo(server, 'a', { preempting: true })
    expect(await readRun(server, 'a', 'state')).toEqual({ state: 'preempting' })
  }
  await streamTo(server, 'a', { complete: true, exitcode })
  expect(await readRun(server, 'a', 'state exitcode running')).toEqual({ state, exitcode, running: false })
})

it('a legacy client\'s "complete": false ends nothing', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  await streamTo(server, 'a', { complete: false, failed: false, dropped: 0, exitcode: null })
  expect(await readRun(server, 'a', 'state')).toEqual({ state: 'running' })
})

it('silence beyond the heartbeat timeout reads as crashed, in filters too, and the next heartbeat takes it back', async () => {
  let now = Date.UTC(2026, 0, 1)
  const server = await openServer({ clock: { now: () => now }, heartbeatTimeoutMs: 60_000 })
  await makeRun(server, 'a')
  await makeRun(server, 'byApi')
  await streamTo(server, 'a', {})
  const states = async () => {
    const { data } = await graphql(
      server,
      `query ($f: JSONString) { project(name: "p") { crashed: runCount(filters: $f) run(name: "a") { state heartbeatAt } } }`,
      { f: '{"state":"crashed"}' },
    )
    return { ...data.project.run, crashed: data.project.crashed }
  }
  now += 59_000
  expect(await states()).toMatchObject({ state: 'running', crashed: 0, heartbeatAt: '2026-01-01T00:00:00' })
  now += 2_000
  expect(await states()).toMatchObject({ state: 'crashed', crashed: 1 })
  // Nobody streams for a run that was made by the API, so its silence says nothing.
  expect(await readRun(server, 'byApi', 'state')).toEqual({ state: 'running' })
  await streamTo(server, 'a', {})
  expect(await states()).toMatchObject({ state: 'running', crashed: 0, heartbeatAt: '2026-01-01T00:01:01' })
})

it('404 for a deleted run only; a run that never was is made', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  expect((await logRows(server, 'new', 0, [{ _step: 0, x: 1 }])).status).toBe(200)
  expect(await rows(server, 'new')).toEqual([{ _step: 0, x: 1 }])
  await graphql(server, 'mutation ($id: ID!) { deleteRun(input: { id: $id }) { clientMutationId } }', { id })
  const response = await logRows(server, 'a', 0, [{ _step: 0 }])
  expect(response.status).toBe(404)
  expect((await response.json()).errors[0].message).toMatch(/deleted/)
})

it('names in the path are percent-decoded', async () => {
  const server = await openServer()
  const { data } = await graphql(
    server,
    'mutation { upsertBucket(input: { entityName: "my team", modelName: "ünï", name: "a b" }) { bucket { id } } }',
  )
  expect(data.upsertBucket.bucket.id).toEqual(expect.any(String))
  const path = `/files/my%20team/${encodeURIComponent('ünï')}/a%20b/file_stream`
  await post(server, path, { files: { 'wandb-history.jsonl': { offset: 0, content: ['{"_step":0}'] } } })
  const read = await graphql(
    server,
    '{ project(entityName: "my team", name: "ünï") { runCount run(name: "a b") { historyLineCount } } }',
  )
  expect(read.data.project).toEqual({ runCount: 1, run: { historyLineCount: 1 } })
})

it.each([
  ['not JSON', '{'],
  ['a list', '[]'],
  ['files that are a list', { files: [] }],
  ['a file that is a text', { files: { 'wandb-history.jsonl': 'x' } }],
  ['content that is no list', { files: { 'wandb-history.jsonl': { offset: 0, content: 'x' } } }],
  ['lines that are objects', { files: { 'wandb-history.jsonl': { offset: 0, content: [{}] } } }],
  ['a negative offset', { files: { 'wandb-history.jsonl': { offset: -1, content: ['{}'] } } }],
  ['an offset that is no whole number', { files: { 'output.log': { offset: 0.5, content: ['x'] } } }],
  ['a summary that is no object', { files: { 'wandb-summary.json': { offset: 0, content: ['3'] } } }],
])('%s is 400 with a message and stores nothing', async (_name, body) => {
  const server = await openServer()
  await makeRun(server, 'a')
  const response = await streamTo(server, 'a', body)
  expect(response.status).toBe(400)
  expect((await response.json()).errors[0].message).toEqual(expect.any(String))
  expect(await readRun(server, 'a', 'historyLineCount logLineCount summaryMetrics')).toEqual({
    historyLineCount: 0,
    logLineCount: 0,
    summaryMetrics: '{}',
  })
})

it('unknown keys and files are left alone', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const response = await streamTo(server, 'a', {
    files: { 'wandb-new.jsonl': { offset: 0, content: ['x'] }, __proto__: { offset: 0, content: [] } },
    uploaded: ['config.yaml'],
    something: { else: 1 },
  })
  expect(response.status).toBe(200)
})

it('gzip is read, up to 32 MiB is taken, more is 413, a wrong key 401, GET 405', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const url = `${server.url}/files/local/p/a/file_stream`
  const body = gzipSync(
    JSON.stringify({ files: { 'wandb-history.jsonl': { offset: 0, content: ['{"_step":0}'] } } }),
  )
  const authorization = basic(localApiKey)
  const zipped = new Request(url, {
    method: 'POST',
    headers: { authorization, 'content-encoding': 'gzip' },
    body,
  })
  expect((await server.fetch(zipped)).status).toBe(200)
  expect(await rows(server, 'a')).toEqual([{ _step: 0 }])
  const most = { files: { 'output.log': { offset: 0, content: ['x'.repeat(31 * 1024 * 1024)] } } }
  expect((await streamTo(server, 'a', most)).status).toBe(200)
  const large = { files: { 'output.log': { offset: 0, content: ['x'.repeat(32 * 1024 * 1024)] } } }
  expect((await streamTo(server, 'a', large)).status).toBe(413)
  expect((await streamTo(server, 'a', {}, { authorization: basic('wrong') })).status).toBe(401)
  expect((await server.fetch(new Request(url, { headers: { authorization } }))).status).toBe(405)
})
