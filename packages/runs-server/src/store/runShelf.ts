import { removeRun } from './loadRun.ts'
import { RunLock } from './runLock.ts'
import { RunLog } from './runLog.ts'
import type { SectionCache } from './sectionCache.ts'
import { runDirectory } from './segmentNames.ts'
import type { StoreFiles } from './storeFiles.ts'

/** @internal */
export interface RunShelfOptions {
  sealBytes: number
  sealIdleMs: number
  maxOpenRuns: number
  maxOpenBytes: number
}

interface Place {
  lock: RunLock
  /** Null until the run is loaded. */
  run: Promise<RunLog> | null
  loaded: RunLog | null
  /** True after a failed write: its bytes may be readable and yet not on the disk. */
  isSuspect: boolean
}

/**
 * The runs that are loaded. A run is loaded by its first use, and put back when it is idle and others need the place.
 * @internal
 */
export class RunShelf {
  readonly #files: StoreFiles
  readonly #cache: SectionCache
  readonly #options: RunShelfOptions
  /** The run used longest ago is the first. */
  readonly #places = new Map<string, Place>()
  #uses = 0
  #sweeper: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(files: StoreFiles, cache: SectionCache, options: RunShelfOptions) {
    this.#files = files
    this.#cache = cache
    this.#options = options
  }

  async use<T>(runKey: string, task: (run: RunLog) => Promise<T>): Promise<T> {
    const place = this.#place(runKey)
    try {
      return await place.lock.shared(async () => await task(await this.#load(runKey, place)))
    } finally {
      await this.#reloadAfterFailure(place)
      this.#tidy()
    }
  }

  async useAlone<T>(runKey: string, task: (run: RunLog) => Promise<T>): Promise<T> {
    const place = this.#place(runKey)
    try {
      return await place.lock.exclusive(async () => await task(await this.#load(runKey, place)))
    } finally {
      await this.#reloadAfterFailure(place)
    }
  }

  async remove(runKey: string): Promise<void> {
    const place = this.#place(runKey)
    await place.lock.exclusive(async () => {
      await this.#putBack(place)
      await removeRun(this.#files, runDirectory(runKey))
    })
  }

  async sealAll(): Promise<void> {
    for (const [runKey, { loaded }] of Array.from(this.#places)) {
      if (loaded && loaded.openBytes > 0) await this.use(runKey, (run) => run.seal())
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#sweeper) clearInterval(this.#sweeper)
    for (const place of Array.from(this.#places.values()))
      await place.lock.exclusive(() => this.#putBack(place))
    this.#places.clear()
  }

  #place(runKey: string): Place {
    if (this.#isClosed) throw new Error('the history store is closed')
    const place = this.#places.get(runKey) ?? newPlace()
    this.#places.delete(runKey)
    this.#places.set(runKey, place)
    return place
  }

  async #load(runKey: string, place: Place): Promise<RunLog> {
    if (this.#isClosed) throw new Error('the history store is closed')
    place.run ??= this.#loadAnew(runKey, place.isSuspect)
    try {
      place.loaded = await place.run
      place.isSuspect = false
      return place.loaded
    } catch (error) {
      place.run = null
      throw error
    }
  }

  async #loadAnew(runKey: string, isSuspect: boolean): Promise<RunLog> {
    const run = await RunLog.load(this.#files, runDirectory(runKey), this.#cache, this.#options)
    if (isSuspect) await run.seal()
    return run
  }

  /** After a failed write nobody knows what the file holds: the run is read anew, and its log written to fresh files. */
  async #reloadAfterFailure(place: Place): Promise<void> {
    if (!place.loaded?.failure) return
    await place.lock.exclusive(async () => {
      if (!place.loaded?.failure) return
      place.isSuspect = true
      await this.#putBack(place).catch(() => {})
    })
  }

  async #putBack(place: Place): Promise<void> {
    const run = place.loaded
    place.run = null
    place.loaded = null
    await run?.close()
  }

  #tidy(): void {
    this.#sweeper ??= setInterval(() => this.#sealIdle(), Math.min(30_000, this.#options.sealIdleMs)).unref()
    if (++this.#uses % 32 === 0) this.#sealLargest()
    let surplus = this.#places.size - this.#options.maxOpenRuns
    for (const [runKey, place] of this.#places) {
      if (surplus-- <= 0) return
      if (place.lock.isIdle) void this.#retire(runKey, place)
    }
  }

  async #retire(runKey: string, place: Place): Promise<void> {
    await place.lock.exclusive(() => this.#putBack(place))
    // Whoever came in the meantime holds this place and its lock: then it stays.
    if (place.lock.isIdle && !place.run && this.#places.get(runKey) === place) this.#places.delete(runKey)
  }

  #sealIdle(): void {
    const before = Date.now() - this.#options.sealIdleMs
    // A use moves the run to the end of the map: never iterate over the map itself.
    for (const [runKey, { loaded }] of Array.from(this.#places)) {
      if (loaded && loaded.openBytes > 0 && loaded.lastWrite <= before) this.#sealQuietly(runKey)
    }
  }

  #sealLargest(): void {
    const loaded = Array.from(this.#places, ([runKey, place]) => ({
      runKey,
      bytes: place.loaded?.openBytes ?? 0,
    }))
    let surplus = loaded.reduce((sum, { bytes }) => sum + bytes, -this.#options.maxOpenBytes)
    for (const { runKey, bytes } of loaded.sort((a, b) => b.bytes - a.bytes)) {
      if (surplus <= 0) return
      surplus -= bytes
      this.#sealQuietly(runKey)
    }
  }

  /** Sealing is housekeeping: what fails now stays in the log and is tried again. */
  #sealQuietly(runKey: string): void {
    this.use(runKey, (run) => run.seal()).catch(() => {})
  }
}

function newPlace(): Place {
  return { lock: new RunLock(), run: null, loaded: null, isSuspect: false }
}
