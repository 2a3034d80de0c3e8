import type { HistoryKeys, HistoryStore, RunAppend, StreamCounts } from './historyStore.ts'
import { readHistoryKeys } from './readHistoryKeys.ts'
import { readKeys } from './readKeys.ts'
import { countLines, readEvents, readLastLine, readOutput, readSummary } from './readLines.ts'
import { readRows, readSample } from './readRows.ts'
import { RunFacts } from './runFacts.ts'
import type { RunSnapshot } from './runLog.ts'
import { RunShelf } from './runShelf.ts'
import { SectionCache } from './sectionCache.ts'
import type { StoreFiles } from './storeFiles.ts'
import { wellFormedAppend } from './wellFormedAppend.ts'

/** @internal */
export interface HistoryStoreOptions {
  /** Bytes of lines after which the open log becomes a chunk. @defaultValue 8 MiB */
  sealBytes?: number
  /** Time without a write after which an open log becomes a chunk, in milliseconds. @defaultValue 600_000 */
  sealIdleMs?: number
  /** Runs kept loaded at once; idle ones beyond are closed. @defaultValue 128 */
  maxOpenRuns?: number
  /** Bytes of lines outside of chunks, over all runs, beyond which the largest open logs are sealed. @defaultValue 64 MiB */
  maxOpenBytes?: number
  /** Bytes of chunk sections kept in memory over all runs. @defaultValue 32 MiB */
  cacheBytes?: number
}

const MEBIBYTE = 2 ** 20
/** Metrics of a run beyond which what is known of them is read anew each time. */
const mostKeptKeys = 256

/**
 * Opens the store over `files`. Runs are read when they are first asked for.
 * @internal
 */
export async function openHistoryStore(
  files: StoreFiles,
  options: HistoryStoreOptions = {},
): Promise<HistoryStore> {
  await files.makeDirectory('')
  const cache = new SectionCache(options.cacheBytes ?? 32 * MEBIBYTE)
  const shelf = new RunShelf(files, cache, {
    sealBytes: options.sealBytes ?? 8 * MEBIBYTE,
    sealIdleMs: options.sealIdleMs ?? 600_000,
    maxOpenRuns: options.maxOpenRuns ?? 128,
    maxOpenBytes: options.maxOpenBytes ?? 64 * MEBIBYTE,
  })
  const read = <T>(runKey: string, task: (snapshot: RunSnapshot) => Promise<T>): Promise<T> =>
    shelf.use(runKey, (run) => run.read(task))
  const counts = new RunFacts<StreamCounts>()
  const keys = new RunFacts<HistoryKeys | null>(
    (fact) => Object.keys(fact?.keys ?? {}).length <= mostKeptKeys,
  )
  const written = <T>(runKey: string, write: Promise<T>): Promise<T> =>
    counts.after(runKey, keys.after(runKey, write))
  return {
    async append(runKey: string, append: RunAppend) {
      const wellFormed = wellFormedAppend(append)
      await written(
        runKey,
        shelf.use(runKey, (run) => run.append(wellFormed)),
      )
    },
    counts: (runKey) => counts.get(runKey, () => read(runKey, async (snapshot) => countLines(snapshot))),
    rowCount: (runKey) =>
      read(runKey, async ({ sources }) => sources.reduce((sum, { rowCount }) => sum + rowCount, 0)),
    summary: (runKey) => read(runKey, readSummary),
    lastLine: (runKey, stream) => read(runKey, (snapshot) => readLastLine(snapshot, stream)),
    historyKeys: (runKey) =>
      keys.get(runKey, () => read(runKey, async (snapshot) => readHistoryKeys(snapshot))),
    historyRows: (runKey, range) => read(runKey, ({ sources }) => readRows(sources, range)),
    historySample: (runKey, sample) => read(runKey, ({ sources }) => readSample(sources, sample)),
    sampleKeys: (runKey, sample) => read(runKey, ({ sources }) => readKeys(sources, sample)),
    events: (runKey, samples, cap = Infinity) =>
      read(runKey, (snapshot) => readEvents(snapshot, Math.min(samples, cap))),
    outputLines: (runKey, { from, to }) =>
      read(runKey, (snapshot) => readOutput(snapshot, from ?? 0, to ?? Infinity)),
    truncateAfterStep: (runKey, step) =>
      written(
        runKey,
        shelf.useAlone(runKey, (run) => run.truncateAfterStep(step)),
      ),
    remove: (runKey) => written(runKey, shelf.remove(runKey)),
    seal: (runKey) => (runKey === undefined ? shelf.sealAll() : shelf.use(runKey, (run) => run.seal())),
    close: () => shelf.close(),
  }
}
