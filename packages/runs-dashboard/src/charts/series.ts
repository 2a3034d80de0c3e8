/** One metric as a chart draws it: steps in ascending order, and at each step what was logged there. */
export interface Series {
  readonly steps: readonly number[]
  /** A number (`NaN` and `±Infinity` included), or null where the line breaks: `null`, or a value that is no number. */
  readonly values: readonly (number | null)[]
}

/** Steps from `from` up to, not including, `to`. */
export interface StepRange {
  readonly from: number
  readonly to: number
}

/**
 * Takes one metric out of history rows. A row that lacks the key is no gap: other metrics were logged at that step.
 * Steps that were asked for and not read (`unread`) break the line, because nobody knows what is in them.
 */
export function readSeries(
  rows: readonly Readonly<Record<string, unknown>>[],
  key: string,
  unread: readonly StepRange[] = [],
): Series {
  const points: [step: number, value: number | null][] = []
  for (const row of rows) {
    if (!Object.hasOwn(row, key) || !Object.hasOwn(row, '_step')) continue
    const step = row['_step']
    if (typeof step !== 'number') continue
    const value = row[key]
    points.push([step, typeof value === 'number' ? value : null])
  }
  for (const { from } of unread) points.push([from, null])
  // Sorting keeps the order of arrival among rows of one step.
  points.sort((a, b) => a[0] - b[0])
  return { steps: points.map(([step]) => step), values: points.map(([, value]) => value) }
}

/** The index of the step nearest to `step`; null where there is none. */
export function nearestIndex(steps: readonly number[], step: number): number | null {
  if (steps.length === 0) return null
  const after = Math.min(lowerBound(steps, step), steps.length - 1)
  const before = Math.max(0, after - 1)
  return step - (steps[before] ?? 0) < (steps[after] ?? 0) - step ? before : after
}

/** The first index whose step is at least `step`. */
export function lowerBound(steps: readonly number[], step: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((steps[middle] ?? 0) < step) low = middle + 1
    else high = middle
  }
  return low
}
