import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createRunsServer, type RunsServer } from '../src/index.ts'
import {
  aliasesOf,
  ask,
  commit,
  createArtifact,
  createFiles,
  createManifest,
  digestOf,
  finish,
  logArtifact,
  manifestOf,
  md5,
  put,
  read,
  readArtifact,
} from './artifactWriter.ts'
import { basic, localApiKey, makeRun, openServer } from './wireClient.ts'

const files = { 'a.txt': 'aaa', 'nested/b é.txt': 'bb', 'empty.bin': '' }

async function openWithRun(): Promise<RunsServer> {
  const server = await openServer()
  await makeRun(server, 'r')
  return server
}

it('create, manifest, files, upload, manifest again, commit, and every byte comes back', async () => {
  const server = await openWithRun()
  const created = await createArtifact(server, {
    digest: digestOf(files),
    runName: 'r',
    clientID: 'client',
    sequenceClientID: 'sequence',
    description: 'what it is',
    metadata: '{"rows": NaN}',
    historyStep: 7,
    aliases: [
      { artifactCollectionName: 'data', alias: 'latest' },
      { artifactCollectionName: 'data', alias: 'best' },
    ],
    tags: [{ tagName: 'gold' }],
  })
  expect(created).toMatchObject({
    state: 'PENDING',
    artifactSequence: { name: 'data', latestArtifact: null },
  })
  const { id } = created
  expect(Buffer.from(id, 'base64').toString('base64')).toBe(id)
  const first = await createManifest(server, id)

  const nodes = await createFiles(server, id, files)
  expect(nodes.map(({ name }: { name: string }) => name)).toEqual(Object.keys(files))
  for (const [index, node] of nodes.entries()) {
    expect(node).toMatchObject({
      uploadHeaders: [],
      uploadMultipartUrls: null,
      artifact: { id },
      displayName: node.name,
    })
    const answer = await put(server, node.uploadUrl, Object.values(files)[index] ?? '')
    expect([answer.status, answer.headers.get('etag')]).toEqual([
      200,
      `"${Buffer.from(md5(Object.values(files)[index] ?? ''), 'base64').toString('hex')}"`,
    ])
  }
  // Nobody sees a half: no name, no run's list, before the commit.
  expect(await readArtifact(server, 'data:latest', 'id')).toBeNull()
  const manifest = manifestOf(files)
  const second = await createManifest(server, id, md5(manifest))
  expect([second.id, second.digest]).toEqual([first.id, md5(manifest)])
  await put(server, second.file.uploadUrl, manifest)
  expect(await commit(server, id)).toEqual({
    id,
    digest: digestOf(files),
    versionIndex: 0,
    size: 5,
    fileCount: 3,
    state: 'COMMITTED',
  })

  const read0 = await readArtifact(
    server,
    'data:best',
    `id state versionIndex description metadata historyStep ttlDurationSeconds ttlIsInherited tags { name } commitHash createdAt
    aliases { alias artifactCollection { __typename name project { entityName name } } } artifactType { name }
    artifactSequence { name project { entityName name internalId } } currentManifest { file { directUrl } }
    createdBy { ... on Run { name } } files { totalCount edges { node { name directUrl url md5 digest sizeBytes } } }`,
  )
  expect(read0).toMatchObject({
    id,
    state: 'COMMITTED',
    description: 'what it is',
    metadata: '{"rows": NaN}',
    historyStep: 7,
    ttlIsInherited: true,
    tags: [{ name: 'gold' }],
    artifactType: { name: 'dataset' },
    artifactSequence: { name: 'data', project: { entityName: 'local', name: 'p' } },
    createdBy: { name: 'r' },
    files: { totalCount: 3 },
  })
  expect(await aliasesOf(server, id)).toEqual(['best', 'latest'])
  expect(await read(server, read0.currentManifest.file.directUrl)).toBe(manifest)
  const listed = read0.files.edges.map(({ node }: { node: { name: string } }) => node)
  expect(listed.map(({ name }: { name: string }) => name)).toEqual(Object.keys(files))
  for (const node of listed) {
    expect([await read(server, node.directUrl), node.md5]).toEqual([
      files[node.name as keyof typeof files],
      md5(files[node.name as keyof typeof files]),
    ])
  }
})

it('a repeat of any step changes nothing', async () => {
  const server = await openWithRun()
  const input = { digest: digestOf(files), clientID: 'c', runName: 'r' }
  const { id } = await createArtifact(server, input)
  expect((await createArtifact(server, input)).id).toBe(id)
  const { id: manifestId } = await createManifest(server, id)
  const manifest = manifestOf(files)
  let last: { file: { uploadUrl: string } } | undefined
  for (let time = 0; time < 2; time++) {
    for (const node of await createFiles(server, id, files)) {
      if (node.uploadUrl)
        for (let again = 0; again < 2; again++)
          await put(server, node.uploadUrl, files[node.name as keyof typeof files])
    }
    last = await createManifest(server, id, md5(manifest))
    expect((await createManifest(server, id)).id).toBe(manifestId)
    expect((await put(server, last?.file.uploadUrl ?? '', manifest)).status).toBe(200)
  }
  for (let time = 0; time < 3; time++)
    expect(await commit(server, id)).toMatchObject({ id, versionIndex: 0, fileCount: 3 })
  // After the commit, too: the same bytes are taken, others are not.
  expect((await put(server, last?.file.uploadUrl ?? '', manifest)).status).toBe(200)
  expect((await put(server, last?.file.uploadUrl ?? '', manifestOf({}))).status).toBe(400)
  expect((await createArtifact(server, input)).state).toBe('COMMITTED')
  expect((await createManifest(server, id, md5(manifest))).file.uploadUrl).toBeNull()
  const { project } = await ask(
    server,
    '{ project(name: "p") { run(name: "r") { outputArtifacts { totalCount } } } }',
  )
  expect(project.run.outputArtifacts.totalCount).toBe(1)
})

it('the same contents as the latest version make no new one, and what was asked for reaches the old one', async () => {
  const server = await openWithRun()
  await makeRun(server, 'second')
  const v0 = await logArtifact(server, files, { runName: 'r' })
  const again = await logArtifact(server, files, {
    runName: 'second',
    aliases: ['latest', 'again'],
    clientID: 'mine',
  })
  expect(again).toBe(v0)
  expect(await aliasesOf(server, v0)).toEqual(['again', 'latest'])
  const { clientIDMapping, project } = await ask(
    server,
    '{ clientIDMapping(clientID: "mine") { serverID } project(name: "p") { run(name: "second") { outputArtifacts { edges { node { id } } } } } }',
  )
  expect(clientIDMapping.serverID).toBe(v0)
  expect(project.run.outputArtifacts.edges).toEqual([{ node: { id: v0 } }])

  // Older contents again are a new version of their own; a client that only links finds them where they are.
  const v1 = await logArtifact(server, { 'a.txt': 'other' })
  const v2 = await logArtifact(server, files)
  expect(new Set([v0, v1, v2]).size).toBe(3)
  const linked = await createArtifact(server, { digest: digestOf({ 'a.txt': 'other' }), runName: 'second' })
  expect([linked.id, linked.state]).toEqual([v1, 'COMMITTED'])
  expect(await aliasesOf(server, v1)).toEqual([])
  const forced = await createArtifact(server, {
    digest: digestOf(files),
    clientID: 'n',
    enableDigestDeduplication: false,
  })
  expect(forced.state).toBe('PENDING')
})

it('versions are numbered per collection, and an alias points at one of them', async () => {
  const server = await openWithRun()
  const ids: string[] = []
  for (let version = 0; version < 4; version++) {
    ids.push(
      await logArtifact(
        server,
        { 'n.txt': `${version}` },
        { aliases: ['latest', version % 2 ? 'odd' : 'even'] },
      ),
    )
    await logArtifact(server, { 'n.txt': `${version}` }, { artifactCollectionName: 'other' })
  }
  expect(await Promise.all(ids.map((id) => aliasesOf(server, id)))).toEqual([
    [],
    [],
    ['even'],
    ['latest', 'odd'],
  ])
  for (const [name, index] of [
    ['data', 3],
    ['data:v1', 1],
    ['data:odd', 3],
    ['data:even', 2],
    ['other:latest', 3],
    [`data:${digestOf({ 'n.txt': '0' })}`, 0],
  ]) {
    expect((await readArtifact(server, `${name}`, 'versionIndex')).versionIndex).toBe(index)
  }
  for (const name of ['data:v4', 'data:nope', 'nope', 'nope:v0', '', ':', 'data:']) {
    expect(await readArtifact(server, name, 'id')).toBeNull()
  }
})

it('bytes that the entity has are not uploaded again, and stay the child of the version that brought them', async () => {
  const server = await openWithRun()
  const v0 = await logArtifact(server, files)
  const { id } = await createArtifact(server, { digest: 'x', clientID: 'x', projectName: 'elsewhere' })
  const nodes = await createFiles(server, id, {
    'copy.txt': 'aaa',
    'new.txt': 'new',
    'copy of copy.txt': 'aaa',
  })
  expect(
    nodes.map((node: { uploadUrl: string | null; artifact: { id: string } }) => [
      node.uploadUrl === null,
      node.artifact.id,
    ]),
  ).toEqual([
    [true, v0],
    [false, id],
    [true, v0],
  ])
})

it('nothing is committed before manifest and bytes are there', async () => {
  const server = await openWithRun()
  const { id } = await createArtifact(server, { digest: digestOf(files), clientID: 'c' })
  await expect(commit(server, id)).rejects.toThrow(/manifest of this artifact has not arrived/)
  const manifest = manifestOf(files)
  const { file } = await createManifest(server, id, md5(manifest))
  await expect(commit(server, id)).rejects.toThrow(/manifest of this artifact has not arrived/)
  expect((await put(server, file.uploadUrl, '{"version":1}')).status).toBe(400)
  await put(server, file.uploadUrl, manifest)
  await expect(commit(server, id)).rejects.toThrow(
    /3 files of this artifact have not arrived, among them "a.txt"/,
  )
  const nodes = await createFiles(server, id, files)
  expect((await put(server, nodes[0].uploadUrl, 'not aaa')).status).toBe(400)
  for (const node of nodes.slice(0, 2))
    await put(server, node.uploadUrl, files[node.name as keyof typeof files])
  await expect(commit(server, id)).rejects.toThrow(
    /1 files of this artifact have not arrived, among them "empty.bin"/,
  )
  expect(await readArtifact(server, 'data', 'id')).toBeNull()
  await put(server, nodes[2].uploadUrl, '')
  expect((await commit(server, id)).versionIndex).toBe(0)
})

it('a manifest that can not be served is refused: no JSON, another version, names that lead out, digests that are none', async () => {
  const server = await openWithRun()
  const bad: [string, RegExp][] = [
    ['no json', /not JSON/],
    ['[]', /not an object/],
    ['{"version":2,"contents":{}}', /version 2/],
    ['{"version":1}', /no "contents"/],
    [manifestOf({}, { '../up.txt': { digest: md5(''), size: 0 } }), /leads out/],
    [manifestOf({}, { '/etc/passwd': { digest: md5(''), size: 0 } }), /leads out/],
    [manifestOf({}, { 'a.txt': { digest: 'abc', size: 0 } }), /no base64 MD5/],
    [manifestOf({}, { 'a.txt': { size: 0 } }), /no digest/],
    [manifestOf({}, { 'a.txt': 5 }), /not an object/],
  ]
  for (const [text, message] of bad) {
    const { id } = await createArtifact(server, { digest: text, clientID: crypto.randomUUID() })
    const { file } = await createManifest(server, id, md5(text))
    await put(server, file.uploadUrl, text)
    await expect(commit(server, id)).rejects.toThrow(message)
  }
  const { id } = await createArtifact(server, { digest: 'x', clientID: 'x' })
  await expect(createFiles(server, id, { '../up.txt': 'x' })).rejects.toThrow(/no name for a file/)
})

it('references are kept as references: no bytes asked for, listed with their URI', async () => {
  const server = await openWithRun()
  const { id } = await createArtifact(server, { digest: 'x', clientID: 'x' })
  const extra = {
    'far.csv': { digest: 'etag-1', ref: 's3://bucket/far.csv', size: 12, extra: { versionID: '3' } },
    'unsized.csv': { digest: 'https://x.example/u.csv', ref: 'https://x.example/u.csv' },
    __proto__: null,
  }
  expect(await finish(server, id, files, extra)).toMatchObject({ fileCount: 5, size: 17 })
  const { files: listed } = await readArtifact(
    server,
    'data',
    'files(names: ["far.csv", "unsized.csv"]) { edges { node { name isReference directUrl md5 digest sizeBytes } } }',
  )
  expect(listed.edges.map(({ node }: { node: unknown }) => node)).toEqual([
    {
      name: 'far.csv',
      isReference: true,
      directUrl: 's3://bucket/far.csv',
      md5: null,
      digest: 'etag-1',
      sizeBytes: 12,
    },
    {
      name: 'unsized.csv',
      isReference: true,
      directUrl: 'https://x.example/u.csv',
      md5: null,
      digest: 'https://x.example/u.csv',
      sizeBytes: 0,
    },
  ])
})

it('an incremental version holds the base and what was added, under a digest of the whole', async () => {
  const server = await openWithRun()
  const base = await logArtifact(server, files)
  const { id } = await createArtifact(server, { digest: 'part', clientID: 'x' })
  const part = { 'a.txt': 'changed', 'more.txt': 'more' }
  for (const node of await createFiles(server, id, part))
    await put(server, node.uploadUrl, part[node.name as keyof typeof part])
  const incremental = { name: 'wandb_manifest.incremental.json', type: 'INCREMENTAL', baseArtifactID: base }
  const manifest = manifestOf(part)
  const announced = await createManifest(server, id, '', incremental)
  const update = `mutation ($id: ID!, $digest: String, $base: ID) {
    updateArtifactManifest(input: { artifactManifestID: $id, digest: $digest, baseArtifactID: $base }) { artifactManifest { id file { uploadUrl } } }
  }`
  const { updateArtifactManifest } = await ask(server, update, {
    id: announced.id,
    digest: md5(manifest),
    base,
  })
  await put(server, updateArtifactManifest.artifactManifest.file.uploadUrl, manifest)
  const whole = { ...files, ...part }
  expect(await commit(server, id)).toMatchObject({ versionIndex: 1, fileCount: 4, digest: digestOf(whole) })
  const { currentManifest } = await readArtifact(
    server,
    'data:v1',
    'currentManifest { type file { directUrl } }',
  )
  const { contents } = JSON.parse(await read(server, currentManifest.file.directUrl))
  expect([currentManifest.type, Object.keys(contents).sort()]).toEqual(['FULL', Object.keys(whole).sort()])
})

it('the writers of a distributed version share it, and their patches are laid together', async () => {
  const server = await openWithRun()
  // As clients do, each names the latest version: it is no part of this one.
  const baseArtifactID = await logArtifact(server, { 'before.txt': '0' })
  const parts: Record<string, string>[] = [{ 'one.txt': '1' }, { 'two.txt': '2' }]
  const ids = new Set<string>()
  for (const part of parts) {
    const { id } = await createArtifact(server, {
      digest: 'd',
      clientID: crypto.randomUUID(),
      distributedID: 'group',
    })
    ids.add(id)
    for (const node of await createFiles(server, id, part))
      await put(server, node.uploadUrl, Object.values(part)[0] ?? '')
    const manifest = manifestOf(part)
    const { file } = await createManifest(server, id, md5(manifest), {
      name: 'wandb_manifest.patch.json',
      type: 'PATCH',
      baseArtifactID,
    })
    await put(server, file.uploadUrl, manifest)
  }
  expect(ids.size).toBe(1)
  const [id = ''] = ids
  expect(await commit(server, id)).toMatchObject({
    fileCount: 2,
    digest: digestOf(Object.assign({}, ...parts)),
  })
})

it('createArtifact refuses what can not be: a type for another, a portfolio, a version as alias, no run', async () => {
  const server = await openWithRun()
  const id = await logArtifact(server, files)
  const link =
    'mutation ($id: ID!) { linkArtifact(input: { artifactID: $id, artifactPortfolioName: "port", entityName: "local", projectName: "p" }) { versionIndex } }'
  await ask(server, link, { id })
  const refused: [Record<string, unknown>, RegExp][] = [
    [{ artifactTypeName: 'model' }, /"data" are of type "dataset", not "model"/],
    [{ artifactCollectionName: 'port' }, /is a portfolio/],
    [{ aliases: [{ artifactCollectionName: 'data', alias: 'v3' }] }, /is a version/],
    [{ aliases: [{ artifactCollectionName: 'data', alias: 'a:b' }] }, /is no alias/],
    [{ artifactCollectionName: 'a/b' }, /no name for a collection/],
    [{ artifactCollectionName: null }, /needs artifactCollectionName/],
    [{ runName: 'nope' }, /run local\/p\/nope not found/],
  ]
  for (const [input, message] of refused) await expect(createArtifact(server, input)).rejects.toThrow(message)
  await expect(commit(server, 'QXJ0aWZhY3Q6OTk=')).rejects.toThrow(/artifact not found/)
  await expect(commit(server, 'nonsense')).rejects.toThrow(/artifact not found/)
})

it('by API key, the bytes answer at the addresses that the Python clients fall back to', async () => {
  const server = await openWithRun()
  const id = await logArtifact(server, files)
  const hex = Buffer.from(md5('bb'), 'base64').toString('hex')
  const birth = encodeURIComponent(id)
  const authorization = basic(localApiKey)
  for (const path of [
    `/artifacts/local/${hex}`,
    `/artifactsV2/default/local/${birth}/${hex}`,
    `/artifactsV2/default/local/p/data/${birth}/${hex}/b%20%C3%A9.txt`,
    `/artifactsV2/default/local/p/data/${birth}/${birth}/${hex}/b.txt`,
    `/artifactsV2/default/local/p/data/${birth}/${hex}/${'0'.repeat(32)}`,
    `/artifactsV2/default/another/registry/linked/${birth}/${hex}/b.txt`,
  ]) {
    const response = await server.fetch(new Request(server.url + path, { headers: { authorization } }))
    expect([response.status, await response.text()]).toEqual([200, 'bb'])
    expect((await server.fetch(new Request(server.url + path))).status).toBe(401)
  }
  const missing = `${server.url}/artifacts/local/${'0'.repeat(32)}`
  expect((await server.fetch(new Request(missing, { headers: { authorization } }))).status).toBe(404)
})

it('artifacts outlive a restart, pending ones to be finished', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'runs-artifacts-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const first = await createRunsServer({ dataDir })
  await makeRun(first, 'r')
  const v0 = await logArtifact(first, files, { runName: 'r' })
  const { id } = await createArtifact(first, { digest: 'later', clientID: 'later' })
  const [node] = await createFiles(first, id, { 'later.txt': 'later' })
  await first.close()

  const second = await createRunsServer({ dataDir })
  onTestFinished(() => second.close())
  expect((await readArtifact(second, 'data:latest', 'id')).id).toBe(v0)
  expect((await put(second, node.uploadUrl, 'later')).status).toBe(200)
  expect((await finish(second, id, { 'later.txt': 'later' })).versionIndex).toBe(1)
})
