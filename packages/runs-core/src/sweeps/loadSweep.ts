import { LoadSweepDocument } from '../generated/documents.ts'
import { decodeDate } from '../runs/decodeRun.ts'
import { resolveRunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { Sweep } from './sweep.ts'

/**
 * Which sweep: as a {@link RunPath}, with `sweeps` where the path of a run has `runs`.
 * @public
 */
export type SweepPath = string | { entity?: string; project?: string; sweep: string }

/**
 * Reads a sweep. Sends one request; one more, once per client, where neither path nor client name an entity.
 *
 * @throws {@link RunsError} `notFound` where there is no such sweep, or none that this key may see; `usage` for a path that is none
 * @example
 * ```ts
 * const sweep = await loadSweep(client, 'entity/project/abcd1234')
 * console.log(sweep.state, sweep.bestLoss, sweep.runCount)
 * ```
 * @public
 */
export async function loadSweep(
  client: RunsClient,
  path: SweepPath,
  options: CallOptions = {},
): Promise<Sweep> {
  const asRun =
    typeof path === 'string'
      ? path.replace(/([^/]\/[^/]+\/)sweeps(?=\/[^/])/, '$1runs')
      : { ...path, run: path.sweep }
  const { entity, project: name, run } = await resolveRunPath(client, asRun, options)
  const text = `${entity}/${name}/${run}`
  const asked = { ...options, path: text }
  const { project } = await execute(client, LoadSweepDocument, { entity, project: name, sweep: run }, asked)
  if (!project?.sweep)
    throw new RunsError('notFound', `there is no sweep ${text}, or this key may not see it`, {
      operation: 'loadSweep',
      path: text,
    })
  const { id, displayName, config, runCountExpected, createdAt, updatedAt, ...same } = project.sweep
  return {
    ...same,
    id: same.name,
    storageId: id,
    name: displayName || same.name,
    entity,
    project: name,
    url: client.appUrl + [entity, name, 'sweeps', same.name].map(encodeURIComponent).join('/'),
    configText: config,
    expectedRunCount: runCountExpected,
    createdAt: decodeDate(createdAt),
    updatedAt: updatedAt ? decodeDate(updatedAt) : null,
  }
}
