import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { countingFetch, startServer } from '@x/test-kit'
import { build } from 'tsdown'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Api, Artifact } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

// What a bundler for browsers makes of the package, in which `#platform` is the web's file. Node runs it as a browser would, except
// that its `fetch` could stream a body.
const packageFolder = resolve(import.meta.dirname, '..')
const outDir = join(packageFolder, 'node_modules/.cache/web')
let web: { Api: typeof Api; Artifact: typeof Artifact }
beforeAll(async () => {
  await build({
    cwd: packageFolder,
    config: false,
    entry: { web: 'src/index.ts' },
    outDir,
    format: 'esm',
    platform: 'browser',
    fixedExtension: true,
    dts: false,
    logLevel: 'silent',
    deps: { alwaysBundle: [/./] },
    inputOptions: { resolve: { conditionNames: ['@x/source', 'browser', 'import', 'default'] } },
  })
  web = await import(pathToFileURL(join(outDir, 'web.mjs')).href)
})

test('C35 (web): a page uploads a Blob, bytes or a stream as a whole, and its digest is right', async () => {
  const server = await startServer()
  const bodies: unknown[] = []
  const run = await new web.Api({
    ...server.clientOptions,
    fetch: (input, init) => {
      if (init?.method === 'PUT') bodies.push(init.body)
      return server.fetch(input, init)
    },
  }).run((await WireWriter.begin(server)).path)
  const bytes = randomBytes(700_001)
  const blob = new Blob([bytes])
  for (const source of [blob, bytes, blob.stream()]) {
    const counts: number[] = []
    const file = await run.uploadFile(source, {
      name: 'a.bin',
      sizeBytes: bytes.byteLength,
      onProgress: ({ sentBytes }) => counts.push(sentBytes),
    })
    expect(file.md5).toBe(createHash('md5').update(bytes).digest('base64'))
    expect(Buffer.from(await file.bytes()).equals(bytes)).toBe(true)
    // Nobody sees it before the server has all of it.
    expect(counts).toEqual([bytes.byteLength])
  }
  expect(bodies.every((body) => body instanceof Blob)).toBe(true)
  server.server.faults.add({ operation: 'upload', does: { status: 503 } })
  expect((await run.uploadFile(blob, { name: 'again.bin' })).sizeBytes).toBe(bytes.byteLength)
  await expect(run.uploadFile(blob.stream(), { name: 'b', sizeBytes: 7 })).rejects.toMatchObject({
    code: 'usage',
  })
})

test('C39 (web): a page logs an artifact of a Blob, bytes and a stream, whole or in parts', async () => {
  const server = await startServer()
  const run = await new web.Api(server.clientOptions).run((await WireWriter.begin(server)).path)
  for (const multipartThresholdBytes of [Number.POSITIVE_INFINITY, 6_000_000]) {
    const [one, two, three] = [6_000_001, 700_001, 5].map((size) => randomBytes(size))
    const sources = {
      blob: new Blob([one ?? '']),
      bytes: two ?? '',
      stream: new Blob([three ?? '']).stream(),
    }
    const draft = new web.Artifact({ name: 'data', type: 'dataset' })
    for (const [name, source] of Object.entries(sources))
      if (typeof source !== 'string') draft.addFile(source, { name })
    const logged = await run.logArtifact(draft, { multipartThresholdBytes })
    const { entries } = await logged.manifest()
    for (const [name, bytes] of [
      ['blob', one],
      ['bytes', two],
      ['stream', three],
    ] as const)
      expect(entries.get(name)?.digest).toBe(
        createHash('md5')
          .update(bytes ?? '')
          .digest('base64'),
      )
  }
  const folder = new web.Artifact({ name: 'data', type: 'dataset' }).addDir('.')
  await expect(run.logArtifact(folder)).rejects.toMatchObject({ code: 'unsupported' })
})

test('a page has no disk: paths and downloads are unsupported, say what to do instead, and send nothing', async () => {
  const server = await startServer()
  const fetch = countingFetch(server.fetch)
  const run = await new web.Api({ ...server.clientOptions, fetch }).run((await WireWriter.begin(server)).path)
  const file = await run.uploadFile(new Blob(['x']), { name: 'a.txt' })
  const root = await mkdtemp(join(tmpdir(), 'runs-web-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  fetch.reset()
  await expect(file.download({ root })).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('stream()'),
  })
  await expect(run.uploadFile('a.txt')).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('Blob'),
  })
  expect([fetch.requests, await readdir(root)]).toEqual([0, []])
})
