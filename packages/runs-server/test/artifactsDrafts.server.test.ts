import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createRunsServer, type RunsServer, type RunsServerOptions } from '../src/index.ts'
import { randomStream } from '../src/seed/random.ts'
import {
  ask,
  commit,
  createArtifact,
  createFiles,
  createManifest,
  finish,
  logArtifact,
  manifestOf,
  md5,
  put,
  read,
  readArtifact,
} from './artifactWriter.ts'

const day = 24 * 60 * 60 * 1000

/** A server on disk that may be opened again, on what was left or on a copy of it. */
async function openOnDisk(): Promise<{
  open: (options?: Partial<RunsServerOptions>) => Promise<RunsServer>
  /** Names of all files among the blobs: of bytes of an entry, their MD5. */
  bytes: () => Promise<string[]>
  /** Puts bytes where an upload would have, behind the server's back. */
  leave: (text: string) => Promise<void>
}> {
  const dataDir = await mkdtemp(join(tmpdir(), 'runs-drafts-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  return {
    async open(options = {}) {
      const server = await createRunsServer({ ...options, dataDir })
      onTestFinished(() => server.close())
      return server
    },
    async bytes() {
      const entries = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    async leave(text) {
      const artifacts = join(dataDir, 'blobs', 'artifacts')
      const [entity = ''] = await readdir(artifacts)
      await writeFile(join(artifacts, entity, hexOf(text)), text)
    },
  }
}

const hexOf = (text: string): string => Buffer.from(md5(text), 'base64').toString('hex')

async function upload(server: RunsServer, id: string, files: Record<string, string>): Promise<void> {
  for (const node of await createFiles(server, id, files))
    if (node.uploadUrl) await put(server, node.uploadUrl, files[node.name] ?? '')
}

async function draft(server: RunsServer, name: string, files: Record<string, string>): Promise<string> {
  const { id } = await createArtifact(server, { digest: name, clientID: name, artifactCollectionName: name })
  await upload(server, id, files)
  return id
}

async function stateOf(server: RunsServer, id: string): Promise<string> {
  return (await ask(server, 'query ($id: ID!) { artifact(id: $id) { state } }', { id })).artifact.state
}

it('a draft without a sign of life for its lifetime goes, with the bytes that only it named', async () => {
  const { open, bytes } = await openOnDisk()
  const server = await open()
  const committed = { shared: 'in a version', 'only here': 'in the version alone' }
  await logArtifact(server, committed)
  const old = await draft(server, 'old', { shared: 'in a version', 'in both': 'drafts', mine: 'nobody else' })
  const manifest = manifestOf({ mine: 'nobody else' })
  await put(server, (await createManifest(server, old, md5(manifest))).file.uploadUrl, manifest)

  server.faults.advanceClock(5 * day)
  const young = await draft(server, 'young', { 'in both': 'drafts' })
  server.faults.advanceClock(1.9 * day)
  await draft(server, 'trigger', {})
  expect([await stateOf(server, old), await stateOf(server, young)]).toEqual(['PENDING', 'PENDING'])

  server.faults.advanceClock(0.2 * day)
  await draft(server, 'next trigger', {})
  await vi.waitUntil(async () => !(await bytes()).includes(hexOf('nobody else')))
  expect([await stateOf(server, old), await stateOf(server, young)]).toEqual(['DELETED', 'PENDING'])
  const left = [...Object.values(committed), 'drafts'].map(hexOf)
  await vi.waitUntil(async () => (await bytes()).length === left.length + 1)
  expect(await bytes()).toEqual(expect.arrayContaining(left))

  // Who comes back begins anew, and is asked for the bytes again.
  const again = await createArtifact(server, {
    digest: 'old',
    clientID: 'old',
    artifactCollectionName: 'old',
  })
  expect([again.state, again.id === old]).toEqual(['PENDING', false])
  const nodes = await createFiles(server, again.id, { mine: 'nobody else', 'in both': 'drafts' })
  expect(nodes.map(({ uploadUrl }: { uploadUrl: string | null }) => uploadUrl === null)).toEqual([
    false,
    true,
  ])
  await put(server, nodes[0].uploadUrl, 'nobody else')
  await finish(server, again.id, { mine: 'nobody else', 'in both': 'drafts' })
  await finish(server, young, { 'in both': 'drafts' })
  for (const [name, text] of [
    ['old', 'nobody else'],
    ['young', 'drafts'],
    ['data', 'in a version'],
  ] as const) {
    const { files } = await readArtifact(server, name, 'files { edges { node { directUrl } } }')
    expect(await read(server, files.edges[0].node.directUrl)).toBe(text)
  }
})

it('a restart looks for them too, with the lifetime that it was given; a draft that goes on lives on', async () => {
  const { open, bytes, leave } = await openOnDisk()
  let now = Date.parse('2030-01-01')
  const clock = { now: () => now }
  const first = await open({ clock })
  const dead = await draft(first, 'dead', { a: 'left behind' })
  const [late] = await createFiles(first, dead, { late: 'comes too late' })
  const alive = await draft(first, 'alive', { a: 'still wanted' })
  now += 50 * 60_000
  await upload(first, alive, { b: 'one more' })
  await first.close()
  // The process ended when the bytes were there, and before it had noted them.
  await leave('comes too late')

  now += 20 * 60_000
  const second = await open({ clock, draftLifetimeMs: 60 * 60_000 })
  await vi.waitUntil(async () => (await bytes()).length === 2)
  expect((await bytes()).sort()).toEqual([hexOf('still wanted'), hexOf('one more')].sort())
  expect([await stateOf(second, dead), await stateOf(second, alive)]).toEqual(['DELETED', 'PENDING'])
  expect((await put(second, late.uploadUrl, 'comes too late')).status).toBe(404)
  await finish(second, alive, { a: 'still wanted', b: 'one more' })
  await expect(commit(second, dead)).rejects.toThrow(/was deleted/)
})

it('bytes that a draft announced and its manifest does not list go when it is committed, or is deleted', async () => {
  const { open, bytes } = await openOnDisk()
  const server = await open()
  const id = await draft(server, 'some', { kept: 'listed', changed: 'thought better of it' })
  await finish(server, id, { kept: 'listed' })
  const gone = await draft(server, 'gone', { a: 'deleted as a draft', b: 'listed' })
  await ask(
    server,
    'mutation ($id: ID!) { deleteArtifact(input: { artifactID: $id }) { artifact { id } } }',
    {
      id: gone,
    },
  )
  await server.close()
  const again = await open()
  await vi.waitUntil(async () => (await bytes()).length === 2)
  expect(await bytes()).toContain(hexOf('listed'))
  expect(await stateOf(again, id)).toBe('COMMITTED')
})

it('whatever drafts share, in whatever order they end: a committed version is whole, and nothing stays that no version had', async () => {
  const { open, bytes } = await openOnDisk()
  const random = randomStream(Number(process.env.RUNS_SEED ?? 7))
  const pick = (count: number): number => Math.floor(random() * count)
  const server = await open({ draftLifetimeMs: 2 * day })
  const drafts: { id: string; files: Record<string, string> }[] = []
  const committed = new Map<string, Record<string, string>>()
  const everCommitted = new Set<string>()
  const begin = async (): Promise<void> => {
    const files = Object.fromEntries(Array.from({ length: 3 }, () => [`${pick(9)}`, `text ${pick(12)}`]))
    drafts.push({ id: await draft(server, crypto.randomUUID(), files), files })
  }
  const end = async (): Promise<void> => {
    const [ending] = drafts.splice(pick(drafts.length), 1)
    if (!ending) return
    try {
      await finish(server, ending.id, ending.files)
    } catch (error) {
      expect(String(error)).toMatch(/not found|was deleted/)
      return
    }
    committed.set(ending.id, ending.files)
    for (const text of Object.values(ending.files)) everCommitted.add(hexOf(text))
  }
  const remove = async (): Promise<void> => {
    const id = [...committed.keys()][pick(committed.size)]
    if (id === undefined) return
    committed.delete(id)
    const mutation =
      'mutation ($id: ID!) { deleteArtifact(input: { artifactID: $id, deleteAliases: true }) { artifact { id } } }'
    await ask(server, mutation, { id })
  }
  for (let step = 0; step < 40; step++) {
    const works = Array.from({ length: 4 }, () => [begin, begin, end, end, remove][pick(5)] ?? begin)
    await Promise.all(works.map((work) => work()))
    if (pick(4) === 0) server.faults.advanceClock(day)
  }
  server.faults.advanceClock(3 * day)
  await draft(server, 'trigger', {})
  const texts = (names: readonly string[]): string[] => names.filter((name) => /^[0-9a-f]{32}$/.test(name))
  await vi.waitUntil(async () => texts(await bytes()).every((name) => everCommitted.has(name)))
  expect(everCommitted.size).toBeGreaterThan(5)
  for (const [id, files] of committed) {
    const query = 'query ($id: ID!) { artifact(id: $id) { files { edges { node { name directUrl } } } } }'
    const { artifact } = await ask(server, query, { id })
    expect(artifact.files.edges).toHaveLength(Object.keys(files).length)
    for (const { node } of artifact.files.edges)
      expect(await read(server, node.directUrl)).toBe(files[node.name])
  }
})
