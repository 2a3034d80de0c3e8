'use client'
import type { ArtifactPath, FileTextData, LiveResult, ObserveFileTextOptions } from '@x/runs-core'
import { observeArtifactFileText } from '@x/runs-core/internal'
import { useObserver } from './useObserver.ts'

/**
 * How much {@link useArtifactFileText} reads: `maxBytes`, and the options of every hook.
 * @public
 */
export interface UseArtifactFileTextOptions extends ObserveFileTextOptions {}

/**
 * What {@link useArtifactFileText} gives.
 * @public
 */
export type UseArtifactFileTextResult = LiveResult<FileTextData>

/**
 * Reads the text of a file of an artifact, or its beginning. Whoever logged it wrote it: show it as text, never as HTML.
 *
 * @remarks Sends two requests for the file's address and one for its bytes, one more where the path is no id.
 * @example
 * ```tsx
 * const { data } = useArtifactFileText('entity/project/dataset:v0', 'readme.md')
 * return <pre>{data?.text}</pre>
 * ```
 * @public
 */
export function useArtifactFileText(
  path: ArtifactPath | null | undefined,
  name: string,
  options: UseArtifactFileTextOptions = {},
): UseArtifactFileTextResult {
  return useObserver(observeArtifactFileText, path, { ...options, name })
}
