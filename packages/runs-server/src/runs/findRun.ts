import { GraphQLError } from 'graphql'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'

/** The run by its id in the URL; deleted ones only where asked for. */
export async function findRun(
  server: ServerContext,
  projectId: number,
  name: string,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<RunRow | null> {
  let query = server.database
    .selectFrom('runs')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('name', '=', name)
  if (!deleted) query = query.where('deletedAt', 'is', null)
  return (await query.executeTakeFirst()) ?? null
}

/** The run by entity, project and run id, deleted ones included: one statement, as `file_stream` asks it for each request. */
export async function findRunByPath(
  server: ServerContext,
  entity: string,
  project: string,
  run: string,
): Promise<RunRow | null> {
  const row = await server.database
    .selectFrom('runs')
    .innerJoin('projects', 'projects.id', 'runs.projectId')
    .selectAll('runs')
    .where('projects.entity', '=', entity)
    .where('projects.name', '=', project)
    .where('runs.name', '=', run)
    .executeTakeFirst()
  return row ?? null
}

/** @throws GraphQLError for an id that names no run; for a deleted one too, unless it is asked for. */
export async function requireRun(
  server: ServerContext,
  storageId: string,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<RunRow> {
  const row = await server.database
    .selectFrom('runs')
    .selectAll()
    .where('storageId', '=', storageId)
    .executeTakeFirst()
  if (!row || (row.deletedAt !== null && !deleted)) throw runNotFound()
  return row
}

/** What W&B says of an id that names no run. */
export function runNotFound(): GraphQLError {
  return new GraphQLError('run not found')
}

/** @throws GraphQLError where the path names no run. */
export async function requireRunByPath(
  server: ServerContext,
  entity: string,
  project: string,
  run: string,
): Promise<RunRow> {
  const row = await findRunByPath(server, entity, project, run)
  if (!row || row.deletedAt !== null) throw new GraphQLError(`run ${entity}/${project}/${run} not found`)
  return row
}
