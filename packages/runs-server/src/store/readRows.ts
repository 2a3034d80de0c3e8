import type { SampleOptions, StepRange } from './historyStore.ts'
import type { RowSource } from './rowSource.ts'
import { rowCountOf, type Span, spansInOrder } from './stepOrder.ts'

/** Sources are read a few at a time: the reads overlap, and memory holds the columns of a few only. */
const PARALLEL_SOURCES = 8

/**
 * The texts of all rows of a range, in order.
 * @internal
 */
export async function readRows(sources: readonly RowSource[], range: StepRange): Promise<string[]> {
  return await readSpans(await spansInOrder(sources, range))
}

/**
 * The texts of at most `samples` rows of a range, in order.
 * @internal
 */
export async function readSample(sources: readonly RowSource[], options: SampleOptions): Promise<string[]> {
  const spans = await spansInOrder(sources, options)
  const total = rowCountOf(spans)
  if (total <= options.samples) return await readSpans(spans)
  const picks = locate(
    spans,
    pickPositions(total, options),
    (span) => span.to - span.from,
    (span, index) => span.from + index,
  )
  const result = picks.map(() => '')
  await forEachSource(picks, async (source, own) => {
    const texts = await source.texts(own.map(({ row }) => row))
    for (const [index, pick] of own.entries()) result[pick.place] = texts[index] ?? ''
  })
  return result
}

/**
 * Which of `total` rows to give: spread evenly with the first and the last, or the first ones; for one sample, the last.
 * @internal
 */
export function pickPositions(
  total: number,
  { samples, overflow }: Pick<SampleOptions, 'samples' | 'overflow'>,
): number[] {
  const count = Math.max(0, Math.min(Math.floor(samples) || 0, total))
  if (overflow === 'truncate' || count === total) return Array.from({ length: count }, (_, index) => index)
  if (count === 1) return [total - 1]
  return Array.from({ length: count }, (_, index) => Math.round((index * (total - 1)) / (count - 1)))
}

/**
 * A row to be read, and its place in the answer.
 * @internal
 */
export interface RowPick {
  source: RowSource
  row: number
  place: number
}

/**
 * Finds the rows at ascending positions over all spans.
 * @internal
 */
export function locate<S extends { source: RowSource }>(
  spans: readonly S[],
  positions: readonly number[],
  countOf: (span: S) => number,
  rowAt: (span: S, index: number) => number,
): RowPick[] {
  const picks: RowPick[] = []
  let place = 0
  let before = 0
  for (const span of spans) {
    const count = countOf(span)
    for (
      let position = positions[place];
      position !== undefined && position < before + count;
      position = positions[place]
    ) {
      picks.push({ source: span.source, row: rowAt(span, position - before), place })
      place++
    }
    before += count
  }
  return picks
}

/**
 * Runs the task for each source with its picks, whose rows are ascending.
 * @internal
 */
export async function forEachSource(
  picks: readonly RowPick[],
  task: (source: RowSource, picks: readonly RowPick[]) => Promise<void>,
): Promise<void> {
  const bySource = new Map<RowSource, RowPick[]>()
  for (const pick of picks) {
    const own = bySource.get(pick.source)
    if (own) own.push(pick)
    else bySource.set(pick.source, [pick])
  }
  const entries = [...bySource]
  for (let at = 0; at < entries.length; at += PARALLEL_SOURCES) {
    await Promise.all(entries.slice(at, at + PARALLEL_SOURCES).map(([source, own]) => task(source, own)))
  }
}

/** Spans of one source follow each other without a gap, so that each source is read once. */
async function readSpans(spans: readonly Span[]): Promise<string[]> {
  const bounds = new Map<RowSource, { from: number; to: number }>()
  for (const { source, from, to } of spans) {
    bounds.set(source, { from: bounds.get(source)?.from ?? from, to })
  }
  const texts = new Map<RowSource, string[]>()
  for (const [source, { from, to }] of bounds) texts.set(source, await source.textRange(from, to))
  if (spans.length === 1) return [...texts.values()].flat()
  const result: string[] = []
  for (const { source, from, to } of spans) {
    const own = texts.get(source) ?? []
    const start = bounds.get(source)?.from ?? 0
    for (let row = from; row < to; row++) result.push(own[row - start] ?? '')
  }
  return result
}
