'use client'
import { type LiveResult, type ObserveRunsOptions, observeRuns, type RunsPageData } from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which page {@link useRuns} reads, and how: `filters`, `order`, `pageSize`, `after`, and the options of every hook.
 * @public
 */
export interface UseRunsOptions extends ObserveRunsOptions {}

/**
 * What {@link useRuns} gives.
 * @public
 */
export type UseRunsResult = LiveResult<RunsPageData>

/**
 * Reads one page of the runs of a project, without config and summary.
 *
 * @remarks Sends one request for a page. For the next one, give `pageInfo.endCursor` as `after`; `keepPrevious` shows the page
 * before until it is there.
 * @example
 * ```tsx
 * const { data } = useRuns('entity/project', { order: '-created_at', pageSize: 20 })
 * return <ul>{data?.nodes.map((run) => <li key={run.id}>{run.displayName}</li>)}</ul>
 * ```
 * @public
 */
export function useRuns(path: string | null | undefined, options: UseRunsOptions = {}): UseRunsResult {
  return useObserver(observeRuns, path, options)
}
