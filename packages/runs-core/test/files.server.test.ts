import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile as readDisk, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countingFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import {
  Api,
  createRunsClient,
  downloadFile,
  getFile,
  loadMetadata,
  type Run,
  RunFile,
  uploadFile,
} from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

async function newRun(options: { fetch?: typeof fetch } = {}): Promise<Run> {
  const logged = await WireWriter.begin(server)
  return new Api({ ...server.clientOptions, ...options }).run(logged.path)
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'runs-files-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const md5 = (bytes: Uint8Array | string): string => createHash('md5').update(bytes).digest('base64')
const namesOf = (files: readonly RunFile[]): string[] => files.map(({ name }) => name)

test('C35: every kind of source is listed as it was sent when the upload resolves', async () => {
  const run = await newRun()
  const folder = await newFolder()
  const bytes = randomBytes(700_000)
  await mkdir(join(folder, 'out'))
  await writeFile(join(folder, 'out/model.bin'), bytes)
  const stream = (size = bytes.byteLength): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < size; at += 100_000) controller.enqueue(bytes.subarray(at, at + 100_000))
        controller.close()
      },
    })
  const sizeBytes = bytes.byteLength
  const uploads: [string, Promise<RunFile>][] = [
    ['out/model.bin', run.uploadFile(join(folder, 'out/model.bin'), { root: folder })],
    ['model.bin', run.uploadFile(join(folder, 'out/model.bin'), { root: join(folder, 'out') })],
    ['other ü%2F?.bin', run.uploadFile(join(folder, 'out/model.bin'), { name: './other ü%2F?.bin' })],
    ['array', run.uploadFile(bytes, { name: 'array' })],
    ['blob.png', run.uploadFile(new Blob([bytes], { type: 'image/png' }), { name: 'blob.png' })],
    ['stream', run.uploadFile(stream(), { name: 'stream', sizeBytes })],
  ]
  for (const [name, upload] of uploads) {
    const file = await upload
    expect({ ...file.toJSON() }).toMatchObject({ name, sizeBytes, md5: md5(bytes) })
    expect(Buffer.from(await file.bytes()).equals(bytes)).toBe(true)
  }
  expect(namesOf(await run.files().toArray())).toEqual(uploads.map(([name]) => name).sort())

  const wrong = async (upload: Promise<RunFile>): Promise<void> =>
    expect(upload).rejects.toMatchObject({ code: 'usage' })
  await wrong(run.uploadFile(stream(), { name: 'short', sizeBytes: sizeBytes + 1 }))
  await wrong(run.uploadFile(stream(), { name: 'long', sizeBytes: sizeBytes - 1 }))
  await wrong(run.uploadFile(stream(), { name: 'unknown' }))
  await wrong(run.uploadFile(join(folder, 'not there')))
  await wrong(run.uploadFile(folder, { name: 'folder' }))
  await wrong(run.uploadFile(join(folder, 'out/model.bin'), { root: join(folder, 'elsewhere') }))
  for (const name of ['', '..', '../up', 'a/../../b', '/etc/passwd', 'a\\b', 'C:/x', 'nul\0', 'half\ud800'])
    await wrong(run.uploadFile(bytes, { name }))
  await expect(
    uploadFile(createRunsClient(server.clientOptions), 'local/no/run', bytes, { name: 'a' }),
  ).rejects.toMatchObject({ code: 'notFound' })
  expect(await run.files().totalCount()).toBe(uploads.length)
})

test('C35: zero bytes, of each source', async () => {
  const run = await newRun()
  const empty = join(await newFolder(), 'empty')
  await writeFile(empty, '')
  const progress: unknown[] = []
  for (const source of [new Uint8Array(), new Blob([]), new Blob([]).stream()]) {
    const options = { name: 'none.txt', sizeBytes: 0, onProgress: (each: unknown) => progress.push(each) }
    const file = await run.uploadFile(source, options)
    expect([file.sizeBytes, file.md5, await file.text()]).toEqual([0, '1B2M2Y8AsgTpgAmY7PhCfg==', ''])
  }
  expect(progress).toEqual(Array.from({ length: 3 }, () => ({ sentBytes: 0, sizeBytes: 0 })))
  const file = await run.uploadFile(empty, { name: 'empty' })
  expect(await readDisk(await file.download({ root: await newFolder() }), 'utf8')).toBe('')
})

test('C35: 10,000 files, many at once, all listed, page by page', async () => {
  const count = 10_000
  const run = await newRun()
  const names = Array.from({ length: count }, (_, index) => `many/${String(index).padStart(5, '0')}.txt`)
  const left = [...names]
  const upload = async (): Promise<void> => {
    for (let name = left.pop(); name; name = left.pop()) {
      const file = await run.uploadFile(new TextEncoder().encode(name), { name })
      expect(file.md5).toBe(md5(name))
    }
  }
  await Promise.all(Array.from({ length: 16 }, upload))
  for (const pageSize of [97, 10_000]) expect(namesOf(await run.files({ pageSize }).toArray())).toEqual(names)
  expect(await run.files({ pattern: 'many/%1.txt' }).totalCount()).toBe(count / 10)
}, 600_000)

test('files by names and by pattern, with a count of what was asked for, or none', async () => {
  const fetch = countingFetch(server.fetch)
  const run = await newRun({ fetch })
  for (const name of ['c.json', 'a.txt', 'deep/b.json']) await run.uploadFile(new Blob([name]), { name })
  fetch.reset()
  const whole = await run.files().page({ first: 2 })
  expect([namesOf(whole.nodes), whole.totalCount]).toEqual([['a.txt', 'c.json'], 3])
  expect(fetch.requests).toBe(1)
  const named = run.files({ names: ['c.json', 'none', './a.txt'] })
  expect((await named.page()).totalCount).toBeNull()
  expect([namesOf(await named.toArray()), await named.totalCount()]).toEqual([['a.txt', 'c.json'], 2])
  expect(namesOf(await run.files({ pattern: '%.json' }).toArray())).toEqual(['c.json', 'deep/b.json'])
  expect(await run.files({ names: [] }).toArray()).toEqual([])
  expect(() => run.files({ names: ['a'], pattern: 'a' })).toThrow('names excludes pattern')
})

test('C21: a missing file is notFound, a missing run too, and metadata tells them apart', async () => {
  const run = await newRun()
  await expect(run.file('none.txt')).rejects.toMatchObject({ code: 'notFound', operation: 'getFile' })
  expect(await run.metadata()).toBeNull()
  const client = createRunsClient(server.clientOptions)
  await expect(getFile(client, 'local/no/run', 'a')).rejects.toMatchObject({ code: 'notFound' })
  await expect(loadMetadata(client, 'local/no/run')).rejects.toMatchObject({ code: 'notFound' })

  const name = 'wandb-metadata.json'
  await run.uploadFile(new Blob(['{"os":"Linux","nan":NaN}']), { name })
  expect(await run.metadata()).toEqual({ os: 'Linux', nan: Number.NaN })
  await run.uploadFile(new Blob(['[1]']), { name })
  await expect(run.metadata()).rejects.toMatchObject({ code: 'decode' })
})

test('C26: a file by every attribute, and reading any sends nothing', async () => {
  const fetch = countingFetch(server.fetch)
  const run = await newRun({ fetch })
  await run.uploadFile(new Blob(['{"a":NaN}']), { name: 'x/a.json' })
  const file = await run.file('./x/a.json')
  fetch.reset()
  expect(file).toBeInstanceOf(RunFile)
  expect([file.name, file.sizeBytes, file.mimetype, file.md5]).toEqual([
    'x/a.json',
    9,
    'application/json',
    md5('{"a":NaN}'),
  ])
  expect(Math.abs(Date.now() - (file.updatedAt?.getTime() ?? 0))).toBeLessThan(60_000)
  expect([file.url, file.directUrl].map((url) => new URL(url ?? '').pathname)).toEqual([
    expect.stringMatching(/^\/files\/.*\/x\/a\.json$/),
    expect.stringMatching(/^\/storage\/.*\/x\/a\.json$/),
  ])
  expect([String(file), JSON.parse(JSON.stringify(file)).name]).toEqual([
    '<RunFile x/a.json (application/json) 9 B>',
    'x/a.json',
  ])
  expect(fetch.requests).toBe(0)
  expect(await file.json()).toEqual({ a: Number.NaN })
  expect(fetch.requests).toBe(1)
  await file.delete()
  await file.delete()
  await expect(run.file('x/a.json')).rejects.toMatchObject({ code: 'notFound' })
  await expect(file.text()).rejects.toMatchObject({ code: 'notFound' })
})

test('stream: a part is half open, what lies beyond the end is empty, and who leaves ends the request', async () => {
  const run = await newRun()
  const bytes = randomBytes(600_000)
  const file = await run.uploadFile(bytes, { name: 'a.bin' })
  const read = async (range?: { start?: number; end?: number }): Promise<Buffer> =>
    Buffer.from(await new Response(file.stream({ range })).arrayBuffer())
  expect((await read()).equals(bytes)).toBe(true)
  for (const [start, end] of [
    [0, 1],
    [10, 20],
    [299_999, 400_001],
    [599_990, 700_000],
  ] as const)
    expect((await read({ start, end })).equals(bytes.subarray(start, end))).toBe(true)
  expect((await read({ start: 599_999 })).equals(bytes.subarray(599_999))).toBe(true)
  expect((await read({ end: 3 })).equals(bytes.subarray(0, 3))).toBe(true)
  for (const range of [{ start: 600_000 }, { start: 7, end: 7 }, { start: 9, end: 8 }, { end: 0 }])
    expect((await read(range)).byteLength).toBe(0)
  expect(() => file.stream({ range: { start: -1 } })).toThrow('whole numbers')
  expect(() => file.stream({ range: { end: 1.5 } })).toThrow('whole numbers')

  const reader = file.stream().getReader()
  expect((await reader.read()).value?.byteLength).toBeGreaterThan(0)
  await reader.cancel()
  expect((await reader.read()).done).toBe(true)
})

test('download: under its own name, once, twice, or in place of another', async () => {
  const run = await newRun()
  const root = join(await newFolder(), 'made')
  const file = await run.uploadFile(new Blob(['first']), { name: 'deep/er/a.txt' })
  const path = await file.download({ root })
  expect(path).toMatch(/made\/deep\/er\/a\.txt$/)
  await writeFile(path, 'mine')
  await expect(file.download({ root })).rejects.toMatchObject({ code: 'conflict' })
  expect(await file.download({ root, exist: 'skip' })).toBe(path)
  expect(await readDisk(path, 'utf8')).toBe('mine')
  expect(await file.download({ root, exist: 'replace' })).toBe(path)
  expect(await readDisk(path, 'utf8')).toBe('first')
  // Replaced on the server since it was listed: what comes is whole, and what the run lists now.
  await run.uploadFile(new Blob(['second']), { name: file.name })
  await file.download({ root, exist: 'replace' })
  expect(await readDisk(path, 'utf8')).toBe('second')
  expect(await readdir(join(root, 'deep/er'))).toEqual(['a.txt'])
  await expect(file.download({ root: path })).rejects.toMatchObject({ code: 'usage' })
})

test('download: a name from the server never leads out of root, not through a link either', async () => {
  const client = createRunsClient(server.clientOptions)
  const run = await newRun()
  const [root, outside] = [await newFolder(), await newFolder()]
  const { ...data } = (await run.uploadFile(new Blob(['x']), { name: 'a.txt' })).toJSON()
  const refused = async (name: string): Promise<void> =>
    expect(downloadFile(client, { ...data, name }, { root: join(root, 'in') })).rejects.toMatchObject({
      code: 'decode',
    })
  for (const name of ['../a.txt', '..', '/a.txt', 'b/../../a.txt', 'b\\..\\..\\a.txt', 'C:/a.txt', 'a\0'])
    await refused(name)
  await mkdir(join(root, 'in'), { recursive: true })
  await symlink(outside, join(root, 'in/link'))
  await refused('link/a.txt')
  await refused('link/deep/a.txt')
  expect([await readdir(root), await readdir(outside)]).toEqual([['in'], []])
})

test('download: bytes that are not those that are listed are not kept', async () => {
  const root = await newFolder()
  const run = await newRun({
    fetch: async (input, init) => {
      const answer = await server.fetch(input, init)
      return String(input).includes('/storage/') && answer.ok && !init?.body ? new Response('forged') : answer
    },
  })
  const file = await run.uploadFile(new Blob(['honest']), { name: 'a.txt' })
  await expect(file.download({ root })).rejects.toMatchObject({ code: 'decode' })
  expect(await readdir(root)).toEqual([])
})
