import { GraphQLError } from 'graphql'
import type { ProjectRow } from '../metadata/tables.ts'
import type {
  MutationResolvers,
  ProjectResolvers,
  QueryResolvers,
  Resolvers,
} from '../generated/resolvers.ts'
import { listConnection } from '../graphql/connection.ts'
import type { GraphQLContext } from '../graphql/context.ts'
import { toDateTime } from '../graphql/instant.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import { findRun } from '../runs/findRun.ts'
import { countRuns, listRuns } from '../runLists/listRuns.ts'
import { localViewer } from '../viewer/viewer.ts'
import { ensureProject, findProject, listProjects, uncategorized } from './findProject.ts'
import { checkName } from './names.ts'

/** Unknown is `null`, as W&B answers. */
const project = (
  { entityName, name }: { entityName?: string | null; name?: string | null },
  { server, viewer }: GraphQLContext,
): Promise<ProjectRow | null> => findProject(server, entityName || viewer.entity, name || uncategorized)

const Query: QueryResolvers = {
  project: (_parent, args, context) => project(args, context),
  model: (_parent, args, context) => project(args, context),
  models: async (_parent, { entityName, ...page }, { server, viewer }) =>
    listConnection(await listProjects(server, entityName || viewer.entity), page),
}

const Mutation: MutationResolvers = {
  upsertModel: async (_parent, { input }, { server, viewer }) => {
    const entity = input.entityName || viewer.entity
    if (!input.name) throw new GraphQLError('a project needs a name')
    checkName('entity', entity)
    checkName('project', input.name)
    const { project: made, inserted } = await ensureProject(server, entity, input.name)
    const row = await server.database
      .updateTable('projects')
      .set({
        updatedAt: server.clock.now(),
        ...(input.description && { description: input.description }),
        ...(input.access && { access: input.access }),
        ...(input.views && { views: input.views }),
      })
      .where('id', '=', made.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return {
      project: row,
      model: row,
      inserted,
      entityName: entity,
      clientMutationId: input.clientMutationId,
    }
  },
}

const Project: ProjectResolvers = {
  id: ({ id }) => toNodeId('Project', id),
  // Digits, because 0.19.1 sends this where an Int is asked for.
  internalId: ({ id }) => String(id),
  entityName: ({ entity }) => entity,
  entity: ({ entity }) => ({ name: entity }),
  user: ({ entity }) => (entity === localViewer.entity ? localViewer : null),
  createdAt: ({ createdAt }) => toDateTime(createdAt),
  updatedAt: ({ updatedAt }) => toDateTime(updatedAt),
  isBenchmark: () => false,
  readOnly: () => false,
  repo: () => null,
  dockerImage: () => null,
  run: ({ id }, { name }, { server }) => findRun(server, id, name),
  bucket: ({ id }, { name }, { server }) => findRun(server, id, name),
  runs: ({ id }, args, { server }) => listRuns(server, id, args),
  buckets: ({ id }, args, { server }) => listRuns(server, id, args),
  runCount: ({ id }, { filters }, { server }) => countRuns(server, id, filters),
  allViews: () => listConnection([], {}),
  tags: async ({ id }, _args, { server }) => {
    const rows = await server.database
      .selectFrom('runs')
      .select('tags')
      .where('projectId', '=', id)
      .where('deletedAt', 'is', null)
      .distinct()
      .execute()
    const names = new Set(rows.flatMap(({ tags }): string[] => JSON.parse(tags)))
    return [...names].toSorted().map((name) => ({ name, colorIndex: 0 }))
  },
}

export const projectResolvers: Resolvers = { Query, Mutation, Project }
