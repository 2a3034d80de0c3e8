import { lowerBound, type Series } from './series.ts'

/** What is left of a series when each pixel column keeps only what can be seen in it. */
export interface ReducedSeries {
  readonly steps: number[]
  /** null where the line breaks. Never `NaN`, never infinite. */
  readonly values: (number | null)[]
  /** Where `+Infinity` (1) or `-Infinity` (-1) was logged; they have no height, so they are marked at the edge. */
  readonly marks: readonly { readonly step: number; readonly sign: 1 | -1 }[]
}

/** The part of a column up to its first break, or after it. Indexes into the series. */
interface Stretch {
  first: number
  min: number
  max: number
  last: number
}

interface Column {
  index: number
  breakBefore: boolean
  head: Stretch | null
  /** What follows a break inside the column. Breaks within `tail` are narrower than a pixel. */
  tail: Stretch | null
  breakAfter: boolean
  up: boolean
  down: boolean
}

/**
 * Reduces a series to at most a few points per pixel column: the first, lowest, highest and last value of each,
 * so that no extreme is lost and neighbouring columns join where the full line would.
 *
 * @param range - the steps at the left and right edge; the nearest point beyond each edge is kept, so that the line
 *   runs out of the picture.
 * @param columns - width of the plot in device pixels.
 */
export function reduceToPixels(
  series: Series,
  range: readonly [number, number],
  columns: number,
): ReducedSeries {
  const { steps, values } = series
  const [low, high] = range
  const start = Math.max(0, lowerBound(steps, low) - 1)
  const end = Math.min(steps.length, upperBound(steps, high) + 1)
  const out: ReducedSeries & { marks: { step: number; sign: 1 | -1 }[] } = {
    steps: [],
    values: [],
    marks: [],
  }
  const span = high - low
  const columnOf = (step: number): number =>
    span > 0 ? Math.min(columns, Math.max(-1, Math.floor(((step - low) / span) * columns))) : 0

  let column: Column | null = null
  for (let at = start; at < end; at++) {
    const step = steps[at] ?? 0
    const value = values[at] ?? null
    const index = columnOf(step)
    if (column === null || column.index !== index) {
      if (column) emit(column, series, out)
      column = {
        index,
        breakBefore: false,
        head: null,
        tail: null,
        breakAfter: false,
        up: false,
        down: false,
      }
    }
    if (value === null || !Number.isFinite(value)) {
      if (value === Infinity && !column.up) out.marks.push({ step, sign: 1 })
      if (value === -Infinity && !column.down) out.marks.push({ step, sign: -1 })
      column.up ||= value === Infinity
      column.down ||= value === -Infinity
      if (column.head) column.breakAfter = true
      else column.breakBefore = true
    } else if (column.head === null) {
      column.head = { first: at, min: at, max: at, last: at }
    } else if (column.tail === null && column.breakAfter) {
      column.tail = { first: at, min: at, max: at, last: at }
      column.breakAfter = false
    } else {
      widen(column.tail ?? column.head, at, values)
      column.breakAfter = false
    }
  }
  if (column) emit(column, series, out)
  return out
}

function widen(stretch: Stretch, at: number, values: Series['values']): void {
  const value = values[at] ?? 0
  if (value < (values[stretch.min] ?? 0)) stretch.min = at
  if (value > (values[stretch.max] ?? 0)) stretch.max = at
  stretch.last = at
}

function emit(column: Column, series: Series, out: ReducedSeries): void {
  if (column.breakBefore || !column.head) emitBreak(column.head, series, out)
  emitStretch(column.head, series, out)
  if (column.tail) {
    emitBreak(column.tail, series, out)
    emitStretch(column.tail, series, out)
  }
  if (column.head && column.breakAfter) emitBreak(null, series, out)
}

function emitStretch(stretch: Stretch | null, { steps, values }: Series, out: ReducedSeries): void {
  if (!stretch) return
  const picked = [...new Set([stretch.first, stretch.min, stretch.max, stretch.last])].sort((a, b) => a - b)
  for (const at of picked) {
    out.steps.push(steps[at] ?? 0)
    out.values.push(values[at] ?? null)
  }
}

/** Two breaks in a row are one. A break has the step of a neighbour: only its place in the order is drawn. */
function emitBreak(next: Stretch | null, { steps }: Series, out: ReducedSeries): void {
  if (out.values.length === 0 || out.values.at(-1) === null) return
  out.steps.push(next ? (steps[next.first] ?? 0) : (out.steps.at(-1) ?? 0))
  out.values.push(null)
}

/** The first index whose step is above `step`. */
function upperBound(steps: readonly number[], step: number): number {
  return lowerBound(steps, nextAbove(step))
}

const nextAbove = (step: number): number =>
  Number.isInteger(step) ? step + 1 : step + Number.EPSILON * Math.abs(step)
