import type { Coverage } from './coverage.ts'
import { emptyColumn, type HistoryColumn, HistoryColumns } from './historyColumns.ts'

/**
 * Fills columns row by row and keeps no row.
 *
 * @remarks Columns grow by chunks, joined one column at a time: growing one array by doubling would need three times its size.
 * Where it is known how many rows come, one chunk is the column.
 *
 * @internal
 */
export class ColumnsBuilder {
  #length = 0
  /** How many rows a chunk holds. */
  readonly #size: number
  /** By key, by number of the chunk. A chunk in which no row holds the key is never made. */
  readonly #chunks: Map<string, (HistoryColumn | undefined)[]> = new Map()
  readonly #others: Map<string, Map<number, unknown>> = new Map()

  /** @param rows - about so many come; nobody who only says so makes us hold more than a few millions */
  constructor(rows: number = 1 << 15) {
    this.#size = Math.max(1, Math.min(rows, 1 << 22))
  }

  add(row: object): void {
    const index = this.#length++
    for (const key of Object.keys(row)) this.#set(key, index, Reflect.get(row, key))
  }

  finish(coverage: Coverage): HistoryColumns {
    const columns = new Map<string, HistoryColumn>()
    for (const [key, chunks] of this.#chunks) {
      columns.set(key, this.#join(chunks))
      chunks.length = 0
    }
    const steps = columns.get('_step')?.values ?? new Float64Array(this.#length).fill(Number.NaN)
    return new HistoryColumns({ steps, columns, others: this.#others, coverage })
  }

  #set(key: string, index: number, value: unknown): void {
    const at = index % this.#size
    const chunk = this.#chunkOf(key, (index - at) / this.#size)
    if (typeof value === 'number') {
      chunk.values[at] = value
      chunk.kinds[at] = 1
    } else if (value === null) {
      chunk.kinds[at] = 2
    } else {
      if (typeof value === 'bigint') chunk.values[at] = Number(value)
      chunk.kinds[at] = 3
      let others = this.#others.get(key)
      if (!others) this.#others.set(key, (others = new Map()))
      others.set(index, value)
    }
  }

  #chunkOf(key: string, number: number): HistoryColumn {
    let chunks = this.#chunks.get(key)
    if (!chunks) this.#chunks.set(key, (chunks = []))
    return (chunks[number] ??= emptyColumn(this.#size))
  }

  #join(chunks: readonly (HistoryColumn | undefined)[]): HistoryColumn {
    if (chunks[0] && this.#length === this.#size) return chunks[0]
    const joined = emptyColumn(this.#length)
    chunks.forEach((chunk, number) => {
      if (!chunk) return
      const start = number * this.#size
      const used = Math.min(this.#size, this.#length - start)
      joined.values.set(chunk.values.subarray(0, used), start)
      joined.kinds.set(chunk.kinds.subarray(0, used), start)
    })
    return joined
  }
}
