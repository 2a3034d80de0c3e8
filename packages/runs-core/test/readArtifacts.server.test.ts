import { countingFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  Api,
  createRunsClient,
  listArtifactCollections,
  listArtifactTypes,
  listArtifactVersions,
  loadArtifact,
  readArtifactFile,
  readManifest,
} from '../src/index.ts'
import { logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

const contents = {
  'a.txt': 'abc',
  'dir/empty': '',
  'dir/b ü.bin': new Uint8Array([0, 255, 10]),
  elsewhere: { ref: 'https://example.test/x', digest: 'tag', size: 7, extra: { etag: 'tag' } },
}

test('an artifact by each of its names, by id and by the address of its page', async () => {
  const run = await WireWriter.begin(server)
  const place = run.path.split('/').slice(0, 2).join('/')
  const id = await logArtifact(server, run, contents, {
    name: 'set',
    aliases: ['best', 'latest'],
    type: 'dataset',
  })
  const [entity, project] = place.split('/')
  const api = new Api({ ...server.clientOptions, project, entity })
  const artifact = await api.artifact('set')
  expect(artifact).toMatchObject({
    id,
    name: 'set:v0',
    type: 'dataset',
    state: 'COMMITTED',
    fileCount: 4,
    entity,
    project,
  })
  expect([...artifact.aliases].sort()).toEqual(['best', 'latest'])
  expect(artifact.updatedAt).toBeInstanceOf(Date)
  const names = [
    'set:v0',
    `${project}/set:best`,
    `${place}/set:${artifact.digest}`,
    `https://wandb.test/${place}/artifacts/dataset/set/v0/files`,
    { id },
  ]
  for (const name of names) expect((await api.artifact(name, { type: 'dataset' })).id).toBe(id)
  expect((await artifact.load()).id).toBe(id)
  for (const name of [
    'set:v1',
    'other',
    `local/none/set`,
    { id: btoa('Artifact:999999') },
    { clientId: 'none' },
  ])
    await expect(api.artifact(name)).rejects.toMatchObject({ code: 'notFound' })
  await expect(api.artifact('set', { type: 'model' })).rejects.toMatchObject({
    code: 'notFound',
    message: expect.stringContaining('is of type dataset, not model'),
  })
})

test('what an artifact holds, read once; its files with their URLs; the bytes of one', async () => {
  const run = await WireWriter.begin(server)
  const place = run.path.split('/').slice(0, 2).join('/')
  for (const layout of ['V2', 'V1'] as const) {
    const id = await logArtifact(server, run, contents, { name: layout, layout })
    const fetch = countingFetch(server.fetch)
    const api = new Api({ ...server.clientOptions, fetch })
    const artifact = await api.artifact(`${place}/${layout}:v0`)
    const manifest = await artifact.manifest()
    expect([...manifest.entries.keys()].sort()).toEqual(['a.txt', 'dir/b ü.bin', 'dir/empty', 'elsewhere'])
    expect(manifest).toMatchObject({
      storageLayout: layout,
      storageRegion: null,
      storagePolicy: 'wandb-storage-policy-v1',
    })
    expect(await artifact.entry('a.txt')).toEqual({
      path: 'a.txt',
      digest: 'kAFQmDzST7DWlj99KOF/cg==',
      sizeBytes: 3,
      ref: null,
      birthArtifactId: layout === 'V2' ? id : null,
      extra: {},
    })
    expect(await artifact.entry('elsewhere')).toMatchObject({
      ref: 'https://example.test/x',
      digest: 'tag',
      sizeBytes: 7,
      extra: { etag: 'tag' },
    })
    await expect(artifact.entry('__proto__')).rejects.toMatchObject({ code: 'notFound' })
    // One question, and one GET of the manifest.
    expect(fetch.requests).toBe(2)

    const files = await artifact.files({ pageSize: 3 }).toArray()
    expect(files.map(({ name, sizeBytes }) => [name, sizeBytes]).sort()).toEqual([
      ['a.txt', 3],
      ['dir/b ü.bin', 3],
      ['dir/empty', 0],
      ['elsewhere', 7],
    ])
    expect(await artifact.files().totalCount()).toBe(4)
    expect(await artifact.files({ names: [] }).toArray()).toEqual([])
    expect(await artifact.files({ names: ['a.txt', 'no'] }).totalCount()).toBe(1)
    expect(await new Response(artifact.stream('a.txt')).text()).toBe('abc')
    expect(await new Response(artifact.stream('a.txt', { range: { start: 1, end: 2 } })).text()).toBe('b')
    expect(await new Response(artifact.stream('dir/empty')).text()).toBe('')
    await expect(new Response(artifact.stream('no')).text()).rejects.toMatchObject({ code: 'notFound' })
  }
})

test('the artifacts of a run come with all they need: a manifest each is one GET', async () => {
  const run = await WireWriter.begin(server)
  for (const name of ['a', 'b', 'c']) await logArtifact(server, run, { [`${name}.txt`]: name }, { name })
  const fetch = countingFetch(server.fetch)
  const api = new Api({ ...server.clientOptions, fetch })
  const listed = await (await api.run(run.path)).loggedArtifacts().toArray()
  fetch.reset()
  expect(listed.map(String)).toEqual(
    ['a', 'b', 'c'].map((name) => `<Artifact ${name}:v0 (dataset) COMMITTED>`),
  )
  const paths = await Promise.all(listed.map(async (each) => [...(await each.manifest()).entries.keys()]))
  expect(paths).toEqual([['a.txt'], ['b.txt'], ['c.txt']])
  expect(fetch.requests).toBe(3)
  // What a page of a user interface holds has no URL in it that opens anything.
  expect(JSON.stringify(listed)).not.toContain('http')
})

test('a manifest whose URL has expired is asked for anew; one of another kind is an error', async () => {
  const run = await WireWriter.begin(server)
  const place = run.path.split('/').slice(0, 2).join('/')
  await logArtifact(server, run, contents, { name: 'set' })
  const answers: (Response | undefined)[] = [new Response('expired', { status: 403 })]
  const asked: string[] = []
  const client = createRunsClient({
    ...server.clientOptions,
    fetch: (input, init) => {
      const { pathname } = new URL(String(input))
      asked.push(pathname)
      const given = pathname === '/graphql' ? undefined : answers.shift()
      return given ? Promise.resolve(given) : server.fetch(input, init)
    },
  })
  const artifact = await loadArtifact(client, `${place}/set`)
  expect((await readManifest(client, artifact)).entries.size).toBe(4)
  expect(asked.filter((path) => path === '/graphql')).toHaveLength(2)
  // Known by now.
  await readManifest(client, artifact)
  expect(asked).toHaveLength(4)
  for (const text of [
    '',
    '[]',
    '{"version":2,"contents":{}}',
    '{"version":1}',
    '{"version":1,"contents":{"a":{}}}',
  ]) {
    answers.push(new Response(text))
    await expect(readManifest(client, artifact, { cache: 'fresh' })).rejects.toMatchObject({ code: 'decode' })
  }
  answers.push(new Response('{"version":1,"contents":{"__proto__":{"digest":"d"}}}'))
  const { entries } = await readManifest(client, artifact, { cache: 'fresh' })
  expect([...entries.keys()]).toEqual(['__proto__'])
  expect(await new Response(readArtifactFile(client, artifact, 'a.txt')).text()).toBe('abc')
})

test('what a project has: types, collections of either kind, versions', async () => {
  const run = await WireWriter.begin(server)
  const place = run.path.split('/').slice(0, 2).join('/')
  const client = createRunsClient(server.clientOptions)
  for (const text of ['1', '2', '3']) await logArtifact(server, run, { a: text }, { name: 'set' })
  const model = await logArtifact(server, run, { a: '1' }, { name: 'net', type: 'model' })
  await (await new Api(client).artifact({ id: model })).link(`${place}/released`)
  for (const pageSize of [1, 100]) {
    const page = { pageSize }
    const types = await listArtifactTypes(client, place, page).toArray()
    expect(types.map(({ name }) => name).sort()).toEqual(['dataset', 'model'])
    const all = await listArtifactCollections(client, place, page).toArray()
    expect(all.map(({ name, type, kind }) => [name, type, kind]).sort()).toEqual([
      ['net', 'model', 'sequence'],
      ['released', 'model', 'portfolio'],
      ['set', 'dataset', 'sequence'],
    ])
    const models = await listArtifactCollections(client, place, { ...page, type: 'model' }).toArray()
    expect(models.map(({ name }) => name).sort()).toEqual(['net', 'released'])
    const versions = await listArtifactVersions(client, `${place}/set`, page).toArray()
    expect(versions.map(({ name }) => name).sort()).toEqual(['set:v0', 'set:v1', 'set:v2'])
    const linked = await listArtifactVersions(client, `${place}/released`, page).toArray()
    expect(linked.map(({ id, name }) => [id, name])).toEqual([[model, 'net:v0']])
  }
  expect(await listArtifactVersions(client, `${place}/set`).totalCount()).toBe(3)
  for (const list of [
    listArtifactTypes(client, 'local/none'),
    listArtifactCollections(client, 'local/none'),
    listArtifactCollections(client, place, { type: 'none' }),
    listArtifactVersions(client, `${place}/none`),
  ])
    await expect(list.toArray()).rejects.toMatchObject({ code: 'notFound' })
})
