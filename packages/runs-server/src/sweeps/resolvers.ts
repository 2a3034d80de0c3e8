import type { AgentResolvers, MutationResolvers, Resolvers, SweepResolvers } from '../generated/resolvers.ts'
import { listConnection } from '../graphql/connection.ts'
import { toDateTime } from '../graphql/instant.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import { loadProject } from '../projects/findProject.ts'
import { countRuns, listRuns } from '../runLists/listRuns.ts'
import { localViewer } from '../viewer/viewer.ts'
import { agentHeartbeat, createAgent, isSearched } from './agents.ts'
import { bestLoss } from './bestLoss.ts'
import { findAgent, findSweep, listSweeps, loadSweep } from './findSweep.ts'
import { parseSweepConfig } from './sweepConfig.ts'
import { upsertSweep } from './upsertSweep.ts'

const runsOf = (name: string): string => JSON.stringify({ sweep: name })

const Mutation: MutationResolvers = {
  upsertSweep: async (_parent, { input }, { server, viewer }) => ({
    ...(await upsertSweep(server, viewer, input)),
    insertedPriorRuns: 0,
    clientMutationId: input.clientMutationId,
  }),
  createAgent: async (_parent, { input }, { server, viewer }) => ({
    agent: await createAgent(server, viewer, input),
    clientMutationId: input.clientMutationId,
  }),
  agentHeartbeat: async (_parent, { input }, { server, viewer }) => {
    const { agent, commands } = await agentHeartbeat(server, viewer, input.id, input)
    return { agent, commands: JSON.stringify(commands), clientMutationId: input.clientMutationId }
  },
}

const Sweep: SweepResolvers = {
  id: ({ id }) => toNodeId('Sweep', id),
  method: ({ config }) => parseSweepConfig(config).method,
  // Agents leave a search that is done; nobody says so.
  state: async (sweep, _args, { server }) =>
    sweep.state === 'RUNNING' && (await isSearched(server, sweep)) ? 'FINISHED' : sweep.state,
  bestLoss: (sweep, _args, { server }) => bestLoss(server, sweep),
  runCount: ({ projectId, name }, _args, { server }) => countRuns(server, projectId, runsOf(name)),
  runCountExpected: ({ config }) => parseSweepConfig(config).runCount,
  runs: ({ projectId, name }, args, { server }) =>
    listRuns(server, projectId, { ...args, filters: runsOf(name) }),
  priorRuns: () => ({ edges: [], hasNextPage: false, count: 0 }),
  agent: ({ id }, { agentName }, { server }) => findAgent(server, id, agentName),
  agents: async ({ id }, _args, { server }) =>
    listConnection(
      await server.database
        .selectFrom('agents')
        .selectAll()
        .where('sweepId', '=', id)
        .orderBy('id')
        .execute(),
      {},
    ),
  project: ({ projectId }, _args, { server }) => loadProject(server, projectId),
  user: () => localViewer,
  earlyStopJobRunning: () => false,
  createdAt: ({ createdAt }) => toDateTime(createdAt),
  updatedAt: ({ updatedAt }) => toDateTime(updatedAt),
  heartbeatAt: ({ heartbeatAt }) => toDateTime(heartbeatAt),
}

const Agent: AgentResolvers = {
  id: ({ id }) => toNodeId('Agent', id),
  sweep: ({ sweepId }, _args, { server }) => loadSweep(server, sweepId),
  totalRuns: async ({ id }, _args, { server }) => {
    const runs = server.database.selectFrom('agentRuns').where('agentId', '=', id)
    return (await runs.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
  },
  runs: async ({ id, sweepId }, args, { server }) => {
    const { projectId } = await loadSweep(server, sweepId)
    const runs = await server.database
      .selectFrom('agentRuns')
      .innerJoin('runs', 'runs.id', 'agentRuns.runId')
      .select('runs.name')
      .where('agentId', '=', id)
      .execute()
    // No name is empty: a list without names would be a list of all runs.
    return listRuns(server, projectId, { ...args, names: ['', ...runs.map(({ name }) => name)] })
  },
  createdAt: ({ createdAt }) => toDateTime(createdAt),
  heartbeatAt: ({ heartbeatAt }) => toDateTime(heartbeatAt),
}

export const sweepResolvers: Resolvers = {
  Mutation,
  Sweep,
  Agent,
  Project: {
    totalSweeps: async ({ id }, _args, { server }) => (await listSweeps(server, id)).length,
    sweep: ({ id }, { sweepName }, { server }) => findSweep(server, id, sweepName),
    sweeps: async ({ id }, page, { server }) => listConnection(await listSweeps(server, id), page),
  },
  Run: {
    sweep: ({ projectId, sweepName }, _args, { server }) =>
      sweepName === null ? null : findSweep(server, projectId, sweepName),
    agent: async ({ id }, _args, { server }) => {
      const agent = await server.database
        .selectFrom('agentRuns')
        .innerJoin('agents', 'agents.id', 'agentRuns.agentId')
        .selectAll('agents')
        .where('runId', '=', id)
        .executeTakeFirst()
      return agent ?? null
    },
  },
}
