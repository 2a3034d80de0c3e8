import { countingFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Api, createRunsClient, listLoggedArtifacts } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

test('a logged artifact, by every attribute', async () => {
  const run = await WireWriter.begin(server)
  await run.logArtifact('data', '0123456789abcdef0123456789abcdef', ['best', 'latest'])
  const [artifact] = await (await new Api(server.clientOptions).run(run.path)).loggedArtifacts().toArray()
  expect(artifact).toMatchObject({
    name: 'data:v0',
    version: 'v0',
    type: 'dataset',
    state: 'COMMITTED',
    digest: '0123456789abcdef0123456789abcdef',
    fileCount: 0,
    metadata: { rows: Number.NaN },
    description: 'the data',
    tags: [],
    entity: 'local',
    project: run.path.split('/')[1],
  })
  expect([...(artifact?.aliases ?? [])].sort()).toEqual(['best', 'latest'])
  expect(artifact?.id).toMatch(/./)
  expect(artifact?.size).toBeTypeOf('number')
  expect(Math.abs(Date.now() - (artifact?.createdAt.getTime() ?? 0))).toBeLessThan(60_000)
})

test('a run without artifacts, and one that is not there', async () => {
  const client = createRunsClient(server.clientOptions)
  const run = await WireWriter.begin(server)
  expect(await listLoggedArtifacts(client, run.path).toArray()).toEqual([])
  expect(await listLoggedArtifacts(client, run.path).totalCount()).toBe(0)
  await expect(listLoggedArtifacts(client, 'local/no/run').toArray()).rejects.toMatchObject({
    code: 'notFound',
  })
})

test('C38 (logged artifacts, reading): 1,050 artifacts at any page size, in order, across empty pages', async () => {
  const run = await WireWriter.begin(server)
  const names: string[] = []
  for (let from = 0; from < 1_050; from += 50) {
    const digests = Array.from({ length: 50 }, (_, index) => (from + index).toString(16).padStart(32, '0'))
    for (const digest of digests) {
      await run.logArtifact(`set${Number.parseInt(digest, 16) % 3}`, digest)
      names.push(`set${names.length % 3}:v${Math.floor(names.length / 3)}`)
    }
  }
  for (const pageSize of [1, 100, 1_049, 5_000]) {
    const fetch = countingFetch(server.fetch)
    const list = listLoggedArtifacts(createRunsClient({ ...server.clientOptions, fetch }), run.path, {
      pageSize,
    })
    expect((await list.toArray()).map(({ name }) => name)).toEqual(names)
    // No manifests, no files: one request for each page, and none beside.
    expect([...fetch.byOperation.keys()]).toEqual(['ListLoggedArtifacts'])
  }

  // Between every two pages the server gives an empty one whose cursor leads on, and at the end one that ends the list.
  let call = 0
  let cursor: unknown = null
  const gappy: typeof fetch = async (input, init) => {
    if (call++ % 2 === 1) {
      const pageInfo = { endCursor: `${cursor}`, hasNextPage: true }
      const outputArtifacts = { totalCount: 1_050, edges: [], pageInfo }
      return Response.json({ data: { project: { run: { outputArtifacts } } } })
    }
    const body: { variables: Record<string, unknown> } = JSON.parse(String(init?.body))
    if (body.variables['after']) body.variables['after'] = cursor
    const answer = await server.fetch(input, { ...init, body: JSON.stringify(body) })
    const text = await answer.text()
    cursor = JSON.parse(text).data.project.run.outputArtifacts.pageInfo.endCursor
    return new Response(text.replace('"endCursor":"', '"endCursor":"before '), answer)
  }
  const list = listLoggedArtifacts(createRunsClient({ ...server.clientOptions, fetch: gappy }), run.path, {
    pageSize: 100,
  })
  expect((await list.toArray()).map(({ name }) => name)).toEqual(names)
  expect(call).toBe(21)
}, 120_000)
