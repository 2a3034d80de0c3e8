import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { countingFetch, readRequest, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Api, Artifact, type ArtifactProgress, logArtifact as logAsFunction, type Run } from '../src/index.ts'
import { type Content, logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

const md5 = (text: string): string => createHash('md5').update(text).digest('base64')
const addressOf = (id: string, path: string): string =>
  `wandb-artifact://${Buffer.from(id, 'base64').toString('hex')}/${path}`

async function folder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'runs-references-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

async function tree(root: string): Promise<Record<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const texts = files.map(async (path) => [relative(root, path), await readFile(path, 'utf8')] as const)
  return Object.fromEntries((await Promise.all(texts)).toSorted())
}

interface Watched {
  run: Run
  writer: WireWriter
  /** Requests by operation since the last time. */
  sent(): Record<string, number>
}

async function watched(through: typeof fetch = server.fetch): Promise<Watched> {
  const fetch = countingFetch(through)
  const writer = await WireWriter.begin(server)
  const run = await new Api({ ...server.clientOptions, retry: { baseDelayMs: 1 }, fetch }).run(writer.path)
  const sent = (): Record<string, number> => {
    const counts = [...fetch.byOperation].map(([name, { requests }]) => [name, requests] as const)
    fetch.reset()
    return Object.fromEntries(counts)
  }
  return { run, writer, sent }
}

const draftOf = (name: string, files: Record<string, string> = {}): Artifact => {
  const draft = new Artifact({ name, type: 'dataset' })
  for (const [path, text] of Object.entries(files)) draft.addFile(Buffer.from(text), { name: path })
  return draft
}

const entriesOf = async (artifact: Artifact): Promise<Record<string, object>> => {
  const { entries } = await artifact.manifest()
  return Object.fromEntries(
    [...entries].map(([path, { digest, ref, sizeBytes }]) => [path, { digest, ref, sizeBytes }]),
  )
}

describe('C39: a draft that refers to another artifact', () => {
  test('to a version: has its digest and leads there by its id, and a download brings the bytes', async () => {
    const { run } = await watched()
    const other = await run.logArtifact(draftOf('other', { 'in/x ü?#.txt': 'of another' }))
    const draft = draftOf('refers', { own: 'own' })
      .addReference(other, { path: 'in/x ü?#.txt' })
      .addReference(other, { path: 'in/x ü?#.txt', name: 'dir/again' })
    const logged = await run.logArtifact(draft)
    const entry = { digest: md5('of another'), ref: addressOf(other.id, 'in/x ü?#.txt'), sizeBytes: 0 }
    expect(await entriesOf(logged)).toEqual({
      own: { digest: md5('own'), ref: null, sizeBytes: 3 },
      'x ü?#.txt': entry,
      'dir/again': entry,
    })
    expect(logged.size).toBe(3)
    const root = await folder()
    const seen: ArtifactProgress[] = []
    const onProgress = (progress: ArtifactProgress): void => void seen.push(progress)
    expect(await logged.download({ root, onProgress })).toEqual({
      root,
      fetched: 3,
      inPlace: 0,
      references: [],
    })
    expect(await tree(root)).toEqual({
      own: 'own',
      'x ü?#.txt': 'of another',
      'dir/again': 'of another',
    })
    expect(seen.at(-1)).toEqual({ bytes: 23, totalBytes: 23, files: 3, totalFiles: 3 })
    expect(await logged.verify(root)).toEqual({ missing: [], changed: [], extra: [] })
  })

  test('that refers to a third: leads to the third', async () => {
    const { run } = await watched()
    const third = await run.logArtifact(draftOf('third', { x: 'of the third' }))
    const second = await run.logArtifact(
      draftOf('second').addReference(third, { path: 'x', name: 'y' }).addReference('s3://bucket/z', {
        name: 'z',
      }),
    )
    const first = await run.logArtifact(
      draftOf('first').addReference(second, { path: 'y' }).addReference(second, { path: 'z' }),
    )
    expect(await entriesOf(first)).toEqual({
      y: { digest: md5('of the third'), ref: addressOf(third.id, 'x'), sizeBytes: 0 },
      z: { digest: 's3://bucket/z', ref: addressOf(second.id, 'z'), sizeBytes: 0 },
    })
    const root = await folder()
    expect(await first.download({ root })).toMatchObject({ fetched: 1, references: [{ path: 'z' }] })
    expect(await tree(root)).toEqual({ y: 'of the third' })
  })

  test('to one that is being logged: waits for it, of the same collection too, whatever is called first', async () => {
    for (const name of ['one', 'two']) {
      const { run } = await watched()
      const other = draftOf('one', { x: `of ${name}` })
      const draft = draftOf(name).addReference(other, { path: 'x', name: 'y' })
      const [logged] = await Promise.all([run.logArtifact(draft), run.logArtifact(other)])
      expect(await entriesOf(logged)).toEqual({
        y: { digest: md5(`of ${name}`), ref: addressOf(other.id, 'x'), sizeBytes: 0 },
      })
    }
  })

  test('to one that was logged as a function', async () => {
    const { run } = await watched()
    const client = new Api(server.clientOptions).client
    const other = draftOf('one', { x: 'x' })
    const { id } = await logAsFunction(client, run.path.join('/'), other)
    const logged = await run.logArtifact(draftOf('two').addReference(other, { path: 'x' }))
    expect(await entriesOf(logged)).toMatchObject({ x: { ref: addressOf(id, 'x') } })
  })

  test('to one that nobody logs, or that fails: nothing is begun, and the same call made again finishes it', async () => {
    let fails = true
    const { run } = await watched((input, init) =>
      fails && readRequest(input, init).operation === 'CommitArtifact'
        ? Promise.resolve(Response.json({ errors: [{ message: 'no' }] }))
        : server.fetch(input, init),
    )
    const other = draftOf('one', { x: 'x' })
    const draft = draftOf('two').addReference(other, { path: 'x' })
    await expect(run.logArtifact(draft)).rejects.toMatchObject({ code: 'usage' })
    const failed = run.logArtifact(other).catch((error: unknown) => error)
    await expect(run.logArtifact(draft)).rejects.toMatchObject({ code: 'graphql' })
    expect(await failed).toMatchObject({ code: 'graphql' })
    await expect(run.logArtifact(draft)).rejects.toMatchObject({ code: 'usage' })
    fails = false
    await run.logArtifact(other)
    expect((await run.logArtifact(draft)).version).toBe('v0')
  })

  test('C14: an abort ends the wait for the other', async () => {
    const controller = new AbortController()
    const { run } = await watched()
    const other = draftOf('one', { x: 'x' })
    const first = run.logArtifact(other)
    const draft = draftOf('two').addReference(other, { path: 'x' })
    const waits = run.logArtifact(draft, { signal: controller.signal })
    controller.abort('enough')
    await expect(waits).rejects.toMatchObject({ code: 'aborted', cause: 'enough' })
    await first
  })

  test('to itself, or to one that refers to it, is refused', () => {
    const [one, two, three] = [draftOf('one'), draftOf('two'), draftOf('three')]
    one.addReference(two.addReference(three, { path: 'x' }), { path: 'x' })
    for (const other of [one, two, three])
      expect(() => three.addReference(other, { path: 'x' })).toThrow(
        expect.objectContaining({ code: 'usage' }),
      )
  })

  test('by address: of a version, of a client’s id, of the latest of a collection; with a checksum nothing is read', async () => {
    const { run, sent } = await watched()
    const ids: Record<string, string> = {}
    const noting: typeof fetch = (input, init) => {
      const { operation, variables } = readRequest(input, init)
      if (operation === 'CreateArtifact') Object.assign(ids, variables['input'])
      return server.fetch(input, init)
    }
    const made = await new Api({ ...server.clientOptions, fetch: noting }).run(run.path.join('/'))
    const other = await made.logArtifact(draftOf('other', { x: 'x' }))
    const [{ clientID, sequenceClientID }] = [ids]
    const draft = draftOf('refers')
    const addresses = {
      version: addressOf(other.id, 'x'),
      client: `wandb-client-artifact://${clientID}/x`,
      latest: `wandb-client-artifact://${sequenceClientID}:latest/x`,
    }
    for (const [name, uri] of Object.entries(addresses)) draft.addReference(uri, { name })
    const entry = { digest: md5('x'), ref: addressOf(other.id, 'x'), sizeBytes: 0 }
    sent()
    const logged = await run.logArtifact(draft)
    expect(await entriesOf(logged)).toEqual({ version: entry, client: entry, latest: entry })
    // The other and what was made of the draft, once each.
    expect(sent()).toMatchObject({ LoadArtifactServerId: 2, LoadArtifactById: 2 })

    const told = draftOf('told')
    for (const [name, uri] of Object.entries(addresses)) told.addReference(uri, { name, checksum: 'mine' })
    const again = await run.logArtifact(told)
    expect(sent()).toMatchObject({ LoadArtifactServerId: 2, LoadArtifactById: 1 })
    const mine = { ...entry, digest: 'mine' }
    expect(await entriesOf(again)).toEqual({ version: mine, client: mine, latest: mine })
  })

  test.each([
    ['wandb-artifact://zz/x', 'usage'],
    ['wandb-client-artifact://abc', 'usage'],
    [addressOf(btoa('Artifact:999999'), 'x'), 'notFound'],
    ['wandb-client-artifact://nobody/x', 'notFound'],
  ])('that leads nowhere, %s: %s, and nothing is begun', async (uri, code) => {
    const { run, sent } = await watched()
    sent()
    await expect(run.logArtifact(draftOf('a').addReference(uri, { name: 'x' }))).rejects.toMatchObject({
      code,
    })
    expect(sent()).not.toHaveProperty('CreateArtifact')
    const other = await run.logArtifact(draftOf('b', { x: 'x' }))
    const draft = draftOf('a').addReference(other, { path: 'y' })
    await expect(run.logArtifact(draft)).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('a download through references into other artifacts', () => {
  /** A version with a manifest written by hand. */
  async function written(
    { writer }: Watched,
    contents: Readonly<Record<string, Content>>,
    name = 'refers',
  ): Promise<Artifact> {
    const id = await logArtifact(server, writer, contents, { name })
    return new Api(server.clientOptions).artifact({ id })
  }

  test('asks nothing for what is in place, loads each artifact once, and asks for the URLs together', async () => {
    const at = await watched()
    const texts = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}`, `text ${index}`]))
    const other = await at.run.logArtifact(draftOf('other', texts))
    const draft = draftOf('refers')
    for (const path of Object.keys(texts)) draft.addReference(other, { path })
    const { id } = await at.run.logArtifact(draft)
    const fetch = countingFetch(server.fetch)
    const fresh = await new Api({ ...server.clientOptions, fetch }).artifact({ id })
    fetch.reset()
    const root = await folder()
    expect(await fresh.download({ root })).toMatchObject({ fetched: 30 })
    expect(await tree(root)).toEqual(texts)
    const counts = Object.fromEntries([...fetch.byOperation].map(([key, { requests }]) => [key, requests]))
    expect(counts).toMatchObject({ LoadArtifactById: 1, ListArtifactFiles: 1 })
    const again = await new Api({ ...server.clientOptions, fetch }).artifact({ id })
    fetch.reset()
    expect(await again.download({ root })).toMatchObject({ fetched: 0, inPlace: 30 })
    expect(fetch.requests).toBe(1)
  })

  test('follows them as far as they lead; what lies outside of W&B only when that is asked for', async () => {
    const at = await watched()
    const elsewhere = await folder()
    await writeFile(join(elsewhere, 'file'), 'of the disk')
    const disk = { ref: `file://${elsewhere}/file`, digest: md5('of the disk'), size: 11 }
    const third = await written(at, { x: 'far', disk, s3: { ref: 's3://bucket/x', digest: 'tag' } }, 'third')
    const to = (id: string, path: string, digest: string): Content => ({
      ref: addressOf(id, path),
      digest,
      size: 0,
    })
    const second = await written(
      at,
      {
        x: to(third.id, 'x', md5('far')),
        disk: to(third.id, 'disk', disk.digest),
        s3: to(third.id, 's3', 'tag'),
      },
      'second',
    )
    const asGiven = addressOf(second.id, 'x')
    const first = await written(at, {
      x: to(second.id, 'x', md5('far')),
      unchecked: { ref: asGiven, digest: asGiven },
      disk: to(second.id, 'disk', disk.digest),
      s3: to(second.id, 's3', 'tag'),
    })
    const root = await folder()
    const left = (list: string[]): object => ({ references: list.map((path) => ({ path })) })
    expect(await first.download({ root, references: 'keep' })).toMatchObject({
      fetched: 0,
      references: { length: 4 },
    })
    expect(await readdir(root)).toEqual([])
    expect(await first.download({ root })).toMatchObject({ fetched: 2, ...left(['disk', 's3']) })
    expect(await tree(root)).toEqual({ x: 'far', unchecked: 'far' })
    expect(await first.download({ root, references: 'fetch' })).toMatchObject({ fetched: 1, ...left(['s3']) })
    expect(await tree(root)).toEqual({ x: 'far', unchecked: 'far', disk: 'of the disk' })
    expect(await first.download({ root })).toMatchObject({ fetched: 0, inPlace: 3, ...left(['s3']) })
  })

  test('leaves another file in the way, and replaces it when told to', async () => {
    const { run } = await watched()
    const other = await run.logArtifact(draftOf('other', { x: 'theirs' }))
    const logged = await run.logArtifact(draftOf('refers').addReference(other, { path: 'x' }))
    const root = await folder()
    await writeFile(join(root, 'x'), 'mine')
    await expect(logged.download({ root })).rejects.toMatchObject({ code: 'conflict' })
    expect(await tree(root)).toEqual({ x: 'mine' })
    await logged.download({ root, exist: 'replace' })
    expect(await tree(root)).toEqual({ x: 'theirs' })
  })

  test('that lead nowhere, in a circle, or to other bytes than they promise: an error, and no file', async () => {
    const at = await watched()
    const other = await written(at, { x: 'x' }, 'other')
    const promised = await written(at, { y: { ref: addressOf(other.id, 'x'), digest: md5('y'), size: 0 } })
    const root = await folder()
    await expect(promised.download({ root })).rejects.toMatchObject({ code: 'decode' })
    const missing = await written(at, { y: { ref: addressOf(other.id, 'z'), digest: md5('y') } }, 'missing')
    await expect(missing.download({ root })).rejects.toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('leads nowhere'),
    })
    // A manifest that leads to itself: no client writes it, but the address of a version can be guessed.
    const id = Buffer.from(missing.id, 'base64').toString()
    const next = btoa(id.replace(/\d+$/, (number) => String(Number(number) + 1)))
    const circle = await written(at, { x: { ref: addressOf(next, 'x'), digest: md5('x') } }, 'circle')
    expect(circle.id).toBe(next)
    await expect(circle.download({ root })).rejects.toMatchObject({
      code: 'decode',
      message: expect.stringContaining('circle'),
    })
    expect(await readdir(root)).toEqual([])
    expect(await missing.download({ root, references: 'keep' })).toMatchObject({ references: { length: 1 } })
  })
})
