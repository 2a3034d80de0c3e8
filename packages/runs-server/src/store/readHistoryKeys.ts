import type { ChunkPart } from './chunkPart.ts'
import type { HistoryKeys } from './historyStore.ts'
import { joinStatsByKey, type KeyStats, toHistoryKeys } from './keyStats.ts'
import type { RunSnapshot } from './runLog.ts'

/** What the chunks say together. A list of parts never changes; a sealing makes a new one. */
const sealed = new WeakMap<readonly ChunkPart[], ReadonlyMap<string, KeyStats>>()

/**
 * W&B's `historyKeys` of all rows, or null when there is none.
 * @internal
 */
export function readHistoryKeys({ parts, open, sources }: RunSnapshot): HistoryKeys | null {
  const lastStep = sources.reduce((last, { maxStep }) => Math.max(last, maxStep), -Infinity)
  if (lastStep === -Infinity) return null
  let stats = sealed.get(parts)
  if (!stats) sealed.set(parts, (stats = joinStatsByKey(parts.map(({ source }) => source.stats))))
  return toHistoryKeys(lastStep, joinStatsByKey([stats, ...open.map(({ table }) => table.stats)]))
}
