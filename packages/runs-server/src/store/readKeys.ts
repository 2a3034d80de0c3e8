import { cellKind, pickKeys } from './flattenRow.ts'
import type { SampleKeysOptions } from './historyStore.ts'
import { jsonValue } from './jsonValue.ts'
import { parseRow } from './parseRow.ts'
import { forEachSource, locate, pickPositions, type RowPick } from './readRows.ts'
import { cellOf, type Column, lowerBound, type RowSource } from './rowSource.ts'
import { type Span, spansInOrder } from './stepOrder.ts'

/**
 * The asked keys of the rows that hold all of them, read from the columns.
 * @internal
 */
export async function readKeys(
  sources: readonly RowSource[],
  options: SampleKeysOptions,
): Promise<Record<string, unknown>[]> {
  const keys = [...new Set(options.keys)]
  const spans = await spansInOrder(sources, options)
  const matching = await matchSpans(spans, keys)
  const total = matching.reduce((sum, { count }) => sum + count, 0)
  const picks = locate(
    matching,
    pickPositions(total, options),
    (span) => span.count,
    ({ rows, first }, index) => (rows ? (rows[first + index] ?? 0) : first + index),
  )
  const result: Record<string, unknown>[] = picks.map(() => ({}))
  await forEachSource(picks, async (source, own) => {
    for (const { place, record } of await readPicks(source, own, keys, options.nonFinite))
      result[place] = record
  })
  return result
}

/** The matching rows of a span: `count` numbers of `rows` from place `first`, or, without `rows`, `first` and on. */
interface MatchingSpan {
  source: RowSource
  rows: ArrayLike<number> | null
  first: number
  count: number
}

async function matchSpans(spans: readonly Span[], keys: readonly string[]): Promise<MatchingSpan[]> {
  const matchOf = new Map<RowSource, ArrayLike<number> | null>()
  const result: MatchingSpan[] = []
  for (const { source, from, to } of spans) {
    let rows = matchOf.get(source)
    if (rows === undefined) matchOf.set(source, (rows = await matchingRows(source, keys)))
    const first = rows ? lowerBound(rows, from, rows.length) : from
    const end = rows ? lowerBound(rows, to, rows.length, first) : to
    if (end > first) result.push({ source, rows, first, count: end - first })
  }
  return result
}

/** Rows that hold every key, or null when all do. */
async function matchingRows(source: RowSource, keys: readonly string[]): Promise<ArrayLike<number> | null> {
  const partial = keys.filter((key) => !source.isEverywhere(key))
  if (partial.length === 0) return null
  const columns: Column[] = []
  for (const key of partial) {
    const column = await source.column(key)
    if (!column) return []
    columns.push(column)
  }
  columns.sort((a, b) => a.count - b.count)
  const [smallest, ...others] = columns
  const rows: number[] = []
  for (let cell = 0; smallest && cell < smallest.count; cell++) {
    const row = smallest.rows ? (smallest.rows[cell] ?? 0) : cell
    if (row < source.rowCount && others.every((column) => cellOf(column, row) >= 0)) rows.push(row)
  }
  return rows
}

async function readPicks(
  source: RowSource,
  picks: readonly RowPick[],
  keys: readonly string[],
  nonFinite: 'string' | 'null',
): Promise<{ place: number; record: Record<string, unknown> }[]> {
  const columns = await Promise.all(keys.map((key) => source.column(key)))
  const entries = picks.map((): [string, unknown][] => [])
  const fromText = new Set<number>()
  for (const [at, key] of keys.entries()) {
    const column = columns[at]
    for (const [index, { row }] of picks.entries()) {
      const cell = column ? cellOf(column, row) : -1
      const kind = column?.kinds ? column.kinds[cell] : cellKind.number
      if (kind === cellKind.other || kind === cellKind.dict) fromText.add(index)
      const value = kind === cellKind.number ? jsonValue(column?.values[cell], nonFinite) : null
      entries[index]?.push([key, value])
    }
  }
  const parsed = await readValues(
    source,
    picks,
    [...fromText].sort((a, b) => a - b),
    new Set(keys),
  )
  return picks.map(({ place }, index) => {
    const values = parsed.get(index)
    const own = (entries[index] ?? []).map(([key, value]): [string, unknown] => [
      key,
      values?.has(key) ? jsonValue(values.get(key), nonFinite) : value,
    ])
    // fromEntries defines properties: a key such as __proto__ is plain data.
    return { place, record: Object.fromEntries(own) }
  })
}

/** Values that no column holds (strings, lists, objects) are read from the rows' texts. */
async function readValues(
  source: RowSource,
  picks: readonly RowPick[],
  indexes: readonly number[],
  keys: ReadonlySet<string>,
): Promise<Map<number, Map<string, unknown>>> {
  const rows: number[] = []
  for (const index of indexes) rows.push(picks[index]?.row ?? 0)
  const texts = await source.texts(rows)
  const values = new Map<number, Map<string, unknown>>()
  for (const [at, index] of indexes.entries()) {
    const row = parseRow(texts[at] ?? '')
    if (row) values.set(index, pickKeys(row, keys))
  }
  return values
}
