import { GraphQLError } from 'graphql'
import type { CreateAgentInput } from '../generated/resolvers.ts'
import { fromNodeId } from '../graphql/nodeId.ts'
import { isObject } from '../http/readBody.ts'
import { parseExtendedObject } from '../metadata/extendedJson.ts'
import type { AgentRow, SweepRow } from '../metadata/tables.ts'
import { loadProject } from '../projects/findProject.ts'
import { createRun } from '../runs/createRun.ts'
import { generateRunName } from '../runs/displayName.ts'
import { runState, terminalStates } from '../runs/runState.ts'
import type { ServerContext } from '../serverContext.ts'
import type { Viewer } from '../viewer/viewer.ts'
import { loadSweep, requireSweepByPath } from './findSweep.ts'
import { configOf, parseSweepConfig, type SweepConfig } from './sweepConfig.ts'

/** What an agent is told to do. `args` is the run's config, `program` the script, where the sweep names one. */
export type Command =
  | { type: 'run'; run_id: string; args: Record<string, unknown>; program?: string }
  | { type: 'stop'; run_id: string }
  | { type: 'exit' }

/** Registers a process that will ask for runs to start. @throws GraphQLError where there is no such sweep. */
export async function createAgent(
  server: ServerContext,
  viewer: Viewer,
  input: CreateAgentInput,
): Promise<AgentRow> {
  const entity = input.entityName || viewer.entity
  const sweep = await requireSweepByPath(server, entity, input.projectName, input.sweep)
  const now = server.clock.now()
  await server.database
    .updateTable('sweeps')
    .set({ state: 'RUNNING', updatedAt: now })
    .where('id', '=', sweep.id)
    .where('state', '=', 'PENDING')
    .execute()
  return await server.database
    .insertInto('agents')
    .values({
      sweepId: sweep.id,
      name: generateRunName(),
      host: input.host,
      state: 'RUNNING',
      metrics: '{}',
      createdAt: now,
      heartbeatAt: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/**
 * Takes an agent's sign of life, and says what it shall do. One heartbeat is one transaction, so that no two agents get the same
 * point of a search, and a point that is given is on the disk before the agent knows of it.
 * @throws GraphQLError for an agent that there is not
 */
export async function agentHeartbeat(
  server: ServerContext,
  viewer: Viewer,
  nodeId: string,
  said: { metrics?: string | null | undefined; runState?: string | null | undefined },
): Promise<{ agent: AgentRow; commands: Command[] }> {
  const now = server.clock.now()
  return await server.database.transaction().execute(async (database) => {
    const within = { ...server, database }
    const agent = await database
      .updateTable('agents')
      .set({ heartbeatAt: now, ...(said.metrics && { metrics: said.metrics }) })
      .where('id', '=', Number(fromNodeId('Agent', nodeId)))
      .returningAll()
      .executeTakeFirst()
    if (!agent) throw new GraphQLError('agent not found')
    const sweep = await loadSweep(within, agent.sweepId)
    await database.updateTable('sweeps').set({ heartbeatAt: now }).where('id', '=', sweep.id).execute()
    const states = parseExtendedObject(said.runState ?? '{}') ?? {}
    const alive = Object.keys(states).filter((run) => states[run] === true)
    return { agent, commands: await decide(within, viewer, sweep, agent, alive) }
  })
}

/** Clients look at the first command only, and come back for the next. */
async function decide(
  server: ServerContext,
  viewer: Viewer,
  sweep: SweepRow,
  agent: AgentRow,
  alive: readonly string[],
): Promise<Command[]> {
  const given = await server.database
    .selectFrom('agentRuns')
    .innerJoin('runs', 'runs.id', 'agentRuns.runId')
    .select(['agentRuns.id', 'heard', 'runs.name', 'runs.state', 'runs.config', 'stopRequested', 'deletedAt'])
    .where('agentId', '=', agent.id)
    .execute()
  const living = given.filter(({ name }) => alive.includes(name))
  if (living.length > 0) {
    const ids = living.map(({ id }) => id)
    await server.database.updateTable('agentRuns').set({ heard: 1 }).where('id', 'in', ids).execute()
  }
  const unwanted = living.filter(
    ({ stopRequested, deletedAt }) => sweep.state === 'CANCELED' || stopRequested === 1 || deletedAt !== null,
  )
  if (unwanted.length > 0) return unwanted.map(({ name }) => ({ type: 'stop', run_id: name }))
  // One run at a time; an agent that is to leave does so when its run has ended.
  if (alive.length > 0 || sweep.state === 'PAUSED') return []
  if (sweep.state !== 'RUNNING' && sweep.state !== 'PENDING') return [{ type: 'exit' }]
  const lost = given.find(
    ({ heard, state, deletedAt }) => heard === 0 && state === 'pending' && deletedAt === null,
  )
  const config = parseSweepConfig(sweep.config)
  if (lost) return [runCommand(config, lost.name, argsOf(lost.config))]
  return [await nextRun(server, viewer, sweep, agent, config)]
}

async function nextRun(
  server: ServerContext,
  { username }: Viewer,
  sweep: SweepRow,
  agent: AgentRow,
  config: SweepConfig,
): Promise<Command> {
  const { database } = server
  const position = await countGiven(server, sweep.id)
  if (position >= (config.runCount ?? Infinity)) return { type: 'exit' }
  const project = await loadProject(server, sweep.projectId)
  const { run } = await createRun(server, project, generateRunName(), { username, state: 'pending' })
  const args = configOf(config, position)
  await database
    .updateTable('runs')
    .set({ sweepName: sweep.name, config: JSON.stringify(args) })
    .where('id', '=', run.id)
    .execute()
  await database
    .insertInto('agentRuns')
    .values({ sweepId: sweep.id, agentId: agent.id, runId: run.id, position, heard: 0 })
    .execute()
  return runCommand(config, run.name, args)
}

function runCommand({ program }: SweepConfig, run: string, args: Record<string, unknown>): Command {
  return { type: 'run', run_id: run, args, ...(program !== null && { program }) }
}

/** How many points of the search have been given out. */
async function countGiven({ database }: ServerContext, sweepId: number): Promise<number> {
  const { count } = await database
    .selectFrom('agentRuns')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sweepId', '=', sweepId)
    .executeTakeFirstOrThrow()
  return count
}

/** Whether every run that the search asks for has been given out and has ended. */
export async function isSearched(server: ServerContext, sweep: SweepRow): Promise<boolean> {
  const { runCount } = parseSweepConfig(sweep.config)
  if (runCount === null || (await countGiven(server, sweep.id)) < runCount) return false
  const given = await server.database
    .selectFrom('agentRuns')
    .innerJoin('runs', 'runs.id', 'agentRuns.runId')
    .select(['runs.state', 'streamed', 'runs.heartbeatAt'])
    .where('sweepId', '=', sweep.id)
    .where('deletedAt', 'is', null)
    .execute()
  return given.every((run) => terminalStates.has(runState(run, server)))
}

function argsOf(config: string): Record<string, unknown> {
  const args: unknown = JSON.parse(config)
  return isObject(args) ? args : {}
}
