import { parseJson } from '../transport/parseJson.ts'
import { RunsError } from '../transport/runsError.ts'
import type { HistoryRow } from './historyTable.ts'

/**
 * Rows that came as JSON text, one for each line that was logged.
 *
 * @throws {@link RunsError} `decode`
 *
 * @internal
 */
export function decodeRowTexts(texts: readonly string[], operation: string): HistoryRow[] {
  const rows: HistoryRow[] = []
  for (const text of texts) {
    let row: unknown
    try {
      row = parseJson(text)
    } catch (cause) {
      throw new RunsError('decode', 'a row of history is not JSON', { operation, cause })
    }
    if (!isRow(row)) throw new RunsError('decode', 'a row of history is not an object', { operation })
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
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new RunsError('decode', 'sampledHistory gave something else than a list of rows', { operation })
  return rows
}

/**
 * The rows of a window in the order of steps. The row at the upper bound goes: servers differ on whether it belongs to the window,
 * so the next window brings it. A row without a step is where the server says it is.
 *
 * @internal
 */
export function rowsOfWindow(rows: HistoryRow[], lo: number, hi: number): HistoryRow[] {
  let last = lo
  let ordered = true
  let inside = true
  for (const { _step } of rows) {
    if (typeof _step !== 'number') continue
    if (_step < lo || _step >= hi) inside = false
    if (_step < last) ordered = false
    last = _step
  }
  const kept = inside ? rows : rows.filter(({ _step }) => !(Number(_step) < lo || Number(_step) >= hi))
  return ordered ? kept : orderBySteps(kept)
}

/**
 * Puts rows into the order of steps; rows of one step keep the order in which they came. A row without a step stays behind the one
 * that it came after.
 *
 * @internal
 */
export function orderBySteps<Row extends HistoryRow>(rows: readonly Row[]): Row[] {
  let last = Number.NEGATIVE_INFINITY
  return rows
    .map((row) => {
      if (typeof row._step === 'number') last = row._step
      return { row, step: last }
    })
    .sort((a, b) => (a.step < b.step ? -1 : a.step > b.step ? 1 : 0))
    .map(({ row }) => row)
}

function isRow(value: unknown): value is HistoryRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
