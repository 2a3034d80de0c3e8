import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HistoryRow, type HistoryTable, sampleHistory, scanHistory } from '../src/index.ts'
import { judges, type LoggedRun } from './historyJudges.ts'

const keys = ['a', 'b']
/** Missing, null, NaN, ±Infinity and numbers; no text, which would leave open what `"NaN"` means. */
const value = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  // Servers that write their JSON in JavaScript have no -0.
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    // In real JSON nobody can tell these from integers that were rounded, of which there is a warning.
    .filter((number) => Math.abs(number) < 2 ** 53 || Math.abs(number) >= 1e21)
    .map((number) => number + 0),
  fc.integer(),
)
const rows = fc
  .array(fc.tuple(value, value), { minLength: 1, maxLength: 12 })
  .map((values) => values.map(([a, b], _step) => rowOf({ _step, a, b })))

/** The row without what is undefined: not logged. */
function rowOf(members: Record<string, unknown>): HistoryRow {
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined))
}

function holding(all: readonly HistoryRow[], wanted: readonly string[], match: 'all' | 'any'): HistoryRow[] {
  const has = (row: HistoryRow) => (key: string) => Object.hasOwn(row, key)
  return all
    .filter((row) => (match === 'all' ? wanted.every(has(row)) : wanted.some(has(row))))
    .map((row) => Object.fromEntries(['_step', ...wanted].filter(has(row)).map((key) => [key, row[key]])))
}

/** Every way to read a run, each of which must give the same values. */
function readings({ client, path }: LoggedRun): {
  what: string
  expected(all: HistoryRow[]): HistoryRow[]
  read(): Promise<HistoryTable>
}[] {
  const sampled = (options: { keys?: string[]; match?: 'all' | 'any' }) => () =>
    sampleHistory(client, path, { ...options, as: 'rows' })
  const exact = (options: { keys?: string[]; match?: 'all' | 'any' }) => () =>
    scanHistory(client, path, { ...options, pageSize: 5 }).toTable()
  return [
    { what: 'sampled', read: sampled({}), expected: (all) => all },
    { what: 'sampled, a', read: sampled({ keys: ['a'] }), expected: (all) => holding(all, ['a'], 'all') },
    { what: 'sampled, all', read: sampled({ keys }), expected: (all) => holding(all, keys, 'all') },
    {
      what: 'sampled, any',
      read: sampled({ keys, match: 'any' }),
      expected: (all) => holding(all, keys, 'any'),
    },
    { what: 'exact', read: exact({}), expected: (all) => all },
    { what: 'exact, a', read: exact({ keys: ['a'] }), expected: (all) => holding(all, ['a'], 'all') },
    { what: 'exact, all', read: exact({ keys }), expected: (all) => holding(all, keys, 'all') },
    { what: 'exact, any', read: exact({ keys, match: 'any' }), expected: (all) => holding(all, keys, 'any') },
  ]
}

function expectSameColumns(table: HistoryTable, what: string): void {
  const columns = table.toColumns()
  expect(columns.length, what).toBe(table.length)
  expect([...columns.steps], what).toEqual(table.rows.map(({ _step }) => _step))
  for (const key of keys) {
    const { values, kinds } = columns.column(key)
    table.rows.forEach((row, i) => {
      const logged = row[key]
      const kind = !Object.hasOwn(row, key) ? 0 : typeof logged === 'number' ? 1 : 2
      expect(kinds[i], `${what}, ${key} of row ${i}`).toBe(kind)
      expect(values[i], `${what}, ${key} of row ${i}`).toBe(kind === 1 ? logged : Number.NaN)
    })
  }
}

describe.each(judges)('against $judge', ({ start }) => {
  it('C5 (sampled, exact): any mix of missing, null, NaN, ±Infinity and numbers reads back equal, as rows and columns', async () => {
    const judge = await start()
    await fc.assert(
      fc.asyncProperty(rows, async (logged) => {
        const run = await judge.log({ rows: logged })
        for (const { what, read, expected } of readings(run)) {
          const table = await read()
          expect(table.rows, what).toEqual(expected(logged))
          expect(table.coverage.warnings, what).toEqual([])
          expectSameColumns(table, what)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('texts that read like numbers stay text where the run logged text too, and coverage says so', async () => {
    const judge = await start()
    const logged = [
      { _step: 0, mixed: 'NaN', loss: Number.NaN },
      { _step: 1, mixed: 1, loss: 2 },
    ]
    const { client, path } = await judge.log({ rows: logged })
    for (const table of [
      await sampleHistory(client, path, { keys: ['mixed', 'loss'] }),
      await scanHistory(client, path, { keys: ['mixed', 'loss'] }).toTable(),
    ]) {
      expect(table.rows).toEqual(logged)
      expect(table.coverage.warnings).toEqual([
        '"mixed" holds the text "NaN", left as text: the run logged more than numbers there',
      ])
    }
    expect((await scanHistory(client, path).toTable()).rows).toEqual(logged)
  })

  it('nested values keep their NaN and ±Infinity too', async () => {
    const judge = await start()
    const logged = [{ _step: 0, loss: { train: Number.NaN, test: { best: Number.NEGATIVE_INFINITY, n: 1 } } }]
    const { client, path } = await judge.log({ rows: logged })
    expect((await sampleHistory(client, path, { keys: ['loss'] })).rows).toEqual(logged)
    expect((await sampleHistory(client, path, { keys: ['loss.train'] })).rows).toEqual([
      { _step: 0, 'loss.train': Number.NaN },
    ])
    expect((await scanHistory(client, path).toTable()).rows).toEqual(logged)
  })

  it('C6: hostile keys of history are plain data in every reading, and change no prototype', async () => {
    const judge = await start()
    const hostile = ['length', '__proto__', 'constructor', 'then', '', '🦄', 'toString', 'hasOwnProperty']
    const row = Object.fromEntries<unknown>([
      ['_step', 0],
      ...hostile.map((key, i): [string, number] => [key, i + 0.5]),
    ])
    const nonFinite = Object.fromEntries([...Object.entries(row), ['_step', 1], ['__proto__', Number.NaN]])
    const { client, path } = await judge.log({ rows: [row, nonFinite] })
    const sorted = (given: object): unknown => JSON.stringify(Object.entries(given).sort(), nameNonFinite)
    for (const table of [
      await sampleHistory(client, path),
      await sampleHistory(client, path, { keys: hostile }),
      await sampleHistory(client, path, { keys: hostile, match: 'any' }),
      await scanHistory(client, path).toTable(),
      await scanHistory(client, path, { keys: hostile }).toTable(),
      await scanHistory(client, path, { keys: hostile, match: 'any' }).toTable(),
    ]) {
      expect(table.rows.map(sorted)).toEqual([row, nonFinite].map(sorted))
      for (const read of table) expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
      const columns = table.toColumns()
      expect(new Set(columns.keys)).toEqual(new Set(['_step', ...hostile]))
      for (const [i, key] of hostile.entries()) {
        expect([...columns.column(key).values]).toEqual([i + 0.5, key === '__proto__' ? Number.NaN : i + 0.5])
        if (table.coverage.keys) expect(Object.hasOwn(table.coverage.keys, key)).toBe(true)
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { then?: unknown }).then).toBeUndefined()
  })
})

/** NaN is no JSON: told apart from null by its name. */
function nameNonFinite(_key: string, member: unknown): unknown {
  return typeof member === 'number' && !Number.isFinite(member) ? String(member) : member
}
