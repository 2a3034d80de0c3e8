import type { StepRange } from './historyStore.ts'
import { lowerBound, type RowSource, upperBound } from './rowSource.ts'
import { isBefore } from './rowTable.ts'

/**
 * Rows [from, to) of one source.
 * @internal
 */
export interface Span {
  source: RowSource
  from: number
  to: number
}

/**
 * The rows of a range of steps over all sources, as spans in the order of (step, line number).
 *
 * @remarks
 * Sources that do not overlap are not read at all; of sources that a bound cuts, only the steps are.
 * @internal
 */
export async function spansInOrder(
  sources: readonly RowSource[],
  range: StepRange & { maxStepInclusive?: boolean },
): Promise<Span[]> {
  const windows: Window[] = []
  for (const source of sources) {
    const window = await windowOf(source, range)
    if (window) windows.push(window)
  }
  windows.sort((a, b) => a.minStep - b.minStep)
  const spans: Span[] = []
  for (let at = 0; at < windows.length; ) {
    let end = at + 1
    let groupMax = windows[at]?.maxStep ?? 0
    for (let next = windows[end]; next && next.minStep <= groupMax; next = windows[++end]) {
      groupMax = Math.max(groupMax, next.maxStep)
    }
    const group = windows.slice(at, end)
    // No spread into push: windows that interleave give more spans than a call takes arguments.
    for (const span of group.length === 1 ? group : await mergeWindows(group)) spans.push(span)
    at = end
  }
  return spans
}

/** @internal */
export function rowCountOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}

interface Window extends Span {
  minStep: number
  maxStep: number
}

async function windowOf(
  source: RowSource,
  { minStep, maxStep, maxStepInclusive }: StepRange & { maxStepInclusive?: boolean },
): Promise<Window | null> {
  const low = minStep ?? -Infinity
  const high = maxStep ?? Infinity
  const isInside = (step: number): boolean =>
    step >= low && (maxStepInclusive || high === Infinity ? step <= high : step < high)
  if (source.rowCount === 0 || source.maxStep < low || source.minStep > high) return null
  if (isInside(source.minStep) && isInside(source.maxStep)) {
    return { source, from: 0, to: source.rowCount, minStep: source.minStep, maxStep: source.maxStep }
  }
  const steps = await source.steps()
  const from = lowerBound(steps, low, source.rowCount)
  const to = maxStepInclusive
    ? upperBound(steps, high, source.rowCount, from)
    : lowerBound(steps, high, source.rowCount, from)
  return from < to ? { source, from, to, minStep: steps[from] ?? low, maxStep: steps[to - 1] ?? high } : null
}

/** Merges windows that overlap: always the one whose next row is first, as far as the next row of any other. */
async function mergeWindows(windows: readonly Window[]): Promise<Span[]> {
  const heads: Head[] = []
  for (const { source, from, to } of windows) {
    heads.push({ source, from, at: from, to, steps: await source.steps(), offsets: await source.offsets() })
  }
  const spans: Span[] = []
  while (heads.length > 0) {
    const { first, second } = foremost(heads)
    if (!first) break
    const from = first.at
    first.at = second ? positionBefore(first, second) : first.to
    spans.push({ source: first.source, from, to: first.at })
    if (first.at >= first.to) heads.splice(heads.indexOf(first), 1)
  }
  return spans
}

/** Where two runs interleave row by row, this runs once a row: nothing is allocated but the answer. */
function foremost(heads: readonly Head[]): { first: Head | undefined; second: Head | undefined } {
  let first: Head | undefined
  let second: Head | undefined
  for (const head of heads) {
    // Windows come by their first step: behind one that lies ahead untouched, all do.
    if (second && head.at === head.from && stepOf(head) > stepOf(second)) break
    if (!first || isAhead(head, first)) {
      second = first
      first = head
    } else if (!second || isAhead(head, second)) second = head
  }
  return { first, second }
}

interface Head {
  source: RowSource
  from: number
  at: number
  to: number
  steps: ArrayLike<number>
  offsets: ArrayLike<number>
}

function isAhead(head: Head, other: Head): boolean {
  return isBefore(stepOf(head), offsetOf(head), stepOf(other), offsetOf(other))
}

/** Where the rows of `head` end that come before the next row of `other`; at least one does. */
function positionBefore(head: Head, other: Head): number {
  const step = stepOf(other)
  const next = head.at + 1
  if (next >= head.to || (head.steps[next] ?? 0) > step) return next
  let position = lowerBound(head.steps, step, head.to, head.at)
  while (
    position < head.to &&
    head.steps[position] === step &&
    (head.offsets[position] ?? 0) < offsetOf(other)
  )
    position++
  return Math.max(position, head.at + 1)
}

function stepOf(head: Head): number {
  return head.steps[head.at] ?? 0
}

function offsetOf(head: Head): number {
  return head.offsets[head.at] ?? 0
}
