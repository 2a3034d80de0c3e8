'use client'
import {
  type ArtifactPath,
  type ArtifactData,
  type LiveResult,
  observeArtifact,
  type ObserveArtifactOptions,
} from '@x/runs-core'
import { useObserver } from './useObserver.ts'

/**
 * How {@link useArtifact} reads: `type`, and the options of every hook.
 * @public
 */
export interface UseArtifactOptions extends ObserveArtifactOptions {}

/**
 * What {@link useArtifact} gives.
 * @public
 */
export type UseArtifactResult = LiveResult<ArtifactData>

/**
 * Reads one version of an artifact: its size, aliases and metadata, not what is in it.
 *
 * @remarks Sends one request. With `live: true` an alias is asked for again, and the version that it means then is shown.
 * @example
 * ```tsx
 * const { data } = useArtifact('entity/project/model:latest')
 * return <p>{data?.name}: {data?.fileCount} files</p>
 * ```
 * @public
 */
export function useArtifact(
  path: ArtifactPath | null | undefined,
  options: UseArtifactOptions = {},
): UseArtifactResult {
  return useObserver(observeArtifact, path, options)
}
