'use client'
import {
  type MutationResult,
  type RunData,
  type RunPatch,
  type RunPath,
  type RunsClient,
  updateRun,
  type UpdateRunOptions,
} from '@x/runs-core'
import { useMutation } from './useMutation.ts'

/**
 * What is changed of which run.
 * @public
 */
export interface UpdateRunVariables extends Pick<UpdateRunOptions, 'base'> {
  path: RunPath
  patch: RunPatch
}

/**
 * What {@link useUpdateRun} gives.
 * @public
 */
export type UseUpdateRunResult = MutationResult<RunData, UpdateRunVariables>

const update = (
  client: RunsClient,
  { path, patch, base }: UpdateRunVariables,
  { signal }: UpdateRunOptions,
): Promise<RunData> => updateRun(client, path, patch, { base, signal })

/**
 * Changes texts, tags, config and summary of a run.
 *
 * @remarks Sends nothing before `mutate()`; then what `updateRun` sends, and one request for each thing of the run that is looked at.
 * With the run that the reader saw as `base`, an edit that somebody else made meanwhile is a `conflict` error.
 * @example
 * ```tsx
 * const { mutate, status, error } = useUpdateRun()
 * const keep = () => mutate({ path: 'entity/project/run', patch: { tags: { add: ['keep'] } } })
 * return <button disabled={status === 'pending'} onClick={keep}>{error?.message ?? 'Keep'}</button>
 * ```
 * @public
 */
export function useUpdateRun(): UseUpdateRunResult {
  return useMutation(update)
}
