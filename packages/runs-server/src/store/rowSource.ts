import type { KeyStats } from './keyStats.ts'

/**
 * The cells of one key: cell `i` belongs to row `rows[i]`.
 * @internal
 */
export interface Column {
  readonly count: number
  /** Ascending row numbers; null when the cells are those of rows 0 to `count - 1`. */
  readonly rows: ArrayLike<number> | null
  /** Values of `cellKind`; null when every cell is a number. */
  readonly kinds: ArrayLike<number> | null
  /** The number of each cell; meaningless where the kind is not `number`. */
  readonly values: ArrayLike<number>
}

/**
 * History rows of one part of a run, in the order of (step, line number); fixed once taken.
 * @internal
 */
export interface RowSource {
  readonly rowCount: number
  /** Steps of the first and of the last row. */
  readonly minStep: number
  readonly maxStep: number
  /** By key; what a rewind left out is already gone. */
  readonly stats: ReadonlyMap<string, KeyStats>
  steps(): Promise<ArrayLike<number>>
  offsets(): Promise<ArrayLike<number>>
  /** True when every row surely holds the key, as far as that can be told without reading. */
  isEverywhere(key: string): boolean
  /** Null when no row holds the key. Rows from `rowCount` on may be in it and do not count. */
  column(key: string): Promise<Column | null>
  /** Texts of the rows [from, to). */
  textRange(from: number, to: number): Promise<string[]>
  /** Texts of single rows, given in ascending order. */
  texts(rows: readonly number[]): Promise<string[]>
}

/**
 * The cell of a row in a column, or -1.
 * @internal
 */
export function cellOf(column: Column, row: number): number {
  if (!column.rows) return row < column.count ? row : -1
  const at = lowerBound(column.rows, row, column.count)
  return at < column.count && column.rows[at] === row ? at : -1
}

/**
 * The first position in ascending values that is not below `value`.
 * @internal
 */
export function lowerBound(values: ArrayLike<number>, value: number, length: number, from = 0): number {
  let low = from
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The first position in ascending values that is above `value`.
 * @internal
 */
export function upperBound(values: ArrayLike<number>, value: number, length: number, from = 0): number {
  let low = from
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
