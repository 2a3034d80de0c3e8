import { LoadRunDocument } from '../generated/documents.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { RunsError } from '../transport/runsError.ts'
import { decodeRun } from './decodeRun.ts'
import type { RunData } from './runData.ts'
import { resolveRunPath, type RunPath } from './runPath.ts'

/**
 * Reads a run: state, config, summary and the rest of its data.
 *
 * @remarks Sends one request; one more, once per client, where the path leaves the entity out and the client has none.
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see; `usage` for a path that is none
 * @example
 * ```ts
 * const run = await loadRun(client, 'entity/project/abcd1234')
 * console.log(run.state, run.summary)
 * ```
 * @public
 */
export async function loadRun(
  client: RunsClient,
  path: RunPath,
  options: CallOptions = {},
): Promise<RunData> {
  const at = await resolveRunPath(client, path, options)
  const text = `${at.entity}/${at.project}/${at.run}`
  const { project } = await execute(client, LoadRunDocument, at, { ...options, path: text })
  if (!project?.run) {
    throw new RunsError('notFound', `there is no run ${text}, or this key may not see it`, {
      operation: 'loadRun',
      path: text,
    })
  }
  return decodeRun(client, at, project.run)
}
