import { expect, it, onTestFinished } from 'vitest'
import { createRunsServer, type RunsServer, type RunsServerOptions } from '../src/index.ts'

const key = `local${'0'.repeat(35)}`
const authorization = `Basic ${btoa(`api:${key}`)}`

async function start(options: RunsServerOptions = { memory: true }): Promise<RunsServer> {
  const server = await createRunsServer(options)
  onTestFinished(() => server.close())
  return server
}

function viewer(server: RunsServer): Request {
  return new Request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Viewer { viewer { entity } }' }),
  })
}

function sampled(server: RunsServer, run: string): Request {
  return new Request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query Sampled($run: String!, $specs: [JSONString!]!) { project(name: "seeded") { run(name: $run) { sampledHistory(specs: $specs) } } }`,
      variables: { run, specs: ['{"keys":["_step","lr"],"minStep":0,"maxStep":5,"samples":100}'] },
    }),
  })
}

it('C52: a status with headers hits the operation it names, so often, and then no more', async () => {
  const server = await start()
  server.faults.add({
    operation: 'Viewer',
    after: 1,
    times: 2,
    does: { status: 429, headers: { 'retry-after': '3' } },
  })
  server.faults.add({ operation: 'SomethingElse', does: { status: 500 } })
  const answers = []
  for (let index = 0; index < 4; index++) answers.push(await server.fetch(viewer(server)))
  expect(answers.map((answer) => answer.status)).toEqual([200, 429, 429, 200])
  expect(answers[1]?.headers.get('retry-after')).toBe('3')
  expect(server.faults.hits.map((hit) => hit.operation)).toEqual(['Viewer', 'Viewer'])
})

it('C52: truncated JSON, a slow body and a cut connection', async () => {
  const server = await start({ memory: true, port: 0 })
  const whole = await (await fetch(viewer(server))).text()

  server.faults.add({ does: { truncateAt: 10 } })
  expect(await (await fetch(viewer(server))).text()).toBe(whole.slice(0, 10))

  server.faults.add({ does: { bytesPerSecond: 200 } })
  const begun = performance.now()
  expect(await (await fetch(viewer(server))).text()).toBe(whole)
  expect(performance.now() - begun).toBeGreaterThan((whole.length / 200) * 500)

  for (const cut of ['before', 'after'] as const) {
    server.faults.add({ does: { cut } })
    await expect(fetch(viewer(server))).rejects.toThrow('fetch failed')
  }
  server.faults.add({ does: { cut: 'during' } })
  await expect(fetch(viewer(server)).then((response) => response.text())).rejects.toThrow()
  expect((await fetch(viewer(server))).status).toBe(200)
})

it('C52: 502 for one operation, and the others are answered', async () => {
  const server = await start()
  server.faults.add({ operation: 'Sampled', times: Number.POSITIVE_INFINITY, does: { status: 502 } })
  for (let time = 0; time < 3; time++) {
    expect((await server.fetch(sampled(server, 'a'))).status).toBe(502)
    expect((await server.fetch(viewer(server))).status).toBe(200)
  }
  server.faults.clear()
  expect((await server.fetch(sampled(server, 'a'))).status).toBe(200)
})

it('C52: a signed URL answers as expired once, to downloads alone, and is good again', async () => {
  const server = await start()
  const answer = await server.fetch(
    new Request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation Make { upsertBucket(input: { modelName: "p", name: "a" }) { inserted }
          createRunFiles(input: { entityName: "local", projectName: "p", runName: "a", files: ["x.txt"] }) { files { uploadUrl } } }`,
      }),
    }),
  )
  const { data } = (await answer.json()) as {
    data: { createRunFiles: { files: { uploadUrl: string }[] } }
  }
  const target = data.createRunFiles.files[0]?.uploadUrl ?? ''
  server.faults.add({ operation: 'upload', does: { expired: true } })
  server.faults.add({ operation: 'download', does: { expired: true } })
  const put = () => server.fetch(new Request(target, { method: 'PUT', body: 'x' }))
  const refused = await put()
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('expired')])
  expect((await put()).status).toBe(200)
  const listed = await server.fetch(
    new Request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{"query":"query Files { project(name: \\"p\\") { run(name: \\"a\\") { files { edges { node { directUrl } } } } } }"}',
    }),
  )
  const files = (await listed.json()) as {
    data: { project: { run: { files: { edges: { node: { directUrl: string } }[] } } } }
  }
  const url = files.data.project.run.files.edges[0]?.node.directUrl ?? ''
  expect((await server.fetch(new Request(url))).status).toBe(403)
  expect(await (await server.fetch(new Request(url))).text()).toBe('x')
})

it('C52: bound semantics change for one operation', async () => {
  const server = await start()
  const { runs } = await server.seed({ steps: 20 })
  const steps = async () => {
    const { data } = (await (await server.fetch(sampled(server, runs[0]?.id ?? ''))).json()) as {
      data: { project: { run: { sampledHistory: { _step: number }[][] } } }
    }
    return data.project.run.sampledHistory[0]?.map((row) => row._step)
  }
  expect(await steps()).toEqual([0, 1, 2, 3, 4, 5])
  server.faults.add({ operation: 'Sampled', does: { quirks: { sampledMaxStep: 'exclusive' } } })
  expect(await steps()).toEqual([0, 1, 2, 3, 4])
  expect(await steps()).toEqual([0, 1, 2, 3, 4, 5])
})

it('C52: the clock jumps, and a run that was heard of a moment ago is old', async () => {
  const server = await start()
  const { runs } = await server.seed({ steps: 5, state: 'running' })
  const state = async () => {
    const response = await server.fetch(
      new Request(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `{ project(name: "seeded") { run(name: "${runs[0]?.id}") { state } } }`,
        }),
      }),
    )
    return ((await response.json()) as { data: { project: { run: { state: string } } } }).data.project.run
      .state
  }
  expect(await state()).toBe('running')
  server.faults.advanceClock(60 * 60_000)
  expect(await state()).toBe('crashed')
  server.faults.advanceClock(-60 * 60_000)
  expect(await state()).toBe('running')
})

it('C52: the clock jumps with the operation that is named, and stays there', async () => {
  const server = await start()
  const { runs } = await server.seed({ steps: 5, state: 'running' })
  const state = async (operation: string) => {
    const query = `query ${operation} { project(name: "seeded") { run(name: "${runs[0]?.id}") { state } } }`
    const response = await server.fetch(
      new Request(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    )
    return ((await response.json()) as { data: { project: { run: { state: string } } } }).data.project.run
      .state
  }
  server.faults.add({ operation: 'Later', does: { advanceClockMs: 60 * 60_000 } })
  expect(await state('Now')).toBe('running')
  expect(await state('Later')).toBe('crashed')
  expect(await state('Now')).toBe('crashed')
  server.faults.add({ operation: 'Back', does: { advanceClockMs: -60 * 60_000 } })
  expect(await state('Back')).toBe('running')
})
