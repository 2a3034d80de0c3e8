import { countingFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Api, type Artifact, deleteArtifact, PartialError } from '../src/index.ts'
import { logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

async function logged(metadata: Record<string, unknown> = {}): Promise<{
  run: WireWriter
  place: string
  artifact: Artifact
  fetch: ReturnType<typeof countingFetch>
  again(): Promise<Artifact>
}> {
  const run = await WireWriter.begin(server)
  const id = await logArtifact(server, run, { a: 'a' }, { name: 'set', metadata })
  const fetch = countingFetch(server.fetch)
  const api = new Api({ ...server.clientOptions, fetch })
  const artifact = await api.artifact({ id })
  fetch.reset()
  const place = run.path.replace(/\/[^/]*$/, '')
  return { run, place, artifact, fetch, again: () => new Api(server.clientOptions).artifact({ id }) }
}

test('what is changed is there, and what is not stays; nothing is sent where nothing differs', async () => {
  const { artifact, fetch, again } = await logged({ rows: 3, 'a.b': { c: 1 } })
  await artifact.update({
    description: 'a set',
    aliases: { add: ['best', 'staging'], remove: ['nobody'] },
    tags: ['one', 'two'],
    metadata: (edit) => {
      edit.set(['a.b', 'd'], Number.NaN)
      edit.delete('rows')
    },
    ttlSeconds: 86_400,
  })
  const expected = {
    description: 'a set',
    aliases: ['best', 'latest', 'staging'],
    tags: ['one', 'two'],
    metadata: { 'a.b': { c: 1, d: Number.NaN } },
    ttlSeconds: 86_400,
  }
  for (const each of [artifact, await again()])
    expect({
      ...each.toJSON(),
      aliases: [...each.aliases].sort(),
      tags: [...each.tags].sort(),
    }).toMatchObject(expected)
  expect([...fetch.byOperation.keys()]).toEqual(['LoadArtifactById', 'AddArtifactAliases', 'UpdateArtifact'])

  fetch.reset()
  await artifact.update({
    description: 'a set',
    aliases: { add: ['best'] },
    tags: { add: ['one'] },
    ttlSeconds: 86_400,
  })
  expect([...fetch.byOperation.keys()]).toEqual(['LoadArtifactById'])

  await artifact.update({
    description: '',
    aliases: ['latest'],
    tags: { remove: ['two'] },
    ttlSeconds: 'forever',
  })
  expect((await again()).toJSON()).toMatchObject({
    description: '',
    aliases: ['latest'],
    tags: ['one'],
    ttlSeconds: null,
  })
  // What nobody has touched goes back to the letter, and edits of others survive.
  const other = await again()
  await other.update({ metadata: (edit) => edit.set('theirs', 2) })
  await artifact.update({ metadata: (edit) => edit.set('mine', 1) })
  expect(artifact.metadata).toEqual({ 'a.b': { c: 1, d: Number.NaN }, theirs: 2, mine: 1 })
})

test('an alias moves to the version that gets it', async () => {
  const { run, place, artifact } = await logged()
  const api = new Api(server.clientOptions)
  await logArtifact(server, run, { a: 'b' }, { name: 'set', aliases: ['best'] })
  expect((await api.artifact(`${place}/set:best`)).version).toBe('v1')
  await artifact.update({ aliases: { add: ['best'] } })
  expect((await api.artifact(`${place}/set:best`)).version).toBe('v0')
})

test('a patch that is none sends nothing', async () => {
  const { artifact, fetch } = await logged()
  const patches: object[] = [
    { aliases: ['a/b'] },
    { aliases: { add: ['v3'] } },
    { aliases: { remove: [''] } },
    { ttlSeconds: 0 },
    { ttlSeconds: 1.5 },
    { description: null },
    { name: 'other' },
  ]
  for (const patch of patches) await expect(artifact.update(patch)).rejects.toMatchObject({ code: 'usage' })
  expect(fetch.requests).toBe(0)
})

test.each(['a/b', ' a', 'a!', ''])('the tag %j is refused, and nothing is written', async (tag) => {
  const { place, artifact } = await logged()
  const patch = { aliases: { add: ['other'] }, tags: { add: [tag] } }
  await expect(artifact.update(patch)).rejects.toMatchObject({ code: 'usage', operation: 'updateArtifact' })
  const { aliases, tags } = await new Api(server.clientOptions).artifact(`${place}/set:v0`)
  expect([aliases, tags]).toEqual([artifact.aliases, artifact.tags])
})

test('where a later request fails, the error says what is done', async () => {
  const { artifact } = await logged()
  const api = new Api({
    ...server.clientOptions,
    retry: { maxAttempts: 1 },
    fetch: (input, init) =>
      String(init?.body).includes('mutation UpdateArtifact')
        ? Promise.resolve(new Response('{"errors":[{"message":"no"}]}', { status: 403 }))
        : server.fetch(input, init),
  })
  const same = await api.artifact({ id: artifact.id })
  const failure: unknown = await same
    .update({ aliases: { add: ['x'] }, description: 'd' })
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PartialError)
  expect(failure).toMatchObject({ code: 'permission', applied: ['aliases to add'] })
  expect(String(failure)).toContain('aliases to add written, the rest not')
  expect((await artifact.load()).aliases).toContain('x')
})

test('a version with aliases is deleted only when that is said', async () => {
  const { artifact, again } = await logged()
  await expect(artifact.delete()).rejects.toMatchObject({ code: 'graphql' })
  await artifact.delete({ deleteAliases: true })
  expect(
    await again().then(
      ({ state }) => state,
      ({ code }) => code,
    ),
  ).toMatch(/DELETED|notFound/)
})

test('where the answer of a deletion is lost it is sent again, and a version that is gone then is a success', async () => {
  const { artifact } = await logged()
  for (const answer of ['{"errors":[{"message":"artifact not found"}]}', undefined]) {
    let sent = 0
    const api = new Api({
      ...server.clientOptions,
      retry: { baseDelayMs: 1 },
      fetch: async (input, init) => {
        if (!String(init?.body).includes('mutation DeleteArtifact')) return server.fetch(input, init)
        if (++sent > 1 && answer) return new Response(answer)
        const given = await server.fetch(input, init)
        return sent > 1 ? given : new Response('', { status: 502 })
      },
    })
    await deleteArtifact(api.client, artifact, { deleteAliases: true })
    expect(sent).toBe(2)
  }
})

test('linked into another collection, and found by its name there', async () => {
  const { place, artifact } = await logged()
  const name = await artifact.link(`${place}/released`, { aliases: ['production'] })
  expect(name).toBe(`${place}/released:v0`)
  const api = new Api(server.clientOptions)
  for (const each of [name, `${place}/released:production`])
    expect(await api.artifact(each)).toMatchObject({ id: artifact.id, name: 'set:v0', aliases: ['latest'] })
  await expect(artifact.link('a/b/c/d')).rejects.toMatchObject({ code: 'usage' })
})

test('the runs at both ends', async () => {
  const { run, artifact } = await logged()
  const [entity, project, id] = run.path.split('/')
  expect(await artifact.loggedBy()).toMatchObject({ entity, project, run: id, state: 'running' })
  expect(await artifact.usedBy().toArray()).toEqual([])
  const users = []
  for (let index = 0; index < 5; index++) {
    const user = await WireWriter.begin(server)
    await user.useArtifact(artifact.id)
    users.push(user.path)
  }
  for (const pageSize of [2, 50]) {
    const found = await artifact.usedBy({ pageSize }).toArray()
    expect(found.map((each) => `${each.entity}/${each.project}/${each.run}`).sort()).toEqual(users.toSorted())
  }
  const api = new Api(server.clientOptions)
  const [first] = await artifact.usedBy().toArray()
  if (!first) throw new Error('nobody')
  expect((await api.run(first)).id).toBe(first.run)
})
