'use client'
import {
  type HistoryData,
  type LiveResult,
  observeHistory,
  type ObserveHistoryOptions,
  type RunPath,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which rows {@link useHistory} reads, and how: `keys`, `samples`, `match`, and the options of every hook.
 * @public
 */
export interface UseHistoryOptions extends ObserveHistoryOptions {}

/**
 * What {@link useHistory} gives.
 * @public
 */
export type UseHistoryResult = LiveResult<HistoryData>

/**
 * Reads the history of a run for one panel: a sample, and with `live: true` every row that is logged after it.
 *
 * @remarks Panels of one run that mount together, or are polled together, share one request: give each its own `keys`.
 * A poll asks only for steps after the last one seen, and one that brings nothing renders nothing. `data.coverage` says
 * whether the rows are all that match.
 * @example
 * ```tsx
 * const { data } = useHistory('entity/project/run', { keys: ['loss'], live: true })
 * return <Chart rows={data?.rows ?? []} exact={data?.coverage.mode === 'exact'} />
 * ```
 * @public
 */
export function useHistory(
  path: RunPath | null | undefined,
  options: UseHistoryOptions = {},
): UseHistoryResult {
  return useObserver(observeHistory, path, options)
}
