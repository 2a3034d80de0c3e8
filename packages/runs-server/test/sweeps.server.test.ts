import { expect, it } from 'vitest'
import type { RunsServer } from '../src/index.ts'
import { graphql, type GraphQLAnswer, logRows, openServer, streamTo, upsert } from './wireClient.ts'

const grid = `program: train.py
method: grid
metric:
  goal: minimize
  name: score
parameters:
  x:
    values:
    - 0.5
    - 1.5
  y:
    min: 1
    max: 2
  optimizer:
    parameters:
      name:
        value: adam
`

async function ask(
  server: RunsServer,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphQLAnswer['data']> {
  const { data, errors } = await graphql(server, query, variables)
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
  return data
}

async function makeSweep(
  server: RunsServer,
  config: string,
  more: Record<string, unknown> = {},
): Promise<{ id: string; name: string }> {
  const { upsertSweep } = await ask(
    server,
    `mutation ($input: UpsertSweepInput!) { upsertSweep(input: $input) {
      inserted configValidationWarnings sweep { id name project { name entity { name } } } } }`,
    { input: { config, projectName: 'p', ...more } },
  )
  return upsertSweep.sweep
}

const setState = (server: RunsServer, id: string, state: string) =>
  makeSweep(server, '', { id, state, config: null })

async function makeAgent(server: RunsServer, sweep: string): Promise<string> {
  const input = { host: 'h', projectName: 'p', sweep }
  const { createAgent } = await ask(
    server,
    'mutation ($input: CreateAgentInput!) { createAgent(input: $input) { agent { id } } }',
    { input },
  )
  return createAgent.agent.id
}

interface Command {
  type: string
  run_id?: string
  args?: Record<string, { value: unknown }>
}

/** What an agent is told to do, that has these runs alive. */
async function beat(server: RunsServer, id: string, ...alive: (string | undefined)[]): Promise<Command[]> {
  const runState = JSON.stringify(Object.fromEntries(alive.map((run) => [run, true])))
  const { agentHeartbeat } = await ask(
    server,
    'mutation ($input: AgentHeartbeatInput!) { agentHeartbeat(input: $input) { agent { id } commands } }',
    { input: { id, metrics: '{}', runState } },
  )
  return JSON.parse(agentHeartbeat.commands)
}

/** Does what a client does with a run that it was told to start. */
async function train(
  server: RunsServer,
  sweep: string,
  { run_id: name }: Command,
  summary = '{}',
): Promise<void> {
  await upsert(server, { modelName: 'p', name, sweep, host: 'h' })
  await streamTo(server, name ?? '', {
    files: { 'wandb-summary.json': { offset: 0, content: [summary] } },
    complete: true,
    exitcode: 0,
  })
}

const readSweep = async (server: RunsServer, sweep: string, fields: string): Promise<GraphQLAnswer['data']> =>
  (
    await ask(
      server,
      `query ($sweep: String!) { project(name: "p") { sweep(sweepName: $sweep) { ${fields} } } }`,
      { sweep },
    )
  ).project.sweep

it('two agents share a grid: each point is given once, and the sweep is finished when its runs are', async () => {
  const server = await openServer()
  const { name } = await makeSweep(server, grid)
  expect(await readSweep(server, name, 'state method runCount runCountExpected bestLoss')).toEqual({
    state: 'PENDING',
    method: 'grid',
    runCount: 0,
    runCountExpected: 4,
    bestLoss: null,
  })
  const agents = [await makeAgent(server, name), await makeAgent(server, name)]
  const given: Command[] = []
  for (let round = 0; round < 2; round++) {
    const commands = (await Promise.all(agents.map((agent) => beat(server, agent)))).flat()
    given.push(...commands)
    expect(await readSweep(server, name, 'state')).toEqual({ state: 'RUNNING' })
    for (const command of commands) await train(server, name, command, `{"score": ${given.length}}`)
  }
  const points = given.map(({ args }) => [args?.['x']?.value, args?.['y']?.value, args?.['optimizer']?.value])
  const adam = { name: 'adam' }
  expect(points.toSorted()).toEqual([
    [0.5, 1, adam],
    [0.5, 2, adam],
    [1.5, 1, adam],
    [1.5, 2, adam],
  ])
  for (const agent of agents) expect(await beat(server, agent)).toEqual([{ type: 'exit' }])
  expect(
    await readSweep(
      server,
      name,
      'state runCount bestLoss agents { edges { node { totalRuns host state runs { totalCount } } } }',
    ),
  ).toEqual({
    state: 'FINISHED',
    runCount: 4,
    bestLoss: 2,
    agents: {
      edges: [1, 2].map(() => ({
        node: { totalRuns: 2, host: 'h', state: 'RUNNING', runs: { totalCount: 2 } },
      })),
    },
  })
})

it('a command that got lost is given again, and one that arrived is not', async () => {
  const server = await openServer()
  const { name } = await makeSweep(server, grid)
  const agent = await makeAgent(server, name)
  const [first] = await beat(server, agent)
  expect(first).toMatchObject({ type: 'run', program: 'train.py' })
  expect(await beat(server, agent)).toEqual([first])
  expect(await beat(server, agent, first?.run_id)).toEqual([])
  // It was there, and is gone before it began: its point is used up.
  const [second] = await beat(server, agent)
  expect(second?.run_id).not.toBe(first?.run_id)
})

it('a run of a sweep is told to stop when it was asked to, when it is deleted, and when the sweep is cancelled', async () => {
  const server = await openServer()
  const { id, name } = await makeSweep(server, grid)
  const stop = 'mutation ($id: ID!) { stopRun(input: { id: $id }) { success } }'
  const remove = 'mutation ($id: ID!) { deleteRun(input: { id: $id }) { clientMutationId } }'
  for (const mutation of [stop, remove, null]) {
    const agent = await makeAgent(server, name)
    const [command] = await beat(server, agent)
    const run = String(command?.run_id)
    expect(await beat(server, agent, run)).toEqual([])
    const { project } = await ask(
      server,
      'query ($run: String!) { project(name: "p") { run(name: $run) { id sweepName agent { id } } } }',
      { run },
    )
    expect(project.run).toMatchObject({ sweepName: name, agent: { id: agent } })
    if (mutation) await ask(server, mutation, { id: project.run.id })
    else await setState(server, id, 'CANCELED')
    expect(await beat(server, agent, run)).toEqual([{ type: 'stop', run_id: run }])
  }
})

it('a paused sweep gives nothing, and goes on; one that is stopped lets runs end and sends its agents away', async () => {
  const server = await openServer()
  const { id, name } = await makeSweep(server, grid)
  const agent = await makeAgent(server, name)
  await setState(server, id, 'PAUSED')
  expect(await beat(server, agent)).toEqual([])
  await setState(server, id, 'RUNNING')
  const [command] = await beat(server, agent)
  await setState(server, id, 'STOPPED')
  expect(await beat(server, agent, command?.run_id)).toEqual([])
  expect(await beat(server, agent)).toEqual([{ type: 'exit' }])
})

it('a random search draws within its bounds, until run_cap', async () => {
  const server = await openServer()
  const config = `{method: random, run_cap: 20, metric: {name: a.b, goal: maximize}, parameters: {
    y: {values: [1, 2]}, whole: {min: 1, max: 3}, even: {min: 0.0, max: 0.5, distribution: uniform},
    log: {min: 0.001, max: 1, distribution: log_uniform_values}}}`
  const { name } = await makeSweep(server, config, { displayName: 'drawn' })
  const agent = await makeAgent(server, name)
  for (let round = 0; round < 20; round++) {
    const [command] = await beat(server, agent)
    const at = (key: string): number => Number(command?.args?.[key]?.value)
    expect([1, 2]).toContain(at('y'))
    expect([1, 2, 3]).toContain(at('whole'))
    expect(at('even') >= 0 && at('even') <= 0.5).toBe(true)
    expect(at('log') >= 0.001 && at('log') <= 1).toBe(true)
    await train(server, name, command ?? { type: '' }, `{"a": {"b": ${round === 3 ? 'NaN' : round}}}`)
  }
  expect(await beat(server, agent)).toEqual([{ type: 'exit' }])
  expect(await readSweep(server, name, 'state bestLoss displayName runCountExpected config')).toEqual({
    state: 'FINISHED',
    bestLoss: 19,
    displayName: 'drawn',
    runCountExpected: 20,
    config,
  })
})

it('sweeps are listed by project, and runs by sweep', async () => {
  const server = await openServer()
  const made = [await makeSweep(server, grid), await makeSweep(server, grid), await makeSweep(server, grid)]
  await upsert(server, { modelName: 'p', name: 'r', sweep: made[1]?.name })
  await upsert(server, { modelName: 'p', name: 'other' })
  const { project } = await ask(
    server,
    `{ project(name: "p") { totalSweeps sweeps(first: 2) { edges { node { id name runCount } } pageInfo { hasNextPage } }
      run(name: "r") { sweep { id } } other: run(name: "other") { sweep { id } } sweep(sweepName: "none") { id } } }`,
  )
  expect(project).toMatchObject({
    totalSweeps: 3,
    sweeps: {
      edges: [{ node: { ...ids(made[0]), runCount: 0 } }, { node: { ...ids(made[1]), runCount: 1 } }],
      pageInfo: { hasNextPage: true },
    },
    run: { sweep: { id: made[1]?.id } },
    other: { sweep: null },
    sweep: null,
  })
  expect(await readSweep(server, made[1]?.name ?? '', 'runs { edges { node { name } } }')).toEqual({
    runs: { edges: [{ node: { name: 'r' } }] },
  })
})

const ids = (sweep: { id: string; name: string } | undefined) => ({ id: sweep?.id, name: sweep?.name })

it('the question of the command line, which has a spec without keys, is answered without rows', async () => {
  const server = await openServer()
  const { name } = await makeSweep(server, grid)
  await upsert(server, { modelName: 'p', name: 'r', sweep: name })
  await logRows(server, 'r', 0, [{ _step: 0, x: 1 }])
  const { project } = await ask(
    server,
    `query ($sweep: String!, $specs: [JSONString!]!) { project(name: "p") { sweep(sweepName: $sweep) {
      heartbeatAt earlyStopJobRunning controller scheduler runs { edges { node { name shouldStop running sampledHistory(specs: $specs) } } } } } }`,
    { sweep: name, specs: '{}' },
  )
  expect(project.sweep).toMatchObject({
    earlyStopJobRunning: false,
    controller: null,
    runs: { edges: [{ node: { name: 'r', running: true, sampledHistory: [[]] } }] },
  })
})

it.each([
  ['method: bayes', /bayes/],
  ['parameters: {}', /null/],
  ['method: grid\nparameters: {x: {min: 0.5, max: 1.5}}', /range/],
  ['method: random\nparameters: {x: {distribution: normal, min: 0, max: 1}}', /normal/],
  ['method: random\nparameters: {x: {min: 1}}', /needs value/],
  ['method: random\nparameters: {x: {distribution: log_uniform_values, min: 0, max: 1}}', /more than 0/],
  ['method: random\nparameters: {x: {values: [1, 2], probabilities: [0.1, 0.9]}}', /alike/],
  ['method: [', /YAML/],
  ['- grid', /mapping/],
  ['method: grid\nparameters: [1]', /mapping/],
])(
  'a search that this server does not do is refused, not accepted and left lying: %s',
  async (config, why) => {
    await expect(makeSweep(await openServer(), config)).rejects.toThrow(why)
  },
)

it('early_terminate is answered with a warning, for the search itself is done', async () => {
  const server = await openServer()
  const config = `${grid}early_terminate: {type: hyperband}\n`
  const mutation =
    'mutation ($input: UpsertSweepInput!) { upsertSweep(input: $input) { configValidationWarnings } }'
  const warnings = async (input: Record<string, unknown>) =>
    (await ask(server, mutation, { input })).upsertSweep.configValidationWarnings
  expect(await warnings({ config })).toEqual([expect.stringMatching(/^early_terminate/)])
  expect(await warnings({ config: grid })).toEqual([])
})

it('what is not there is refused in words', async () => {
  const server = await openServer()
  const { id } = await makeSweep(server, grid)
  await expect(makeAgent(server, 'none')).rejects.toThrow(/sweep local\/p\/none not found/)
  await expect(beat(server, btoa('Agent:99'))).rejects.toThrow(/agent not found/)
  await expect(setState(server, id, 'DREAMING')).rejects.toThrow(/unknown state/)
  await expect(makeSweep(server, grid, { priorRunsFilters: '{}' })).rejects.toThrow(/prior runs/)
})
