import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile as readDisk, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  Api,
  type RequestEvent,
  type Run,
  type RunsClientOptions,
  type UploadProgress,
} from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

// Over a port, for the connection is what breaks here.
let server: TestServer
beforeAll(async () => {
  server = await startServer({ port: 0 }, afterAll)
})

interface Watched {
  run: Run
  /** Method and range of each transfer of bytes. */
  sent: { method: string; range: string | null; url: URL }[]
  retries: number
  attempts: RequestEvent[]
}

/** A run whose transfers are watched, and through a `fetch` that may break them. */
async function watch(options: Partial<RunsClientOptions> = {}): Promise<Watched> {
  const { fetch = server.fetch, ...rest } = options
  const watched: Omit<Watched, 'run'> = { sent: [], retries: 0, attempts: [] }
  const logged = await WireWriter.begin(server)
  const api = new Api({
    ...server.clientOptions,
    retry: { baseDelayMs: 1 },
    onRetry: () => void watched.retries++,
    onRequest: (event) => void (event.lane === 'bulk' && watched.attempts.push(event)),
    ...rest,
    fetch: (input, init) => {
      const url = new URL(String(input))
      const method = init?.method ?? 'GET'
      if (url.pathname !== '/graphql')
        watched.sent.push({ method, range: new Headers(init?.headers).get('range'), url })
      return fetch(input, init)
    },
  })
  return Object.assign(watched, { run: await api.run(logged.path) })
}

/** Sends on so many bytes of a PUT, then breaks the connection. */
function cutting(...after: number[]): typeof fetch {
  return (input, init) => {
    const { body } = init ?? {}
    if (!(body instanceof ReadableStream)) return server.fetch(input, init)
    let left = after.shift() ?? Number.POSITIVE_INFINITY
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength
        if (left < 0) throw new TypeError('the line was cut')
        controller.enqueue(chunk)
      },
    })
    return server.fetch(input, { ...init, body: body.pipeThrough(cut) })
  }
}

const bytes = randomBytes(3_000_000)
const md5 = createHash('md5').update(bytes).digest('base64')

describe('an upload', () => {
  test.each([
    ['cut before the body', { cut: 'before' }],
    ['whose answer is lost', { cut: 'after' }],
    ['that is answered 409', { status: 409 }],
    ['that is answered 429', { status: 429, headers: { 'retry-after': '0' } }],
    ['that is answered 500', { status: 500 }],
    ['that is answered 503', { status: 503 }],
    ['whose URL has expired', { expired: true }],
  ] as const)('C35: one %s is sent again from its first byte', async (_title, does) => {
    const { run, sent } = await watch()
    server.server.faults.add({ operation: 'upload', does })
    const progress: UploadProgress[] = []
    const file = await run.uploadFile(bytes, { name: 'a.bin', onProgress: (each) => progress.push(each) })
    expect([file.md5, file.sizeBytes]).toEqual([md5, bytes.byteLength])
    expect(sent.map(({ method }) => method)).toEqual(['PUT', 'PUT'])
    const counts = progress.map(({ sentBytes }) => sentBytes)
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b))
    expect(counts.at(-1)).toBe(bytes.byteLength)
  })

  test('C34 (run files): 64 MiB cut five times begin again each time; progress never falls, and is whole only at the end', async () => {
    const large = randomBytes(64 * 1024 * 1024)
    const cuts = [1e6, 20e6, 5e6, 40e6, 67_100_000]
    const { run, sent } = await watch({ fetch: cutting(...cuts) })
    const counts: number[] = []
    const file = await run.uploadFile(large, {
      name: 'large.bin',
      onProgress: ({ sentBytes }) => {
        counts.push(sentBytes)
        // The server has it before it is told.
        if (sentBytes === large.byteLength) expect(sent).toHaveLength(6)
      },
    })
    expect(file.md5).toBe(createHash('md5').update(large).digest('base64'))
    expect(sent).toHaveLength(6)
    expect(counts.every((count, index) => count > (counts[index - 1] ?? 0))).toBe(true)
    expect(counts.filter((count) => count === large.byteLength)).toHaveLength(1)
  })

  test('C35: a stream can not begin again: it fails with maybeApplied, and nothing is listed', async () => {
    const { run, sent } = await watch({ fetch: cutting(1e6) })
    const source = new Blob([bytes]).stream()
    await expect(
      run.uploadFile(source, { name: 'a.bin', sizeBytes: bytes.byteLength }),
    ).rejects.toMatchObject({ code: 'network', maybeApplied: true, operation: 'uploadFile' })
    expect(sent).toHaveLength(1)
    expect(await run.files().toArray()).toEqual([])
  })

  test('a server that takes all of it and then fails, again and again, ends the upload', async () => {
    const { run, sent } = await watch()
    const remove = server.server.faults.add({ operation: 'upload', times: Infinity, does: { cut: 'after' } })
    onTestFinished(remove)
    await expect(run.uploadFile(bytes, { name: 'a.bin' })).rejects.toMatchObject({ code: 'network' })
    expect(sent.length).toBeLessThan(12)
  })

  test('a refusal is an error at once', async () => {
    const { run, sent } = await watch()
    server.server.faults.add({ operation: 'upload', times: 2, does: { status: 403 } })
    await expect(run.uploadFile(bytes, { name: 'a.bin' })).rejects.toMatchObject({
      code: 'permission',
      status: 403,
      // Without what signs the URL.
      message: expect.not.stringContaining('token='),
    })
    expect(sent).toHaveLength(2)
  })

  // Tried again, for any other process on the machine may take the time away.
  test('an abort ends it within 100 ms, and its source is told', { retry: 3 }, async () => {
    const { run } = await watch()
    const reason = new Error('the user has left')
    const controller = new AbortController()
    let cancelled: unknown = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new Uint8Array(10_000)),
      cancel: () => {
        cancelled = true
      },
    })
    let abortedAt = 0
    const upload = run.uploadFile(endless, {
      name: 'a.bin',
      sizeBytes: 1e12,
      signal: controller.signal,
      onProgress: ({ sentBytes }) => {
        if (sentBytes < 1e6 || abortedAt) return
        abortedAt = performance.now()
        controller.abort(reason)
      },
    })
    await expect(upload).rejects.toMatchObject({ code: 'aborted', cause: reason })
    expect(performance.now() - abortedAt).toBeLessThan(100)
    expect(cancelled).toBe(true)
  })
})

describe('a download', () => {
  async function uploaded(watched: Watched): Promise<Awaited<ReturnType<Run['file']>>> {
    const file = await watched.run.uploadFile(bytes, { name: 'a.bin' })
    watched.sent.length = 0
    return file
  }
  async function newFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'runs-files-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    return folder
  }

  test.each([
    ['cut before the answer', { cut: 'before' }, 2],
    ['cut within its body', { cut: 'during' }, 2],
    ['that is answered 429', { status: 429, headers: { 'retry-after': '0' } }, 2],
    ['that is answered 503', { status: 503 }, 2],
    ['whose body ends too early', { truncateAt: 1_000_000 }, 2],
  ] as const)('C36: one %s goes on where it was', async (_title, does, requests) => {
    const watched = await watch()
    const file = await uploaded(watched)
    server.server.faults.add({ operation: 'download', does })
    const path = await file.download({ root: await newFolder() })
    expect((await readDisk(path)).equals(bytes)).toBe(true)
    expect(watched.sent).toHaveLength(requests)
    // Whatever had come is not asked for again.
    const [, second] = watched.sent
    if ('cut' in does && does.cut === 'during') expect(second?.range).toMatch(/^bytes=[1-9]\d*-$/)
  })

  test('C36: an expired URL is asked for anew once, and what was read is not read again', async () => {
    const watched = await watch()
    const file = await uploaded(watched)
    server.server.faults.add({ operation: 'download', does: { cut: 'during' } })
    server.server.faults.add({ operation: 'download', does: { expired: true } })
    let received = 0
    for await (const chunk of file.stream()) received += chunk.byteLength
    expect(received).toBe(bytes.byteLength)
    const [first, expired, fresh] = watched.sent
    expect(watched.sent).toHaveLength(3)
    expect([first?.range, expired?.range]).toEqual([null, fresh?.range])
    expect(fresh?.range).toMatch(/^bytes=[1-9]\d*-$/)

    // A URL that stays refused is not asked for for ever.
    watched.sent.length = 0
    server.server.faults.add({ operation: 'download', times: 2, does: { expired: true } })
    await expect(file.bytes()).rejects.toMatchObject({ code: 'permission' })
    expect(watched.sent).toHaveLength(2)

    // Nor is it where something else goes wrong between.
    watched.sent.length = 0
    for (const does of [{ expired: true }, { status: 503 }, { expired: true }] as const)
      server.server.faults.add({ operation: 'download', does })
    await expect(file.bytes()).rejects.toMatchObject({ code: 'permission' })
    expect(watched.sent).toHaveLength(3)
  })

  test('a file that is replaced while it is read is a conflict, never a mixture', async () => {
    const watched = await watch()
    const file = await uploaded(watched)
    server.server.faults.add({ operation: 'download', does: { cut: 'during' } })
    const reader = file.stream().getReader()
    await reader.read()
    await watched.run.uploadFile(randomBytes(3_000_000), { name: 'a.bin' })
    const rest = async (): Promise<void> => {
      while (!(await reader.read()).done);
    }
    await expect(rest()).rejects.toMatchObject({ code: 'conflict' })
  })
})
