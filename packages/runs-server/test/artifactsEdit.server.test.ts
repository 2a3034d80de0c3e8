import { expect, it } from 'vitest'
import type { RunsServer } from '../src/index.ts'
import { aliasesOf, ask, createArtifact, logArtifact, put, read, readArtifact } from './artifactWriter.ts'
import { makeRun, openServer } from './wireClient.ts'

const alias = (name: string, artifactCollectionName = 'data'): Record<string, string> => ({
  entityName: 'local',
  projectName: 'p',
  artifactCollectionName,
  alias: name,
})

const edit = (server: RunsServer, field: 'addAliases' | 'deleteAliases', id: string, aliases: unknown[]) =>
  ask(
    server,
    `mutation ($input: ${field === 'addAliases' ? 'AddAliasesInput' : 'DeleteAliasesInput'}!) { ${field}(input: $input) { success } }`,
    { input: { artifactID: id, aliases } },
  )

const remove = (server: RunsServer, id: string, deleteAliases: boolean | null = null) =>
  ask(
    server,
    'mutation ($id: ID!, $deleteAliases: Boolean) { deleteArtifact(input: { artifactID: $id, deleteAliases: $deleteAliases }) { artifact { id state } } }',
    { id, deleteAliases },
  )

async function link(server: RunsServer, id: string, name: string, aliases: string[] = []) {
  const { linkArtifact } = await ask(
    server,
    'mutation ($input: LinkArtifactInput!) { linkArtifact(input: $input) { versionIndex artifactMembership { id artifactCollection { id __typename name } } } }',
    {
      input: {
        artifactID: id,
        artifactPortfolioName: name,
        entityName: 'local',
        projectName: 'p',
        aliases: aliases.map((given) => ({ artifactCollectionName: name, alias: given })),
      },
    },
  )
  return linkArtifact
}

it('aliases are added, moved and removed, all or none, and a repeat changes nothing', async () => {
  const server = await openServer()
  const v0 = await logArtifact(server, { a: '0' })
  const v1 = await logArtifact(server, { a: '1' })
  for (let time = 0; time < 2; time++) await edit(server, 'addAliases', v0, [alias('best'), alias('gold')])
  expect(await aliasesOf(server, v0)).toEqual(['best', 'gold'])
  await edit(server, 'addAliases', v1, [alias('best')])
  expect([await aliasesOf(server, v0), await aliasesOf(server, v1)]).toEqual([['gold'], ['best', 'latest']])
  // Taking what meanwhile belongs to another version takes nothing.
  for (let time = 0; time < 2; time++) await edit(server, 'deleteAliases', v0, [alias('best'), alias('gold')])
  expect([await aliasesOf(server, v0), await aliasesOf(server, v1)]).toEqual([[], ['best', 'latest']])

  await expect(edit(server, 'addAliases', v0, [alias('new'), alias('x', 'elsewhere')])).rejects.toThrow(
    /no version of/,
  )
  await expect(edit(server, 'addAliases', v0, [alias('new'), alias('v7')])).rejects.toThrow(/is a version/)
  expect(await aliasesOf(server, v0)).toEqual([])
})

it('updateArtifact changes what is given; null and missing leave it', async () => {
  const server = await openServer()
  const id = await logArtifact(server, { a: '0' }, { description: 'old', metadata: '{"a":1}' })
  const update = async (input: Record<string, unknown>) =>
    (
      await ask(
        server,
        'mutation ($input: UpdateArtifactInput!) { updateArtifact(input: $input) { artifact { id description metadata ttlDurationSeconds ttlIsInherited tags { name tagCategoryName } aliases { alias } } } }',
        { input: { artifactID: id, ...input } },
      )
    ).updateArtifact.artifact
  const untouched = {
    description: 'old',
    metadata: '{"a":1}',
    ttlIsInherited: true,
    tags: [],
    aliases: [{ alias: 'latest' }],
  }
  expect(await update({ description: null, metadata: null, aliases: null, tagsToAdd: null })).toMatchObject(
    untouched,
  )
  expect(await update({})).toMatchObject(untouched)
  const changed = { description: '', metadata: '{"b":NaN}', ttlDurationSeconds: 3600 }
  expect(await update({ ...changed, tagsToAdd: [{ tagName: 'x' }, { tagName: 'y' }] })).toMatchObject({
    ...changed,
    ttlIsInherited: false,
    tags: [{ name: 'x' }, { name: 'y' }],
  })
  expect(
    await update({
      tagsToAdd: [{ tagName: 'y' }],
      tagsToDelete: [{ tagName: 'x' }, { tagName: 'never' }],
      ttlDurationSeconds: -1,
    }),
  ).toMatchObject({
    description: '',
    ttlIsInherited: true,
    tags: [{ name: 'y' }],
  })
  expect((await update({ aliases: [{ artifactCollectionName: 'data', alias: 'only' }] })).aliases).toEqual([
    { alias: 'only' },
  ])
})

it('a version with aliases is deleted only when that is said; latest falls back, numbers and shared bytes stay', async () => {
  const server = await openServer()
  await makeRun(server, 'r')
  const v0 = await logArtifact(server, { a: 'same', b: '0' }, { runName: 'r' })
  const v1 = await logArtifact(server, { a: 'same', b: '1' }, { runName: 'r', aliases: ['latest', 'best'] })
  await expect(remove(server, v1)).rejects.toThrow(/has the aliases "latest", "best"/)
  await expect(remove(server, v1, false)).rejects.toThrow(/deleteAliases/)
  for (let time = 0; time < 2; time++) {
    expect(await remove(server, v1, true)).toEqual({
      deleteArtifact: { artifact: { id: v1, state: 'DELETED' } },
    })
  }
  expect(await readArtifact(server, 'data:v1', 'id')).toBeNull()
  expect(await readArtifact(server, 'data:best', 'id')).toBeNull()
  expect(await aliasesOf(server, v0)).toEqual(['latest'])
  const { project } = await ask(
    server,
    '{ project(name: "p") { run(name: "r") { outputArtifacts { totalCount edges { node { id } } } } } }',
  )
  expect(project.run.outputArtifacts).toEqual({ totalCount: 1, edges: [{ node: { id: v0 } }] })
  const { files } = await readArtifact(server, 'data', 'files(names: ["a"]) { edges { node { directUrl } } }')
  expect(await read(server, files.edges[0].node.directUrl)).toBe('same')
  // The deleted contents again are a new version, under a new number.
  const v2 = await logArtifact(server, { a: 'same', b: '1' }, { runName: 'r' })
  expect(v2).not.toBe(v1)
  expect((await readArtifact(server, 'data:latest', 'versionIndex')).versionIndex).toBe(2)

  const { id: pending } = await createArtifact(server, { digest: 'p', clientID: 'p' })
  await remove(server, pending)
  await expect(
    ask(server, 'mutation ($id: ID!) { commitArtifact(input: { artifactID: $id }) { artifact { id } } }', {
      id: pending,
    }),
  ).rejects.toThrow(/deleted/)
  expect((await createArtifact(server, { digest: 'p', clientID: 'p' })).id).not.toBe(pending)
})

it('a version is linked into a portfolio under a number of its own, once, and unlinked', async () => {
  const server = await openServer()
  const v0 = await logArtifact(server, { a: '0' }, { aliases: ['latest', 'best'] })
  const v1 = await logArtifact(server, { a: '1' }, { clientID: 'mine' })
  const first = await link(server, v1, 'port', ['prod'])
  expect(first).toMatchObject({
    versionIndex: 0,
    artifactMembership: { artifactCollection: { __typename: 'ArtifactPortfolio', name: 'port' } },
  })
  expect(await link(server, v1, 'port', ['prod'])).toEqual(first)
  expect((await link(server, v0, 'port')).versionIndex).toBe(1)
  expect(
    await readArtifact(
      server,
      'port:prod',
      'id versionIndex own: versionIndex(artifactCollectionName: "port") aliases(artifactCollectionName: "port") { alias }',
    ),
  ).toEqual({
    id: v1,
    versionIndex: 1,
    own: 0,
    // 0.19.1 learns the number in the portfolio from an alias.
    aliases: [{ alias: 'prod' }, { alias: 'v0' }],
  })
  expect((await readArtifact(server, 'port:latest', 'id')).id).toBe(v0)
  expect((await readArtifact(server, 'data:latest', 'id')).id).toBe(v1)
  const byClientId =
    'mutation { linkArtifact(input: { clientID: "mine", artifactPortfolioName: "second", entityName: "local", projectName: "p" }) { versionIndex } }'
  expect((await ask(server, byClientId)).linkArtifact.versionIndex).toBe(0)

  const portfolio = first.artifactMembership.artifactCollection.id
  const unlink =
    'mutation ($id: ID!, $portfolio: ID!) { unlinkArtifact(input: { artifactID: $id, artifactPortfolioID: $portfolio }) { success } }'
  for (let time = 0; time < 2; time++) {
    expect((await ask(server, unlink, { id: v0, portfolio })).unlinkArtifact.success).toBe(true)
  }
  expect((await readArtifact(server, 'port:latest', 'id')).id).toBe(v1)
  await expect(link(server, v0, 'data')).rejects.toThrow(/is a sequence/)
  const { id: pending } = await createArtifact(server, { digest: 'p', clientID: 'p' })
  await expect(link(server, pending, 'port')).rejects.toThrow(/only a committed artifact/)
})

it('collections are renamed, described, moved to another type and deleted with their versions', async () => {
  const server = await openServer()
  const v0 = await logArtifact(server, { a: '0' })
  await logArtifact(server, { a: '0' }, { artifactCollectionName: 'taken' })
  await link(server, v0, 'port')
  const { project } = await ask(
    server,
    '{ project(name: "p") { data: artifactCollection(name: "data") { id } port: artifactCollection(name: "port") { id } } }',
  )
  const update =
    'mutation ($id: ID!, $name: String, $description: String) { result: updateArtifactSequence(input: { artifactSequenceID: $id, name: $name, description: $description }) { artifactCollection { name description } } }'
  expect(
    (await ask(server, update, { id: project.data.id, description: 'd', name: null })).result
      .artifactCollection,
  ).toEqual({ name: 'data', description: 'd' })
  expect(
    (await ask(server, update, { id: project.data.id, name: 'renamed' })).result.artifactCollection,
  ).toEqual({ name: 'renamed', description: 'd' })
  await expect(ask(server, update, { id: project.data.id, name: 'taken' })).rejects.toThrow(/already/)
  await expect(ask(server, update, { id: project.port.id, name: 'x' })).rejects.toThrow(/sequence not found/)
  const move =
    'mutation ($id: ID!) { result: moveArtifactSequence(input: { artifactSequenceID: $id, destinationArtifactTypeName: "model" }) { artifactCollection { defaultArtifactType { name } } } }'
  expect(
    (await ask(server, move, { id: project.data.id })).result.artifactCollection.defaultArtifactType.name,
  ).toBe('model')
  expect((await readArtifact(server, 'renamed:v0', 'artifactType { name }')).artifactType.name).toBe('model')

  const drop =
    'mutation ($id: ID!) { result: deleteArtifactSequence(input: { artifactSequenceID: $id }) { artifactCollection { __typename state } } }'
  for (let time = 0; time < 2; time++) {
    expect((await ask(server, drop, { id: project.data.id })).result.artifactCollection).toEqual({
      __typename: 'ArtifactSequence',
      state: 'DELETED',
    })
  }
  expect(await readArtifact(server, 'renamed:v0', 'id')).toBeNull()
  expect(await readArtifact(server, 'port:v0', 'id')).toBeNull()
  expect(
    (await ask(server, 'query ($id: ID!) { artifact(id: $id) { state } }', { id: v0 })).artifact.state,
  ).toBe('DELETED')
  // The name is free again, and numbers begin anew.
  await logArtifact(server, { a: '0' }, { artifactCollectionName: 'renamed' })
  expect((await readArtifact(server, 'renamed', 'versionIndex')).versionIndex).toBe(0)
  const dropPortfolio =
    'mutation ($id: ID!) { result: deleteArtifactPortfolio(input: { artifactPortfolioID: $id }) { artifactCollection { state } } }'
  expect((await ask(server, dropPortfolio, { id: project.port.id })).result.artifactCollection.state).toBe(
    'DELETED',
  )
})

it('a run deleted with its artifacts takes those that it made, not those that it used', async () => {
  const server = await openServer()
  await makeRun(server, 'other')
  const id = await makeRun(server, 'r')
  const used = await logArtifact(server, { a: 'used' }, { runName: 'other' })
  const made = await logArtifact(server, { a: 'made' }, { runName: 'r', artifactCollectionName: 'made' })
  await logArtifact(server, { a: 'used' }, { runName: 'r' })
  await ask(
    server,
    'mutation ($id: ID!) { deleteRun(input: { id: $id, deleteArtifacts: true }) { clientMutationId } }',
    { id },
  )
  const state = async (artifact: string): Promise<string> =>
    (await ask(server, 'query ($id: ID!) { artifact(id: $id) { state } }', { id: artifact })).artifact.state
  expect([await state(made), await state(used)]).toEqual(['DELETED', 'COMMITTED'])
})

it('createArtifactType may be repeated, and a URL that was not signed takes nothing', async () => {
  const server = await openServer()
  const type =
    'mutation { createArtifactType(input: { entityName: "local", projectName: "p", name: "t", description: "d" }) { artifactType { id name description } } }'
  const first = await ask(server, type)
  expect(first.createArtifactType.artifactType).toMatchObject({ name: 't', description: 'd' })
  expect(await ask(server, type)).toEqual(first)
  expect((await put(server, `${server.url}/storage/artifacts/1/${'0'.repeat(32)}/x`, 'x')).status).toBe(403)
})
