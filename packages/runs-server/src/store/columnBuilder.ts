import { cellKind } from './flattenRow.ts'
import { addCell, type KeyStats, newKeyStats } from './keyStats.ts'
import type { Column } from './rowSource.ts'

/**
 * One key's column while rows arrive. Memory grows with the cells, not with the rows.
 * @internal
 */
export class ColumnBuilder implements Column {
  readonly stats: KeyStats = newKeyStats()
  readonly values: number[] = []
  rows: number[] | null = null
  kinds: number[] | null = null
  #lastRow = -1

  get count(): number {
    return this.values.length
  }

  /** Rows come in ascending order; of two cells of one row the first stands. */
  add(row: number, kind: number, value: unknown, step: number, offset: number): void {
    if (row === this.#lastRow) return
    if (!this.rows && row !== this.count) this.rows = Array.from(this.values, (_value, index) => index)
    if (!this.kinds && kind !== cellKind.number) this.kinds = this.values.map(() => cellKind.number)
    this.#lastRow = row
    this.rows?.push(row)
    this.kinds?.push(kind)
    this.values.push(typeof value === 'number' ? value : 0)
    if (kind !== cellKind.dict) addCell(this.stats, value, step, offset)
  }

  get isListed(): boolean {
    return this.stats.offset >= 0
  }
}

/**
 * The column with its cells in another order of rows: row `r` becomes row `rank[r]`.
 * @internal
 */
export function reorderColumn(column: Column, rank: ArrayLike<number>): Column {
  const cells: { row: number; cell: number }[] = []
  for (let cell = 0; cell < column.count; cell++) {
    const row = rank[column.rows ? (column.rows[cell] ?? 0) : cell]
    if (row !== undefined) cells.push({ row, cell })
  }
  cells.sort((a, b) => a.row - b.row)
  const { kinds } = column
  return {
    count: cells.length,
    rows: cells.map(({ row }) => row),
    kinds: kinds && cells.map(({ cell }) => kinds[cell] ?? 0),
    values: cells.map(({ cell }) => column.values[cell] ?? 0),
  }
}
