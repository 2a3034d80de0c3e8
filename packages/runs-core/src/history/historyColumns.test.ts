import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ColumnsBuilder } from './columnsBuilder.ts'
import type { Coverage } from './coverage.ts'
import type { HistoryColumns } from './historyColumns.ts'

const coverage: Coverage = {
  mode: 'exact',
  requested: null,
  returned: 0,
  total: 0,
  firstStep: null,
  lastStep: null,
  gaps: [],
  complete: true,
  deterministic: true,
  warnings: [],
}

function columnsOf(rows: readonly object[]): HistoryColumns {
  const builder = new ColumnsBuilder()
  for (const row of rows) builder.add(row)
  return builder.finish(coverage)
}

it('keeps nothing, numbers, null and everything else apart', () => {
  const columns = columnsOf([
    { _step: 3, a: 1 },
    { _step: 5, a: Number.NaN, b: 'text' },
    { a: null, b: [1] },
    { _step: 9, b: true },
  ])
  expect(columns.length).toBe(4)
  expect(columns.keys).toEqual(['_step', 'a', 'b'])
  expect([...columns.steps]).toEqual([3, 5, Number.NaN, 9])
  expect([...columns.column('a').values]).toEqual([1, Number.NaN, Number.NaN, Number.NaN])
  expect([...columns.column('a').kinds]).toEqual([1, 1, 2, 0])
  expect([...columns.column('b').kinds]).toEqual([0, 3, 3, 3])
  expect([...columns.other('b')]).toEqual([
    [1, 'text'],
    [2, [1]],
    [3, true],
  ])
  expect(columns.other('a').size).toBe(0)
  expect([...columns.column('nobody').kinds]).toEqual([0, 0, 0, 0])
})

it('has no row and no key where nothing was added', () => {
  const columns = columnsOf([])
  expect([columns.length, columns.keys, columns.steps.length]).toEqual([0, [], 0])
})

it('holds any rows over the borders of its chunks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 32_760, max: 32_776 }),
      fc.integer({ min: 1, max: 5 }),
      (length, stride) => {
        const rows = Array.from({ length }, (_, _step) =>
          _step % stride ? { _step } : { _step, a: _step / 3 },
        )
        const { values, kinds } = columnsOf(rows).column('a')
        const wrong = rows.findIndex(
          (row, i) => kinds[i] !== ('a' in row ? 1 : 0) || !Object.is(values[i], row.a ?? Number.NaN),
        )
        expect([wrong, values.length]).toEqual([-1, length])
      },
    ),
    { numRuns: 10 },
  )
})
