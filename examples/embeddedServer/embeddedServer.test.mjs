// `vitest run`: no port, no file, no account. Each test has a server of its own.
import { Api, isRunsError } from '@x/runs-core'
import { createRunsServer } from '@x/runs-server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lowestLoss } from './lowestLoss.mjs'

let server
let api
let path

beforeEach(async () => {
  server = await createRunsServer({ memory: true })
  api = new Api({
    baseUrl: server.url,
    apiKey: 'local'.padEnd(40, '0'),
    fetch: server.fetch,
    retry: { baseDelayMs: 1 },
  })
  const { runs } = await server.seed({ project: 'seeded', steps: 5_000 })
  path = runs[0].path
})
afterEach(() => server.close())

it('reads a run', async () => {
  expect(await lowestLoss(api, path)).toBeLessThan(1)
})

it('gives the same answer when the server fails on the way', async () => {
  const wanted = await lowestLoss(api, path)
  server.faults.add({ operation: 'SampleHistory', does: { status: 503 }, times: 2 })
  server.faults.add({ operation: 'SampleHistory', after: 1, does: { cut: 'during' }, times: 1 })
  expect(await lowestLoss(api, path)).toBe(wanted)
  expect(server.faults.hits).toHaveLength(3)
})

it('says so when the key is no longer good', async () => {
  server.faults.add({ does: { status: 401 } })
  const error = await lowestLoss(api, path).catch((caught) => caught)
  expect(isRunsError(error, 'auth')).toBe(true)
})
