import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunData } from './runData.ts'
import type { RunPatch } from './runPatch.ts'
import type { RunPath } from './runPath.ts'

/**
 * How a run is changed. `deadlineMs` bounds each of the requests.
 * @public
 */
export interface UpdateRunOptions extends CallOptions {
  /**
   * The run as you saw it when you decided. What somebody else has changed since, and you change too, is then a conflict.
   * @defaultValue the run as it is when the call begins
   */
  base?: RunData | undefined
}

/**
 * Changes texts, tags, config and summary of a run, and gives the run as it is then.
 *
 * @remarks
 * Sends one request to read the run, then one with what differs from what is there: none where nothing does, two where the
 * summary changes beside something else. What the patch does not touch is written back as it was read, so edits of others
 * survive, except those made between the two requests and while the second is retried: W&B's API has no condition on a write.
 * Updates of one run by one client wait for each other.
 * @throws {@link ConflictError} where somebody has changed the same since `base`, to something else, and nothing was sent
 * @throws {@link PartialError} where the summary failed after the rest was written
 * @throws {@link RunsError} `notFound` where there is no such run; `usage` for a null, or a value that JSON does not have;
 * `permission` where this key may not write
 * @example
 * ```ts
 * await updateRun(client, 'entity/project/abcd1234', {
 *   notes: 'diverged',
 *   tags: { add: ['bad'] },
 *   config: (edit) => edit.set(['optimizer', 'lr'], 0.01),
 * })
 * ```
 * @public
 */
export async function updateRun(
  client: RunsClient,
  path: RunPath,
  patch: RunPatch,
  { base, ...call }: UpdateRunOptions = {},
): Promise<RunData> {
  return updateRunFrom(client, path, patch, () => base, call)
}

/**
 * The same, for who may see the run anew while the update waits for its turn.
 *
 * @internal
 */
export async function updateRunFrom(
  client: RunsClient,
  path: RunPath,
  patch: RunPatch,
  seen: () => RunData | undefined,
  call: CallOptions,
): Promise<RunData> {
  const { writeRun } = await import('./writeRun.ts')
  return writeRun(client, path, patch, seen, call)
}
