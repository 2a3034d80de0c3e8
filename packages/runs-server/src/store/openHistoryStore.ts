import type { HistoryStore } from './historyStore.ts'
import type { StoreFiles } from './storeFiles.ts'

/** @internal */
export interface HistoryStoreOptions {
  /** Log bytes after which the open log becomes a chunk. @defaultValue 4 MiB */
  sealBytes?: number
  /** Time without a write after which an open log becomes a chunk, in milliseconds. @defaultValue 600_000 */
  sealIdleMs?: number
  /** Runs kept loaded at once; idle ones beyond are closed. @defaultValue 128 */
  maxOpenRuns?: number
  /** Bytes of chunk sections kept in memory over all runs. @defaultValue 32 MiB */
  cacheBytes?: number
}

/**
 * Opens the store over `files`. Runs are read when they are first asked for.
 * @internal
 */
export declare function openHistoryStore(
  files: StoreFiles,
  options?: HistoryStoreOptions,
): Promise<HistoryStore>
