import { countingFetch, dataAnswer, scriptedFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Api, createRunsClient, loadSweep, type SweepPath } from '../src/index.ts'
import { mutate, WireWriter } from './wireWriter.ts'

const config =
  'method: grid\nmetric:\n  name: loss\nname: "in: the config"\nparameters:\n  x:\n    values:\n    - 1\n    - 2\n'
let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

/** A sweep, with one run of it. */
async function sweepOfOneRun(
  displayName?: string,
): Promise<{ sweep: string; project: string; runPath: string }> {
  const { path } = await WireWriter.begin(server)
  const [, project = ''] = path.split('/')
  const input = { config, displayName, entityName: 'local', projectName: project, description: 'of two' }
  const upsertSweep = 'mutation ($input: UpsertSweepInput!) { upsertSweep(input: $input) { sweep { name } } }'
  const made = await mutate(server, upsertSweep, { input }, 'upsertSweep')
  const sweep = String(Object(made['sweep']).name)
  const run = await WireWriter.begin(server, { project, sweep })
  await run.log([{ _step: 0, loss: 3 }], { loss: 3 })
  return { sweep, project, runPath: run.path }
}

it('a sweep by every attribute, the same from a run of it and by its path', async () => {
  const { sweep, project, runPath } = await sweepOfOneRun('two values')
  const api = new Api(server.clientOptions)
  const read = await api.sweep(`local/${project}/${sweep}`)
  expect(read).toEqual({
    id: sweep,
    storageId: expect.stringMatching(/./),
    name: 'two values',
    entity: 'local',
    project,
    url: `${api.client.appUrl}local/${project}/sweeps/${sweep}`,
    state: 'PENDING',
    method: 'grid',
    description: 'of two',
    configText: config,
    bestLoss: 3,
    runCount: 1,
    expectedRunCount: 2,
    createdAt: expect.any(Date),
    updatedAt: expect.any(Date),
  })
  expect(await (await api.run(runPath)).sweep()).toEqual(read)
  const runs = await api.runs(`local/${project}`, { filters: { sweep } }).toArray()
  expect(runs.map(({ path }) => path.join('/'))).toEqual([runPath])
})

it('paths of all forms mean one sweep', async () => {
  const { sweep, project } = await sweepOfOneRun()
  const client = createRunsClient({ ...server.clientOptions, project })
  const { url, name } = await loadSweep(client, sweep)
  expect(name).toBe(sweep)
  const paths: SweepPath[] = [
    `${project}/${sweep}`,
    `local/${project}/${sweep}`,
    `local/${project}/sweeps/${sweep}`,
    `/local/${project}/sweeps/${sweep}/`,
    `${url}?tab=runs`,
    { sweep },
    { entity: 'local', project, sweep },
  ]
  for (const path of paths) expect(await loadSweep(client, path)).toMatchObject({ id: sweep, project })
  const elsewhere = createRunsClient({
    fetch: scriptedFetch([() => dataAnswer({ project: { sweep: null } })]),
  })
  // A project may be called sweeps.
  await expect(loadSweep(elsewhere, 'e/sweeps/s')).rejects.toMatchObject({
    code: 'notFound',
    path: 'e/sweeps/s',
  })
})

it('no sweep, a sweep that is gone, and a request that fails are three things', async () => {
  const traffic = countingFetch(server.fetch)
  const api = new Api({ ...server.clientOptions, fetch: traffic })
  const alone = await api.run((await WireWriter.begin(server)).path)
  traffic.reset()
  expect(await alone.sweep()).toBeNull()
  expect(traffic.requests).toBe(0)

  const orphan = await api.run((await WireWriter.begin(server, { sweep: 'gone' })).path)
  expect(orphan.sweepName).toBe('gone')
  expect(await orphan.sweep()).toBeNull()
  const path = `local/${orphan.project}/gone`
  await expect(api.sweep(path)).rejects.toMatchObject({ code: 'notFound', operation: 'loadSweep', path })

  const refused = scriptedFetch([() => server.fetch(...asked), new Response('', { status: 403 })])
  let asked: Parameters<typeof fetch> = ['']
  const denied = new Api({
    ...server.clientOptions,
    fetch: (...given) => {
      asked = given
      return refused(...given)
    },
  })
  const run = await denied.run(orphan.path.join('/'))
  await expect(run.sweep()).rejects.toMatchObject({ code: 'permission' })
})
