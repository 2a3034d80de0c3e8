import { ChunkFile } from './chunkFile.ts'
import { encodeChunk } from './chunkFormat.ts'
import { capPart, type ChunkPart, chunkPart, reopenPart } from './chunkPart.ts'
import type { RunAppend, StreamWrite } from './historyStore.ts'
import { type LoadedRun, loadRun } from './loadRun.ts'
import { encodeAppend, encodeTruncate, type LogRecord } from './logRecord.ts'
import { OffsetRanges } from './offsetRanges.ts'
import { OpenRows } from './openRows.ts'
import type { RowSource } from './rowSource.ts'
import type { SectionCache } from './sectionCache.ts'
import { chunkName, logName } from './segmentNames.ts'
import type { AppendFile, StoreFiles } from './storeFiles.ts'

/** How long rows are parsed in the background before others get their turn. */
const INDEX_SLICE_MS = 4

/** @internal */
export interface RunLogOptions {
  sealBytes: number
}

/**
 * What a run holds at one moment: chunks, then what is not sealed yet. All rows are indexed.
 * @internal
 */
export interface RunSnapshot {
  parts: readonly ChunkPart[]
  open: readonly OpenRows[]
  /** The history rows of the parts, then of what is open. */
  sources: readonly RowSource[]
}

/**
 * One run: its log, the chunks that were made of it, and the way from one to the other.
 *
 * @remarks
 * Records that come in while an fsync runs are written together and share the next one. A file that failed to take a
 * write is in an unknown state: from then on the object only rejects, and its owner loads the run anew.
 * @internal
 */
export class RunLog {
  readonly #files: StoreFiles
  readonly #directory: string
  readonly #cache: SectionCache
  readonly #sealBytes: number
  #parts: ChunkPart[]
  /** Frozen, on its way into a chunk. */
  #frozen: OpenRows | null = null
  #open: OpenRows
  /** Line numbers taken, also of records that are still on their way to the disk. */
  #history: OffsetRanges
  #events: OffsetRanges
  #log: AppendFile | null = null
  #segment: number
  #unsyncedLogs: string[]
  #queue: QueuedRecord[] = []
  #flushing: Promise<void> | null = null
  #sealing: Promise<void> | null = null
  #sealWanted = false
  #sealError: unknown = null
  #indexing = false
  readonly #reads = new Set<Promise<unknown>>()
  #isNew = true
  /** Set by a failed write. */
  failure: unknown = null
  lastWrite: number = Date.now()

  private constructor(
    files: StoreFiles,
    directory: string,
    cache: SectionCache,
    options: RunLogOptions,
    loaded: LoadedRun,
  ) {
    this.#files = files
    this.#directory = directory
    this.#cache = cache
    this.#sealBytes = options.sealBytes
    this.#parts = loaded.parts
    this.#segment = loaded.nextSegment
    this.#open = loaded.recovered ?? new OpenRows(loaded.nextSegment)
    this.#unsyncedLogs = loaded.unsyncedLogs
    this.#history = this.#ranges('historyRanges')
    this.#events = this.#ranges('eventsRanges')
  }

  static async load(
    files: StoreFiles,
    directory: string,
    cache: SectionCache,
    options: RunLogOptions,
  ): Promise<RunLog> {
    return new RunLog(files, directory, cache, options, await loadRun(files, directory, cache))
  }

  /** Bytes of lines that are not in a chunk yet, roughly. */
  get openBytes(): number {
    return this.#open.bytes + (this.#frozen?.bytes ?? 0)
  }

  async append(append: RunAppend): Promise<void> {
    const fresh = this.#withoutRepeats(append)
    if (fresh) await this.#enqueue({ kind: 'append', append: fresh })
    // A repeat is answered once the lines it repeats are safe.
    else await this.#enqueue(null)
  }

  /** Works on the run as it is now; files that the snapshot needs stay until the task has ended. */
  async read<T>(task: (snapshot: RunSnapshot) => Promise<T>): Promise<T> {
    const reading = this.#read(task)
    const settled = reading.catch(() => {})
    this.#reads.add(settled)
    try {
      return await reading
    } finally {
      this.#reads.delete(settled)
    }
  }

  async #read<T>(task: (snapshot: RunSnapshot) => Promise<T>): Promise<T> {
    while (!(this.#open.isIndexed && (this.#frozen?.isIndexed ?? true))) {
      if (!this.#frozen || this.#frozen.index(INDEX_SLICE_MS)) this.#open.index(INDEX_SLICE_MS)
      await nextTurn()
    }
    const parts = this.#parts
    const open = this.#frozen ? [this.#frozen, this.#open] : [this.#open]
    const sources = [...parts.map(({ source }) => source), ...open.map(({ table }) => table.view())]
    return await task({ parts, open, sources })
  }

  /** Needs the run for itself: no append and no read may be under way. */
  async truncateAfterStep(step: number): Promise<void> {
    if (this.#frozen) await this.seal()
    else await this.settle()
    const parts = await Promise.all(this.#parts.map((part) => capPart(part, step)))
    await this.#enqueue({ kind: 'truncate', step }, () => {
      this.#parts = parts
    })
    this.#history = this.#ranges('historyRanges')
  }

  /** Turns everything that is in the log now into a chunk. */
  async seal(): Promise<void> {
    this.#sealWanted = true
    await this.#enqueue(null)
    await this.settle()
    if (this.#frozen) throw this.#sealError
  }

  /** Waits for what is under way. A sealing that fails is tried again later and is no failure here. */
  async settle(): Promise<void> {
    while (this.#flushing || this.#sealing) {
      await this.#flushing
      await this.#sealing
    }
  }

  async close(): Promise<void> {
    await this.settle()
    const log = this.#log
    this.#log = null
    await log?.close()
  }

  #ranges(name: 'historyRanges' | 'eventsRanges'): OffsetRanges {
    const open = this.#frozen ? [this.#frozen, this.#open] : [this.#open]
    return OffsetRanges.of([...this.#parts, ...open].flatMap((part) => part[name].toArray()))
  }

  #withoutRepeats(append: RunAppend): RunAppend | null {
    const writes: StreamWrite[] = []
    for (const { stream, offset, lines } of append.writes) {
      if (stream === 'output') {
        if (lines.length > 0) writes.push({ stream, offset, lines })
        continue
      }
      const taken = stream === 'history' ? this.#history : this.#events
      for (const [from, to] of taken.missing(offset, offset + lines.length)) {
        writes.push({ stream, offset: from, lines: lines.slice(from - offset, to - offset) })
        taken.add(from, to)
      }
    }
    if (writes.length === 0 && append.summary === undefined) return null
    return append.summary === undefined ? { writes } : { writes, summary: append.summary }
  }

  /** `onStored` runs in the same turn in which the record starts to show. */
  #enqueue(record: LogRecord | null, onStored: () => void = () => {}): Promise<void> {
    if (this.failure) return Promise.reject(this.failure)
    return new Promise((resolve, reject) => {
      const stored = (): void => {
        if (record) this.#open.add(record)
        onStored()
        resolve()
      }
      this.#queue.push({ bytes: record && encode(record), stored, reject })
      this.#flushing ??= this.#flush().finally(() => {
        this.#flushing = null
      })
    })
  }

  async #flush(): Promise<void> {
    // Requests that arrive in the same turn of the event loop go into the first write already.
    await nextTurn()
    while (this.#queue.length > 0) {
      const batch = this.#queue
      this.#queue = []
      try {
        await this.#write(batch.flatMap(({ bytes }) => bytes ?? []))
      } catch (error) {
        this.failure = error
        for (const { reject } of [...batch, ...this.#queue.splice(0)]) reject(error)
        return
      }
      for (const { stored } of batch) stored()
      this.lastWrite = Date.now()
      this.#indexInBackground()
      if (this.#sealWanted || this.#open.bytes >= this.#sealBytes) await this.#makeRoom()
    }
  }

  async #write(parts: readonly Uint8Array[]): Promise<void> {
    if (this.#unsyncedLogs.length > 0) await this.#syncRecovered()
    if (parts.length === 0) return
    const isFirst = this.#log === null
    if (this.#isNew) await this.#files.makeDirectory(this.#directory)
    this.#log ??= await this.#files.openAppend(`${this.#directory}/${logName(this.#segment)}`)
    this.#open.lastSegment = this.#segment
    await this.#log.append(parts)
    await this.#log.sync()
    if (!isFirst) return
    await this.#files.syncDirectory(this.#directory)
    if (this.#isNew) await this.#files.syncDirectory('')
    this.#isNew = false
  }

  /**
   * What a process that died had written may be in the operating system's memory only. Before anything new stands on it,
   * and before repeats of it are answered as done, it has to be on the disk.
   */
  async #syncRecovered(): Promise<void> {
    for (const path of this.#unsyncedLogs) await this.#files.sync(path)
    await this.#files.syncDirectory(this.#directory)
    await this.#files.syncDirectory('')
    this.#unsyncedLogs = []
  }

  /** Seals what there is. When sealing is behind by far, waits for it, so that memory stays bounded. */
  async #makeRoom(): Promise<void> {
    const isWanted = this.#sealWanted
    this.#sealWanted = false
    if (isWanted || this.#open.bytes > 4 * this.#sealBytes) await this.#sealing
    if (this.#sealing) return
    if (this.#frozen) {
      this.#startSealing(this.#frozen)
      if (!isWanted) return
      await this.#sealing
    }
    if (!this.#frozen && !this.#open.isEmpty) await this.#rotate()
  }

  async #rotate(): Promise<void> {
    const log = this.#log
    this.#log = null
    const frozen = this.#open
    this.#segment = frozen.lastSegment + 1
    this.#frozen = frozen
    this.#open = new OpenRows(this.#segment)
    this.#startSealing(frozen)
    // Everything in it is synced: a close that fails loses nothing.
    await log?.close().catch(() => {})
  }

  #startSealing(frozen: OpenRows): void {
    // A failure loses nothing: the log still holds everything, and the next sealing begins with this one.
    this.#sealing = this.#sealFrozen(frozen)
      .catch((error: unknown) => {
        this.#sealError = error
      })
      .finally(() => {
        this.#sealing = null
      })
  }

  async #sealFrozen(frozen: OpenRows): Promise<void> {
    while (!frozen.index(INDEX_SLICE_MS)) await nextTurn()
    const last = this.#parts.at(-1)
    const joined = last && last.file.size + frozen.bytes < this.#sealBytes / 2 ? last : undefined
    const content = joined ? await reopenPart(joined) : frozen
    if (joined) content.absorb(frozen)
    const name = chunkName(content.firstSegment, content.lastSegment)
    const path = `${this.#directory}/${name}`
    const temporary = `${this.#directory}/temp-${name}`
    const { parts, meta, bytes } = await encodeChunk(content)
    await this.#files.write(temporary, parts)
    await this.#files.sync(temporary)
    await this.#files.rename(temporary, path)
    await this.#files.syncDirectory(this.#directory)
    const file = new ChunkFile(this.#files, path, meta, bytes, this.#cache)
    const kept = joined ? this.#parts.slice(0, -1) : this.#parts
    this.#parts = [...kept, chunkPart(file, content.firstSegment, content.lastSegment)]
    this.#frozen = null
    await Promise.all(this.#reads)
    await this.#removeReplaced(content, joined)
  }

  async #removeReplaced(content: OpenRows, joined: ChunkPart | undefined): Promise<void> {
    if (joined) await this.#files.remove(joined.file.path)
    for (let segment = content.firstSegment; segment <= content.lastSegment; segment++) {
      if (joined && segment <= joined.lastSegment) continue
      await this.#files.remove(`${this.#directory}/${logName(segment)}`)
    }
    this.#unsyncedLogs = []
  }

  #indexInBackground(): void {
    if (this.#indexing) return
    this.#indexing = true
    const step = (): void => {
      this.#indexing = !this.#open.index(INDEX_SLICE_MS)
      if (this.#indexing) setImmediate(step)
    }
    setImmediate(step)
  }
}

interface QueuedRecord {
  bytes: Uint8Array | null
  stored: () => void
  reject: (error: unknown) => void
}

function encode(record: LogRecord): Uint8Array {
  return record.kind === 'append' ? encodeAppend(record.append) : encodeTruncate(record.step)
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
