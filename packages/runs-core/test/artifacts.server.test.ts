import { countingFetch, dataAnswer, scriptedFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Api, createRunsClient, listLoggedArtifacts, listUsedArtifacts } from '../src/index.ts'
import { seededRandom } from './generatedRuns.ts'
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

const lists = [
  ['ListLoggedArtifacts', listLoggedArtifacts],
  ['ListUsedArtifacts', listUsedArtifacts],
] as const

describe.each(lists)('%s', (operation, list) => {
  test('of a run without artifacts, and of one that is not there', async () => {
    const client = createRunsClient(server.clientOptions)
    const run = await WireWriter.begin(server)
    expect(await list(client, run.path).toArray()).toEqual([])
    expect(await list(client, run.path).totalCount()).toBe(0)
    await expect(list(client, 'local/no/run').toArray()).rejects.toMatchObject({
      code: 'notFound',
      operation: operation.replace('L', 'l'),
    })
  })

  test('an artifact whose project is gone is listed without one; one that this key may not see is not', async () => {
    const project = null
    const node = {
      id: '1',
      versionIndex: 2,
      digest: 'd',
      description: null,
      metadata: null,
      state: 'COMMITTED',
      size: 1,
      fileCount: 1,
      createdAt: '2026-01-01T00:00:00',
      artifactType: { name: 'model' },
      artifactSequence: { name: 'gone', project },
      aliases: [{ alias: 'latest', artifactCollection: null }],
      tags: [],
    }
    const edges = [
      { cursor: '1', node: null },
      { cursor: '2', node },
    ]
    const artifacts = { totalCount: 2, edges, pageInfo: { endCursor: null, hasNextPage: false } }
    const fetch = scriptedFetch([dataAnswer({ project: { run: { artifacts } } })])
    const client = createRunsClient({ ...server.clientOptions, fetch })
    expect(await list(client, 'e/p/r').toArray()).toMatchObject([
      { name: 'gone:v2', entity: null, project: null, aliases: ['latest'] },
    ])
  })
})

test('what a run uses is listed once, in the order in which it first did, and logs nothing', async () => {
  const [maker, user] = [await WireWriter.begin(server), await WireWriter.begin(server)]
  const ids = []
  for (const digest of ['a', 'b', 'c']) ids.push(await maker.logArtifact('data', digest.repeat(32)))
  for (const index of [2, 0, 2, 1]) await user.useArtifact(ids[index] ?? '')
  const run = await new Api(server.clientOptions).run(user.path)
  expect((await run.usedArtifacts().toArray()).map(({ name }) => name)).toEqual([
    'data:v2',
    'data:v0',
    'data:v1',
  ])
  expect(await run.loggedArtifacts().toArray()).toEqual([])
})

/** Those at which a page ends where something does, and drawn ones. `RUNS_SEED=…` draws others. */
const seed = Number(process.env['RUNS_SEED'] ?? 38)
const random = seededRandom(seed)
const drawn = Array.from({ length: 12 }, () => 1 + Math.floor(random() * 1_050))
const pageSizes = [
  1,
  2,
  49,
  50,
  51,
  99,
  100,
  101,
  524,
  525,
  526,
  999,
  1_000,
  1_001,
  1_049,
  1_050,
  1_051,
  5_000,
  ...drawn,
]

test(`C38, seed ${seed}: 1,050 logged and used artifacts at any page size, in order, across empty pages, without a manifest`, async () => {
  const run = await WireWriter.begin(server)
  const names: string[] = []
  for (let index = 0; index < 1_050; index++) {
    await run.useArtifact(await run.logArtifact(`set${index % 3}`, index.toString(16).padStart(32, '0')))
    names.push(`set${index % 3}:v${Math.floor(index / 3)}`)
  }
  for (const [operation, list] of lists) {
    for (const pageSize of pageSizes) {
      const fetch = countingFetch(server.fetch)
      const client = createRunsClient({ ...server.clientOptions, fetch })
      expect((await list(client, run.path, { pageSize }).toArray()).map(({ name }) => name)).toEqual(names)
      // No manifests, no files: one request for each page, and none beside.
      const sent = [...fetch.byOperation].map(([name, { requests }]) => [name, requests])
      expect(sent).toEqual([[operation, Math.ceil(1_050 / pageSize)]])
    }

    // Between every two pages the server gives an empty one whose cursor leads on, and at the end one that ends the list.
    let call = 0
    let cursor: unknown = null
    const gappy: typeof fetch = async (input, init) => {
      if (call++ % 2 === 1) {
        const pageInfo = { endCursor: `${cursor}`, hasNextPage: true }
        const artifacts = { totalCount: 1_050, edges: [], pageInfo }
        return dataAnswer({ project: { run: { artifacts } } })
      }
      const body: { variables: Record<string, unknown> } = JSON.parse(String(init?.body))
      if (body.variables['after']) body.variables['after'] = cursor
      const answer = await server.fetch(input, { ...init, body: JSON.stringify(body) })
      const text = await answer.text()
      cursor = JSON.parse(text).data.project.run.artifacts.pageInfo.endCursor
      return new Response(text.replace('"endCursor":"', '"endCursor":"before '), answer)
    }
    const client = createRunsClient({ ...server.clientOptions, fetch: gappy })
    expect((await list(client, run.path, { pageSize: 100 }).toArray()).map(({ name }) => name)).toEqual(names)
    expect(call).toBe(21)
  }
}, 240_000)
