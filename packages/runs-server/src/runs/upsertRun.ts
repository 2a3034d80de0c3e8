import { GraphQLError } from 'graphql'
import type { Updateable } from 'kysely'
import type { UpsertBucketInput } from '../generated/resolvers.ts'
import { parseExtendedObject } from '../metadata/extendedJson.ts'
import type { RunRow, RunTable } from '../metadata/tables.ts'
import { ensureProject, uncategorized } from '../projects/findProject.ts'
import { checkName } from '../projects/names.ts'
import type { ServerContext } from '../serverContext.ts'
import type { Viewer } from '../viewer/viewer.ts'
import { createRun } from './createRun.ts'
import { generateRunName } from './displayName.ts'
import { requireRun } from './findRun.ts'
import { runState, terminalStates } from './runState.ts'

/**
 * The run upsert behind `init`, config changes, `Api.create_run`, `run.update()` and the summary's update.
 *
 * `null` means "not given", never "clear". Config and summary replace what was there as a whole.
 * @throws GraphQLError for an unknown id, a deleted run, or values that are no run's.
 */
export async function upsertRun(
  server: ServerContext,
  viewer: Viewer,
  input: UpsertBucketInput,
): Promise<{ run: RunRow; inserted: boolean }> {
  const { config, summaryMetrics: summary, state } = input
  if (config && !parseExtendedObject(config))
    throw new GraphQLError('config must be the JSON text of an object')
  if (summary && !parseExtendedObject(summary))
    throw new GraphQLError('summaryMetrics must be the JSON text of an object')
  if (state && !knownStates.has(state)) throw new GraphQLError(`unknown state ${JSON.stringify(state)}`)
  const { run, inserted } = input.id
    ? { run: await requireRun(server, input.id), inserted: false }
    : await findOrCreate(server, viewer, input)
  // The history store has the original of the summary, so that it and file_stream's have one order.
  if (summary) await server.history.append(run.runKey, { writes: [], summary })
  await server.activity.flush()
  const row = await server.database
    .updateTable('runs')
    .set(changes(server, run, input))
    .where('id', '=', run.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { run: row, inserted }
}

const knownStates: ReadonlySet<string> = new Set([...terminalStates, 'pending', 'running', 'preempting'])

async function findOrCreate(
  server: ServerContext,
  viewer: Viewer,
  input: UpsertBucketInput,
): Promise<{ run: RunRow; inserted: boolean }> {
  const entity = input.entityName || viewer.entity
  const projectName = input.modelName || uncategorized
  const name = input.name || generateRunName()
  checkName('entity', entity)
  checkName('project', projectName)
  checkName('run id', name)
  const { project } = await ensureProject(server, entity, projectName)
  const made = await createRun(server, project, name, {
    username: viewer.username,
    state: input.state ?? 'running',
  })
  if (made.run.deletedAt !== null) {
    throw new GraphQLError(
      `run ${name} was deleted from ${entity}/${projectName}; a deleted id is not given out again`,
    )
  }
  return made
}

function changes(server: ServerContext, run: RunRow, input: UpsertBucketInput): Updateable<RunTable> {
  const now = server.clock.now()
  const set: Updateable<RunTable> = { updatedAt: now }
  // A run is born with a name; the empty one of a client that logs is none, and that of an editor is meant.
  if (input.displayName || (input.id && given(input.displayName))) set.displayName = input.displayName
  if (given(input.description)) set.description = input.description
  if (given(input.notes)) set.notes = input.notes
  if (given(input.groupName)) set.groupName = input.groupName
  if (given(input.jobType)) set.jobType = input.jobType
  if (given(input.commit)) set.commit = input.commit
  if (given(input.jobProgram)) set.program = input.jobProgram
  if (given(input.jobRepo)) set.repo = input.jobRepo
  if (given(input.host)) set.host = input.host
  if (given(input.sweep)) set.sweepName = input.sweep
  if (given(input.config)) set.config = input.config || '{}'
  if (given(input.summaryMetrics)) set.summary = input.summaryMetrics || '{}'
  if (input.tags) set.tags = JSON.stringify([...new Set(input.tags.filter((tag) => tag !== null))])
  if (given(input.state)) set.state = input.state
  else if (given(input.host)) {
    // Only a process that runs the run names its host: `run.update()` of a reader must not wake a finished run.
    Object.assign(set, { heartbeatAt: now })
    if (run.state === 'pending' || terminalStates.has(runState(run, server))) Object.assign(set, revived)
  }
  return set
}

/** What a run takes back when its process is heard of again. */
export const revived: Updateable<RunTable> = { state: 'running', exitCode: null, stopRequested: 0 }

function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined
}
