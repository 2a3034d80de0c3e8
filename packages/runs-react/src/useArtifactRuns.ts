'use client'
import {
  type ArtifactPath,
  type ArtifactRunsData,
  type LiveResult,
  observeArtifactRuns,
  type ObserveArtifactRunsOptions,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which page of users {@link useArtifactRuns} reads, and how: `pageSize`, `after`, and the options of every hook.
 * @public
 */
export interface UseArtifactRunsOptions extends ObserveArtifactRunsOptions {}

/**
 * What {@link useArtifactRuns} gives.
 * @public
 */
export type UseArtifactRunsResult = LiveResult<ArtifactRunsData>

/**
 * Reads where a version of an artifact comes from, and one page of the runs that use it.
 *
 * @remarks Sends two requests, one more where the path is no id.
 * @example
 * ```tsx
 * const { data } = useArtifactRuns('entity/project/dataset:v0')
 * return <p>Made by {data?.loggedBy?.run ?? 'nobody'}, used by {data?.usedBy.nodes.map(({ run }) => run).join(', ')}</p>
 * ```
 * @public
 */
export function useArtifactRuns(
  path: ArtifactPath | null | undefined,
  options: UseArtifactRunsOptions = {},
): UseArtifactRunsResult {
  return useObserver(observeArtifactRuns, path, options)
}
