import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Libsql from 'libsql'
import { expect, it, onTestFinished } from 'vitest'
import { artifactMigration } from '../src/artifacts/artifactMigration.ts'
import { fileMigration } from '../src/files/fileTables.ts'
import { createRunsServer, type RunsServer } from '../src/index.ts'
import { metadataMigration } from '../src/metadata/metadataMigration.ts'
import { graphql, makeRun, openServer, streamTo, upsert } from './wireClient.ts'

async function idsOf(server: RunsServer, filters: unknown, order = '+created_at'): Promise<string[]> {
  const { data, errors } = await graphql(
    server,
    `query ($filters: JSONString, $order: String) { project(name: "p") {
      runCount(filters: $filters)
      runs(filters: $filters, order: $order, first: 5000) { edges { node { name } } } } }`,
    { filters: JSON.stringify(filters), order },
  )
  if (errors) throw new Error(errors[0]?.message)
  const names = data.project.runs.edges.map(({ node }: { node: { name: string } }) => node.name)
  expect(data.project.runCount).toBe(names.length)
  return names
}

it('whatever is written, the next list knows it', async () => {
  let now = Date.UTC(2026, 0, 1)
  const server = await openServer({ clock: { now: () => now } })
  const id = await makeRun(server, 'a', { config: '{"lr":{"value":1}}', summaryMetrics: '{"loss":1}' })
  await makeRun(server, 'b', { config: '{"lr":{"value":2}}', summaryMetrics: '{"loss":2}' })
  const low = { 'config.lr': { $lt: 2 } }
  expect(await idsOf(server, low)).toEqual(['a'])
  expect(await idsOf(server, {}, '-summary_metrics.loss')).toEqual(['b', 'a'])

  await upsert(server, { id, config: '{"lr":{"value":3}}', tags: ['t'] })
  expect(await idsOf(server, low)).toEqual([])
  expect(await idsOf(server, { tags: 't' })).toEqual(['a'])

  await streamTo(server, 'a', {
    files: { 'wandb-summary.json': { offset: 0, content: ['{"loss":9}'] } },
  })
  expect(await idsOf(server, {}, '-summary_metrics.loss')).toEqual(['a', 'b'])
  expect(await idsOf(server, { state: 'running' })).toEqual(['a', 'b'])

  // Silence writes nothing.
  now += 3_600_000
  expect(await idsOf(server, { state: 'crashed' })).toEqual(['a'])
  await streamTo(server, 'a', { complete: true, exitcode: 0 })
  expect(await idsOf(server, { state: 'finished' })).toEqual(['a'])

  await makeRun(server, 'c', { config: '{"lr":{"value":0}}' })
  expect(await idsOf(server, low)).toEqual(['c'])
  await graphql(server, 'mutation ($id: ID!) { deleteRun(input: { id: $id }) { clientMutationId } }', { id })
  expect(await idsOf(server, {})).toEqual(['b', 'c'])
  expect(await idsOf(server, { tags: 't' })).toEqual([])
})

it('fields that are asked for after one another, more than are kept, all answer', async () => {
  const server = await openServer()
  const metrics = Array.from({ length: 120 }, (_, index) => `m${index}`)
  const summary = (name: string) => JSON.stringify(Object.fromEntries([[name, 1]]))
  for (const name of metrics) await makeRun(server, name, { summaryMetrics: summary(name) })
  for (const name of metrics) {
    const held = { [`summary_metrics.${name}`]: { $exists: true } }
    expect(await idsOf(server, held)).toEqual([name])
  }
  const all = { $or: metrics.slice(0, 60).map((name) => ({ [`summary_metrics.${name}`]: 1 })) }
  expect(await idsOf(server, all)).toEqual(metrics.slice(0, 60))
})

it('a folder of a server that kept no order of changes is brought up to date, thousands of runs and all', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'runs-server-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const old = new Libsql(path.join(dataDir, 'metadata.sqlite'))
  old.exec(`${metadataMigration} ${fileMigration} ${artifactMigration} PRAGMA user_version = 3; BEGIN;
    INSERT INTO projects VALUES (1, 'local', 'p', NULL, 'PRIVATE', NULL, 0, 0);`)
  const insert = old.prepare(`INSERT INTO runs VALUES
    (?, 's' || ?, 'k' || ?, 1, 'r' || ?, 'run', NULL, NULL, '[]', 'finished', 0, 0, '{"n":{"value":' || ? || '}}', '{}', '{}', NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, 'local', ?, 0, 0, 0, NULL)`)
  const count = 2_500
  for (let id = 1; id <= count; id++) insert.run(id, `${id}`, `${id}`, `${id}`, `${id % 7}`, id)
  old.exec('COMMIT')
  old.close()

  const server = await createRunsServer({ dataDir })
  onTestFinished(() => server.close())
  expect((await idsOf(server, {})).length).toBe(count)
  const expected = Array.from({ length: count }, (_, index) => index + 1).filter((id) => id % 7 === 3)
  expect(await idsOf(server, { 'config.n': 3 })).toEqual(expected.map((id) => `r${id}`))
  const { bucket } = await upsert(server, { modelName: 'p', name: 'new', config: '{"n":{"value":3}}' })
  expect(bucket.displayName).toMatch(new RegExp(`-${count + 1}$`))
  expect((await idsOf(server, { 'config.n': 3 })).at(-1)).toBe('new')
})

it('lists that are asked for at once, while runs are written, are each whole', async () => {
  const server = await openServer()
  for (let index = 0; index < 20; index++) await makeRun(server, `r${index}`, { tags: ['old'] })
  const lists = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      if (index % 3 === 0) await makeRun(server, `x${index}`)
      return await idsOf(server, { tags: 'old', [`config.k${index}`]: { $exists: false } })
    }),
  )
  for (const names of lists) expect(names).toEqual(Array.from({ length: 20 }, (_, index) => `r${index}`))
})
