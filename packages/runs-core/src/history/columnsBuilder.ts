import type { Coverage } from './coverage.ts'
import { type HistoryColumn, HistoryColumns } from './historyColumns.ts'

const chunkBits = 15
const chunkRows = 1 << chunkBits

/** Values and kinds of `chunkRows` rows. */
interface Chunk {
  values: Float64Array
  kinds: Uint8Array
}

/**
 * Fills columns row by row and keeps no row.
 *
 * @remarks Columns grow by chunks, joined one column at a time: growing one array by doubling would need three times its size.
 *
 * @internal
 */
export class ColumnsBuilder {
  #length = 0
  /** By key, by number of the chunk. A chunk in which no row holds the key is never made. */
  readonly #chunks: Map<string, (Chunk | undefined)[]> = new Map()
  readonly #others: Map<string, Map<number, unknown>> = new Map()

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
    const chunk = this.#chunkOf(key, index >> chunkBits)
    const at = index & (chunkRows - 1)
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

  #chunkOf(key: string, number: number): Chunk {
    let chunks = this.#chunks.get(key)
    if (!chunks) this.#chunks.set(key, (chunks = []))
    return (chunks[number] ??= {
      values: new Float64Array(chunkRows).fill(Number.NaN),
      kinds: new Uint8Array(chunkRows),
    })
  }

  #join(chunks: readonly (Chunk | undefined)[]): HistoryColumn {
    const values = new Float64Array(this.#length).fill(Number.NaN)
    const kinds = new Uint8Array(this.#length)
    chunks.forEach((chunk, number) => {
      if (!chunk) return
      const start = number << chunkBits
      const used = Math.min(chunkRows, this.#length - start)
      values.set(chunk.values.subarray(0, used), start)
      kinds.set(chunk.kinds.subarray(0, used), start)
    })
    return { values, kinds }
  }
}
