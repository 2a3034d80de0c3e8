import type { HistoryRow } from './historyTable.ts'

/**
 * The step of a row; a `bigint` only where it is beyond 2^53 and the client reads integers `'lossless'`. Both kinds compare with
 * `<` exactly, and no step is one here and the other there.
 *
 * @internal
 */
export function stepOf(row: HistoryRow | undefined): number | bigint | undefined {
  const step: unknown = row?._step
  return typeof step === 'number' || typeof step === 'bigint' ? step : undefined
}

/**
 * Where a scan without `maxStep` ends: the last step that every number up to it can hold.
 *
 * @internal
 */
export const lastPossibleStep: number = Number.MAX_SAFE_INTEGER
