'use client'
import {
  type ArtifactsData,
  type LiveResult,
  type ObserveArtifactsOptions,
  observeLoggedArtifacts,
  type RunPath,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which page {@link useLoggedArtifacts} reads, and how: `pageSize`, `after`, and the options of every hook.
 * @public
 */
export interface UseLoggedArtifactsOptions extends ObserveArtifactsOptions {}

/**
 * What {@link useLoggedArtifacts} gives.
 * @public
 */
export type UseLoggedArtifactsResult = LiveResult<ArtifactsData>

/**
 * Reads one page of the artifacts that a run has logged.
 *
 * @remarks Sends one request for a page, and downloads no manifest.
 * @example
 * ```tsx
 * const { data } = useLoggedArtifacts('entity/project/run')
 * return <ul>{data?.nodes.map((artifact) => <li key={artifact.id}>{artifact.name}</li>)}</ul>
 * ```
 * @public
 */
export function useLoggedArtifacts(
  path: RunPath | null | undefined,
  options: UseLoggedArtifactsOptions = {},
): UseLoggedArtifactsResult {
  return useObserver(observeLoggedArtifacts, path, options)
}
