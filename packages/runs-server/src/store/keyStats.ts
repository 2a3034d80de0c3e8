import type { HistoryKey, HistoryKeys } from './historyStore.ts'
import { jsonValue } from './jsonValue.ts'
import { isDict } from './parseRow.ts'

/**
 * What is known of one key over some rows, in a form that JSON keeps and that two parts of a run can be joined in.
 * @internal
 */
export interface KeyStats {
  numbers: number
  /** Cells that are no numbers, by type. */
  typeCounts: Record<string, number>
  monotonic: boolean
  /** First and last finite number in order of arrival; null where there is none. */
  first: number | null
  last: number | null
  /** The row of the highest step, and of these the one with the highest line number, that holds the key. */
  step: number
  offset: number
  previousValue: unknown
}

/**
 * The statistics as real JSON keeps them.
 * @internal
 */
export function storableStats(stats: KeyStats): KeyStats {
  return { ...stats, previousValue: jsonValue(stats.previousValue, 'string') }
}

/** @internal */
export function newKeyStats(): KeyStats {
  const typeCounts: Record<string, number> = Object.create(null)
  return {
    numbers: 0,
    typeCounts,
    monotonic: true,
    first: null,
    last: null,
    step: -Infinity,
    offset: -1,
    previousValue: null,
  }
}

/** @internal */
export function addCell(stats: KeyStats, logged: unknown, step: number, offset: number): void {
  const value = typeof logged === 'bigint' ? Number(logged) : logged
  if (typeof value !== 'number') {
    const type = typeOf(value)
    stats.typeCounts[type] = (stats.typeCounts[type] ?? 0) + 1
  } else {
    stats.numbers++
    if (Number.isFinite(value)) {
      stats.first ??= value
      if (stats.last !== null && value < stats.last) stats.monotonic = false
      stats.last = value
    }
  }
  if (step > stats.step || (step === stats.step && offset > stats.offset)) {
    stats.step = step
    stats.offset = offset
    stats.previousValue = value
  }
}

/**
 * Joins the statistics of rows that arrived later to those of earlier ones.
 * @internal
 */
function joinStats(earlier: KeyStats, later: KeyStats): KeyStats {
  const joined = newKeyStats()
  joined.numbers = earlier.numbers + later.numbers
  for (const { typeCounts } of [earlier, later]) {
    for (const [type, count] of Object.entries(typeCounts))
      joined.typeCounts[type] = (joined.typeCounts[type] ?? 0) + count
  }
  const turned = earlier.last !== null && later.first !== null && later.first < earlier.last
  joined.monotonic = earlier.monotonic && later.monotonic && !turned
  joined.first = earlier.first ?? later.first
  joined.last = later.last ?? earlier.last
  const laterIsAhead =
    later.step > earlier.step || (later.step === earlier.step && later.offset > earlier.offset)
  const ahead = laterIsAhead ? later : earlier
  joined.step = ahead.step
  joined.offset = ahead.offset
  joined.previousValue = ahead.previousValue
  return joined
}

/** @internal */
export function joinStatsByKey(parts: readonly ReadonlyMap<string, KeyStats>[]): Map<string, KeyStats> {
  const joined = new Map<string, KeyStats>()
  for (const part of parts) {
    for (const [key, stats] of part) {
      const earlier = joined.get(key)
      joined.set(key, earlier ? joinStats(earlier, stats) : stats)
    }
  }
  return joined
}

/** @internal */
export function toHistoryKeys(lastStep: number, statsByKey: ReadonlyMap<string, KeyStats>): HistoryKeys {
  const keys: Record<string, HistoryKey> = Object.create(null)
  for (const [key, { numbers, typeCounts, monotonic, previousValue }] of statsByKey) {
    const counts = Object.entries(typeCounts).map(([type, count]) => ({ type, count }))
    counts.sort((a, b) => (a.type < b.type ? -1 : 1))
    if (numbers > 0) counts.unshift({ type: 'number', count: numbers })
    keys[key] = { typeCounts: counts, monotonic, previousValue: jsonValue(previousValue, 'string') }
  }
  return { lastStep, keys, sets: [] }
}

function typeOf(value: unknown): string {
  if (value === null) return 'nil'
  if (Array.isArray(value)) return 'list'
  if (isDict(value))
    return Object.hasOwn(value, '_type') && typeof value._type === 'string' ? value._type : 'map'
  return typeof value
}
