import type { ChunkFile } from './chunkFile.ts'
import type { ChunkMeta } from './chunkFormat.ts'
import type { KeyStats } from './keyStats.ts'
import { OffsetRanges } from './offsetRanges.ts'
import { OpenRows } from './openRows.ts'
import { type RowSource, upperBound } from './rowSource.ts'
import { RowTable } from './rowTable.ts'

/**
 * A chunk as a part of its run: what later rewinds left of it.
 * @internal
 */
export interface ChunkPart {
  firstSegment: number
  lastSegment: number
  file: ChunkFile
  source: RowSource
  /** True when a rewind took rows. */
  isCapped: boolean
  historyRanges: OffsetRanges
  eventsRanges: OffsetRanges
  outputEnd: number
}

/** @internal */
export function chunkPart(file: ChunkFile, firstSegment: number, lastSegment: number): ChunkPart {
  const { meta } = file
  return {
    firstSegment,
    lastSegment,
    file,
    source: chunkSource(file, meta.rows.count, meta.maxStep, statsOf(meta)),
    isCapped: false,
    historyRanges: OffsetRanges.of(meta.historyRanges),
    eventsRanges: OffsetRanges.of(meta.eventsRanges),
    outputEnd: meta.outputEnd,
  }
}

/**
 * The part without its rows after `step`, and without its unreadable lines.
 * @internal
 */
export async function capPart(part: ChunkPart, step: number): Promise<ChunkPart> {
  const { file, source } = part
  const isUntouched = source.rowCount === 0 || source.maxStep <= step
  if (isUntouched && (part.isCapped || file.meta.unreadable.count === 0)) return part
  const steps = await source.steps()
  const rowCount = upperBound(steps, step, source.rowCount)
  const kept = await arrivedRows(part, rowCount)
  const table = new RowTable()
  const historyRanges = new OffsetRanges()
  for (const { offset, text } of kept) {
    table.add(offset, text)
    historyRanges.add(offset, offset + 1)
  }
  const capped = chunkSource(file, rowCount, steps[rowCount - 1] ?? -Infinity, table.stats)
  return { ...part, source: capped, isCapped: true, historyRanges }
}

/**
 * What is left of a chunk, as an open log again: for joining it with what came after it.
 * @internal
 */
export async function reopenPart(part: ChunkPart): Promise<OpenRows> {
  const { file } = part
  const open = new OpenRows(part.firstSegment, part.lastSegment)
  const rows = await arrivedRows(part, part.source.rowCount)
  const add = (stream: 'history' | 'events' | 'output', offset: number, text: string): void => {
    open.add({ kind: 'append', append: { writes: [{ stream, offset, lines: [text] }] } })
  }
  for (const { offset, text } of rows) add('history', offset, text)
  if (!part.isCapped)
    for (const [offset, text] of await file.lines(file.meta.unreadable)) add('history', offset, text)
  for (const [offset, text] of await file.lines(file.meta.events)) add('events', offset, text)
  for (const [offset, text] of await file.lines(file.meta.output)) add('output', offset, text)
  open.summary = await file.summary()
  open.truncateEarlier = file.meta.truncateEarlier
  return open
}

async function arrivedRows(part: ChunkPart, rowCount: number): Promise<{ offset: number; text: string }[]> {
  const { file, source } = part
  const offsets = await source.offsets()
  const arrival = await file.arrival()
  const texts = await file.textRange(file.meta.rows, 0, rowCount)
  const rows = texts.map((text, row) => ({ offset: offsets[row] ?? 0, text, arrival: arrival?.[row] ?? row }))
  return arrival ? rows.sort((a, b) => a.arrival - b.arrival) : rows
}

function chunkSource(
  file: ChunkFile,
  rowCount: number,
  maxStep: number,
  stats: ReadonlyMap<string, KeyStats>,
): RowSource {
  const { meta } = file
  return {
    rowCount,
    minStep: rowCount === 0 ? Infinity : meta.minStep,
    maxStep: rowCount === 0 ? -Infinity : maxStep,
    stats,
    steps: () => file.numbers(meta.steps, meta.rows.count),
    offsets: () => file.numbers(meta.offsets, meta.rows.count),
    isEverywhere(key) {
      const column = file.key(key)
      return column !== undefined && column.rows === null && column.count >= rowCount
    },
    column: (key) => file.column(key),
    textRange: (from, to) => file.textRange(meta.rows, from, to),
    texts: (rows) => file.texts(meta.rows, rows),
  }
}

function statsOf(meta: ChunkMeta): Map<string, KeyStats> {
  const stats = new Map<string, KeyStats>()
  for (const [key, column] of meta.keys) if (column.stats) stats.set(key, column.stats)
  return stats
}
