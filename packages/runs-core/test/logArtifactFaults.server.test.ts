import { createHash, randomBytes } from 'node:crypto'
import { readRequest, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Api, Artifact, type ArtifactProgress, type Run } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

// Over a port, for the connection is what breaks here.
let server: TestServer
beforeAll(async () => {
  server = await startServer({ port: 0 }, afterAll)
})

const md5 = (bytes: string | Uint8Array): string => createHash('md5').update(bytes).digest('base64')
const retry = { baseDelayMs: 1 }

async function runVia(fetch: typeof globalThis.fetch = server.fetch): Promise<{ run: Run; looking: Api }> {
  const { path } = await WireWriter.begin(server)
  return {
    run: await new Api({ ...server.clientOptions, retry, fetch }).run(path),
    looking: new Api(server.clientOptions),
  }
}

const texts = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}`, `text ${index}`]))

/** Bytes of its own each time: none that the server knows from another test. */
function draftOf(name: string): Artifact {
  const draft = new Artifact({ name, type: 'dataset' })
  const salt = randomBytes(4).toString('hex')
  for (const [path, text] of Object.entries(texts)) draft.addFile(Buffer.from(text + salt), { name: path })
  return draft
}

const steps = [
  'CreateArtifact',
  'CreateArtifactManifest',
  'CreateArtifactFiles',
  'upload',
  'CommitArtifact',
  'LoadArtifactById',
]
const faults = [
  { cut: 'before' },
  { cut: 'during' },
  { cut: 'after' },
  { status: 503 },
  { status: 429 },
] as const

describe('C39: each request of the sequence', () => {
  test.each(steps.flatMap((operation) => faults.map((does) => [operation, does] as const)))(
    '%s %j: is sent again, and one whole version comes of it',
    async (operation, does) => {
      const { run, looking } = await runVia()
      server.server.faults.add({ operation, does })
      const logged = await run.logArtifact(draftOf('data'), { aliases: ['best'] })
      expect([logged.version, logged.fileCount]).toEqual(['v0', 30])
      expect(server.server.faults.hits.at(-1)?.operation).toBe(operation)
      expect((await looking.artifact(`${run.entity}/${run.project}/data:best`)).id).toBe(logged.id)
      expect((await run.loggedArtifacts().toArray()).map(({ name, state }) => [name, state])).toEqual([
        ['data:v0', 'COMMITTED'],
      ])
    },
  )

  test.each(steps.slice(0, 5))(
    '%s refused for good: nothing can be seen, and the same call finishes it',
    async (operation) => {
      const ids = new Set<unknown>()
      const { run, looking } = await runVia((input, init) => {
        const { operation: asked, variables } = readRequest(input, init)
        if (asked === 'CreateArtifact') ids.add(Object(variables['input']).clientID)
        return server.fetch(input, init)
      })
      const draft = draftOf('data')
      server.server.faults.add({
        operation,
        does: { status: 400, body: '{"errors":[{"message":"no"}]}' },
        times: Number.POSITIVE_INFINITY,
      })
      await expect(run.logArtifact(draft)).rejects.toMatchObject({ code: 'graphql' })
      server.server.faults.clear()
      await expect(looking.artifact(`${run.entity}/${run.project}/data`)).rejects.toMatchObject({
        code: 'notFound',
      })
      expect(draft.state).toBe('PENDING')
      expect((await run.logArtifact(draft)).version).toBe('v0')
      // It goes on with the version that was begun, and begins no other.
      expect([...ids]).toEqual([expect.stringMatching(/^[a-z0-9]{128}$/)])
    },
  )

  test('a URL that has expired is asked for anew', async () => {
    const { run } = await runVia()
    server.server.faults.add({ operation: 'upload', does: { expired: true }, times: 3 })
    expect((await run.logArtifact(draftOf('data'))).fileCount).toBe(30)
  })

  test('a URL that has expired for bytes that another has sent meanwhile is asked for in vain, and they count', async () => {
    let expired: string | undefined
    const { run } = await runVia(async (input, init) => {
      const response = await server.fetch(input, init)
      const address = String(input)
      if (init?.method !== 'PUT' || !address.includes('/storage/artifacts/')) return response
      expired ??= address
      return address === expired ? new Response(null, { status: 403 }) : response
    })
    const seen: ArtifactProgress[] = []
    const logged = await run.logArtifact(draftOf('data'), { onProgress: (progress) => seen.push(progress) })
    expect([logged.state, logged.fileCount]).toEqual(['COMMITTED', 30])
    expect(seen.at(-1)).toMatchObject({ files: 30, totalFiles: 30 })
  })
})

describe('C16 (writing): a use whose answer is lost', () => {
  test.each([{ cut: 'during' }, { cut: 'after' }, { status: 502 }] as const)(
    '%j: is not sent again, the error says that it may be noted, and calling again leaves one use',
    async (does) => {
      const { run, looking } = await runVia()
      const made = await run.logArtifact(draftOf('data'))
      const before = server.server.faults.hits.length
      server.server.faults.add({ operation: 'RecordArtifactUse', does, times: 2 })
      await expect(run.useArtifact(made, { useAs: 'input' })).rejects.toMatchObject({
        code: 'network',
        operation: 'recordArtifactUse',
        maybeApplied: true,
        retryable: false,
      })
      expect(server.server.faults.hits.slice(before)).toHaveLength(1)
      server.server.faults.clear()
      await run.useArtifact(made, { useAs: 'input' })
      const again = await looking.run(run.path.join('/'))
      expect((await again.usedArtifacts().toArray()).map(({ name }) => name)).toEqual(['data:v0'])
      expect(await made.usedBy().toArray()).toHaveLength(1)
    },
  )
})

/** Breaks PUTs after so many bytes each, the first ones first. */
function cutting(...after: number[]): typeof fetch & { puts: string[] } {
  const puts: string[] = []
  const cut: typeof fetch = (input, init) => {
    const { body } = init ?? {}
    if (init?.method !== 'PUT') return server.fetch(input, init)
    puts.push(new URL(String(input)).pathname)
    if (!(body instanceof ReadableStream) || after.length === 0) return server.fetch(input, init)
    let left = after.shift() ?? 0
    const breaking = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength
        if (left < 0) throw new TypeError('the line was cut')
        controller.enqueue(chunk)
      },
    })
    return server.fetch(input, { ...init, body: body.pipeThrough(breaking) })
  }
  return Object.assign(cut, { puts })
}

describe('C34: a large file', () => {
  const multipartThresholdBytes = 64 * 1024 * 1024
  const large = randomBytes(multipartThresholdBytes)
  /** The same bytes but the first ones: none that the server has already. */
  const model = (): Artifact => {
    large.set(randomBytes(16))
    return new Artifact({ name: 'large', type: 'model' }).addFile(large, { name: 'a.bin' })
  }

  test('of 64 MiB, cut five times, goes on with the parts that broke; progress counts what is acknowledged', async () => {
    const fetch = cutting(1e6, 7e6, 1, 3e6, 5e6)
    const { run } = await runVia(fetch)
    const counts: number[] = []
    const logged = await run.logArtifact(model(), {
      multipartThresholdBytes,
      onProgress: ({ bytes }) => counts.push(bytes),
    })
    // Eight parts and the manifest; each cut costs one part more, not the file.
    expect(fetch.puts).toHaveLength(8 + 5 + 1)
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8].map((part) => part * 8 * 1024 * 1024))
    const { entries } = await logged.manifest()
    expect(entries.get('a.bin')?.digest).toBe(md5(large))
    const hash = createHash('md5')
    for await (const piece of logged.stream('a.bin')) hash.update(piece)
    expect(hash.digest('base64')).toBe(md5(large))
  })

  test('goes up a few parts at a time, so that a line that breaks half way has brought some', async () => {
    let [moving, most] = [0, 0]
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (!String(input).includes('/storage/parts/')) return server.fetch(input, init)
      most = Math.max(most, ++moving)
      return server.fetch(input, init).finally(() => moving--)
    }
    const { run } = await runVia(fetch)
    await run.logArtifact(model(), { multipartThresholdBytes })
    expect(most).toBe(4)
  })

  test('that broke for good goes on, in the same call made again, after the last part that has arrived', async () => {
    const controller = new AbortController()
    const draft = model()
    const fetch = cutting()
    const { run } = await runVia(fetch)
    const progress: ArtifactProgress[] = []
    const options = {
      multipartThresholdBytes,
      onProgress: (each: ArtifactProgress) => void progress.push(each),
    }
    const ended = run
      .logArtifact(draft, {
        multipartThresholdBytes,
        signal: controller.signal,
        onProgress: ({ bytes }) => void (bytes >= 24 * 1024 * 1024 && controller.abort()),
      })
      .catch((error: unknown) => error)
    expect(await ended).toMatchObject({ code: 'aborted' })
    const before = new Set(fetch.puts)
    fetch.puts.length = 0
    const logged = await run.logArtifact(draft, options)
    expect(before.size).toBeGreaterThan(0)
    // Three parts had arrived, whatever else was under way.
    expect(fetch.puts.length - 1).toBeLessThanOrEqual(5)
    expect(progress[0]?.bytes).toBe(8 * 1024 * 1024)
    expect(progress.at(-1)).toEqual({
      bytes: large.byteLength,
      totalBytes: large.byteLength,
      files: 1,
      totalFiles: 1,
    })
    expect(logged.version).toBe('v0')
  })

  // Tried again, for any other process on the machine may take the time away.
  test.each(['whole', 'in parts'])(
    'C14: sent %s, an abort ends it within 100 ms',
    { retry: 3 },
    async (how) => {
      const controller = new AbortController()
      let abortedAt = 0
      const fetch: typeof globalThis.fetch = async (input, init) => {
        if (init?.method === 'PUT') {
          abortedAt = performance.now()
          controller.abort()
        }
        return server.fetch(input, init)
      }
      const { run, looking } = await runVia(fetch)
      const draft = model().addFile(randomBytes(8), { name: how })
      await expect(
        run.logArtifact(draft, {
          signal: controller.signal,
          ...(how !== 'whole' && { multipartThresholdBytes }),
        }),
      ).rejects.toMatchObject({ code: 'aborted' })
      expect(performance.now() - abortedAt).toBeLessThan(100)
      await expect(looking.artifact(`${run.entity}/${run.project}/large`)).rejects.toMatchObject({
        code: 'notFound',
      })
    },
  )

  test('whose parts lose a URL or their end is still one file', async () => {
    const { run } = await runVia()
    const bytes = randomBytes(11 * 1024 * 1024)
    server.server.faults.add({ operation: 'upload', does: { expired: true } })
    server.server.faults.add({ operation: 'CompleteArtifactUpload', does: { cut: 'after' } })
    const draft = new Artifact({ name: 'ends', type: 'model' }).addFile(bytes, { name: 'a.bin' })
    const logged = await run.logArtifact(draft, { multipartThresholdBytes: 6 * 1024 * 1024 })
    expect((await logged.entry('a.bin')).digest).toBe(md5(bytes))
    expect(server.server.faults.hits.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['upload', 'CompleteArtifactUpload']),
    )
  })
})
