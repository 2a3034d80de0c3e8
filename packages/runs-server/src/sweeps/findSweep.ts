import { GraphQLError } from 'graphql'
import { fromNodeId } from '../graphql/nodeId.ts'
import type { AgentRow, SweepRow } from '../metadata/tables.ts'
import { findProject, uncategorized } from '../projects/findProject.ts'
import type { ServerContext } from '../serverContext.ts'

/** The sweep by its id in the URL. */
export async function findSweep(
  { database }: ServerContext,
  projectId: number,
  name: string,
): Promise<SweepRow | null> {
  const row = await database
    .selectFrom('sweeps')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row ?? null
}

/** Oldest first. */
export async function listSweeps({ database }: ServerContext, projectId: number): Promise<SweepRow[]> {
  return await database
    .selectFrom('sweeps')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('id')
    .execute()
}

export async function loadSweep({ database }: ServerContext, id: number): Promise<SweepRow> {
  return await database.selectFrom('sweeps').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** @throws GraphQLError for an id that names no sweep. */
export async function requireSweep({ database }: ServerContext, nodeId: string): Promise<SweepRow> {
  const id = Number(fromNodeId('Sweep', nodeId))
  const row = await database.selectFrom('sweeps').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new GraphQLError('sweep not found')
  return row
}

/** @throws GraphQLError where the path names no sweep. */
export async function requireSweepByPath(
  server: ServerContext,
  entity: string,
  projectName: string | null | undefined,
  name: string,
): Promise<SweepRow> {
  const project = await findProject(server, entity, projectName || uncategorized)
  const sweep = project && (await findSweep(server, project.id, name))
  if (!sweep) throw new GraphQLError(`sweep ${entity}/${projectName || uncategorized}/${name} not found`)
  return sweep
}

/** An agent of a sweep by its name; clients also give its id there. */
export async function findAgent(
  { database }: ServerContext,
  sweepId: number,
  name: string,
): Promise<AgentRow | null> {
  const row = await database
    .selectFrom('agents')
    .selectAll()
    .where('sweepId', '=', sweepId)
    .where((eb) => eb.or([eb('name', '=', name), eb('id', '=', Number(fromNodeId('Agent', name)))]))
    .executeTakeFirst()
  return row ?? null
}
