import type { Coverage } from './coverage.ts'

/**
 * One key of a history, an entry for each row.
 *
 * @public
 */
export interface HistoryColumn {
  /** The numbers; NaN wherever `kinds` is not 1, but for a `bigint`, which is rounded here and whole in `other`. */
  readonly values: Float64Array
  /** What each row holds: 0 nothing, 1 a number (NaN and ±Infinity included), 2 null, 3 something else, see `other`. */
  readonly kinds: Uint8Array
}

/**
 * A column that no row holds.
 *
 * @internal
 */
export function emptyColumn(length: number): HistoryColumn {
  return { values: new Float64Array(length).fill(Number.NaN), kinds: new Uint8Array(length) }
}

/**
 * History by column, in typed arrays: 9 bytes for a value.
 *
 * @public
 */
export class HistoryColumns {
  /** How many rows there are. */
  readonly length: number
  /** Every key that any row holds, in the order of first appearance. */
  readonly keys: readonly string[]
  /** The step of each row; NaN where a row has none. */
  readonly steps: Float64Array
  /** Whether these are all rows, and if not, why. */
  readonly coverage: Coverage
  readonly #columns: ReadonlyMap<string, HistoryColumn>
  readonly #others: ReadonlyMap<string, ReadonlyMap<number, unknown>>

  /** @internal */
  constructor(parts: {
    steps: Float64Array
    columns: ReadonlyMap<string, HistoryColumn>
    others: ReadonlyMap<string, ReadonlyMap<number, unknown>>
    coverage: Coverage
  }) {
    this.length = parts.steps.length
    this.keys = [...parts.columns.keys()]
    this.steps = parts.steps
    this.coverage = parts.coverage
    this.#columns = parts.columns
    this.#others = parts.others
  }

  /** The column of a key. One that no row holds gives a column of nothing: every kind is 0. */
  column(key: string): HistoryColumn {
    return this.#columns.get(key) ?? emptyColumn(this.length)
  }

  /** The values of kind 3 (text, objects, lists, booleans, `bigint`), by index of their row. */
  other(key: string): ReadonlyMap<number, unknown> {
    return this.#others.get(key) ?? new Map()
  }
}
