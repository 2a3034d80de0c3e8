import type { HistoryRow } from './historyTable.ts'
import { stepOf } from './stepOf.ts'

/**
 * Joins what several keys gave, each in the order of steps: rows of one step become one row. Where a step was logged more than
 * once, the first rows of each key are joined, then the second ones, and so on: no value is lost.
 *
 * @internal
 */
export function mergeByStep(lists: readonly HistoryRow[][]): HistoryRow[] {
  if (lists.length === 1) return lists[0] ?? []
  const merged: HistoryRow[] = []
  const heads = lists.map(() => 0)
  for (;;) {
    let step: number | bigint = Number.POSITIVE_INFINITY
    lists.forEach((list, i) => {
      const row = list[heads[i] ?? 0]
      if (row && placeOf(row) < step) step = placeOf(row)
    })
    if (step === Number.POSITIVE_INFINITY) return merged
    let joined: HistoryRow | undefined
    lists.forEach((list, i) => {
      const row = list[heads[i] ?? 0]
      if (!row || placeOf(row) !== step) return
      heads[i] = (heads[i] ?? 0) + 1
      if (joined) addMissing(joined, row)
      else joined = row
    })
    if (joined) merged.push(joined)
  }
}

function placeOf(row: HistoryRow): number | bigint {
  return stepOf(row) ?? Number.MAX_VALUE
}

function addMissing(row: object, other: object): void {
  for (const [key, value] of Object.entries(other)) {
    if (Object.hasOwn(row, key)) continue
    Object.defineProperty(row, key, { value, writable: true, enumerable: true, configurable: true })
  }
}
