import type { KeyCounts } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'
import { roundedWarning } from './roundIntegers.ts'

const nonFinite: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])

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
  const restorer: Restorer = { counts, warnings, numeric: new Map() }
  for (const key of keys) {
    for (const row of rows) {
      const value = row[key]
      if ((typeof value === 'number' && !isLong(value)) || !Object.hasOwn(row, key)) continue
      restoreMember(row, key, value, key, restorer)
    }
  }
}

interface Restorer {
  readonly counts: ReadonlyMap<string, KeyCounts> | null
  readonly warnings: Set<string>
  readonly numeric: Map<string, boolean>
}

/** `path` is the key as the server counts it: nested objects are flattened with dots, lists are not. */
function restoreMember(
  holder: object,
  key: string | number,
  value: unknown,
  path: string,
  restorer: Restorer,
): void {
  if (typeof value === 'number') {
    if (isLong(value)) restorer.warnings.add(roundedWarning(path))
  } else if (typeof value === 'string') {
    const number = nonFinite.get(value)
    if (number === undefined) return
    if (isNumeric(path, restorer))
      Object.defineProperty(holder, key, {
        value: number,
        writable: true,
        enumerable: true,
        configurable: true,
      })
    else
      restorer.warnings.add(
        `${JSON.stringify(path)} holds the text ${JSON.stringify(value)}, left as text: the run logged more than numbers there`,
      )
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      restoreMember(value, index, item, path, restorer)
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value))
      restoreMember(value, name, item, `${path}.${name}`, restorer)
  }
}

/** Servers write integers of up to 21 digits as such, and what is longer as a power of ten. */
function isLong(value: number): boolean {
  const size = Math.abs(value)
  return size > Number.MAX_SAFE_INTEGER && size < 1e21
}

function isNumeric(path: string, { counts, numeric }: Restorer): boolean {
  let known = numeric.get(path)
  if (known === undefined) {
    const logged = counts?.get(path)
    known = !logged || logged.rows === null || (logged.numbers > 0 && logged.strings === 0)
    numeric.set(path, known)
  }
  return known
}
