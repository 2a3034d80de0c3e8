import type { RunsClient } from '../transport/clientInternals.ts'
import { holdsLong, parseJson } from '../transport/parseJson.ts'
import { RunsError } from '../transport/runsError.ts'
import type { HistoryRow } from './historyTable.ts'
import { roundIntegers } from './roundIntegers.ts'
import { stepOf } from './stepOf.ts'

const noRow = 'a row of history is no JSON object'

interface RowDecoding {
  operation: string
  integers: RunsClient['integers']
  /** Gets a sentence for each key with integers that had to be rounded. */
  warnings: Set<string>
}

/**
 * Rows that came as JSON text, one for each line that was logged.
 *
 * @throws {@link RunsError} `decode`
 *
 * @internal
 */
export function decodeRowTexts(
  texts: readonly string[],
  { operation, integers, warnings }: RowDecoding,
): HistoryRow[] {
  const rows: HistoryRow[] = []
  for (const text of texts) {
    let row: unknown
    let isLong = false
    try {
      row = parseJson(text)
      isLong = holdsLong(row)
      if (isLong) row = parseJson(text, 'lossless')
    } catch {
      // No JSON is no object either.
    }
    if (!isRow(row)) throw new RunsError('decode', noRow, { operation })
    if (isLong && integers === 'number') roundIntegers(row, warnings)
    rows.push(row)
  }
  return rows
}

/**
 * The rows of one spec of `sampledHistory`, which come decoded.
 *
 * @throws {@link RunsError} `decode`
 *
 * @internal
 */
export function decodeSampledRows(rows: unknown, operation: string): HistoryRow[] {
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new RunsError('decode', noRow, { operation })
  return rows
}

/**
 * The rows of a window in the order of steps. The row at the upper bound goes: servers differ on whether it belongs to the window,
 * so the next window brings it. A row without a step is where the server says it is.
 *
 * @internal
 */
export function rowsOfWindow(rows: HistoryRow[], lo: number, hi: number): HistoryRow[] {
  const isInside = (step: number | bigint | undefined): boolean =>
    step === undefined || (step >= lo && step < hi)
  let last: number | bigint = lo
  let ordered = true
  let inside = true
  for (const row of rows) {
    const step = stepOf(row)
    if (step === undefined) continue
    inside &&= isInside(step)
    ordered &&= step >= last
    last = step
  }
  const kept = inside ? rows : rows.filter((row) => isInside(stepOf(row)))
  return ordered ? kept : orderBySteps(kept)
}

/**
 * Puts rows into the order of steps; rows of one step keep the order in which they came. A row without a step stays behind the one
 * that it came after.
 *
 * @internal
 */
export function orderBySteps<Row extends HistoryRow>(rows: readonly Row[]): Row[] {
  let last: number | bigint = Number.NEGATIVE_INFINITY
  return rows
    .map((row) => {
      last = stepOf(row) ?? last
      return { row, step: last }
    })
    .sort((a, b) => (a.step < b.step ? -1 : a.step > b.step ? 1 : 0))
    .map(({ row }) => row)
}

function isRow(value: unknown): value is HistoryRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
