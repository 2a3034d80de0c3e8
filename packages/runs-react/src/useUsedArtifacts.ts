'use client'
import {
  type ArtifactsData,
  type LiveResult,
  type ObserveArtifactsOptions,
  observeUsedArtifacts,
  type RunPath,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * Which page {@link useUsedArtifacts} reads, and how: `pageSize`, `after`, and the options of every hook.
 * @public
 */
export interface UseUsedArtifactsOptions extends ObserveArtifactsOptions {}

/**
 * What {@link useUsedArtifacts} gives.
 * @public
 */
export type UseUsedArtifactsResult = LiveResult<ArtifactsData>

/**
 * Reads one page of the artifacts that a run has declared to use.
 *
 * @remarks Sends one request for a page, and downloads no manifest.
 * @example
 * ```tsx
 * const { data } = useUsedArtifacts('entity/project/run')
 * return <ul>{data?.nodes.map((artifact) => <li key={artifact.id}>{artifact.name}</li>)}</ul>
 * ```
 * @public
 */
export function useUsedArtifacts(
  path: RunPath | null | undefined,
  options: UseUsedArtifactsOptions = {},
): UseUsedArtifactsResult {
  return useObserver(observeUsedArtifacts, path, options)
}
