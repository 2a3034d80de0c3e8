import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countingFetch, readRequest, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { Api, type Artifact, createRunsClient, downloadArtifact, listArtifactVersions } from '../src/index.ts'
import { logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

/** GraphQL questions that give signed URLs of files. */
const urlQuestions = ['ListArtifactFiles', 'ListManyArtifactUrls']
const count = 300

let server: TestServer
let run: WireWriter
/** What each is loaded by: all of them collections of their own. */
const names: string[] = []
beforeAll(async () => {
  server = await startServer({}, afterAll)
})
beforeEach(async () => {
  if (names.length > 0) return
  run = await WireWriter.begin(server)
  for (let index = 0; index < count; index++) {
    const id = await logArtifact(server, run, { [`${index}.txt`]: `text ${index}` }, { name: `set${index}` })
    await run.useArtifact(id)
    names.push(`${run.path.replace(/[^/]*$/, '')}set${index}:latest`)
  }
}, 120_000)

async function folder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'runs-many-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

/** A client, and how many questions for URLs it has asked. */
function watched(through: typeof globalThis.fetch = server.fetch): { api: Api; urlQueries(): number } {
  const fetch = countingFetch(through)
  return {
    api: new Api({ ...server.clientOptions, retry: { baseDelayMs: 1 }, fetch }),
    urlQueries: () =>
      urlQuestions.reduce((sum, name) => sum + (fetch.byOperation.get(name)?.requests ?? 0), 0),
  }
}

/** Does the same with each, so many at once. */
async function each<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = Symbol.iterator in items ? items[Symbol.iterator]() : items[Symbol.asyncIterator]()
  const lane = async (): Promise<void> => {
    for (let next = await left.next(); !next.done; next = await left.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

type Way = (api: Api, root: string) => Promise<void>
const ways: Record<string, Way> = {
  'from the list of what the run logged, all at once': async (api, root) => {
    const artifacts = await (await api.run(run.path)).loggedArtifacts().toArray()
    await each(artifacts, count, (artifact) => artifact.download({ root }))
  },
  'from the list of what the run used, one by one': async (api, root) => {
    await each((await api.run(run.path)).usedArtifacts(), 1, (artifact) => artifact.download({ root }))
  },
  'each loaded by its name and downloaded, all at once': (api, root) =>
    each(names, count, async (name) => (await api.artifact(name)).download({ root })),
  'loaded by name, then downloaded one by one': async (api, root) => {
    const artifacts: Artifact[] = []
    for (const name of names) artifacts.push(await api.artifact(name))
    await each(artifacts, 1, (artifact) => artifact.download({ root }))
  },
  'loaded by name, then downloaded four at a time, from the last to the first': async (api, root) => {
    const artifacts: Artifact[] = []
    await each(names, 20, async (name) => artifacts.unshift(await api.artifact(name)))
    await each(artifacts, 4, (artifact) => artifact.download({ root }))
  },
}

describe('C37: 300 artifacts of one file each', () => {
  test.each(Object.entries(ways))('%s: at most 10 URL queries; then none', async (_, way) => {
    const root = await folder()
    const cold = watched()
    await way(cold.api, root)
    const files = await readdir(root)
    expect(files).toHaveLength(count)
    for (const name of files.slice(0, 20))
      expect(await readFile(join(root, name), 'utf8')).toBe(`text ${Number.parseInt(name)}`)
    expect(cold.urlQueries()).toBeGreaterThan(0)
    expect(cold.urlQueries()).toBeLessThanOrEqual(10)
    const again = watched()
    await way(again.api, root)
    expect(again.urlQueries()).toBe(0)
  })

  test('each loaded by its name when its turn comes, eight at a time: those that wait at the same time are asked for together', async () => {
    // As far away as servers are: what waits at the same time is then no matter of this machine's speed.
    const far: typeof fetch = async (input, init) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return server.fetch(input, init)
    }
    const { api, urlQueries } = watched(far)
    const root = await folder()
    await each(names, 8, async (name) => (await api.artifact(name)).download({ root }))
    expect(await readdir(root)).toHaveLength(count)
    expect(urlQueries()).toBeLessThanOrEqual(count / 2)
  })

  test('versions of one collection, as functions, with a file of 20 at most', async () => {
    const maker = await WireWriter.begin(server)
    for (let index = 0; index < 30; index++)
      await logArtifact(server, maker, { [`${index}.txt`]: `${index}` }, { name: 'one' })
    const fetch = countingFetch(server.fetch)
    const client = createRunsClient({ ...server.clientOptions, fetch })
    const root = await folder()
    for await (const version of listArtifactVersions(client, `${maker.path.replace(/[^/]*$/, '')}one`))
      await downloadArtifact(client, version, { root })
    expect(await readdir(root)).toHaveLength(30)
    expect(fetch.byOperation.get('ListManyArtifactUrls')?.requests).toBe(1)
    expect(fetch.byOperation.has('ListArtifactFiles')).toBe(false)
  })

  test('one alone is asked for alone, by the names of its files', async () => {
    const asked: object[] = []
    const { api } = watched((input, init) => {
      const { operation, variables } = readRequest(input, init)
      if (urlQuestions.includes(operation)) asked.push({ operation, names: variables['names'] })
      return server.fetch(input, init)
    })
    await (await api.artifact(names[0] ?? '')).download({ root: await folder() })
    expect(asked).toEqual([{ operation: 'ListArtifactFiles', names: ['0.txt'] }])
  })
})

describe('URLs of many artifacts', () => {
  const four = async (api: Api): Promise<Artifact[]> =>
    Promise.all(names.slice(0, 4).map((name) => api.artifact(name)))

  test('C36: that have expired are asked for anew once, for all that still want them', async () => {
    const asked: string[][] = []
    const { api } = watched(async (input, init) => {
      const answer = await server.fetch(input, init)
      const { operation, variables } = readRequest(input, init)
      if (!urlQuestions.includes(operation)) return answer
      asked.push(Object.keys(variables).filter((name) => name.startsWith('id')))
      if (asked.length > 1) return answer
      return new Response(
        (await answer.text()).replaceAll('/storage/artifacts/', '/storage/expired/'),
        answer,
      )
    })
    const root = await folder()
    for (const artifact of await four(api)) await artifact.download({ root })
    expect((await readdir(root)).toSorted()).toEqual(['0.txt', '1.txt', '2.txt', '3.txt'])
    expect(asked.map(({ length }) => length)).toEqual([4, 4])
  })

  test('that a server does not give in one answer are asked for one by one, and it is not tried again', async () => {
    const fetch = countingFetch((input, init) => {
      if (readRequest(input, init).operation !== 'ListManyArtifactUrls') return server.fetch(input, init)
      return Promise.resolve(Response.json({ errors: [{ message: 'too many aliases' }] }, { status: 400 }))
    })
    const api = new Api({ ...server.clientOptions, fetch })
    const root = await folder()
    const artifacts = await Promise.all(names.slice(0, 60).map((name) => api.artifact(name)))
    for (const artifact of artifacts) await artifact.download({ root })
    expect(await readdir(root)).toHaveLength(60)
    expect(fetch.byOperation.get('ListManyArtifactUrls')?.requests).toBe(1)
    expect(fetch.byOperation.get('ListArtifactFiles')?.requests).toBe(60)
  })

  test('C14: the abort of one download ends its own wait, not the question that others wait for', async () => {
    const waiting: (() => void)[] = []
    const { api, urlQueries } = watched(async (input, init) => {
      if (urlQuestions.includes(readRequest(input, init).operation))
        await new Promise<void>((resolve) => waiting.push(resolve))
      return server.fetch(input, init)
    })
    const root = await folder()
    const [first, ...others] = await four(api)
    const controller = new AbortController()
    const ended = first?.download({ root, signal: controller.signal })
    const rest = others.map((artifact) => artifact.download({ root }))
    await expect.poll(() => waiting.length).toBe(1)
    // All have come to their own wait.
    await new Promise((resolve) => setTimeout(resolve, 50))
    controller.abort('enough')
    await expect(ended).rejects.toMatchObject({ code: 'aborted', cause: 'enough' })
    for (const go of waiting) go()
    await Promise.all(rest)
    expect((await readdir(root)).toSorted()).toEqual(['1.txt', '2.txt', '3.txt'])
    expect(urlQueries()).toBe(1)
  })
})
