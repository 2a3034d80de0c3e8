'use client'
import {
  type FilesData,
  type LiveResult,
  observeFiles,
  type ObserveFilesOptions,
  type RunPath,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which page {@link useFiles} reads, and how: `names` or `pattern`, `pageSize`, `after`, and the options of every hook.
 * @public
 */
export interface UseFilesOptions extends ObserveFilesOptions {}

/**
 * What {@link useFiles} gives.
 * @public
 */
export type UseFilesResult = LiveResult<FilesData>

/**
 * Reads one page of the files of a run: names, sizes, types and addresses, not what is in them.
 *
 * @remarks Sends one request for a page. A signed URL expires: a file that has not changed keeps the one that it had, and
 * `refetch()` gives new ones.
 * @example
 * ```tsx
 * const { data } = useFiles('entity/project/run', { pattern: '%.png' })
 * return <ul>{data?.nodes.map((file) => <li key={file.id}>{file.name}</li>)}</ul>
 * ```
 * @public
 */
export function useFiles(path: RunPath | null | undefined, options: UseFilesOptions = {}): UseFilesResult {
  return useObserver(observeFiles, path, options)
}
