import { crc32 } from 'node:zlib'
import type { KeyStats } from './keyStats.ts'
import { storableStats } from './keyStats.ts'
import type { OpenRows } from './openRows.ts'
import type { Column } from './rowSource.ts'

/** Position and length of a part of a chunk file, in bytes. */
export type Section = [position: number, length: number]

/** Ascending numbers: bytes of a Float64Array, or `first`, `first + delta`, … when they are evenly spaced. */
export type NumberList = { section: Section } | { first: number; delta: number }

/** Texts one after the other; `ends` are the byte positions where each ends (Uint32Array). */
export interface TextBlock {
  count: number
  ends: Section
  texts: Section
  /** True when bytes are characters. */
  isAscii: boolean
}

export interface LineBlock extends TextBlock {
  offsets: NumberList
}

export interface ChunkKey {
  count: number
  /** Uint32Array, or null as in `Column.rows`. */
  rows: Section | null
  /** Uint8Array, or null as in `Column.kinds`. */
  kinds: Section | null
  /** Float64Array. */
  values: Section
  /** Null for a key that is not listed: a dict that is flattened. */
  stats: KeyStats | null
}

/**
 * The table of contents of a chunk file: JSON at its end, behind the sections, before the trailer.
 * @internal
 */
export interface ChunkMeta {
  version: 1
  /** Rows in the order of (step, line number). */
  rows: TextBlock
  minStep: number
  maxStep: number
  steps: NumberList
  offsets: NumberList
  /** Uint32Array: for each row its place in the order of arrival; null when the order is the same. */
  arrival: Section | null
  keys: [key: string, column: ChunkKey][]
  unreadable: LineBlock
  events: LineBlock
  output: LineBlock
  summary: Section | null
  historyRanges: [number, number][]
  eventsRanges: [number, number][]
  outputEnd: number
  truncateEarlier: number | null
}

/** u32 length of the meta, u32 CRC-32 of it, 8 letters. All numbers of a chunk are little endian. */
export const TRAILER_BYTES = 16
const MAGIC = 'RUNSCHK1'

/** @internal */
export async function encodeChunk(
  content: OpenRows,
): Promise<{ parts: Uint8Array[]; meta: ChunkMeta; bytes: number }> {
  const { table } = content
  const view = table.view()
  const order = table.sortedOrder()
  const writer = new SectionWriter()
  const steps = await view.steps()
  const offsets = await view.offsets()
  const keys: [string, ChunkKey][] = []
  const meta: ChunkMeta = {
    version: 1,
    rows: writer.texts(await view.textRange(0, view.rowCount)),
    minStep: view.rowCount === 0 ? 0 : view.minStep,
    maxStep: view.rowCount === 0 ? 0 : view.maxStep,
    steps: writer.numbers(steps),
    offsets: writer.numbers(offsets),
    arrival: order && writer.bytes(Uint32Array.from(order)),
    keys,
    unreadable: writer.lines(content.unreadable),
    events: writer.lines(content.events),
    output: writer.lines(content.output),
    summary: content.summary === null ? null : writer.bytes(Buffer.from(content.summary)),
    historyRanges: content.historyRanges.toArray(),
    eventsRanges: content.eventsRanges.toArray(),
    outputEnd: content.outputEnd,
    truncateEarlier: content.truncateEarlier,
  }
  for (const [key, builder] of table.columns) {
    const column = await view.column(key)
    const stats = builder.isListed ? storableStats(builder.stats) : null
    if (column) keys.push([key, { ...writer.column(column), stats }])
  }
  const footer = Buffer.from(JSON.stringify(meta))
  const trailer = Buffer.alloc(TRAILER_BYTES)
  trailer.writeUInt32LE(footer.length, 0)
  trailer.writeUInt32LE(crc32(footer), 4)
  trailer.write(MAGIC, 8, 'latin1')
  return {
    parts: [...writer.parts, footer, trailer],
    meta,
    bytes: writer.position + footer.length + TRAILER_BYTES,
  }
}

/**
 * Length and checksum of the meta, or null when the bytes are no trailer of a chunk.
 * @internal
 */
export function decodeTrailer(bytes: Uint8Array): { length: number; checksum: number } | null {
  const trailer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (trailer.toString('latin1', 8) !== MAGIC) return null
  return { length: trailer.readUInt32LE(0), checksum: trailer.readUInt32LE(4) }
}

/** @internal */
export function decodeMeta(bytes: Uint8Array, checksum: number): ChunkMeta | null {
  if (crc32(bytes) !== checksum) return null
  const meta: ChunkMeta = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())
  if (meta.version !== 1) throw new Error('a chunk of history was written by a newer version')
  return meta
}

class SectionWriter {
  readonly parts: Uint8Array[] = []
  position = 0

  bytes(data: Float64Array | Uint32Array | Uint8Array): Section {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    const section: Section = [this.position, bytes.length]
    this.parts.push(bytes)
    this.position += bytes.length
    return section
  }

  numbers(values: ArrayLike<number>): NumberList {
    const first = values[0] ?? 0
    const delta = (values[1] ?? first) - first
    for (let index = 0; index < values.length; index++) {
      if (values[index] !== first + index * delta) return { section: this.bytes(Float64Array.from(values)) }
    }
    return { first, delta }
  }

  texts(texts: readonly string[]): TextBlock {
    const joined = Buffer.from(texts.join(''))
    const ends = new Uint32Array(texts.length)
    let characters = 0
    let end = 0
    for (const text of texts) characters += text.length
    const isAscii = characters === joined.length
    for (const [index, text] of texts.entries()) {
      end += isAscii ? text.length : Buffer.byteLength(text)
      ends[index] = end
    }
    return { count: texts.length, ends: this.bytes(ends), texts: this.bytes(joined), isAscii }
  }

  lines(lines: ReadonlyMap<number, string>): LineBlock {
    const sorted = [...lines].sort((a, b) => a[0] - b[0])
    const offsets = this.numbers(sorted.map(([offset]) => offset))
    return { ...this.texts(sorted.map(([, text]) => text)), offsets }
  }

  column({ count, rows, kinds, values }: Column): Omit<ChunkKey, 'stats'> {
    return {
      count,
      rows: rows && this.bytes(Uint32Array.from(rows)),
      kinds: kinds && this.bytes(Uint8Array.from(kinds)),
      values: this.bytes(Float64Array.from(values)),
    }
  }
}
