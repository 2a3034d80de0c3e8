import { randomBytes } from 'node:crypto'
import { Api, Artifact } from '@x/runs-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from './differential/generatedRuns.ts'
import { interop, localKey } from './interop.ts'
import { randomStream } from '../../packages/runs-server/src/seed/random.ts'
import { clientVersions } from './pythonClient.ts'

/** Files by path, and the addresses of references by theirs. */
type Tree = [files: Record<string, Buffer>, references: Record<string, string>]

describe.each(clientVersions)('we log artifacts, wandb %s reads them', (version) => {
  const use = interop(version)
  const tree: Record<string, Buffer> = {
    'a.txt': Buffer.from('abc'),
    empty: Buffer.alloc(0),
    'deep/er/ünï 日本 😀.bin': randomBytes(70_000),
    'percent %41 + space': Buffer.from('\0\r\n'),
  }
  const base64 = (files: Record<string, Buffer>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, bytes.toString('base64')]))

  it('C39: what we log Python lists as we do, downloads byte for byte, and finds right', async () => {
    const { python, api } = use
    const run = await api.createRun({ project: 'drafts', id: 'maker' })
    const draft = draftOf('tree', [tree, {}], { description: 'ü', metadata: { rows: 3, nan: Number.NaN } })
    const logged = await run.logArtifact(draft, { aliases: ['best'], tags: ['good one'] })
    const name = `${run.entity}/${run.project}/tree`
    expect(await python.ask('take_version', { name: `${name}:best` })).toEqual({
      version: 'v0',
      aliases: ['best', 'latest'],
      tags: ['good one'],
      digest: logged.digest,
      size: logged.size,
      description: 'ü',
      metadata: { rows: 3, nan: null },
      contents: base64(tree),
    })
    const second = await run.logArtifact(draftOf('tree', [{ 'a.txt': Buffer.from('other') }, {}]))
    expect(second.version).toBe('v1')

    const user = await api.createRun({ project: 'drafts', id: 'user' })
    await user.useArtifact('tree:v0', { useAs: 'input' })
    await user.logArtifact(logged, { aliases: ['again'] })
    const path = (id: string): string => `${run.entity}/drafts/${id}`
    expect(await python.ask('artifacts_of', { path: path('user') })).toEqual({
      logged: ['tree:v0'],
      used: ['tree:v0'],
    })
    expect(await python.ask('artifacts_of', { path: path('maker') })).toEqual({
      logged: ['tree:v0', 'tree:v1'],
      used: [],
    })
    const taken = await python.ask<{ aliases: string[] }>('take_version', { name: `${name}:again` })
    expect(taken).toMatchObject({ version: 'v0', aliases: ['again', 'best'] })
  })

  it(`C39: aborted at 50 moments drawn from seed ${seed}: Python and we see all of it or nothing, and the same call finishes it`, async () => {
    const { python, api, server } = use
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}`, Buffer.from(`text ${index}`)]),
    )
    let requests = 0
    let onRequest = (_number: number, _isAnswered: boolean): void => {}
    const counted = new Api({
      baseUrl: server.url,
      apiKey: localKey,
      fetch: async (input, init) => {
        const number = ++requests
        onRequest(number, false)
        const answer = await fetch(input, init)
        onRequest(number, true)
        return answer
      },
    })
    const run = await counted.createRun({ project: 'aborted', id: 'maker' })
    // Bytes of its own each time, so that each takes the same requests.
    const draft = (round: number): [Artifact, Record<string, Buffer>] => {
      const own = Object.entries(files).map(([path, bytes]) => [
        path,
        Buffer.concat([bytes, Buffer.from(` ${round}`)]),
      ])
      return [draftOf(`set${round}`, [Object.fromEntries(own), {}]), Object.fromEntries(own)]
    }
    requests = 0
    await run.logArtifact(draft(-1)[0])
    const all = requests
    const random = randomStream(seed)
    const seen = { whole: 0, nothing: 0 }
    for (let round = 0; round < 50; round++) {
      const controller = new AbortController()
      const at = 1 + Math.floor(random() * all)
      const isAnswered = random() < 0.5
      requests = 0
      onRequest = (number, answered) => {
        if (number === at && answered === isAnswered) controller.abort()
      }
      const [set, contents] = draft(round)
      await run.logArtifact(set, { signal: controller.signal }).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'aborted' })
      })
      onRequest = () => {}
      const name = `${run.entity}/aborted/set${round}`
      const whole = { version: 'v0', contents: base64(contents) }
      // What one sees the other sees.
      const ours = await api.artifact(name).catch(() => null)
      const theirs = python.ask('take_version', { name: `${name}:latest` })
      if (ours) expect(await theirs).toMatchObject(whole)
      else await expect(theirs).rejects.toThrow(/not found|unable to fetch|not exist|no such/i)
      seen[ours ? 'whole' : 'nothing']++
      if (!ours) await run.logArtifact(set)
      expect(await python.ask('take_version', { name: `${name}:latest` })).toMatchObject(whole)
    }
    expect(seen.nothing).toBeGreaterThan(10)
  })

  it(`C39: the digest of any tree is Python’s, seed ${seed}`, async () => {
    const { python, api } = use
    const run = await api.createRun({ project: 'digests' })
    const trees = fc.sample(anyTree, { seed, numRuns: 12 })
    const theirs = await python.ask('digests_of', {
      trees: trees.map(([files, references]) => [base64(files), references]),
    })
    const ours = []
    for (const each of trees) ours.push((await run.logArtifact(draftOf('digest', each))).digest)
    expect(ours).toEqual(theirs)
  })
})

function draftOf(name: string, [files, references]: Tree, more = {}): Artifact {
  const draft = new Artifact({ name, type: 'dataset', ...more })
  for (const [path, bytes] of Object.entries(files)) draft.addFile(bytes, { name: path })
  for (const [path, uri] of Object.entries(references)) draft.addReference(uri, { name: path })
  return draft
}

/** Names of all kinds, some of which UTF-16 sorts otherwise than code points do. */
const words = [
  'a',
  'B',
  'é',
  '日本',
  '😀',
  '\uff5e',
  '\ud7ff',
  'a b',
  '%',
  '__proto__',
  '.hidden',
  'e\u0301',
  '-',
]
const anyWord = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 })
  .map((parts) => parts.join(''))
/** A file can't be a folder too: folders have names that files have not. */
const anyPath = fc
  .tuple(
    fc.array(
      anyWord.map((word) => `${word}+`),
      { maxLength: 2 },
    ),
    anyWord,
  )
  .map(([folders, word]) => [...folders, word].join('/'))
const anyTree: fc.Arbitrary<Tree> = fc.tuple(
  fc.dictionary(
    anyPath,
    fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
    { maxKeys: 12, noNullPrototype: true },
  ),
  fc.dictionary(
    anyPath.map((path) => `ref/${path}`),
    fc.nat(9).map((key) => `custom://host/${key}`),
    { maxKeys: 4, noNullPrototype: true },
  ),
)
