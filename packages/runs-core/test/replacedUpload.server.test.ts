import { createHash, randomBytes } from 'node:crypto'
import { readRequest, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Api, Artifact, type ArtifactProgress, type Run } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

const mebibyte = 1024 * 1024
const multipartThresholdBytes = 6 * mebibyte
/** Six parts of at least 5 MiB each: few enough bytes to send again. */
const bytes = randomBytes(26 * mebibyte)
const partCount = 6

/** When the server gives an upload up: when a part of it comes for the so-maniest time, or when it is to be completed. */
type When = { atPart: number } | { atEnd: true }

interface Store {
  fetch: typeof fetch
  /** The parts that have arrived, by the upload that they were sent to. */
  arrived: Map<string, Set<string>>
}

/**
 * The server, which gives uploads up as object stores do: the parts are gone, their addresses and the end answer that there is no such
 * upload, and who asks again is told of another one.
 */
function givingUp(...whens: When[]): Store {
  const arrived = new Map<string, Set<string>>()
  let number = 0
  let parts = 0
  let real = ''
  const isDue = (when: When | undefined): boolean =>
    when !== undefined && ('atEnd' in when ? false : parts === when.atPart)
  const next = (): void => {
    whens.shift()
    number++
    parts = 0
  }
  const store: Store = {
    arrived,
    async fetch(input, init) {
      const address = String(input)
      const [, of, part = ''] = /^.*[?&]of=(\d+)&part=(\d+)$/.exec(address) ?? []
      if (of !== undefined) {
        if (Number(of) === number) parts++
        if (isDue(whens[0])) next()
        if (Number(of) !== number) return new Response('NoSuchUpload', { status: 404 })
        const answer = await server.fetch(address.replace(/[?&]of=.*$/, ''), init)
        if (Number(of) !== number) return new Response('NoSuchUpload', { status: 404 })
        arrived.set(of, (arrived.get(of) ?? new Set()).add(part))
        return answer
      }
      const { operation, variables } = readRequest(input, init)
      if (operation === 'CompleteArtifactUpload') {
        if (whens[0] && 'atEnd' in whens[0]) next()
        const asked = JSON.stringify(variables)
        if (!asked.includes(`"upload-${number}"`) || arrived.get(String(number))?.size !== partCount)
          return Response.json({ errors: [{ message: 'NoSuchUpload' }] })
        return server.fetch(input, {
          ...init,
          body: String(init?.body).replace(`"upload-${number}"`, JSON.stringify(real)),
        })
      }
      const answer = await server.fetch(input, init)
      if (operation !== 'CreateArtifactFiles') return answer
      const text = await answer.text()
      real = /"uploadID":"([^"]+)"/.exec(text)?.[1] ?? ''
      const given = text
        .replaceAll(`"uploadID":"${real}"`, `"uploadID":"upload-${number}"`)
        .replaceAll(/"partNumber":(\d+),"uploadUrl":"([^"]+)"/g, (_, part, url: string) => {
          const marked = `${url}${url.includes('?') ? '&' : '?'}of=${number}&part=${part}`
          return `"partNumber":${part},"uploadUrl":"${marked}"`
        })
      return new Response(given, answer)
    },
  }
  return store
}

async function runVia(fetch: typeof globalThis.fetch): Promise<Run> {
  const { path } = await WireWriter.begin(server)
  return new Api({ ...server.clientOptions, retry: { baseDelayMs: 1 }, fetch }).run(path)
}

/** The same bytes but the first ones: none that the server has already. */
function model(): Artifact {
  bytes.set(randomBytes(16))
  return new Artifact({ name: 'large', type: 'model' }).addFile(bytes, { name: 'a.bin' })
}

describe('C34: an upload in parts that the server gives up', () => {
  test.each<[string, When]>([
    ['with the first part', { atPart: 1 }],
    ['with a part in between', { atPart: 4 }],
    ['with the last part', { atPart: partCount }],
    ['when all parts have come', { atEnd: true }],
  ])('%s: the same call goes on with the one in its place', async (_, when) => {
    const store = givingUp(when)
    const progress: ArtifactProgress[] = []
    const logged = await (await runVia(store.fetch)).logArtifact(model(), {
      multipartThresholdBytes,
      onProgress: (each) => progress.push(each),
    })
    expect(logged.version).toBe('v0')
    expect(store.arrived.get('1')?.size).toBe(partCount)
    const digest = createHash('md5').update(bytes).digest('base64')
    expect((await logged.entry('a.bin')).digest).toBe(digest)
    const counts = progress.map((each) => each.bytes)
    expect(counts).toEqual(counts.toSorted((left, right) => left - right))
    expect(progress.at(-1)).toEqual({
      bytes: bytes.byteLength,
      totalBytes: bytes.byteLength,
      files: 1,
      totalFiles: 1,
    })
  })

  test('twice: is a conflict that may be tried again, and the same call made again finishes it', async () => {
    const store = givingUp({ atPart: 3 }, { atPart: 3 })
    const run = await runVia(store.fetch)
    const draft = model()
    await expect(run.logArtifact(draft, { multipartThresholdBytes })).rejects.toMatchObject({
      code: 'conflict',
      retryable: true,
    })
    expect((await run.logArtifact(draft, { multipartThresholdBytes })).version).toBe('v0')
    expect(store.arrived.get('2')?.size).toBe(partCount)
  })
})
