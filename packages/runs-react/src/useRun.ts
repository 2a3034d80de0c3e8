'use client'
import { type LiveOptions, type LiveResult, observeRun, type RunData, type RunPath } from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * How {@link useRun} reads.
 * @public
 */
export interface UseRunOptions extends LiveOptions {}

/**
 * What {@link useRun} gives.
 * @public
 */
export type UseRunResult = LiveResult<RunData>

/**
 * Reads a run: state, config, summary and the rest of its data, as plain frozen objects.
 *
 * @remarks Sends one request for all components that show the same run, and one for each poll with `live: true`. A `null` path
 * sends nothing. The request is cancelled when the last of them unmounts.
 * @example
 * ```tsx
 * const { status, data, error } = useRun('entity/project/run', { live: true })
 * if (status === 'success') return <h1>{data.displayName}: {data.state}</h1>
 * ```
 * @public
 */
export function useRun(path: RunPath | null | undefined, options: UseRunOptions = {}): UseRunResult {
  return useObserver(observeRun, path, options)
}
