import type { Coverage } from './coverage.ts'
import { ColumnsBuilder } from './columnsBuilder.ts'
import type { HistoryColumns } from './historyColumns.ts'

/**
 * One logged row: the plain object that `JSON.parse` made. A key that is not there was not logged, `null` was logged as null.
 *
 * @remarks Keys come from whoever logged the run, `__proto__` included: ask with `Object.hasOwn(row, key)`.
 *
 * @public
 */
export interface HistoryRow {
  /** The step; rows of system metrics have none. Beyond 2^53 it is a `bigint` where the client reads integers `'lossless'`. */
  _step?: number
  [key: string]: unknown
}

/**
 * History as rows, with what is known of their completeness.
 *
 * @public
 */
export class HistoryTable<Row extends object = HistoryRow> implements Iterable<Row> {
  /** The rows by step; those of one step in the order in which they came. */
  readonly rows: readonly Row[]
  /** Whether these are all rows, and if not, why. */
  readonly coverage: Coverage
  #keys: readonly string[] | undefined

  /** @internal */
  constructor(rows: readonly Row[], coverage: Coverage) {
    this.rows = rows
    this.coverage = coverage
  }

  /** How many rows there are. */
  get length(): number {
    return this.rows.length
  }

  /** Every key that any row holds, in the order of first appearance. */
  get keys(): readonly string[] {
    if (!this.#keys) {
      const keys = new Set<string>()
      for (const row of this.rows) for (const key of Object.keys(row)) keys.add(key)
      this.#keys = [...keys]
    }
    return this.#keys
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.rows[Symbol.iterator]()
  }

  /** The same rows by column. Sends nothing. */
  toColumns(): HistoryColumns {
    const builder = new ColumnsBuilder(this.length)
    for (const row of this.rows) builder.add(row)
    return builder.finish(this.coverage)
  }
}
