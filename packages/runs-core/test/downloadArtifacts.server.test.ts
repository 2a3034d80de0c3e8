import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countingFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Api, type Artifact, type ArtifactProgress, type RunsClientOptions } from '../src/index.ts'
import { type Content, logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

/** GraphQL questions that give signed URLs of files. */
const urlQuestions = ['ListArtifactFiles', 'ListManyArtifactUrls']

interface Logged {
  artifact: Artifact
  root: string
  fetch: ReturnType<typeof countingFetch>
  urlQueries(): number
}

async function folder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'runs-artifact-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

async function logged(
  contents: Readonly<Record<string, Content>>,
  options: Partial<RunsClientOptions> = {},
): Promise<Logged> {
  const run = await WireWriter.begin(server)
  const id = await logArtifact(server, run, contents, { name: 'set' })
  const fetch = countingFetch(options.fetch ?? server.fetch)
  const api = new Api({ ...server.clientOptions, retry: { baseDelayMs: 1 }, ...options, fetch })
  const urlQueries = (): number =>
    urlQuestions.reduce((sum, name) => sum + (fetch.byOperation.get(name)?.requests ?? 0), 0)
  return { artifact: await api.artifact({ id }), root: await folder(), fetch, urlQueries }
}

async function tree(root: string): Promise<Record<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => !each.isDirectory()).map((each) => join(each.parentPath, each.name))
  const texts = files.map(
    async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')] as const,
  )
  return Object.fromEntries((await Promise.all(texts)).toSorted())
}

const contents = {
  'a.txt': 'abc',
  'dir/b ü.txt': 'ä\n',
  'dir/deep/empty': '',
  'z.bin': 'x'.repeat(300_000),
  far: { ref: 's3://bucket/key', digest: 'tag', size: 7 },
}
const files = Object.fromEntries(
  Object.entries(contents).filter((each): each is [string, string] => typeof each[1] === 'string'),
)

describe('download', () => {
  test('C37: cold in one URL query; with everything in place none, and only the manifest is read', async () => {
    const { artifact, root, fetch, urlQueries } = await logged(contents)
    const seen: ArtifactProgress[] = []
    const done = await artifact.download({ root, onProgress: (progress) => seen.push(progress) })
    expect(done).toMatchObject({
      root,
      fetched: 4,
      inPlace: 0,
      references: [{ path: 'far', ref: 's3://bucket/key' }],
    })
    expect(await tree(root)).toEqual(files)
    expect(urlQueries()).toBe(1)
    expect(seen.at(-1)).toEqual({ bytes: 300_006, totalBytes: 300_006, files: 4, totalFiles: 4 })
    for (const [index, { bytes, files: whole }] of seen.entries()) {
      expect(bytes).toBeGreaterThanOrEqual(seen[index - 1]?.bytes ?? 0)
      expect(whole).toBeGreaterThanOrEqual(seen[index - 1]?.files ?? 0)
    }

    fetch.reset()
    const again = await new Api({ ...server.clientOptions, fetch }).artifact({ id: artifact.id })
    expect(await again.download({ root })).toMatchObject({ fetched: 0, inPlace: 4 })
    expect(urlQueries()).toBe(0)
    // The artifact, and its manifest.
    expect(fetch.requests).toBe(2)
    expect(await again.verify(root)).toEqual({ missing: [], changed: [], extra: [] })
  })

  test('only what is below a path; a path that is none', async () => {
    const { artifact, root } = await logged(contents)
    expect(await artifact.download({ root, path: 'dir' })).toMatchObject({ fetched: 2, references: [] })
    expect(Object.keys(await tree(root))).toEqual(['dir/b ü.txt', 'dir/deep/empty'])
    expect(await artifact.download({ root, path: 'a.txt' })).toMatchObject({ fetched: 1 })
    for (const path of ['di', 'dir/deep/empty/x'])
      await expect(artifact.download({ root, path })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('another file in the way is not overwritten by accident, and nothing is written then', async () => {
    const { artifact, root, urlQueries } = await logged(contents)
    await writeFile(join(root, 'z.bin'), 'mine')
    await mkdir(join(root, 'a.txt'))
    await expect(artifact.download({ root })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('a.txt and 1 more'),
    })
    expect(await tree(root)).toEqual({ 'z.bin': 'mine' })
    expect(urlQueries()).toBe(0)
    await rm(join(root, 'a.txt'), { recursive: true })
    await artifact.download({ root, exist: 'replace' })
    expect(await tree(root)).toEqual(files)
  })

  test('a pipe in the way is no file, and nobody waits for who writes to it', async () => {
    const { artifact, root } = await logged({ 'a.txt': 'abc' })
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'a.txt')])
    await expect(artifact.download({ root })).rejects.toMatchObject({ code: 'conflict' })
    expect((await artifact.verify(root)).changed).toEqual(['a.txt'])
    await artifact.download({ root, exist: 'replace' })
    expect(await tree(root)).toEqual({ 'a.txt': 'abc' })
  })

  test('files that are written to a folder at the same time all find it, and one that is gone by then is made again', async () => {
    const { artifact, root } = await logged(files)
    for (let round = 0; round < 2; round++) {
      await Promise.all([artifact.download({ root }), artifact.download({ root: join(root, 'other') })])
      expect(await tree(join(root, 'other'))).toEqual(files)
      await rm(root, { recursive: true })
    }
  })

  test('verify lists what differs', async () => {
    const { artifact, root } = await logged(contents)
    await artifact.download({ root })
    await writeFile(join(root, 'z.bin'), 'y'.repeat(300_000))
    await writeFile(join(root, 'a.txt'), 'longer')
    await rm(join(root, 'dir/deep'), { recursive: true })
    await writeFile(join(root, 'dir/own'), '')
    await writeFile(join(root, 'far'), 'fetched by other means')
    expect(await artifact.verify(root)).toEqual({
      missing: ['dir/deep/empty'],
      changed: ['a.txt', 'z.bin'],
      extra: ['dir/own'],
    })
  })
})

describe('C36: entries that lead out of root', () => {
  const hostile = ['../out', '/etc/x', 'a/../../out', 'C:\\x', 'a\\..\\..\\out', './a', 'a//b', '', 'a\0b']
  test.each(hostile)('%j is refused before anything is written', async (name) => {
    const manifest = {
      version: 1,
      contents: {
        'a.txt': { digest: 'kAFQmDzST7DWlj99KOF/cg==', size: 3 },
        [name]: { digest: 'kAFQmDzST7DWlj99KOF/cg==', size: 3 },
      },
    }
    const { artifact, root } = await logged(contents, {
      fetch: (input, init) =>
        String(input).includes('/storage/manifests/')
          ? Promise.resolve(new Response(JSON.stringify(manifest)))
          : server.fetch(input, init),
    })
    await expect(artifact.download({ root })).rejects.toMatchObject({ code: 'decode' })
    await expect(artifact.verify(root)).rejects.toMatchObject({ code: 'decode' })
    expect(await tree(root)).toEqual({})
  })

  test('a link in root that leads out of it is not followed', async () => {
    const { artifact, root } = await logged(contents)
    const outside = await folder()
    await symlink(outside, join(root, 'dir'))
    await expect(artifact.download({ root })).rejects.toMatchObject({ code: 'decode' })
    expect(await tree(outside)).toEqual({})
  })
})

describe('faults', () => {
  test('C36: expired URLs are asked for anew once, for all that have them', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}.txt`)
    let expired = true
    const { artifact, root, urlQueries } = await logged(
      Object.fromEntries(names.map((name) => [name, name])),
      {
        fetch: async (input, init) => {
          const answer = await server.fetch(input, init)
          if (
            new Headers(init?.headers).get('content-type') &&
            String(init?.body).includes('ListArtifactFiles')
          ) {
            const text = await answer.text()
            const given = expired ? text.replaceAll('/storage/artifacts/', '/storage/expired/') : text
            expired = false
            return new Response(given, answer)
          }
          return answer
        },
      },
    )
    await artifact.download({ root })
    expect(Object.keys(await tree(root))).toHaveLength(60)
    expect(urlQueries()).toBe(2)
  })

  test('C36: a body that is cut goes on where it was; wrong bytes never get the name', async () => {
    const ranges: (string | null)[] = []
    let cut = true
    const { artifact, root } = await logged(contents, {
      fetch: async (input, init) => {
        const answer = await server.fetch(input, init)
        if (!String(input).includes('z.bin')) return answer
        ranges.push(new Headers(init?.headers).get('range'))
        if (!cut) return answer
        cut = false
        const bytes = new Uint8Array(await answer.arrayBuffer())
        return new Response(bytes.subarray(0, 100_000), answer)
      },
    })
    await artifact.download({ root })
    expect(ranges).toEqual([null, 'bytes=100000-'])
    expect((await tree(root))['z.bin']).toBe(contents['z.bin'])

    const wrong = await logged(contents, {
      fetch: async (input, init) =>
        String(input).includes('a.txt') ? new Response('abd') : server.fetch(input, init),
    })
    await expect(wrong.artifact.download({ root: wrong.root })).rejects.toMatchObject({
      code: 'decode',
      message: expect.stringContaining('digest'),
    })
    const left = Object.keys(await tree(wrong.root))
    expect(left).not.toContain('a.txt')
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('an abort ends it, leaves no half a file, and a second call finishes it', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `${index}.txt`)
    const { artifact, root } = await logged(Object.fromEntries(names.map((name) => [name, name])))
    const controller = new AbortController()
    const reason = new Error('enough')
    const aborted = artifact.download({
      root,
      signal: controller.signal,
      onProgress: ({ files: whole }) => whole > 40 && controller.abort(reason),
    })
    await expect(aborted).rejects.toMatchObject({ code: 'aborted', cause: reason })
    const half = Object.entries(await tree(root))
    expect(half.length).toBeLessThan(100)
    for (const [name, text] of half) expect(text).toBe(name)
    const { fetched, inPlace } = await artifact.download({ root })
    expect([fetched + inPlace, inPlace]).toEqual([100, half.length])
  })
})

test('a client opens no more than 32 files at once, whatever is asked of it', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `${index}.txt`)
  let [open, most] = [0, 0]
  const { artifact } = await logged(Object.fromEntries(names.map((name) => [name, name])), {
    fetch: async (input, init) => {
      if (!String(input).includes('/storage/artifacts/')) return server.fetch(input, init)
      most = Math.max(most, ++open)
      const answer = await server.fetch(input, init)
      const bytes = await answer.arrayBuffer()
      await new Promise(setImmediate)
      open--
      return new Response(bytes, answer)
    },
  })
  const roots = await Promise.all([folder(), folder(), folder()])
  await Promise.all(roots.map((root) => artifact.download({ root })))
  expect(most).toBeGreaterThan(8)
  expect(most).toBeLessThanOrEqual(32)
  for (const root of roots) expect(Object.keys(await tree(root))).toHaveLength(120)
})

describe('references', () => {
  test('into other artifacts are followed; files of this disk and the web are fetched when that is asked for', async () => {
    const elsewhere = await folder()
    await writeFile(join(elsewhere, 'a b.txt'), 'of the disk')
    const md5 = createHash('md5').update('of the disk').digest('base64')
    const origin = await logged({ 'in/x.txt': 'of another' })
    const hex = Buffer.from(origin.artifact.id, 'base64').toString('hex')
    const other = createHash('md5').update('of another').digest('base64')
    const address = 'https://data.test/web.txt'
    const asked: Headers[] = []
    let tag = 'one'
    const { artifact, root } = await logged(
      {
        disk: { ref: `file://${elsewhere}/a%20b.txt`, digest: md5, size: 11 },
        web: { ref: address, digest: 'one', size: 10 },
        unchecked: { ref: address, digest: address },
        linked: { ref: `wandb-artifact://${hex}/in/x.txt`, digest: other, size: 10 },
        far: { ref: 's3://bucket/key', digest: 'tag' },
      },
      {
        fetch: (input, init) => {
          if (String(input) !== address) return server.fetch(input, init)
          asked.push(new Headers(init?.headers))
          return Promise.resolve(new Response('of the web', { headers: { etag: `"${tag}"` } }))
        },
      },
    )
    expect(await artifact.download({ root, references: 'keep' })).toMatchObject({
      fetched: 0,
      references: { length: 5 },
    })
    expect(await readdir(root)).toEqual([])
    expect(await artifact.download({ root })).toMatchObject({ fetched: 1, references: { length: 4 } })
    expect(await tree(root)).toEqual({ linked: 'of another' })
    const done = await artifact.download({ root, references: 'fetch' })
    expect(done).toMatchObject({ fetched: 3, inPlace: 1, references: [{ path: 'far' }] })
    expect(await tree(root)).toEqual({
      disk: 'of the disk',
      linked: 'of another',
      unchecked: 'of the web',
      web: 'of the web',
    })
    for (const headers of asked) expect(headers.has('authorization')).toBe(false)

    // What has a digest of its bytes is in place; the web's has none.
    const again = { root, references: 'fetch' } as const
    for (const path of ['disk', 'linked'])
      expect((await artifact.download({ ...again, path })).references).toEqual([])
    await expect(artifact.download({ ...again, path: 'web' })).rejects.toMatchObject({ code: 'conflict' })
    await artifact.download({ ...again, path: 'web', exist: 'replace' })

    const second = await folder()
    tag = 'two'
    await expect(artifact.download({ root: second, path: 'web', references: 'fetch' })).rejects.toMatchObject(
      {
        code: 'conflict',
      },
    )
    await writeFile(join(elsewhere, 'a b.txt'), 'changed now')
    await expect(
      artifact.download({ root: second, path: 'disk', references: 'fetch' }),
    ).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await tree(second)).toEqual({})
  })
})

test('10,000 entries: the manifest is read and decoded at once, and nothing is asked for what is in place', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`dir${index % 10}/${index}`, '']),
  )
  const { artifact, root, fetch } = await logged({ one: '' })
  const digest = '1B2M2Y8AsgTpgAmY7PhCfg=='
  const entries = Object.fromEntries(Object.keys(many).map((path) => [path, { digest, size: 0 }]))
  const text = JSON.stringify({ version: 1, contents: entries })
  for (let index = 0; index < 10; index++) await mkdir(join(root, `dir${index}`))
  await Promise.all(Object.keys(many).map((path) => writeFile(join(root, path), '')))
  const api = new Api({
    ...server.clientOptions,
    fetch: (input, init) =>
      String(input).includes('/storage/manifests/')
        ? Promise.resolve(new Response(text))
        : fetch(input, init),
  })
  const large = await api.artifact({ id: artifact.id })
  const start = performance.now()
  expect((await large.manifest()).entries.size).toBe(10_000)
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(await large.download({ root })).toMatchObject({ fetched: 0, inPlace: 10_000 })
  expect((await stat(join(root, 'dir0/0'))).size).toBe(0)
})
