import { countingFetch, startServer, type TestServer, uniqueName } from '@x/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Api, createRunsClient, filter, listHistories, sampleHistory } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
const project = uniqueName('project')
const path = `local/${project}`

beforeAll(async () => {
  server = await startServer({}, afterAll)
  for (let index = 0; index < 7; index++) {
    const run = await WireWriter.begin(server, { project, id: `run${index}`, config: { index } })
    const rows = Array.from({ length: index * 150 }, (_, step) => ({
      _step: step,
      loss: step === 3 ? Number.NaN : 1 / (step + index),
      ...(step % 2 && { acc: step }),
      ...(step % 2 === 0 && { rate: step }),
    }))
    if (rows.length > 0) await run.log(rows, { loss: index % 3 })
  }
})

test('histories of many runs: a request for each page, in the order of the list, each table as a read of its own gives it', async () => {
  const fetch = countingFetch(server.fetch)
  const api = new Api({ ...server.clientOptions, fetch })
  const list = api.runs(path, { order: '-summary_metrics.loss', pageSize: 3, fields: 'lite' })
  const asked = { keys: ['loss'], samples: 200 }
  const given = await list.histories(asked).toArray()
  expect(fetch.requests).toBe(3)
  expect(given.map(({ run }) => run.id)).toEqual((await list.toArray()).map(({ id }) => id))
  expect(given.map(({ run }) => run.config)).toContainEqual({ index: 6 })
  for (const { run, table } of given) {
    const alone = await sampleHistory(api.client, run.path.join('/'), asked)
    expect(table.rows).toEqual(alone.rows)
    expect(table.coverage).toEqual(alone.coverage)
  }
})

test('C1: each table of many says what it covers', async () => {
  const client = createRunsClient(server.clientOptions)
  const given = await listHistories(client, path, { keys: ['acc', 'rate'], samples: 50 }).toArray()
  expect(given.map(({ table }) => table.coverage.reason)).toEqual([
    'noRows',
    ...Array(6).fill('noCommonStep'),
  ])
  const any = await listHistories(client, path, {
    keys: ['acc', 'loss'],
    samples: 50,
    match: 'any',
  }).toArray()
  expect(any.at(-1)?.table.coverage).toMatchObject({
    mode: 'sampled',
    keys: { acc: 'logged', loss: 'logged' },
  })
  const never = await listHistories(client, path, { keys: ['never'], limit: 3 }).toArray()
  expect(never.map(({ table }) => table.coverage.reason)).toEqual(['noRows', 'neverLogged', 'neverLogged'])
})

test('histories follow filters, also those that are looked at here, and need keys', async () => {
  const client = createRunsClient(server.clientOptions)
  const filters = filter.config(['index']).gte(5)
  const byServer = await listHistories(client, path, { filters, keys: ['loss'] }).toArray()
  expect(byServer.map(({ run }) => run.id)).toEqual(['run5', 'run6'])
  const inClient = filter.summary('no.metric').exists(false)
  expect(
    (await listHistories(client, path, { filters: inClient, keys: ['loss'], limit: 2 }).toArray()).length,
  ).toBe(2)
  const usage = expect.objectContaining({ code: 'usage' })
  expect(() => listHistories(client, path, { keys: [] })).toThrow(usage)
  expect(() => listHistories(client, path, { keys: ['loss'], samples: 0 })).toThrow(usage)
})
