import type { Coverage } from '../history/coverage.ts'
import type { HistoryRow, HistoryTable } from '../history/historyTable.ts'

/**
 * History as hooks give it: plain, frozen, and sharing every row that was there before.
 *
 * @remarks A key that is not in a row was not logged there; `null`, `NaN` and the infinities are values. Keys come from whoever
 * logged the run: ask with `Object.hasOwn(row, key)`.
 * @public
 */
export interface HistoryData {
  /** The rows by step. */
  readonly rows: readonly Readonly<HistoryRow>[]
  /** Every key that any row holds, in the order of first appearance. */
  readonly keys: readonly string[]
  /** Whether these are all rows that match, and if not, why. */
  readonly coverage: Readonly<Coverage>
}

export function toHistoryData(table: HistoryTable): HistoryData {
  return { rows: table.rows, keys: table.keys, coverage: table.coverage }
}
