import {
  type ChunkKey,
  type ChunkMeta,
  decodeMeta,
  decodeTrailer,
  type LineBlock,
  type NumberList,
  type Section,
  type TextBlock,
  TRAILER_BYTES,
} from './chunkFormat.ts'
import { type Column, upperBound } from './rowSource.ts'
import type { SectionCache } from './sectionCache.ts'
import type { ReadFile, StoreFiles } from './storeFiles.ts'

/** As much of a chunk as is read at once to find its table of contents. */
const END_BYTES = 16_384

let created = 0

/**
 * Reads a chunk. Only its table of contents stays in memory; sections go through the cache.
 * @internal
 */
export class ChunkFile {
  readonly path: string
  readonly meta: ChunkMeta
  readonly size: number
  readonly #files: StoreFiles
  readonly #cache: SectionCache
  readonly #keys: ReadonlyMap<string, ChunkKey>
  // Not the path: after a run was removed, a new chunk may get the same one.
  readonly #cacheKey: number = created++
  #file: Promise<ReadFile> | null = null
  #users = 0

  constructor(files: StoreFiles, path: string, meta: ChunkMeta, size: number, cache: SectionCache) {
    this.#files = files
    this.path = path
    this.size = size
    this.meta = meta
    this.#cache = cache
    this.#keys = new Map(meta.keys)
  }

  /** Null when the file is no whole chunk. */
  static async open(files: StoreFiles, path: string, cache: SectionCache): Promise<ChunkFile | null> {
    const file = await files.openRead(path)
    try {
      const size = await file.size()
      if (size < TRAILER_BYTES) return null
      // Most tables of contents are small: one read fetches the whole.
      const end = await file.read(Math.max(0, size - END_BYTES), Math.min(size, END_BYTES))
      const trailer = decodeTrailer(end.subarray(-TRAILER_BYTES))
      if (!trailer || trailer.length > size - TRAILER_BYTES) return null
      const footerEnd = end.length - TRAILER_BYTES
      const footer =
        trailer.length <= footerEnd
          ? end.subarray(footerEnd - trailer.length, footerEnd)
          : await file.read(size - TRAILER_BYTES - trailer.length, trailer.length)
      const meta = decodeMeta(footer, trailer.checksum)
      return meta && new ChunkFile(files, path, meta, size, cache)
    } finally {
      await file.close()
    }
  }

  key(key: string): ChunkKey | undefined {
    return this.#keys.get(key)
  }

  async column(key: string): Promise<Column | null> {
    const found = this.#keys.get(key)
    if (!found) return null
    const [rows, kinds, values] = await Promise.all([
      found.rows && this.#words(found.rows),
      found.kinds && this.#bytes(found.kinds),
      this.#doubles(found.values),
    ])
    return { count: found.count, rows, kinds, values }
  }

  async numbers(list: NumberList, count: number): Promise<ArrayLike<number>> {
    if ('section' in list) return await this.#doubles(list.section)
    const values = new Float64Array(count)
    for (let index = 0; index < count; index++) values[index] = list.first + index * list.delta
    return values
  }

  async arrival(): Promise<ArrayLike<number> | null> {
    return this.meta.arrival && (await this.#words(this.meta.arrival))
  }

  async summary(): Promise<string | null> {
    return this.meta.summary && text(await this.#read(this.meta.summary), 0, this.meta.summary[1], false)
  }

  /** Lines with `from <= number < to`. */
  async lines(
    block: LineBlock,
    from: number = 0,
    to: number = Infinity,
  ): Promise<[number: number, line: string][]> {
    const { count, offsets: list } = block
    if (count === 0) return []
    if (!('section' in list)) {
      // Lines without a gap, which most are: no list to make, and none to search.
      const at = (number: number): number => {
        const place = Math.ceil((number - list.first) / (list.delta || 1))
        return Math.min(Math.max(place, 0), count)
      }
      const first = at(from)
      const texts = await this.textRange(block, first, at(to))
      return texts.map((line, index) => [list.first + (first + index) * list.delta, line])
    }
    const offsets = await this.#doubles(list.section)
    // Line numbers are whole: those up to the number before are those below it.
    const first = upperBound(offsets, from - 1, count)
    const texts = await this.textRange(block, first, upperBound(offsets, to - 1, count))
    return texts.map((line, index) => [offsets[first + index] ?? 0, line])
  }

  async textRange(block: TextBlock, from: number, to: number): Promise<string[]> {
    if (from >= to) return []
    const ends = await this.#words(block.ends)
    const start = from === 0 ? 0 : (ends[from - 1] ?? 0)
    const bytes = await this.#read([block.texts[0] + start, (ends[to - 1] ?? 0) - start])
    return cut(bytes, ends, from, to, start, block.isAscii)
  }

  /** Single texts, given in ascending order. */
  async texts(block: TextBlock, rows: readonly number[]): Promise<string[]> {
    const first = rows[0]
    const last = rows.at(-1)
    if (first === undefined || last === undefined) return []
    const ends = await this.#words(block.ends)
    const startOf = (row: number): number => (row === 0 ? 0 : (ends[row - 1] ?? 0))
    const wanted = rows.reduce((sum, row) => sum + (ends[row] ?? 0) - startOf(row), 0)
    // One read over the whole range is cheaper than many, as long as most of it is wanted or it is small.
    if ((ends[last] ?? 0) - startOf(first) <= 8 * wanted + 65_536) {
      const all = await this.textRange(block, first, last + 1)
      return rows.map((row) => all[row - first] ?? '')
    }
    return await this.#use(async (file) => {
      const result: string[] = []
      for (const row of rows) {
        const length = (ends[row] ?? 0) - startOf(row)
        result.push(text(await file.read(block.texts[0] + startOf(row), length), 0, length, block.isAscii))
      }
      return result
    })
  }

  #doubles(section: Section): Promise<Float64Array> {
    return this.#cached(section, (bytes) => new Float64Array(bytes.buffer))
  }

  #words(section: Section): Promise<Uint32Array> {
    return this.#cached(section, (bytes) => new Uint32Array(bytes.buffer))
  }

  #bytes(section: Section): Promise<Uint8Array> {
    return this.#cached(section, (bytes) => bytes)
  }

  async #cached<T extends ArrayBufferView>(
    section: Section,
    as: (bytes: Uint8Array<ArrayBuffer>) => T,
  ): Promise<T> {
    const key = `${this.#cacheKey}:${section[0]}:${section[1]}`
    const cached = this.#cache.get(key)
    if (cached) return as(cached)
    const bytes = await this.#read(section)
    this.#cache.put(key, bytes)
    return as(bytes)
  }

  #read([position, length]: Section): Promise<Uint8Array<ArrayBuffer>> {
    return this.#use((file) => file.read(position, length))
  }

  /** Reads that run at the same time share the open file. */
  async #use<T>(task: (file: ReadFile) => Promise<T>): Promise<T> {
    this.#file ??= this.#files.openRead(this.path)
    const opening = this.#file
    this.#users++
    try {
      return await task(await opening)
    } finally {
      this.#users--
      if (this.#users === 0) {
        this.#file = null
        await opening.then((file) => file.close()).catch(() => {})
      }
    }
  }
}

function cut(
  bytes: Uint8Array,
  ends: ArrayLike<number>,
  from: number,
  to: number,
  start: number,
  isAscii: boolean,
): string[] {
  const result: string[] = []
  let position = 0
  const whole = isAscii ? text(bytes, 0, bytes.length, true) : ''
  for (let row = from; row < to; row++) {
    const end = (ends[row] ?? 0) - start
    result.push(isAscii ? whole.slice(position, end) : text(bytes, position, end, false))
    position = end
  }
  return result
}

function text(bytes: Uint8Array, from: number, to: number, isAscii: boolean): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    isAscii ? 'latin1' : 'utf8',
    from,
    to,
  )
}
