import { startServer } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import {
  createRunsClient,
  type HistoryRow,
  type HistoryTable,
  loadRun,
  type RunsClient,
  sampleHistory,
  scanHistory,
} from '../src/index.ts'
import { judges } from './historyJudges.ts'
import { WireWriter } from './wireWriter.ts'

const two53 = 2n ** 53n
/** Steps around 2^53, one of which rounds up; what no number holds in rows, lists and objects too. */
const rows: Record<string, unknown>[] = [
  { _step: 7, id: 1 },
  { _step: two53 - 1n, id: 18_446_744_073_709_551_615n },
  { _step: two53 + 1n, id: 2, deep: { list: [-(two53 + 3n), 0.30000000000000004, ' 9007199254740993'] } },
  { _step: two53 + 3n, id: -(2n ** 70n) },
]
/** As a lossless client gives them: integers that a number holds are numbers. */
const exact = rows.map((row) => ({
  ...row,
  _step: Number(row['_step']) <= Number.MAX_SAFE_INTEGER ? Number(row['_step']) : row['_step'],
}))
const rounded = [7, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 4]

const reads: {
  what: string
  read(client: RunsClient, path: string): Promise<HistoryTable>
  keys?: string[]
}[] = [
  { what: 'a scan', read: (client, path) => scanHistory(client, path).toTable() },
  { what: 'a sample', read: (client, path) => sampleHistory(client, path) },
  {
    what: 'a scan of keys',
    read: (client, path) => scanHistory(client, path, { keys: ['id'] }).toTable(),
    keys: ['_step', 'id'],
  },
  {
    what: 'a scan of any of two keys',
    read: (client, path) => scanHistory(client, path, { keys: ['id', 'deep'], match: 'any' }).toTable(),
  },
  {
    what: 'a sample of keys',
    read: (client, path) => sampleHistory(client, path, { keys: ['id'] }),
    keys: ['_step', 'id'],
  },
]

describe.each(judges)('against $judge', ({ start }) => {
  it.each(reads)(
    'C7: $what gives integers beyond 2^53 as bigint, and rounded with a warning otherwise',
    async ({ read, keys = ['_step', 'id', 'deep'] }) => {
      const judge = await start()
      const run = await judge.log({ rows })
      const only = (row: Record<string, unknown>): HistoryRow =>
        Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)))
      const lossless = await read(run.losslessClient, run.path)
      expect(lossless.rows).toEqual(exact.map(only))
      expect(lossless.coverage).toMatchObject({ mode: 'exact', complete: true, warnings: [] })
      expect(lossless.coverage).toMatchObject({ firstStep: 7, lastStep: 2 ** 53 + 4 })

      const plain = await read(run.client, run.path)
      expect(plain.rows.map(({ _step }) => _step)).toEqual(rounded)
      expect(plain.rows[1]?.['id']).toBe(2 ** 64)
      const said = plain.coverage.warnings.map(
        (warning) => /^"(.*?)" holds integers beyond 2\^53/.exec(warning)?.[1],
      )
      expect(said.sort()).toEqual(keys.includes('deep') ? ['_step', 'deep.list', 'id'] : ['_step', 'id'])
    },
  )

  it('C7: columns hold them rounded, and whole in other()', async () => {
    const run = await (await start()).log({ rows })
    const columns = await scanHistory(run.losslessClient, run.path).toColumns()
    expect([...columns.steps]).toEqual(rounded)
    expect([...columns.column('_step').kinds]).toEqual([1, 1, 3, 3])
    expect(columns.other('_step').get(2)).toBe(two53 + 1n)
    expect(columns.column('id').values[1]).toBe(2 ** 64)
  })

  it('C7, C13: tokens keep them, whether they are read so or not', async () => {
    const run = await (await start()).log({ rows: [...rows, { _step: two53 + 3n, id: 5 }] })
    for (const client of [run.losslessClient, run.client]) {
      const whole = (await scanHistory(client, run.path).toTable()).rows
      for (let count = 1; count <= whole.length; count++) {
        const scan = scanHistory(client, run.path)
        const read: HistoryRow[] = []
        for await (const row of scan) if (read.push(row) === count) break
        const rest = scanHistory(client, run.path, { resume: scan.token })
        expect([...read, ...(await rest.toTable()).rows], scan.token).toEqual(whole)
      }
    }
  })

  it('C2, C7: a run of nanoseconds is read in many windows, each row once', async () => {
    const begin = 1_700_000_000_000_000_001n
    const many = Array.from({ length: 12_000 }, (_, i) => ({ _step: begin + BigInt(i) * 1_000_003n, i }))
    const run = await (await start()).log({ rows: many })
    for (const keys of [[], ['i']]) {
      const table = await scanHistory(run.losslessClient, run.path, { keys, pageSize: 1_000 }).toTable()
      expect(table.rows.length).toBe(12_000)
      expect(table.rows).toEqual(many)
      expect(table.coverage).toMatchObject({ mode: 'exact', complete: true, warnings: [] })
    }
    const plain = await scanHistory(run.client, run.path, { keys: ['i'], pageSize: 1_000 }).toTable()
    expect(plain.coverage).toMatchObject({ mode: 'sampled', complete: false })
    expect(plain.coverage.warnings.join()).toContain('rows of steps beyond 2^53 may be missing')
  })
})

it('C7: config and summary keep integers beyond 2^53, and are rounded for who did not ask', async () => {
  const started = await startServer()
  const run = await WireWriter.begin(started, {
    config: { seed: two53 + 1n, nested: { list: [two53 + 1n] } },
  })
  await run.log([{ _step: 0 }], { tokens: two53 + 1n, loss: Number.NaN })
  await run.finish()
  const lossless = createRunsClient({ ...started.clientOptions, integers: 'lossless' })
  const exactly = await loadRun(lossless, run.path)
  expect(exactly.config).toEqual({ seed: two53 + 1n, nested: { list: [two53 + 1n] } })
  expect(exactly.summary).toEqual({ tokens: two53 + 1n, loss: Number.NaN })
  const plain = await loadRun(createRunsClient(started.clientOptions), run.path)
  expect(plain.config).toEqual({ seed: 2 ** 53, nested: { list: [2 ** 53] } })
  expect(plain.summary).toEqual({ tokens: 2 ** 53, loss: Number.NaN })
})
