import type { StreamCounts, StreamName } from './historyStore.ts'
import { pickPositions } from './readRows.ts'
import type { RunSnapshot } from './runLog.ts'

/** @internal */
export function countLines({ parts, open }: RunSnapshot): StreamCounts {
  const counts: StreamCounts = { history: 0, events: 0, output: 0 }
  for (const { historyRanges, eventsRanges, outputEnd } of [...parts, ...open]) {
    counts.history = Math.max(counts.history, historyRanges.end)
    counts.events = Math.max(counts.events, eventsRanges.end)
    counts.output = Math.max(counts.output, outputEnd)
  }
  return counts
}

/** @internal */
export async function readSummary({ parts, open }: RunSnapshot): Promise<string | null> {
  for (const { summary } of open.toReversed()) if (summary !== null) return summary
  for (const { file } of parts.toReversed()) if (file.meta.summary) return await file.summary()
  return null
}

/**
 * The console lines of a range; of a line written more than once, the last writing.
 * @internal
 */
export async function readOutput(
  { parts, open }: RunSnapshot,
  from: number,
  to: number,
): Promise<{ number: number; line: string }[]> {
  const lines = new Map<number, string>()
  for (const { file } of parts) {
    for (const [number, line] of await file.lines(file.meta.output, from, to)) lines.set(number, line)
  }
  for (const { output } of open) {
    for (const [number, line] of output) if (number >= from && number < to) lines.set(number, line)
  }
  return [...lines].sort((a, b) => a[0] - b[0]).map(([number, line]) => ({ number, line }))
}

/** @internal */
export async function readEvents({ parts, open }: RunSnapshot, samples: number): Promise<string[]> {
  const found: [number, string][][] = []
  for (const { file } of parts) found.push(await file.lines(file.meta.events))
  for (const { events } of open) found.push([...events])
  const lines = found.flat().sort((a, b) => a[0] - b[0])
  const picks = pickPositions(lines.length, { samples, overflow: 'sample' })
  return picks.map((position) => lines[position]?.[1] ?? '')
}

/**
 * The line with the highest number of those that are held.
 * @internal
 */
export async function readLastLine(snapshot: RunSnapshot, stream: StreamName): Promise<string | null> {
  if (stream === 'history') return await lastHistoryLine(snapshot)
  let last: [number: number, line: string] | undefined
  const offer = (lines: Iterable<[number, string]>): void => {
    for (const line of lines) if (!last || line[0] >= last[0]) last = line
  }
  for (const { file } of snapshot.parts) {
    const block = file.meta[stream]
    offer(await file.lines(block, last?.[0] ?? 0))
  }
  for (const open of snapshot.open) offer(open[stream])
  return last?.[1] ?? null
}

async function lastHistoryLine({ parts, open, sources }: RunSnapshot): Promise<string | null> {
  const candidates = [...parts, ...open].map(({ historyRanges }, index) => ({
    end: historyRanges.end,
    index,
  }))
  candidates.sort((a, b) => b.end - a.end)
  const best = candidates[0]
  if (!best || best.end === 0) return null
  // Line numbers are held once, and a part's ranges tell what it holds: the last line is in the part that reaches farthest.
  const wanted = best.end - 1
  const part = parts[best.index]
  const unreadable = part
    ? (await part.file.lines(part.file.meta.unreadable, wanted, best.end))[0]?.[1]
    : open[best.index - parts.length]?.unreadable.get(wanted)
  const source = sources[best.index]
  const offsets = source ? await source.offsets() : []
  for (let row = (source?.rowCount ?? 0) - 1; row >= 0; row--) {
    if (offsets[row] === wanted) return (await source?.textRange(row, row + 1))?.[0] ?? null
  }
  return unreadable ?? null
}
