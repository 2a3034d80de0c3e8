'use client'
import {
  type LiveResult,
  observeRunEnd,
  type ObserveRunEndOptions,
  type RunPath,
  type RunState,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * How {@link useWaitUntilFinished} waits: `timeoutMs`, `pollIntervalMs`, `enabled`, `keepPrevious`.
 * @public
 */
export interface UseWaitUntilFinishedOptions extends ObserveRunEndOptions {}

/**
 * What {@link useWaitUntilFinished} gives.
 * @public
 */
export type UseWaitUntilFinishedResult = LiveResult<RunState>

/**
 * Waits until a run has ended: `pending` until then, and then the state in which it did.
 *
 * @remarks Sends one small request at once, and one for each further poll, for all components that wait for the same run. The wait
 * ends when the last of them unmounts. A wait that took longer than `timeoutMs` is an error with the code `deadline`; `refetch()` waits
 * anew.
 * @example
 * ```tsx
 * const { data: state } = useWaitUntilFinished('entity/project/run')
 * return <p>{state ? `It is ${state}.` : 'It is still running.'}</p>
 * ```
 * @public
 */
export function useWaitUntilFinished(
  path: RunPath | null | undefined,
  options: UseWaitUntilFinishedOptions = {},
): UseWaitUntilFinishedResult {
  return useObserver(observeRunEnd, path, options)
}
