import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../src/metadata/database.ts'
import { createRunsServer } from '../src/index.ts'
import { graphql, logRows, makeRun, readRun, streamTo } from './wireClient.ts'

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'runs-server-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

it('after a restart everything is there: runs, config, rows, summary, state, ids, deletions', async () => {
  const dataDir = await dataFolder()
  const first = await createRunsServer({ dataDir })
  const id = await makeRun(first, 'a', { config: '{"lr":{"value":NaN}}', tags: ['t'] })
  const gone = await makeRun(first, 'gone')
  await logRows(first, 'a', 0, [{ _step: 0, x: 1 }, '{"_step":5,"x":NaN}'])
  await streamTo(first, 'a', {
    files: { 'wandb-summary.json': { offset: 0, content: ['{"x":NaN}'] } },
    complete: true,
    exitcode: 0,
  })
  await graphql(first, 'mutation ($id: ID!) { deleteRun(input: { id: $id }) { clientMutationId } }', {
    id: gone,
  })
  await first.close()
  const second = await createRunsServer({ dataDir })
  onTestFinished(() => second.close())
  expect(
    await readRun(
      second,
      'a',
      'id config summaryMetrics state tags historyLineCount history(minStep: 0, maxStep: 9)',
    ),
  ).toEqual({
    id,
    config: '{"lr":{"value":NaN}}',
    summaryMetrics: '{"x":NaN}',
    state: 'finished',
    tags: ['t'],
    historyLineCount: 2,
    history: ['{"_step":0,"x":1}', '{"_step":5,"x":NaN}'],
  })
  expect((await logRows(second, 'gone', 0, [{ _step: 0 }])).status).toBe(404)
})

it('a summary that had been answered but not yet copied to the runs table is found again', async () => {
  const dataDir = await dataFolder()
  const first = await createRunsServer({ dataDir })
  await makeRun(first, 'a')
  await streamTo(first, 'a', { files: { 'wandb-summary.json': { offset: 0, content: ['{"best":7}'] } } })
  await first.close()
  // What a crash within half a second of the answer leaves behind.
  const database = openDatabase(path.join(dataDir, 'metadata.sqlite'))
  await database.updateTable('runs').set({ summary: '{}' }).execute()
  await database.destroy()
  const second = await createRunsServer({ dataDir })
  onTestFinished(() => second.close())
  const { data } = await graphql(
    second,
    'query ($f: JSONString) { project(name: "p") { runCount(filters: $f) } }',
    { f: '{"summary_metrics.best":7}' },
  )
  expect(data.project.runCount).toBe(1)
})

it('a folder that was written by a newer server is refused', async () => {
  const dataDir = await dataFolder()
  const server = await createRunsServer({ dataDir })
  await server.close()
  const file = path.join(dataDir, 'metadata.sqlite')
  const { default: Libsql } = await import('libsql')
  const sqlite = new Libsql(file)
  sqlite.exec('PRAGMA user_version = 999')
  sqlite.close()
  await expect(createRunsServer({ dataDir })).rejects.toThrow(/newer/)
})

it('a second server over the same folder is refused, and the first serves on', async () => {
  const dataDir = await dataFolder()
  const first = await createRunsServer({ dataDir })
  onTestFinished(() => first.close())
  await expect(createRunsServer({ dataDir })).rejects.toThrow(/in use/)
  await makeRun(first, 'a')
  expect(await readRun(first, 'a', 'state')).toEqual({ state: 'running' })
})
