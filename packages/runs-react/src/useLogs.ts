'use client'
import {
  type LiveResult,
  type LogsData,
  observeLogs,
  type ObserveLogsOptions,
  type RunPath,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which lines {@link useLogs} reads, and how: `tail` and `before`, or `first` and `after`, and the options of every hook.
 * @public
 */
export interface UseLogsOptions extends ObserveLogsOptions {}

/**
 * What {@link useLogs} gives.
 * @public
 */
export type UseLogsResult = LiveResult<LogsData>

/**
 * Reads what a run has printed, a window at a time: the last lines, and with `live: true` each line that is printed after them.
 *
 * @remarks Sends one request for a window, and one for each poll, which asks only for what came after. For the lines before, give
 * `startCursor` as `before`. The text is what the program printed, escape sequences included.
 * @example
 * ```tsx
 * const { data } = useLogs('entity/project/run', { tail: 200, live: true })
 * return <pre>{data?.lines.map(({ text }) => text).join('\n')}</pre>
 * ```
 * @public
 */
export function useLogs(path: RunPath | null | undefined, options: UseLogsOptions = {}): UseLogsResult {
  return useObserver(observeLogs, path, options)
}
