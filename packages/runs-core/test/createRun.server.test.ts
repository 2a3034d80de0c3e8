import { countingFetch, startServer, type TestServer, uniqueName } from '@x/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Api, createRun, createRunsClient, loadRun, Run } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

it('an empty run of one request, usable for update() at once', async () => {
  const fetch = countingFetch(server.fetch)
  const api = new Api({ ...server.clientOptions, fetch })
  const project = uniqueName('project')
  const run = await api.createRun({ project })
  expect(fetch.requests).toBe(1)
  expect(run).toBeInstanceOf(Run)
  expect(run.id).toMatch(/^[a-z0-9]{8}$/)
  expect(run.toJSON()).toMatchObject({
    entity: 'local',
    project,
    path: ['local', project, run.id],
    state: 'running',
    config: {},
    summary: {},
    tags: [],
    historyLineCount: 0,
  })
  run.notes = 'made here'
  await run.update({ config: (edit) => edit.set('lr', 0.1), summary: (edit) => edit.set('best', 1) })
  expect(await loadRun(api.client, run.path.join('/'))).toMatchObject({
    notes: 'made here',
    config: { lr: 0.1 },
    summary: { best: 1 },
  })
  expect((await Run.create(api, { project })).id).not.toBe(run.id)
})

it('the project is the client’s, else uncategorized; the entity is the server’s answer', async () => {
  const client = createRunsClient(server.clientOptions)
  expect(await createRun(client)).toMatchObject({ entity: 'local', project: 'uncategorized' })
  const named = createRunsClient({ ...server.clientOptions, entity: 'team', project: 'mnist' })
  expect(await createRun(named)).toMatchObject({ entity: 'team', project: 'mnist' })
  expect(await createRun(named, { entity: 'other', project: 'p', id: 'chosen' })).toMatchObject({
    path: ['other', 'p', 'chosen'],
  })
})

it('a pending run runs once something is logged; an id that is taken is that run, as it is', async () => {
  const client = createRunsClient(server.clientOptions)
  const project = uniqueName('project')
  expect(await createRun(client, { project, id: 'later', state: 'pending' })).toMatchObject({
    state: 'pending',
  })
  expect(await createRun(client, { project, state: 'pending' })).toMatchObject({ state: 'pending' })

  const writer = await WireWriter.begin(server, { project, id: 'there', config: { lr: 0.1 }, tags: ['t'] })
  await writer.log([{ _step: 0, loss: 1 }], { loss: 1 })
  await writer.finish()
  for (const state of [undefined, 'running', 'pending'] as const) {
    const run = await createRun(client, { project, id: 'there', state })
    expect(run).toMatchObject({
      storageId: writer.storageId,
      state: 'finished',
      config: { lr: 0.1 },
      summary: { loss: 1 },
      tags: ['t'],
      historyLineCount: 1,
    })
    expect(await loadRun(client, writer.path)).toEqual(run)
  }
})

it('another state, or a name that the server does not take, is an error', async () => {
  const client = createRunsClient(server.clientOptions)
  const state = Object('finished')
  await expect(createRun(client, { project: 'p', state })).rejects.toMatchObject({ code: 'usage' })
  await expect(createRun(client, { project: 'p', id: 'a/b' })).rejects.toMatchObject({
    code: 'graphql',
    operation: 'createRun',
    path: 'p/a/b',
  })
})
