'use client'
import {
  type ArtifactPath,
  type ArtifactFilesData,
  type LiveResult,
  observeArtifactFiles,
  type ObserveArtifactFilesOptions,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which page {@link useArtifactFiles} reads, and how: `names`, `pageSize`, `after`, and the options of every hook.
 * @public
 */
export interface UseArtifactFilesOptions extends ObserveArtifactFilesOptions {}

/**
 * What {@link useArtifactFiles} gives.
 * @public
 */
export type UseArtifactFilesResult = LiveResult<ArtifactFilesData>

/**
 * Reads one page of the files of an artifact: names, sizes and addresses, not what is in them.
 *
 * @remarks Sends one request for a page, two where the path is no id. Signed URLs expire; `refetch()` gives new ones.
 * @example
 * ```tsx
 * const { data } = useArtifactFiles('entity/project/dataset:v0', { pageSize: 20 })
 * return <ul>{data?.nodes.map(({ name, sizeBytes }) => <li key={name}>{name}: {sizeBytes} B</li>)}</ul>
 * ```
 * @public
 */
export function useArtifactFiles(
  path: ArtifactPath | null | undefined,
  options: UseArtifactFilesOptions = {},
): UseArtifactFilesResult {
  return useObserver(observeArtifactFiles, path, options)
}
