import type { Coverage } from '../history/coverage.ts'
import type { HistoryTable } from '../history/historyTable.ts'
import type { HistoryData } from './historyData.ts'

/** The step after the last one seen; null where there is no tail to ask for: nothing was seen yet, or steps are beyond numbers. */
export function nextStep({ coverage: { lastStep } }: HistoryData): number | null {
  return lastStep === null || lastStep >= Number.MAX_SAFE_INTEGER ? null : lastStep + 1
}

/**
 * Puts an exact tail behind what is known; null where that would not do, and the whole must be sampled again: rows of the tail
 * may be missing, or the rows have become twice as many as the panel asked for.
 */
export function appendTail(data: HistoryData, tail: HistoryTable, samples: number): HistoryData | null {
  if (tail.coverage.mode !== 'exact') return null
  if (tail.length === 0) return data
  if (data.rows.length + tail.length > samples * 2) return null
  const rows = [...data.rows, ...tail.rows]
  return {
    rows,
    keys: [...new Set([...data.keys, ...tail.keys])],
    coverage: appendCoverage(data.coverage, tail.coverage, rows.length),
  }
}

/** A sample stays a sample; exact rows with an exact tail are exact. */
function appendCoverage(before: Readonly<Coverage>, tail: Readonly<Coverage>, returned: number): Coverage {
  const { reason: _gone, ...kept } = before
  return {
    ...kept,
    returned,
    total: before.total === null ? null : Math.max(before.total + tail.returned, returned),
    lastStep: tail.lastStep ?? before.lastStep,
    warnings: [...new Set([...before.warnings, ...tail.warnings])],
    ...(tail.keys && before.keys ? { keys: mergeKeys(before.keys, tail.keys) } : {}),
  }
}

/** A key that has been logged since is no longer one that never was. */
function mergeKeys(
  before: NonNullable<Coverage['keys']>,
  tail: NonNullable<Coverage['keys']>,
): NonNullable<Coverage['keys']> {
  return Object.fromEntries(
    Object.keys(before).map((key) => [
      key,
      Object.hasOwn(tail, key) && tail[key] === 'logged' ? 'logged' : (before[key] ?? 'neverLogged'),
    ]),
  )
}
