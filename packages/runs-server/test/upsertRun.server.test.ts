import { expect, it } from 'vitest'
import { graphql, logRows, makeRun, openServer, readRun, streamTo, upsert } from './wireClient.ts'

it('the first upsert makes entity, project and run, and names the run', async () => {
  const server = await openServer()
  const { bucket, inserted, serverSettings } = await upsert(server, { modelName: 'p', name: 'abc12345' })
  expect(inserted).toBe(true)
  expect(serverSettings.serverMessages).toEqual([])
  expect(bucket).toMatchObject({
    name: 'abc12345',
    state: 'running',
    stopped: false,
    tags: [],
    config: '{}',
    historyLineCount: 0,
  })
  expect(bucket.displayName).toMatch(/^[a-z]+-[a-z]+-1$/)
  expect(bucket.project).toMatchObject({ name: 'p', entity: { name: 'local' } })
  expect((await upsert(server, { modelName: 'p', name: 'second' })).bucket.displayName).toMatch(/-2$/)
})

it('without a project the run is uncategorized, without a name it gets an id of eight letters', async () => {
  const server = await openServer()
  const { bucket } = await upsert(server, {})
  expect(bucket.project.name).toBe('uncategorized')
  expect(bucket.name).toMatch(/^[a-z0-9]{8}$/)
})

it('a second upsert by name or by id changes what is given, null is not given, config is replaced whole', async () => {
  const server = await openServer()
  const first = await upsert(server, {
    modelName: 'p',
    name: 'a',
    displayName: 'shown',
    notes: 'n',
    groupName: 'g',
    jobType: 'train',
    tags: ['x', 'y', 'x'],
    config: '{"lr":{"value":0.1},"deep":{"value":{"a":1}}}',
  })
  const second = await upsert(server, {
    modelName: 'p',
    name: 'a',
    notes: null,
    displayName: null,
    config: '{"lr":{"value":NaN}}',
  })
  expect(second.inserted).toBe(false)
  expect(second.bucket).toMatchObject({
    id: first.bucket.id,
    displayName: 'shown',
    notes: 'n',
    group: 'g',
    jobType: 'train',
    tags: ['x', 'y'],
    config: '{"lr":{"value":NaN}}',
  })
  const third = await upsert(server, {
    id: first.bucket.id,
    notes: '',
    tags: [],
    summaryMetrics: '{"best":3}',
  })
  expect(third.bucket).toMatchObject({ name: 'a', notes: '', tags: [], summaryMetrics: '{"best":3}' })
  // A client that logs sends an empty name for none; who edits by id means it.
  const named = await upsert(server, { modelName: 'p', name: 'a', displayName: '' })
  expect(named.bucket.displayName).toBe('shown')
  expect((await upsert(server, { id: first.bucket.id, displayName: '' })).bucket.displayName).toBe('')
})

it.each([
  [{ config: '{bad' }, /config/],
  [{ config: '[]' }, /config/],
  [{ summaryMetrics: '3' }, /summaryMetrics/],
  [{ state: 'sleeping' }, /state/],
  [{ name: 'a/b' }, /run id/],
  [{ name: 'x'.repeat(129) }, /128/],
  [{ modelName: 'a?b' }, /project/],
  [{ entityName: '..' }, /entity/],
  [{ id: 'UnVuOm5v' }, /not found/],
])('%j is refused with an error that says why', async (input, message) => {
  const server = await openServer()
  await expect(upsert(server, { modelName: 'p', name: 'a', ...input })).rejects.toThrow(message)
})

it('two upserts of one new run at once make one run', async () => {
  const server = await openServer()
  const made = await Promise.all(
    Array.from({ length: 8 }, () => upsert(server, { modelName: 'p', name: 'a' })),
  )
  expect(new Set(made.map(({ bucket }) => bucket.id)).size).toBe(1)
  expect(made.filter(({ inserted }) => inserted)).toHaveLength(1)
})

it('a pending run starts when its process is heard of; run.update() of a reader wakes no finished run', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a', { state: 'pending' })
  expect(await readRun(server, 'a', 'state')).toEqual({ state: 'pending' })
  await logRows(server, 'a', 0, [{ _step: 0 }])
  expect(await readRun(server, 'a', 'state')).toEqual({ state: 'running' })
  await streamTo(server, 'a', { complete: true, exitcode: 0 })
  expect((await upsert(server, { id, notes: 'later', config: '{}' })).bucket.state).toBe('finished')
  expect((await upsert(server, { id, name: 'a', host: 'machine' })).bucket.state).toBe('running')
})

it('resume reads everything that it needs, nothing null, for a run that logged and for one that did not', async () => {
  const server = await openServer()
  const fields = `id name summaryMetrics displayName logLineCount historyLineCount eventsLineCount historyTail eventsTail config tags notes
    wandbConfig(keys: ["t"])`
  await makeRun(server, 'new')
  const bucket = async (name: string) =>
    (
      await graphql(
        server,
        `{ model(name: "p") { id name entity { id name } bucket(name: "${name}", missingOk: true) { ${fields} } } }`,
      )
    ).data.model.bucket
  expect(await bucket('new')).toMatchObject({
    historyLineCount: 0,
    eventsLineCount: 0,
    logLineCount: 0,
    historyTail: '[]',
    eventsTail: '[]',
    summaryMetrics: '{}',
    wandbConfig: '{}',
  })
  await makeRun(server, 'old', { config: '{"_wandb":{"value":{"t":{"1":[1]},"cli_version":"0"}}}' })
  const content = ['{"_step":0,"_runtime":1}', '{"_step":7,"_runtime":2,"x":NaN}']
  await streamTo(server, 'old', {
    files: {
      'wandb-history.jsonl': { offset: 0, content },
      'wandb-events.jsonl': { offset: 0, content: ['{"system.cpu":1,"_runtime":3}'] },
      'output.log': { offset: 0, content: ['a', 'b', 'c'] },
      'wandb-summary.json': { offset: 0, content: ['{"_step":7,"_runtime":2}'] },
    },
  })
  const old = await bucket('old')
  expect(old).toMatchObject({
    historyLineCount: 2,
    eventsLineCount: 1,
    logLineCount: 3,
    summaryMetrics: '{"_step":7,"_runtime":2}',
  })
  expect(JSON.parse(old.historyTail).at(-1)).toBe(content[1])
  expect(JSON.parse(old.eventsTail).at(-1)).toBe('{"system.cpu":1,"_runtime":3}')
  expect(JSON.parse(old.wandbConfig)).toEqual({ t: { '1': [1] } })
  expect(await bucket('nothing')).toBeNull()
})

it('rewindRun forgets later rows and gives the summary of that step', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  await logRows(server, 'a', 0, [{ _step: 0, a: 1, once: true }, { _step: 1, a: 2 }, '{"_step":2,"a":NaN}'])
  await streamTo(server, 'a', {
    files: { 'wandb-summary.json': { offset: 0, content: ['{"a":9}'] } },
    complete: true,
    exitcode: 0,
  })
  const rewind = `mutation ($step: Float!, $metric: String!) { rewindRun(input: { runName: "a", projectName: "p", metricName: $metric, metricValue: $step }) {
    rewoundRun { state historyLineCount summaryMetrics } } }`
  const { data } = await graphql(server, rewind, { step: 1, metric: '_step' })
  expect(data.rewindRun.rewoundRun).toMatchObject({ state: 'running', historyLineCount: 2 })
  expect(JSON.parse(data.rewindRun.rewoundRun.summaryMetrics)).toEqual({ _step: 1, a: 2, once: true })
  expect((await readRun(server, 'a', 'history(minStep: 0, maxStep: 9)')).history).toHaveLength(2)
  expect((await graphql(server, rewind, { step: 1, metric: 'loss' })).errors?.[0]?.message).toMatch(/_step/)
})

it('deleteRun: gone for readers, a second time "not found", the id is not given out again', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  const remove = () =>
    graphql(server, 'mutation ($id: ID!) { deleteRun(input: { id: $id }) { clientMutationId } }', { id })
  expect((await remove()).data.deleteRun).toEqual({ clientMutationId: null })
  expect(await readRun(server, 'a', 'id')).toBeNull()
  expect(
    (await graphql(server, '{ project(name: "p") { runCount runs { edges { node { id } } } } }')).data
      .project,
  ).toEqual({
    runCount: 0,
    runs: { edges: [] },
  })
  expect((await remove()).errors?.[0]?.message).toMatch(/not found/)
  await expect(makeRun(server, 'a')).rejects.toThrow(/deleted/)
})

it('stopRun shows in Run.stopped and in the reply of file_stream, until the run is resumed', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  const { data } = await graphql(server, 'mutation ($id: ID!) { stopRun(input: { id: $id }) { success } }', {
    id,
  })
  expect(data.stopRun.success).toBe(true)
  expect(await readRun(server, 'a', 'stopped shouldStop state')).toEqual({
    stopped: true,
    shouldStop: true,
    state: 'running',
  })
  expect((await (await streamTo(server, 'a', {})).json()).stopped).toBe(true)
  await streamTo(server, 'a', { complete: true, exitcode: 255 })
  await upsert(server, { id, name: 'a', host: 'h' })
  expect((await (await streamTo(server, 'a', {})).json()).stopped).toBe(false)
})

it('updateRunState moves a run where W&B allows it and says where it does not', async () => {
  const server = await openServer()
  const id = await makeRun(server, 'a')
  const move = (state: string) =>
    graphql(
      server,
      'mutation ($id: ID!, $state: String!) { updateRunState(input: { id: $id, state: $state }) { success } }',
      { id, state },
    )
  expect((await move('failed')).data.updateRunState.success).toBe(true)
  expect((await move('pending')).data.updateRunState.success).toBe(true)
  expect((await move('finished')).errors?.[0]?.message).toMatch(/pending cannot be made "finished"/)
  expect(await readRun(server, 'a', 'state')).toEqual({ state: 'pending' })
})

it('an alert is taken for a run that exists and refused for one that does not', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const alert = (run: string) =>
    graphql(
      server,
      `mutation ($run: String!, $wait: Duration) { notifyScriptableRunAlert(input: { entityName: "local", projectName: "p", runName: $run,
        title: "t", text: "x", severity: WARN, waitDuration: $wait }) { success } }`,
      { run, wait: 10_000 },
    )
  expect((await alert('a')).data.notifyScriptableRunAlert.success).toBe(true)
  expect((await alert('b')).errors?.[0]?.message).toMatch(/not found/)
})

it('upsertModel makes a project once and lists it', async () => {
  const server = await openServer()
  const upsertModel = (input: Record<string, unknown>) =>
    graphql(
      server,
      'mutation ($input: UpsertModelInput!) { upsertModel(input: $input) { inserted model { name description } project { id } } }',
      { input },
    )
  expect((await upsertModel({ name: 'q', description: 'd' })).data.upsertModel).toMatchObject({
    inserted: true,
    model: { name: 'q', description: 'd' },
  })
  expect((await upsertModel({ name: 'q' })).data.upsertModel).toMatchObject({
    inserted: false,
    model: { description: 'd' },
  })
  const { data } = await graphql(
    server,
    '{ models(entityName: "local", first: 50) { edges { node { name entityName } cursor } pageInfo { hasNextPage } } }',
  )
  expect(data.models.edges.map((edge: { node: unknown }) => edge.node)).toEqual([
    { name: 'q', entityName: 'local' },
  ])
})

it('timestamps are UTC without a zone, as W&B writes them', async () => {
  const server = await openServer({ clock: { now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) } })
  await makeRun(server, 'a')
  expect(await readRun(server, 'a', 'createdAt heartbeatAt')).toEqual({
    createdAt: '2026-01-02T03:04:05',
    heartbeatAt: '2026-01-02T03:04:05',
  })
})

it("deleteRun takes the run's files with it, and its artifacts where that is asked for", async () => {
  const server = await openServer()
  const artifactState = async (run: string, deleteArtifacts: boolean) => {
    const id = await makeRun(server, run)
    const made = await graphql(
      server,
      `mutation ($run: String!) {
        createRunFiles(input: { entityName: "local", projectName: "p", runName: $run, files: ["a.txt"] }) { files { uploadUrl } }
        createArtifact(input: { entityName: "local", projectName: "p", runName: $run, artifactTypeName: "t", artifactCollectionName: $run,
          digest: "d", digestAlgorithm: MANIFEST_MD5 }) { artifact { id } } }`,
      { run },
    )
    await server.fetch(
      new Request(made.data.createRunFiles.files[0].uploadUrl, { method: 'PUT', body: 'hello' }),
    )
    const { files } = await readRun(server, run, 'files { edges { node { directUrl } } }')
    const { directUrl } = files.edges[0].node
    expect(await (await server.fetch(new Request(directUrl))).text()).toBe('hello')
    await graphql(
      server,
      'mutation ($input: DeleteRunInput!) { deleteRun(input: $input) { clientMutationId } }',
      { input: { id, deleteArtifacts } },
    )
    expect((await server.fetch(new Request(directUrl))).status).toBe(404)
    const { data } = await graphql(server, 'query ($id: ID!) { artifact(id: $id) { state } }', {
      id: made.data.createArtifact.artifact.id,
    })
    return data.artifact?.state
  }
  expect(await artifactState('keeps', false)).toBe('PENDING')
  expect(await artifactState('takes', true)).not.toBe('PENDING')
})
