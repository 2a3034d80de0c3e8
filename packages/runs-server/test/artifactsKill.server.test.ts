import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { randomStream } from '../src/seed/random.ts'
import {
  commit,
  createArtifact,
  createFiles,
  createManifest,
  digestOf,
  manifestOf,
  md5,
  put,
  read,
  readArtifact,
} from './artifactWriter.ts'
import { buildServer, type ServerProcess, startServerProcess } from './serverProcess.ts'
import { makeRun, type Reachable } from './wireClient.ts'

/** The requests of a logging: the server is killed at each of them. */
const requests = [
  'create',
  'manifest',
  'files',
  'upload a',
  'upload b',
  'manifest again',
  'upload manifest',
  'commit',
]

const reach = ({ url }: ServerProcess): Reachable => ({
  url,
  fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(10_000) }),
})

/** The requests of one logging, in order; `before` each, the test may end the server. */
async function logThrough(
  server: Reachable,
  round: number,
  before: (request: string) => Promise<void>,
): Promise<void> {
  const files = contents(round)
  await before('create')
  const { id, state } = await createArtifact(server, { digest: digestOf(files), clientID: `round ${round}` })
  if (state === 'COMMITTED') return
  await before('manifest')
  await createManifest(server, id)
  await before('files')
  for (const { name, uploadUrl } of await createFiles(server, id, files)) {
    await before(`upload ${name}`)
    if (uploadUrl) await sent(put(server, uploadUrl, files[name] ?? ''))
  }
  await before('manifest again')
  const manifest = manifestOf(files)
  const { file } = await createManifest(server, id, md5(manifest))
  await before('upload manifest')
  await sent(put(server, file.uploadUrl, manifest))
  await before('commit')
  await commit(server, id)
}

const contents = (round: number): Record<string, string> => ({
  a: 'in all',
  b: `of round ${round}`.repeat(2_000),
})

async function sent(answer: Promise<Response>): Promise<void> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
}

async function expectWhole(server: Reachable, round: number): Promise<void> {
  const fields =
    'state digest fileCount currentManifest { file { directUrl } } files { edges { node { name directUrl } } }'
  const artifact = await readArtifact(server, `data:v${round}`, fields)
  const files = contents(round)
  expect(artifact).toMatchObject({ state: 'COMMITTED', digest: digestOf(files), fileCount: 2 })
  expect(await read(server, artifact.currentManifest.file.directUrl)).toBe(manifestOf(files))
  for (const { node } of artifact.files.edges)
    expect(await read(server, node.directUrl)).toBe(files[node.name])
}

it('C39: the server killed at each request of a logging: afterwards the version is whole or not there, and a repeat finishes it', async () => {
  await buildServer()
  const random = randomStream(Number(process.env.RUNS_SEED ?? 7))
  const dataDir = await mkdtemp(join(tmpdir(), 'runs-artifact-kill-'))
  let server = await startServerProcess(dataDir)
  onTestFinished(async () => {
    await server.kill()
    await rm(dataDir, { recursive: true, force: true })
  })
  await makeRun(reach(server), 'r')
  for (const [round, at] of requests.entries()) {
    let killed: Promise<void> | undefined
    // The request is sent, and at some time the process ends: before it worked on it, meanwhile, or when it has answered.
    await logThrough(reach(server), round, async (request) => {
      if (request === at) killed = new Promise((done) => setTimeout(() => done(server.kill()), random() * 5))
    }).catch(() => undefined)
    await killed
    server = await startServerProcess(dataDir)
    const there = await readArtifact(reach(server), 'data:latest', 'versionIndex')
    if (there?.versionIndex === round) await expectWhole(reach(server), round)
    else expect(there?.versionIndex ?? -1).toBe(round - 1)
    await logThrough(reach(server), round, async () => undefined)
    await expectWhole(reach(server), round)
  }
}, 120_000)
