'use client'
import type { FileTextData, LiveResult, ObserveFileTextOptions, RunPath } from '@x/runs-core'
import { observeFileText } from '@x/runs-core/internal'
import { useObserver } from './useObserver.ts'

/**
 * How much {@link useFileText} reads: `maxBytes`, and the options of every hook.
 * @public
 */
export interface UseFileTextOptions extends ObserveFileTextOptions {}

/**
 * What {@link useFileText} gives.
 * @public
 */
export type UseFileTextResult = LiveResult<FileTextData>

/**
 * Reads the text of a run's file, or its beginning. Whoever logged the run wrote it: show it as text, never as HTML.
 *
 * @remarks Sends one request for the file's address and one for its bytes; a poll only the first, while the file has not changed.
 * @example
 * ```tsx
 * const { data } = useFileText('entity/project/run', 'config.yaml')
 * return <pre>{data?.text}{data?.isWhole === false && '…'}</pre>
 * ```
 * @public
 */
export function useFileText(
  path: RunPath | null | undefined,
  name: string,
  options: UseFileTextOptions = {},
): UseFileTextResult {
  return useObserver(observeFileText, path, { ...options, name })
}
