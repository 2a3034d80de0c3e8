'use client'
import {
  deleteRun,
  type DeleteResult,
  type DeleteRunOptions,
  type MutationResult,
  type RunPath,
  type RunsClient,
} from '@x/runs-core'
import { useMutation } from './useMutation.ts'

/**
 * Which run is deleted, and what with it.
 * @public
 */
export interface DeleteRunVariables
  extends Pick<DeleteRunOptions, 'deleteArtifacts' | 'dryRun' | 'protectTags'> {
  path: RunPath
}

/**
 * What {@link useDeleteRun} gives.
 * @public
 */
export type UseDeleteRunResult = MutationResult<DeleteResult, DeleteRunVariables>

const remove = (
  client: RunsClient,
  { path, ...which }: DeleteRunVariables,
  { signal }: DeleteRunOptions,
): Promise<DeleteResult> => deleteRun(client, path, { ...which, signal })

/**
 * Deletes a run.
 *
 * @remarks Sends nothing before `mutate()`; then what `deleteRun` sends, and one request for each thing of the run that is still looked
 * at: it will not be found.
 * @example
 * ```tsx
 * const { mutate, status } = useDeleteRun()
 * const remove = () => mutate({ path: 'entity/project/run', protectTags: ['keep'] })
 * return <button disabled={status === 'pending'} onClick={remove}>Delete</button>
 * ```
 * @public
 */
export function useDeleteRun(): UseDeleteRunResult {
  return useMutation(remove)
}
