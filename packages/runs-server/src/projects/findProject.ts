import { batched } from '../metadata/batched.ts'
import type { ProjectRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'

/** The project that clients mean who name none. */
export const uncategorized = 'uncategorized'

export async function findProject(
  server: ServerContext,
  entity: string,
  name: string,
): Promise<ProjectRow | null> {
  const row = await server.database
    .selectFrom('projects')
    .selectAll()
    .where('entity', '=', entity)
    .where('name', '=', name)
    .executeTakeFirst()
  return row ?? null
}

const projectsById = batched(
  (database, ids) => database.selectFrom('projects').selectAll().where('id', 'in', ids).execute(),
  ({ id }) => id,
)

export async function loadProject({ database }: ServerContext, id: number): Promise<ProjectRow> {
  const [project] = await projectsById(database, id)
  if (!project) throw new Error('a project that another row points at is gone')
  return project
}

/** Oldest first. */
export async function listProjects(server: ServerContext, entity: string): Promise<ProjectRow[]> {
  return await server.database
    .selectFrom('projects')
    .selectAll()
    .where('entity', '=', entity)
    .orderBy('id')
    .execute()
}

/** The project, made on the spot where it is missing, with its entity. */
export async function ensureProject(
  server: ServerContext,
  entity: string,
  name: string,
): Promise<{ project: ProjectRow; inserted: boolean }> {
  const known = await findProject(server, entity, name)
  if (known) return { project: known, inserted: false }
  const now = server.clock.now()
  await server.database
    .insertInto('entities')
    .values({ name: entity, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const inserted = await server.database
    .insertInto('projects')
    .values({
      entity,
      name,
      description: null,
      access: 'PRIVATE',
      views: null,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) return { project: inserted, inserted: true }
  // Somebody else made it between the two statements.
  const found = await findProject(server, entity, name)
  if (!found) throw new Error(`project ${entity}/${name} was neither made nor found`)
  return { project: found, inserted: false }
}
