import type { KeyCounts } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'
import { replaceMembers } from './replaceMembers.ts'
import { roundedWarning } from './roundIntegers.ts'

/**
 * `sampledHistory` is real JSON, in which NaN and ±Infinity travel as text. Turns them into numbers again, in place, where the run
 * logged numbers and no text under the key, or where the server does not say what it logged.
 *
 * @param warnings - gets a sentence for each key whose texts were left as they are, or whose integers were rounded when they came
 *
 * @internal
 */
export function restoreNonFinite(
  rows: readonly HistoryRow[],
  keys: readonly string[],
  counts: ReadonlyMap<string, KeyCounts> | null,
  warnings: Set<string>,
): void {
  const restore = (value: unknown, path: string): unknown => {
    if (typeof value === 'number') warnings.add(roundedWarning(path))
    if (typeof value !== 'string' || !/^(NaN|-?Infinity)$/.test(value)) return value
    const logged = counts?.get(path)
    if (!logged || logged.rows === null || (logged.numbers > 0 && logged.strings === 0)) return Number(value)
    warnings.add(
      `${JSON.stringify(path)} holds the text "${value}", left as text: the run logged more than numbers there`,
    )
    return value
  }
  for (const row of rows) replaceMembers(row, keys, restore)
}
