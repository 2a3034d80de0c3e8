import { GraphQLError } from 'graphql'
import type { UpsertSweepInput } from '../generated/resolvers.ts'
import type { SweepRow } from '../metadata/tables.ts'
import { ensureProject, uncategorized } from '../projects/findProject.ts'
import { checkName } from '../projects/names.ts'
import { generateRunName } from '../runs/displayName.ts'
import type { ServerContext } from '../serverContext.ts'
import type { Viewer } from '../viewer/viewer.ts'
import { requireSweep } from './findSweep.ts'
import { parseSweepConfig } from './sweepConfig.ts'

const states: ReadonlySet<string> = new Set([
  'PENDING',
  'RUNNING',
  'PAUSED',
  'FINISHED',
  'STOPPED',
  'CANCELED',
])

/**
 * Makes a sweep, or with an id changes one. `null` means "not given".
 * @throws GraphQLError for an unknown id, and for what this server does not do: it never takes a search that it won't perform.
 */
export async function upsertSweep(
  server: ServerContext,
  viewer: Viewer,
  input: UpsertSweepInput,
): Promise<{ sweep: SweepRow; inserted: boolean; configValidationWarnings: string[] }> {
  const { config, state } = input
  if (state && !states.has(state)) throw new GraphQLError(`unknown state ${JSON.stringify(state)}`)
  if (input.launchScheduler || input.priorRunsFilters)
    throw new GraphQLError('this server has neither launch nor sweeps with prior runs')
  const parsed = config ? parseSweepConfig(config) : null
  const now = server.clock.now()
  const given = {
    updatedAt: now,
    ...(config && { config }),
    ...(state && { state }),
    ...(input.displayName && { displayName: input.displayName }),
    ...(input.controller && { controller: input.controller }),
    ...(input.scheduler && { scheduler: input.scheduler }),
  }
  const description = input.description ?? parsed?.description
  const configValidationWarnings = parsed?.warnings ?? []
  if (input.id) {
    const { id } = await requireSweep(server, input.id)
    const sweep = await server.database
      .updateTable('sweeps')
      .set({ ...given, ...(description && { description }) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { sweep, inserted: false, configValidationWarnings }
  }
  if (!config) throw new GraphQLError('a sweep needs a config')
  const entity = input.entityName || viewer.entity
  const projectName = input.projectName || uncategorized
  checkName('entity', entity)
  checkName('project', projectName)
  const { project } = await ensureProject(server, entity, projectName)
  const sweep = await server.database
    .insertInto('sweeps')
    .values({
      state: 'PENDING',
      ...given,
      config,
      projectId: project.id,
      name: generateRunName(),
      description: description ?? null,
      createdAt: now,
      heartbeatAt: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { sweep, inserted: true, configValidationWarnings }
}
