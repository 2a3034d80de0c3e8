import { expect, it } from 'vitest'
import { ask, createArtifact, digestOf, finish, logArtifact, read, readArtifact } from './artifactWriter.ts'
import { makeRun, openServer } from './wireClient.ts'

interface Node {
  id: string
  name: string
  versionIndex: number
}

interface Edge {
  node: Node
  version: string
  cursor: string
  usedAs: string[]
}

it('1,050 logged and used artifacts at any page size, each once, in the order in which they came', async () => {
  const server = await openServer()
  await makeRun(server, 'r')
  const ids: string[] = []
  const use =
    'mutation ($id: ID!) { useArtifact(input: { entityName: "local", projectName: "p", runName: "r", artifactID: $id }) { artifact { id } } }'
  for (let index = 0; index < 1_050; index++) {
    const input = {
      digest: `${index}`,
      clientID: `${index}`,
      runName: 'r',
      artifactCollectionName: `c${index % 3}`,
    }
    const { id } = await createArtifact(server, input)
    await finish(server, id, {})
    await ask(server, use, { id })
    ids.push(id)
  }
  for (const field of ['outputArtifacts', 'inputArtifacts']) {
    for (const first of [7, 100, 1_049, 1_050, 5_000]) {
      const seen: string[] = []
      let after: string | null = null
      let pages = 0
      for (;;) {
        const args: string = `first: ${first}${after ? `, after: "${after}"` : ''}`
        const { project } = await ask(
          server,
          `{ project(name: "p") { run(name: "r") { list: ${field}(${args}) { totalCount edges { node { id } cursor } pageInfo { endCursor hasNextPage } } } } }`,
        )
        const { edges, pageInfo, totalCount } = project.run.list
        pages++
        expect(totalCount).toBe(1_050)
        seen.push(...edges.map(({ node }: Edge) => node.id))
        // Old clients take the last edge's cursor, new ones the page's.
        expect(pageInfo.endCursor).toBe(edges.at(-1).cursor)
        if (!pageInfo.hasNextPage) break
        after = pageInfo.endCursor
      }
      expect(seen).toEqual(ids)
      expect(pages).toBe(Math.ceil(1_050 / first))
    }
  }
}, 120_000)

it('what a run used, as what, and who used a version; a repeat adds nothing', async () => {
  const server = await openServer()
  for (const name of ['maker', 'user', 'gone']) await makeRun(server, name)
  const id = await logArtifact(server, { a: 'a' }, { runName: 'maker' })
  const use = `mutation ($run: String!, $id: ID!, $as: String) {
    useArtifact(input: { entityName: "local", projectName: "p", runName: $run, artifactID: $id, usedAs: $as }) {
      artifact { id digest description state createdAt metadata } run { name }
    }
  }`
  for (const as of ['data:latest', 'data:latest', 'model', null]) {
    const { useArtifact } = await ask(server, use, { run: 'user', id, as })
    expect(useArtifact).toMatchObject({
      artifact: { id, digest: digestOf({ a: 'a' }), state: 'COMMITTED' },
      run: { name: 'user' },
    })
  }
  await ask(server, use, { run: 'gone', id })
  const runs = await ask(server, '{ project(name: "p") { run(name: "gone") { id } } }')
  await ask(server, 'mutation ($id: ID!) { deleteRun(input: { id: $id }) { clientMutationId } }', {
    id: runs.project.run.id,
  })

  const { project } = await ask(
    server,
    '{ project(name: "p") { run(name: "user") { inputArtifacts { totalCount edges { usedAs node { id } } } outputArtifacts { totalCount } } } }',
  )
  expect(project.run).toEqual({
    inputArtifacts: { totalCount: 1, edges: [{ usedAs: ['data:latest', 'model'], node: { id } }] },
    outputArtifacts: { totalCount: 0 },
  })
  const artifact = await readArtifact(
    server,
    'data',
    'usedCount usedBy { totalCount edges { node { name project { entityName } } } } createdBy { __typename ... on Run { name } }',
  )
  expect(artifact).toEqual({
    usedCount: 1,
    usedBy: { totalCount: 1, edges: [{ node: { name: 'user', project: { entityName: 'local' } } }] },
    createdBy: { __typename: 'Run', name: 'maker' },
  })
  const { id: pending } = await createArtifact(server, { digest: 'p', clientID: 'p' })
  await expect(ask(server, use, { run: 'user', id: pending })).rejects.toThrow(/only a committed artifact/)
  await expect(ask(server, use, { run: 'nope', id })).rejects.toThrow(/not found/)
})

it('types, collections and versions, listed and by name, with filters, order and pages', async () => {
  const server = await openServer()
  for (let version = 0; version < 5; version++) {
    await logArtifact(server, { n: `${version}` }, { tags: version % 2 ? [{ tagName: 'odd' }] : [] })
  }
  await logArtifact(server, { m: 'm' }, { artifactTypeName: 'model', artifactCollectionName: 'net' })
  const { project, entity } = await ask(
    server,
    `{
      entity(name: "local") { artifactCollections(order: "name", filters: "{\\"name\\":{\\"$in\\":[\\"net\\",\\"data\\"]}}") { edges { node { name } } } }
      project(entityName: "local", name: "p") {
      artifactTypes { edges { node { name } } }
      artifactCollections { totalCount edges { node { __typename name } } }
      model: artifactType(name: "model") { id name artifactCollections { edges { node { name } } } artifactSequences { edges { node { name } } } artifactCollection(name: "data") { name } artifact(name: "net:v0") { versionIndex } }
      none: artifactType(name: "none") { id }
      artifactCollection(name: "data") {
        __typename name state project { name } defaultArtifactType { name } tags { edges { node { name } } }
        aliases { edges { node { alias } } }
        artifactMembership(aliasName: "v1") { versionIndex aliases { alias } artifact { id } files { edges { node { name } } } }
        artifacts { totalCount edges { version node { versionIndex } } }
        odd: artifacts(filters: "{\\"$and\\":[{\\"state\\":\\"COMMITTED\\"},{\\"tag\\":\\"odd\\"}]}", order: "+createdAt") { totalCount edges { version } }
      }
      artifactCollectionMembership(name: "data:latest") { id versionIndex createdAt artifactCollection { name } artifact { artifactSequence { name } } }
    } }`,
  )
  expect(project).toMatchObject({
    artifactTypes: { edges: [{ node: { name: 'dataset' } }, { node: { name: 'model' } }] },
    artifactCollections: {
      totalCount: 2,
      edges: [{ node: { __typename: 'ArtifactSequence', name: 'net' } }, { node: { name: 'data' } }],
    },
    model: {
      name: 'model',
      artifactCollections: { edges: [{ node: { name: 'net' } }] },
      artifactSequences: { edges: [{ node: { name: 'net' } }] },
      artifactCollection: null,
      artifact: { versionIndex: 0 },
    },
    none: null,
    artifactCollection: {
      __typename: 'ArtifactSequence',
      state: 'READY',
      defaultArtifactType: { name: 'dataset' },
      aliases: { edges: [{ node: { alias: 'latest' } }] },
      artifactMembership: { versionIndex: 1, aliases: [], files: { edges: [{ node: { name: 'n' } }] } },
      odd: { totalCount: 2, edges: [{ version: 'v1' }, { version: 'v3' }] },
    },
    artifactCollectionMembership: {
      versionIndex: 4,
      artifactCollection: { name: 'data' },
      artifact: { artifactSequence: { name: 'data' } },
    },
  })
  expect(entity.artifactCollections.edges).toEqual([{ node: { name: 'data' } }, { node: { name: 'net' } }])
  expect(project.artifactCollection.artifacts.edges.map(({ version }: Edge) => version)).toEqual([
    'v4',
    'v3',
    'v2',
    'v1',
    'v0',
  ])

  const paged: string[] = []
  let after = ''
  for (let more = true; more; ) {
    const { project: page } = await ask(
      server,
      `{ project(name: "p") { artifactCollection(name: "data") { artifacts(first: 2, after: "${after}") { edges { version } pageInfo { endCursor hasNextPage } } } } }`,
    )
    const { edges, pageInfo } = page.artifactCollection.artifacts
    paged.push(...edges.map(({ version }: Edge) => version))
    after = pageInfo.endCursor
    more = pageInfo.hasNextPage
  }
  expect(paged).toEqual(['v4', 'v3', 'v2', 'v1', 'v0'])
  for (const args of [
    'filters: "{\\"color\\":1}"',
    'filters: "no json"',
    'order: "color"',
    'after: "no cursor"',
  ]) {
    const list = `{ project(name: "p") { artifactCollection(name: "data") { artifacts(${args}) { totalCount } } } }`
    await expect(ask(server, list)).rejects.toThrow(/filter|order|cursor/)
  }
})

it("files of a version: by names, in pages of the manifest's order, and for entries that a client names", async () => {
  const server = await openServer()
  const files = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`dir/${24 - index}.txt`, `${index}`]),
  )
  const id = await logArtifact(server, files)
  const seen: string[] = []
  let after = ''
  for (let more = true; more; ) {
    const { artifact } = await ask(
      server,
      'query ($id: ID!, $after: String) { artifact(id: $id) { files(first: 10, after: $after) { totalCount edges { node { name } } pageInfo { endCursor hasNextPage } } } }',
      { id, after },
    )
    seen.push(...artifact.files.edges.map(({ node }: Edge) => node.name))
    after = artifact.files.pageInfo.endCursor
    more = artifact.files.pageInfo.hasNextPage
  }
  expect(seen).toEqual(Object.keys(files))
  const entries = ['dir/3.txt', 'nope', 'dir/20.txt'].map((name) => ({
    name,
    digest: '',
    birthArtifactID: id,
  }))
  const { artifact } = await ask(
    server,
    `query ($id: ID!, $entries: [ArtifactManifestEntryInput!]) { artifact(id: $id) {
      filesByManifestEntries(entries: $entries, manifestVersion: "1", storageLayout: "V2") { edges { node { name artifact { id } } } }
      files(names: ["dir/1.txt", "nope"]) { totalCount edges { node { name } } }
    } }`,
    { id, entries },
  )
  expect(artifact).toEqual({
    filesByManifestEntries: {
      edges: [
        { node: { name: 'dir/3.txt', artifact: { id } } },
        { node: { name: 'dir/20.txt', artifact: { id } } },
      ],
    },
    files: { totalCount: 1, edges: [{ node: { name: 'dir/1.txt' } }] },
  })
})

it('C37: the URLs of the files of 300 versions in one query; 40,000 names in another; without entries, in pages', async () => {
  const server = await openServer()
  await makeRun(server, 'r')
  for (let index = 0; index < 300; index++)
    await logArtifact(server, { n: `${index}` }, { runName: 'r', artifactCollectionName: `c${index % 3}` })
  const { project } = await ask(
    server,
    `{ project(name: "p") { run(name: "r") { outputArtifacts(first: 300) { edges { node {
      id currentManifest { file { directUrl } } files(first: 100) { edges { node { name directUrl } } pageInfo { hasNextPage } }
    } } } } } }`,
  )
  const nodes = project.run.outputArtifacts.edges.map(({ node }: Edge) => node)
  expect(nodes).toHaveLength(300)
  for (const [index, { files }] of nodes.entries()) {
    expect(files).toMatchObject({ edges: [{ node: { name: 'n' } }], pageInfo: { hasNextPage: false } })
    if (index % 50 === 0) expect(await read(server, files.edges[0].node.directUrl)).toBe(`${index}`)
  }
  const names = Array.from({ length: 40_000 }, (_, index) => `name ${index}`)
  const { artifact } = await ask(
    server,
    `query ($id: ID!, $names: [String!], $entries: [ArtifactManifestEntryInput!]) { artifact(id: $id) {
      files(names: $names) { totalCount }
      asked: filesByManifestEntries(entries: $entries, manifestVersion: "1", storageLayout: "V2") { totalCount }
      none: filesByManifestEntries(entries: [], manifestVersion: "1", storageLayout: "V2") { totalCount }
      all: filesByManifestEntries(manifestVersion: "1", storageLayout: "V2", first: 1) { totalCount edges { node { name } } }
    } }`,
    {
      id: nodes[0].id,
      names: [...names, 'n'],
      entries: [...names, 'n'].map((name) => ({ name, digest: '' })),
    },
  )
  expect(artifact).toEqual({
    files: { totalCount: 1 },
    asked: { totalCount: 1 },
    none: { totalCount: 0 },
    all: { totalCount: 1, edges: [{ node: { name: 'n' } }] },
  })
})

it('client ids of versions and sequences lead to ids of ours, unknown ones nowhere', async () => {
  const server = await openServer()
  const id = await logArtifact(server, { a: 'a' }, { clientID: 'version', sequenceClientID: 'sequence' })
  const mapping =
    'query ($id: ID!) { clientIDMapping(clientID: $id) { clientID serverID entry { __typename } } }'
  expect(await ask(server, mapping, { id: 'version' })).toEqual({
    clientIDMapping: { clientID: 'version', serverID: id, entry: { __typename: 'Artifact' } },
  })
  expect((await ask(server, mapping, { id: 'sequence' })).clientIDMapping.entry.__typename).toBe(
    'ArtifactSequence',
  )
  expect(await ask(server, mapping, { id: 'nobody' })).toEqual({ clientIDMapping: null })
  expect(
    await ask(server, '{ artifact(id: "bm90IGFuIGlk") { id } artifactCollection(id: "x") { id } }'),
  ).toEqual({
    artifact: null,
    artifactCollection: null,
  })
})
