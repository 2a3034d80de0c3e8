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
  const values = await readValues(source, picksWithText(picks, columns), new Set(keys), nonFinite)
  // One set of pairs serves all rows. fromEntries defines properties: a key such as __proto__ is plain data.
  const entries = keys.map((key): [string, unknown] => [key, null])
  return picks.map(({ place, row }) => {
    const own = values.get(row)
    for (const [at, entry] of entries.entries()) {
      const column = columns[at]
      const cell = column ? cellOf(column, row) : -1
      const kind = column?.kinds ? column.kinds[cell] : cellKind.number
      if (kind === cellKind.number) entry[1] = jsonNumber(column?.values[cell], nonFinite)
      else entry[1] = own?.get(entry[0]) ?? null
    }
    return { place, record: Object.fromEntries(entries) }
  })
}

function jsonNumber(value: number | undefined, nonFinite: 'string' | 'null'): unknown {
  return Number.isFinite(value) ? value : jsonValue(value, nonFinite)
}

/** Rows that hold a string, a list or an object under one of the keys. */
function picksWithText(picks: readonly RowPick[], columns: readonly (Column | null)[]): number[] {
  const mixed = columns.filter((column) => column?.kinds)
  if (mixed.length === 0) return []
  const hasText = (column: Column | null, row: number): boolean => {
    const kind = column?.kinds?.[cellOf(column, row)]
    return kind === cellKind.other || kind === cellKind.dict
  }
  return picks.map(({ row }) => row).filter((row) => mixed.some((column) => hasText(column, row)))
}

/** Values that no column holds are read from the rows' texts. */
async function readValues(
  source: RowSource,
  rows: readonly number[],
  keys: ReadonlySet<string>,
  nonFinite: 'string' | 'null',
): Promise<Map<number, Map<string, unknown>>> {
  const texts = await source.texts(rows)
  const values = new Map<number, Map<string, unknown>>()
  for (const [index, text] of texts.entries()) {
    const found = pickKeys(parseRow(text) ?? {}, keys)
    for (const [key, value] of found) found.set(key, jsonValue(value, nonFinite, 'lossless'))
    values.set(rows[index] ?? 0, found)
  }
  return values
}
