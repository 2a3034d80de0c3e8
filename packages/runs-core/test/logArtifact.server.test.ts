import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countingFetch, readRequest, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Api, Artifact, type ArtifactProgress, type Run } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

const md5 = (bytes: string | Uint8Array): string => createHash('md5').update(bytes).digest('base64')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A run, what is sent for it, and another client that looks. */
async function watched(options: { project?: string } = {}) {
  const fetch = countingFetch(server.fetch)
  const { path } = await WireWriter.begin(server, options)
  const run = await new Api({ ...server.clientOptions, retry: { baseDelayMs: 1 }, fetch }).run(path)
  fetch.reset()
  const sent = () =>
    Object.fromEntries([...fetch.byOperation].map(([name, { requests }]) => [name, requests]))
  const puts = () => [...fetch.byOperation.keys()].filter((name) => name.startsWith('PUT')).length
  return { run, fetch, sent, puts, looking: new Api(server.clientOptions) }
}

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'runs-draft-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

const draftOf = (files: Record<string, string>, name = 'data'): Artifact => {
  const draft = new Artifact({ name, type: 'dataset' })
  for (const [path, text] of Object.entries(files)) draft.addFile(bytesOf(text), { name: path })
  return draft
}

/** What others see of the versions that a run has logged: the paths and digests of each. */
async function seen(run: Run): Promise<Record<string, string>[]> {
  const versions = []
  for await (const logged of run.loggedArtifacts()) {
    if (logged.state !== 'COMMITTED') continue
    const { entries } = await logged.manifest()
    versions.push(Object.fromEntries([...entries].map(([path, { digest }]) => [path, digest])))
  }
  return versions
}

describe('C39: a draft', () => {
  test('of every kind of source is created, uploaded, committed and linked', async () => {
    const { run, looking } = await watched()
    const folder = await folderWith({ 'a.txt': 'a', 'deep/ünï 😀.txt': 'deep', empty: '' })
    await symlink(folder, join(folder, 'deep', 'loop'))
    const draft = new Artifact({
      name: 'data',
      type: 'dataset',
      description: 'what it is',
      metadata: { rows: 3, loss: Number.NaN },
    })
      .addFile(join(folder, 'a.txt'))
      .addFile(join(folder, 'a.txt'), { name: 'copy/of a.txt' })
      .addFile(new Blob(['blob']), { name: 'blob' })
      .addFile(bytesOf('bytes'), { name: '__proto__' })
      .addFile(new Blob(['stream']).stream(), { name: 'stream', sizeBytes: 6 })
      .addDir(folder, { name: 'in' })
      .addReference('s3://bucket/key', { name: 'there/ref', checksum: 'etag', sizeBytes: 7 })
      .addReference('https://host/x', { name: 'elsewhere' })
    expect([draft.name, draft.type, draft.state, draft.description]).toEqual([
      'data',
      'dataset',
      'PENDING',
      'what it is',
    ])
    expect(() => draft.id).toThrow(expect.objectContaining({ code: 'usage' }))
    const progress: ArtifactProgress[] = []
    const logged = await run.logArtifact(draft, {
      aliases: ['best', 'best'],
      tags: ['good one'],
      onProgress: (each) => {
        progress.push(each)
        throw new Error('ignored')
      },
    })
    expect(logged).toBe(draft)
    expect(draft).toMatchObject({
      name: 'data:v0',
      version: 'v0',
      state: 'COMMITTED',
      fileCount: 10,
      tags: ['good one'],
    })
    expect([...draft.aliases].sort()).toEqual(['best', 'latest'])
    expect(draft.metadata).toEqual({ rows: 3, loss: null })

    const theirs = await looking.artifact(`${run.entity}/${run.project}/data:best`)
    expect(theirs.toJSON()).toEqual(draft.toJSON())
    const { entries } = await theirs.manifest()
    expect(
      Object.fromEntries(
        [...entries].map(([path, { digest, sizeBytes, ref }]) => [path, [digest, sizeBytes, ref]]),
      ),
    ).toEqual(
      Object.fromEntries([
        ['a.txt', [md5('a'), 1, null]],
        ['copy/of a.txt', [md5('a'), 1, null]],
        ['blob', [md5('blob'), 4, null]],
        ['__proto__', [md5('bytes'), 5, null]],
        ['stream', [md5('stream'), 6, null]],
        ['in/a.txt', [md5('a'), 1, null]],
        ['in/deep/ünï 😀.txt', [md5('deep'), 4, null]],
        ['in/empty', [md5(''), 0, null]],
        ['there/ref', ['etag', 7, 's3://bucket/key']],
        ['elsewhere', ['https://host/x', null, 'https://host/x']],
      ]),
    )
    expect(await new Response(theirs.stream('in/deep/ünï 😀.txt')).text()).toBe('deep')
    expect((await run.loggedArtifacts().toArray()).map(({ name }) => name)).toEqual(['data:v0'])
    const last = { bytes: 22, totalBytes: 22, files: 8, totalFiles: 8 }
    expect(progress.at(-1)).toEqual(last)
    for (const key of ['bytes', 'files'] as const) {
      const counts = progress.map((each) => each[key])
      expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    }
    expect(() => draft.addFile('more')).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  test('with the contents of the latest version uploads nothing, and gives that version its aliases', async () => {
    const { run, sent, fetch, puts } = await watched()
    const files = { a: 'same', b: 'contents' }
    await run.logArtifact(draftOf(files))
    fetch.reset()
    const again = await run.logArtifact(draftOf(files), { aliases: ['again'], tags: ['t'] })
    expect([again.version, [...again.aliases].sort(), again.tags]).toEqual(['v0', ['again', 'latest'], ['t']])
    expect(sent()).toEqual({ CreateArtifact: 1, LoadArtifactById: 1 })
    // A file that the server has is not sent again, whatever it is called.
    fetch.reset()
    const other = await run.logArtifact(draftOf({ other: 'same', new: 'not yet' }))
    expect([other.version, puts()]).toEqual(['v1', 2])
  })

  test('without files, and one of nothing but references', async () => {
    const { run, sent } = await watched()
    const empty = await run.logArtifact(new Artifact({ name: 'none', type: 'dataset' }))
    expect([empty.digest, empty.fileCount, empty.size]).toEqual(['64e7c61456b10382e2f3b571ac24b659', 0, 0])
    expect(Object.keys(sent()).filter((name) => !name.startsWith('PUT'))).toEqual([
      'CreateArtifact',
      'CreateArtifactManifest',
      'CommitArtifact',
      'LoadArtifactById',
    ])
  })

  test('of 1,000 files asks for addresses in growing batches', async () => {
    const { run, sent, puts } = await watched()
    const draft = new Artifact({ name: 'many', type: 'dataset' })
    for (let index = 0; index < 1_000; index++) draft.addFile(bytesOf(`${index}`), { name: `${index}.txt` })
    expect((await run.logArtifact(draft)).fileCount).toBe(1_000)
    expect(sent()['CreateArtifactFiles']).toBe(6)
    expect(puts()).toBe(1_001)
  })

  test.each([
    ['a name with a slash', () => new Artifact({ name: 'a/b', type: 't' })],
    ['a type of W&B’s own', () => new Artifact({ name: 'a', type: 'wandb-x' })],
    ['a path that leads out', () => draftOf({ '../a': '' })],
    ['an absolute path', () => new Artifact({ name: 'a', type: 't' }).addDir('x', { name: '/x' })],
    [
      'an address without a scheme',
      () => new Artifact({ name: 'a', type: 't' }).addReference('x', { name: 'x' }),
    ],
  ])('refuses %s at once', (_title, make) => {
    expect(make).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  test.each([
    ['a file that is not there', () => new Artifact({ name: 'a', type: 't' }).addFile('/not/there'), {}],
    ['a folder that is none', () => new Artifact({ name: 'a', type: 't' }).addDir(import.meta.filename), {}],
    ['two contents under one path', () => draftOf({ a: '1' }).addFile(bytesOf('2'), { name: './a' }), {}],
    [
      'a stream of another size',
      () => draftOf({}).addFile(new Blob(['1']).stream(), { name: 'a', sizeBytes: 2 }),
      {},
    ],
    ['an alias with a colon', () => draftOf({}), { aliases: ['a:b'] }],
    ['a tag with a slash', () => draftOf({}), { tags: ['a/b'] }],
  ])('refuses %s before anything is sent', async (_title, make, options) => {
    const { run, sent } = await watched()
    await expect(run.logArtifact(make(), options)).rejects.toMatchObject({
      code: 'usage',
      operation: 'logArtifact',
    })
    expect(sent()).toEqual({})
  })

  test('whose file changes while it is logged leaves nothing; the same call made again logs what is there then', async () => {
    const { run } = await watched()
    const folder = await folderWith({ 'a.txt': 'before'.repeat(20_000) })
    const draft = new Artifact({ name: 'data', type: 'dataset' }).addDir(folder)
    const changing: typeof fetch = async (input, init) => {
      if (String(init?.body).includes('CreateArtifactFiles'))
        await writeFile(join(folder, 'a.txt'), 'afterwards')
      return server.fetch(input, init)
    }
    const other = await new Api({ ...server.clientOptions, fetch: changing }).run(run.path.join('/'))
    await expect(other.logArtifact(draft)).rejects.toMatchObject({ code: 'usage' })
    expect(await seen(run)).toEqual([])
    await run.logArtifact(draft)
    expect(await seen(run)).toEqual([{ 'a.txt': md5('afterwards') }])
  })

  test('whose small files change while it is logged is logged as it was read', async () => {
    const { run } = await watched()
    const names = Array.from({ length: 40 }, (_, index) => `${index}`)
    const folder = await folderWith(Object.fromEntries(names.map((name) => [name, `before ${name}`])))
    const changing: typeof fetch = async (input, init) => {
      if (String(init?.body).includes('CreateArtifactFiles'))
        await Promise.all(names.map((name) => writeFile(join(folder, name), 'afterwards')))
      return server.fetch(input, init)
    }
    const other = await new Api({ ...server.clientOptions, fetch: changing }).run(run.path.join('/'))
    await other.logArtifact(new Artifact({ name: 'data', type: 'dataset' }).addDir(folder))
    expect(await seen(run)).toEqual([Object.fromEntries(names.map((name) => [name, md5(`before ${name}`)]))])
  })

  test('logged to a run that is not there', async () => {
    const { run } = await watched()
    const gone = await new Api(server.clientOptions).run(run.path.join('/'))
    await run.delete()
    await expect(gone.logArtifact(draftOf({ a: '1' }))).rejects.toMatchObject({ code: 'notFound' })
  })

  test('and others of one collection at the same time become versions in the order of the calls', async () => {
    const { run } = await watched()
    const texts = ['one', 'two', 'three', 'four']
    const logged = await Promise.all(texts.map((text) => run.logArtifact(draftOf({ a: text }))))
    expect(logged.map(({ version }) => version)).toEqual(['v0', 'v1', 'v2', 'v3'])
  })

  test('aborted at 50 random moments: afterwards all of it is seen or nothing, and the same call finishes it', async () => {
    const { run } = await watched()
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}`, `text ${index}`]))
    const whole = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, md5(text)]))
    let requests = 0
    const count: typeof fetch = (input, init) => {
      requests++
      return server.fetch(input, init)
    }
    const api = new Api({ ...server.clientOptions, fetch: count })
    await (await api.run(run.path.join('/'))).logArtifact(draftOf(files, 'measured'))
    const all = requests
    for (let round = 0; round < 50; round++) {
      const controller = new AbortController()
      const reason = new Error('enough')
      let left = 1 + Math.floor(Math.random() * all)
      const aborting: typeof fetch = async (input, init) => {
        const isLast = --left === 0
        // Half of them end before the server has worked on the request, half after.
        if (isLast && round % 2 === 0) controller.abort(reason)
        const answer = await server.fetch(input, init)
        if (isLast) controller.abort(reason)
        return answer
      }
      const other = await new Api({ ...server.clientOptions, fetch: aborting }).run(run.path.join('/'))
      const draft = draftOf({ ...files, round: `${round}` }, `set${round}`)
      const ended = await other
        .logArtifact(draft, { signal: controller.signal })
        .catch((error: unknown) => error)
      const expected = { ...whole, round: md5(`${round}`) }
      const found = await new Api(server.clientOptions)
        .artifact(`${run.entity}/${run.project}/set${round}`)
        .catch(() => null)
      if (!(ended instanceof Artifact)) expect(ended).toMatchObject({ code: 'aborted', cause: reason })
      if (found)
        expect([...(await found.manifest()).entries.keys()].sort()).toEqual(Object.keys(expected).sort())
      const finished = await run.logArtifact(draft)
      expect([finished.version, finished.fileCount]).toEqual(['v0', 61])
    }
  }, 60_000)
})

describe('C34: a large file', () => {
  test('is sent in parts where the server offers them', async () => {
    const { run } = await watched()
    const bytes = randomBytes(12 * 1024 * 1024 + 5)
    const logged = await run.logArtifact(
      new Artifact({ name: 'large', type: 'model' }).addFile(bytes, { name: 'a.bin' }),
      { multipartThresholdBytes: 5 * 1024 * 1024 },
    )
    const read = await new Response(logged.stream('a.bin')).arrayBuffer()
    expect(md5(new Uint8Array(read))).toBe(md5(bytes))
  })
})

describe('an artifact that is there', () => {
  test('is found by the id that its client gave it', async () => {
    const ids: string[] = []
    const { run, looking } = await watched()
    const api = new Api({
      ...server.clientOptions,
      fetch: (input, init) => {
        const { operation, variables } = readRequest(input, init)
        if (operation === 'CreateArtifact') ids.push(String(Object(variables['input']).clientID))
        return server.fetch(input, init)
      },
    })
    const made = await (await api.run(run.path.join('/'))).logArtifact(draftOf({ a: 'by its id' }))
    expect(ids).toHaveLength(1)
    const found = await looking.artifact({ clientId: ids[0] ?? '' })
    expect([found.id, found.name]).toEqual([made.id, 'data:v0'])
    expect((await run.useArtifact({ clientId: ids[0] ?? '' })).id).toBe(made.id)
  })

  test('C39: is linked to another run of its project with aliases and tags, and nothing is uploaded', async () => {
    const maker = await watched()
    const made = await maker.run.logArtifact(draftOf({ a: 'made' }))
    await maker.run.logArtifact(draftOf({ a: 'newer' }))
    const { run, sent } = await watched({ project: maker.run.project })
    const linked = await run.logArtifact(made, { aliases: ['linked'], tags: ['t'] })
    expect(linked).toBe(made)
    expect([made.version, made.aliases, made.tags]).toEqual(['v0', ['linked'], ['t']])
    expect(sent()).toEqual({ CreateArtifact: 1, LoadArtifactById: 1 })
    expect((await run.loggedArtifacts().toArray()).map(({ name }) => name)).toEqual(['data:v0'])
    const elsewhere = await watched()
    await expect(elsewhere.run.logArtifact(made)).rejects.toMatchObject({ code: 'usage' })
  })

  test('is used by object, alias, version, digest and id, from the run’s own project or another', async () => {
    const maker = await watched()
    const made = await maker.run.logArtifact(draftOf({ a: 'made' }), { aliases: ['best'] })
    const { run } = await watched({ project: maker.run.project })
    const place = `${run.entity}/${run.project}`
    for (const given of [
      made,
      'data',
      'data:best',
      'data:v0',
      `data:${made.digest}`,
      { id: made.id },
      `${place}/data`,
      `${run.project}/data:v0`,
    ])
      expect((await run.useArtifact(given, { useAs: 'input' })).id).toBe(made.id)
    expect((await run.usedArtifacts().toArray()).map(({ name }) => name)).toEqual(['data:v0'])

    const said: unknown[] = []
    const listening = await new Api({
      ...server.clientOptions,
      fetch: (input, init) => {
        const { operation, variables } = readRequest(input, init)
        if (operation === 'RecordArtifactUse') said.push(variables['useAs'])
        return server.fetch(input, init)
      },
    }).run(run.path.join('/'))
    await listening.useArtifact('data:best', { useAs: 'input' })
    for (const given of ['data:best', 'data', made]) await listening.useArtifact(given)
    expect(said).toEqual(['input', 'data:best', 'data:latest', 'data:v0'])

    const elsewhere = await watched()
    await expect(elsewhere.run.useArtifact('data')).rejects.toMatchObject({ code: 'notFound' })
    expect((await elsewhere.run.useArtifact(`${place}/data:best`)).version).toBe('v0')
    expect(await elsewhere.run.usedArtifacts().totalCount()).toBe(1)
    await expect(run.useArtifact(draftOf({}))).rejects.toMatchObject({ code: 'usage' })
  })
})
