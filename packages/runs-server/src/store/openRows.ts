import type { StreamName, StreamWrite } from './historyStore.ts'
import type { LogRecord } from './logRecord.ts'
import { OffsetRanges } from './offsetRanges.ts'
import { RowTable } from './rowTable.ts'

/**
 * What the log files from `firstSegment` to `lastSegment` say, in memory: not yet a chunk.
 *
 * @remarks
 * Adding a record only takes the lines over; rows are parsed by `index`, off the path of the answer.
 * @internal
 */
export class OpenRows {
  readonly firstSegment: number
  lastSegment: number
  /** Bytes of lines taken over, roughly. */
  bytes = 0
  table: RowTable = new RowTable()
  readonly unreadable: Map<number, string> = new Map()
  readonly events: Map<number, string> = new Map()
  readonly output: Map<number, string> = new Map()
  summary: string | null = null
  historyRanges: OffsetRanges = new OffsetRanges()
  readonly eventsRanges: OffsetRanges = new OffsetRanges()
  outputEnd = 0
  /** A rewind in these segments: rows of all earlier segments after this step are gone. */
  truncateEarlier: number | null = null
  #pending: { offset: number; text: string }[] = []
  #indexed = 0

  constructor(firstSegment: number, lastSegment: number = firstSegment) {
    this.firstSegment = firstSegment
    this.lastSegment = lastSegment
  }

  get isEmpty(): boolean {
    return this.bytes === 0
  }

  get isIndexed(): boolean {
    return this.#pending.length === 0
  }

  add(record: LogRecord): void {
    if (record.kind === 'truncate') return this.truncate(record.step)
    this.bytes += 32
    for (const write of record.append.writes) this.#addWrite(write)
    const { summary } = record.append
    if (summary !== undefined) {
      this.bytes += summary.length
      this.summary = summary
    }
  }

  #addWrite({ stream, offset, lines }: StreamWrite): void {
    const end = offset + lines.length
    if (lines.length === 0) return
    if (stream === 'history') this.historyRanges.add(offset, end)
    else if (stream === 'events') this.eventsRanges.add(offset, end)
    else this.outputEnd = Math.max(this.outputEnd, end)
    for (const [index, text] of lines.entries()) {
      this.bytes += text.length + 8
      if (stream === 'history') this.#pending.push({ offset: offset + index, text })
      else if (stream === 'events') this.events.set(offset + index, text)
      else this.output.set(offset + index, text)
    }
  }

  /** Parses waiting rows, for about `budgetMs`. True when none is left. */
  index(budgetMs: number = Infinity): boolean {
    const until = performance.now() + budgetMs
    const pending = this.#pending
    while (this.#indexed < pending.length) {
      const batchEnd = Math.min(pending.length, this.#indexed + 64)
      for (; this.#indexed < batchEnd; this.#indexed++) {
        const line = pending[this.#indexed]
        if (line && !this.table.add(line.offset, line.text)) this.unreadable.set(line.offset, line.text)
      }
      if (performance.now() > until) return this.#indexed === pending.length && this.#clear()
    }
    return this.#clear()
  }

  #clear(): boolean {
    this.#pending = []
    this.#indexed = 0
    return true
  }

  truncate(step: number): void {
    this.bytes += 32
    this.index()
    this.truncateEarlier = minOrNull(step, this.truncateEarlier)
    const { table } = this
    this.table = new RowTable()
    this.unreadable.clear()
    this.historyRanges = new OffsetRanges()
    for (const [row, text] of table.texts.entries()) {
      const offset = table.offsets[row] ?? 0
      if ((table.steps[row] ?? 0) > step) continue
      this.table.add(offset, text)
      this.historyRanges.add(offset, offset + 1)
    }
  }

  /** Takes over what later segments brought. */
  absorb(later: OpenRows): void {
    const take = (stream: StreamName, offset: number, text: string): void => {
      this.add({ kind: 'append', append: { writes: [{ stream, offset, lines: [text] }] } })
    }
    for (const [row, text] of later.table.texts.entries())
      take('history', later.table.offsets[row] ?? 0, text)
    for (const [offset, text] of later.unreadable) take('history', offset, text)
    for (const [offset, text] of later.events) take('events', offset, text)
    for (const [offset, text] of later.output) take('output', offset, text)
    this.summary = later.summary ?? this.summary
    this.truncateEarlier = minOrNull(this.truncateEarlier, later.truncateEarlier)
    this.lastSegment = later.lastSegment
    this.index()
  }
}

function minOrNull(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}
