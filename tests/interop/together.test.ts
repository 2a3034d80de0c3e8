import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Api, Artifact } from '@x/runs-core'
import { createRunsServer, type RunsServer } from '@x/runs-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf, logArtifact } from '../../packages/runs-server/test/artifactWriter.ts'
import { localKey } from './interop.ts'
import { clientVersions, PythonClient } from './pythonClient.ts'

let server: RunsServer
let folder = ''
const pythons = new Map<string, PythonClient>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runs-together-'))
  server = await createRunsServer({ dataDir: folder, port: 0 })
  for (const version of clientVersions) pythons.set(version, new PythonClient(version, server.url, localKey))
})

afterAll(async () => {
  await Promise.all([...pythons.values()].map((python) => python.close()))
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** The Python client of that version. */
function client(version: string): PythonClient {
  const python = pythons.get(version)
  if (!python) throw new Error(`wandb ${version} was not started`)
  return python
}

const nameOf = (version: string): string => `w${version.replaceAll('.', '')}`

describe.each(clientVersions)('wandb %s works on artifacts', (version) => {
  it('C39: an incremental version, edits, a link and a deletion are what Python then reads', async () => {
    const args = { project: 'p', run_id: `life-${nameOf(version)}`, name: nameOf(version) }
    expect(await client(version).ask('life_of_artifact', args)).toEqual({
      contents: { a: 'changed', b: '2', c: '3' },
      edited: [['again', 'latest'], 'as edited', { rows: 3 }, ['one tag'], 172_800],
      linked: [expect.any(String), true, { a: 'changed', b: '2', c: '3' }],
      refused: expect.any(String),
      gone: [expect.any(String), expect.any(String)],
      left: ['v1'],
    })
  })

  it('C37: a signed URL that has expired: Python turns to the address that its key opens', async () => {
    const name = `expired-${nameOf(version)}`
    await logArtifact(server, { text: 'still here' }, { artifactCollectionName: name })
    const hits = server.faults.hits.length
    // The manifest is read first.
    server.faults.add({ operation: 'download', does: { expired: true }, after: 1 })
    expect(await client(version).ask('read_text', { path: `local/p/${name}:latest` })).toBe('still here')
    expect(server.faults.hits).toHaveLength(hits + 1)
  })

  it('C39: what three runs of a group bring is one version', async () => {
    const parts = [{ one: '1' }, { two: '2' }, { three: '3' }]
    const args = { project: 'p', run_id: `parts-${nameOf(version)}`, name: `parts-${nameOf(version)}`, parts }
    expect(await client(version).ask('distribute', args)).toEqual([['v0', Object.assign({}, ...parts)]])
  })
})

it('C39: three clients at one collection at once: numbers, aliases and uses agree afterwards, whoever reads', async () => {
  const count = 5
  const api = new Api({ baseUrl: server.url, apiKey: localKey })
  const ids = ['ours', ...clientVersions.map(nameOf)]
  const logged = await Promise.all([
    logOurs(api, count),
    ...clientVersions.map((version) =>
      client(version).ask<string[]>('log_at_once', {
        project: 'p',
        run_id: nameOf(version),
        name: 'shared',
        count,
      }),
    ),
  ])
  // Each number once, none left out; each client's own in the order in which it logged.
  const numbers = logged.map((versions) => versions.map((version) => Number(version.slice(1))))
  expect(numbers.flat().sort((left, right) => left - right)).toEqual(
    Array.from({ length: count * ids.length }, (_, index) => index),
  )
  for (const own of numbers) expect(own).toEqual(own.toSorted((left, right) => left - right))

  const expected = ids
    .flatMap((id, client) =>
      (logged[client] ?? []).map((version, index) => [
        version,
        digestOf({ text: `${id} ${index}` }),
        [
          ...(version === `v${count * ids.length - 1}` ? ['latest'] : []),
          ...(index === count - 1 ? [`of-${id}`] : []),
        ],
        id,
        [id],
      ]),
    )
    .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1))
  for (const version of clientVersions) {
    expect(await client(version).ask('read_collection', { path: 'local/p/shared' })).toEqual(expected)
  }
  for (const each of expected) {
    const artifact = await api.artifact(`local/p/shared:${String(each[0])}`)
    const users = await artifact.usedBy().toArray()
    expect([
      artifact.version,
      artifact.digest,
      [...artifact.aliases].sort(),
      (await artifact.loggedBy())?.run,
      users.map(({ run }) => run).sort(),
    ]).toEqual(each)
  }
})

/** The same by ours. */
async function logOurs(api: Api, count: number): Promise<string[]> {
  const run = await api.createRun({ project: 'p', id: 'ours' })
  const versions: string[] = []
  for (let index = 0; index < count; index++) {
    const draft = new Artifact({ name: 'shared', type: 'dataset' })
    draft.addFile(new TextEncoder().encode(`ours ${index}`), { name: 'text' })
    const { version } = await run.logArtifact(draft, { aliases: ['of-ours'] })
    await run.useArtifact(`shared:${version}`)
    versions.push(version)
  }
  return versions
}
