import type { Resolvers } from '../generated/resolvers.ts'
import { listConnection } from '../graphql/connection.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import { listProjects } from '../projects/findProject.ts'
import { localViewer } from './viewer.ts'

/** Who is asking, what this server can do, and the entities it knows. */
export const viewerResolvers: Resolvers = {
  Query: {
    viewer: (_parent, _args, { viewer }) => viewer,
    users: (_parent, { usernames, query }, { viewer }) => {
      const asked = [...(usernames ?? []), ...(query ? [query] : [])]
      return listConnection(
        asked.length === 0 || asked.includes(viewer.username) || asked.includes(viewer.email) ? [viewer] : [],
        {},
      )
    },
    serverInfo: () => ({
      // A version of the clients, not of this server: everything up to it counts as served.
      cliVersionInfo: { max_cli_version: '1000.0.0', min_cli_version: '0.19.0' },
      latestLocalVersionInfo: null,
      features: [],
    }),
    entity: async (_parent, { name }, { server, viewer }) => {
      const wanted = name ?? viewer.entity
      if (wanted === viewer.entity) return { name: wanted }
      const row = await server.database
        .selectFrom('entities')
        .select('name')
        .where('name', '=', wanted)
        .executeTakeFirst()
      return row ?? null
    },
    organization: () => null,
  },
  ServerInfo: {
    features: (_parent, _args, { server }) =>
      Object.entries(server.quirks.features).map(([name, isEnabled]) => ({ name, isEnabled })),
  },
  User: {
    id: ({ username }) => toNodeId('User', username),
    // A JSON string: null here is a TypeError inside `wandb.init` of 0.19.1.
    flags: () => '{}',
    admin: () => false,
    deletedAt: () => null,
    photoUrl: () => null,
    organizations: () => [],
    // Every key of this server reads every entity, so its user is in all of them; their own comes first.
    teams: async ({ entity }, _args, { server }) => {
      const others = await server.database
        .selectFrom('entities')
        .select('name')
        .where('name', '!=', entity)
        .orderBy('name')
        .execute()
      return { edges: [{ name: entity }, ...others].map((node) => ({ cursor: node.name, node })) }
    },
    apiKeys: ({ username }, _args, { server }) =>
      listConnection(
        server.apiKeys.map((key) => ({
          id: toNodeId('ApiKey', username),
          name: `${key.slice(0, 5)}…`,
          description: null,
        })),
        {},
      ),
  },
  Entity: {
    id: ({ name }) => toNodeId('Entity', name),
    available: () => false,
    isTeam: ({ name }) => name !== localViewer.entity,
    organization: () => null,
    photoUrl: () => null,
    readOnly: () => false,
    readOnlyAdmin: () => false,
    user: ({ name }) => (name === localViewer.entity ? localViewer : null),
    members: () => [],
    defaultAccess: () => 'PRIVATE',
    privateOnly: () => false,
    codeSavingEnabled: () => true,
    storageBytes: () => 0,
    isPaid: () => false,
    limits: () => '{}',
    projects: async ({ name }, args, { server }) => listConnection(await listProjects(server, name), args),
  },
}
