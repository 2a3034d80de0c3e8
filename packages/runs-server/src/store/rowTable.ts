import { ColumnBuilder, reorderColumn } from './columnBuilder.ts'
import { flattenRow } from './flattenRow.ts'
import type { KeyStats } from './keyStats.ts'
import { parseRow } from './parseRow.ts'
import type { Column, RowSource } from './rowSource.ts'

/**
 * Rows of the open log in the order of their arrival, with their columns. Each row is parsed once.
 * @internal
 */
export class RowTable {
  readonly texts: string[] = []
  readonly offsets: number[] = []
  readonly steps: number[] = []
  readonly columns: Map<string, ColumnBuilder> = new Map()
  /** True while rows arrived in the order of (step, line number). */
  isSorted = true
  #view: RowSource | null = null

  /** False when the line holds no row. */
  add(offset: number, text: string): boolean {
    const row = parseRow(text)
    if (!row) return false
    const ownStep = Object.hasOwn(row, '_step') ? row._step : undefined
    const step =
      typeof ownStep === 'bigint'
        ? numberBelow(ownStep)
        : typeof ownStep === 'number' && Number.isFinite(ownStep)
          ? ownStep
          : offset
    const index = this.texts.length
    const last = index - 1
    if (index > 0 && isBefore(step, offset, this.steps[last] ?? 0, this.offsets[last] ?? 0))
      this.isSorted = false
    this.texts.push(text)
    this.offsets.push(offset)
    this.steps.push(step)
    flattenRow(row, (key, kind, value) => {
      let column = this.columns.get(key)
      if (!column) this.columns.set(key, (column = new ColumnBuilder()))
      column.add(index, kind, value, step, offset)
    })
    return true
  }

  get stats(): Map<string, KeyStats> {
    const stats = new Map<string, KeyStats>()
    for (const [key, column] of this.columns) if (column.isListed) stats.set(key, column.stats)
    return stats
  }

  /** Row numbers in the order of (step, line number), or null when that is the order of arrival. */
  sortedOrder(): number[] | null {
    if (this.isSorted) return null
    const order = this.texts.map((_text, row) => row)
    const { steps, offsets } = this
    return order.sort((a, b) => (steps[a] ?? 0) - (steps[b] ?? 0) || (offsets[a] ?? 0) - (offsets[b] ?? 0))
  }

  /** The rows up to now as a source; later ones do not show in it. */
  view(): RowSource {
    if (this.#view?.rowCount !== this.texts.length) this.#view = viewOf(this)
    return this.#view
  }
}

/** @internal */
export function isBefore(step: number, offset: number, otherStep: number, otherOffset: number): boolean {
  return step < otherStep || (step === otherStep && offset < otherOffset)
}

/**
 * The greatest number that is not above the step. So a step is before a bound that is a number just where what stands for it is:
 * rounded to the nearest, it might lie on the other side.
 */
function numberBelow(step: bigint): number {
  const nearest = Number(step)
  if (!Number.isFinite(nearest) || BigInt(nearest) <= step) return nearest
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, nearest)
  bits.setBigUint64(0, bits.getBigUint64(0) + (nearest > 0 ? -1n : 1n))
  return bits.getFloat64(0)
}

function viewOf(table: RowTable): RowSource {
  const rowCount = table.texts.length
  const order = table.sortedOrder()
  const sorted = <T>(values: readonly T[]): readonly T[] => (order ? inOrder(values, order) : values)
  const steps = sorted(table.steps)
  const offsets = sorted(table.offsets)
  const texts = sorted(table.texts)
  const rank = order && rankOf(order)
  const reordered = new Map<string, Column>()
  const column = (key: string): Column | null => {
    const built = table.columns.get(key)
    if (!built || !rank) return built ?? null
    let result = reordered.get(key)
    if (!result) reordered.set(key, (result = reorderColumn(built, rank)))
    return result
  }
  return {
    rowCount,
    minStep: steps[0] ?? Infinity,
    maxStep: steps[rowCount - 1] ?? -Infinity,
    get stats() {
      return table.stats
    },
    steps: async () => steps,
    offsets: async () => offsets,
    isEverywhere: (key) => (table.columns.get(key)?.count ?? 0) >= table.texts.length,
    column: async (key) => column(key),
    textRange: async (from, to) => texts.slice(from, to),
    texts: async (rows) => rows.map((row) => texts[row] ?? ''),
  }
}

function inOrder<T>(values: readonly T[], order: readonly number[]): T[] {
  const result: T[] = []
  for (const row of order) result.push(...values.slice(row, row + 1))
  return result
}

function rankOf(order: readonly number[]): number[] {
  const rank = order.map(() => 0)
  for (const [position, row] of order.entries()) rank[row] = position
  return rank
}
