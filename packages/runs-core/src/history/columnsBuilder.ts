import type { Coverage } from './coverage.ts'
import { emptyColumn, type HistoryColumn, HistoryColumns } from './historyColumns.ts'

/**
 * Fills columns row by row and keeps no row.
 *
 * @internal
 */
export class ColumnsBuilder {
  #length = 0
  #capacity: number
  readonly #columns: Map<string, HistoryColumn> = new Map()
  readonly #others: Map<string, Map<number, unknown>> = new Map()

  /**
   * @param rows - so many come, where that is known: growing needs up to three times the memory. Nobody who only says so makes us
   * hold more than a few millions
   */
  constructor(rows?: number | null) {
    this.#capacity = Math.min(rows || 1 << 12, 1 << 22)
  }

  add(row: object): void {
    const index = this.#length++
    if (index >= this.#capacity) this.#capacity *= 2
    for (const key of Object.keys(row))
      this.#set(this.#column(key, this.#capacity), key, index, Reflect.get(row, key))
  }

  finish(coverage: Coverage): HistoryColumns {
    const columns = new Map<string, HistoryColumn>()
    for (const key of this.#columns.keys()) columns.set(key, this.#column(key, this.#length))
    const { values: steps } = columns.get('_step') ?? emptyColumn(this.#length)
    return new HistoryColumns({ steps, columns, others: this.#others, coverage })
  }

  #set({ values, kinds }: HistoryColumn, key: string, index: number, value: unknown): void {
    if (typeof value === 'number') {
      values[index] = value
      kinds[index] = 1
    } else if (value === null) {
      kinds[index] = 2
    } else {
      if (typeof value === 'bigint') values[index] = Number(value)
      kinds[index] = 3
      let others = this.#others.get(key)
      if (!others) this.#others.set(key, (others = new Map()))
      others.set(index, value)
    }
  }

  /** The column of a key, as long as is asked for. */
  #column(key: string, length: number): HistoryColumn {
    const before = this.#columns.get(key)
    if (before?.values.length === length) return before
    const column = emptyColumn(length)
    if (before) {
      column.values.set(before.values.subarray(0, length))
      column.kinds.set(before.kinds.subarray(0, length))
    }
    this.#columns.set(key, column)
    return column
  }
}
