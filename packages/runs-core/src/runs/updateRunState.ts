import { UpdateRunStateDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { loadRunId } from './loadRunId.ts'
import type { RunPath } from './runPath.ts'

/**
 * A state that a run can be given; the server decides which others it takes.
 * @public
 */
export type SettableRunState = 'pending' | 'failed' | (string & {})

/**
 * What `updateRunState` takes.
 * @public
 */
export interface UpdateRunStateOptions extends CallOptions {
  /**
   * `'pending'` puts a run that is running, failed, crashed or preempted back into the queue; `'failed'` gives up one that is
   * pending or running.
   */
  state: SettableRunState
}

/**
 * Gives a run another state: a lost one is marked as failed, a preempted one queued again. Sends two requests: the run's id, and the
 * change.
 *
 * @remarks
 * Whether a run may go from its state to that one is the server's decision; runs of sweeps never may. The change is not sent a
 * second time when its answer is lost: the error says `maybeApplied`, and the run's state tells.
 * @returns whether the server made the change
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see; `graphql` where the server refuses
 * @example
 * ```ts
 * await updateRunState(client, 'entity/project/abcd1234', { state: 'failed' })
 * ```
 * @public
 */
export async function updateRunState(
  client: RunsClient,
  path: RunPath,
  options: UpdateRunStateOptions,
): Promise<boolean> {
  const { state, ...call } = options
  const { id, asked } = await loadRunId(client, path, 'updateRunState', call)
  const answer = await executeMutation(client, UpdateRunStateDocument, { input: { id, state } }, asked)
  return answer.updateRunState?.success ?? false
}
