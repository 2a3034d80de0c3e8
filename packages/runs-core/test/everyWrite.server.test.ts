import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRunsClient } from '../src/index.ts'
import * as documents from '../src/generated/documents.ts'
import { everyWrite, type PublicCall } from './everyCall.ts'
import { makeWorld, type World } from './everyWorld.ts'
import { answering, doubtful, faultyFetch, refused, type RequestFault, saying } from './faultyFetch.ts'
import { lookAtWorld } from './lookAtWorld.ts'

let server: TestServer
let root: string
beforeAll(async () => {
  server = await startServer({ quirks: { features: { MARK_RUN_FILES_UPLOADED: true } } }, afterAll)
  root = await mkdtemp(join(tmpdir(), 'runs-every-write-'))
  return () => rm(root, { recursive: true, force: true })
})

/** What each write sends to change something, in order; held against what it really sends. */
const draft = ['CreateArtifact', 'CreateArtifactManifest', 'CreateArtifactFiles', 'PUT', 'CommitArtifact']
const upload = ['CreateRunFiles', 'PUT', 'MarkRunFilesUploaded']
const changes: Record<string, readonly string[]> = {
  createRun: ['CreateRun'],
  'createRun of a pending one': ['CreateRun'],
  updateRun: ['UpdateRun'],
  'updateRun of config and summary': ['UpdateRun'],
  updateRunState: ['UpdateRunState'],
  stopRun: ['StopRun'],
  deleteRun: ['DeleteRun'],
  'deleteRun with its artifacts': ['DeleteRun'],
  uploadFile: upload,
  'uploadFile of a stream': upload,
  deleteFile: ['DeleteFiles'],
  logArtifact: draft,
  'logArtifact of a folder and a stream': draft,
  'logArtifact in parts': [...draft.slice(0, 4), 'CompleteArtifactUpload', 'CommitArtifact'],
  'logArtifact of a version': ['CreateArtifact'],
  recordArtifactUse: ['RecordArtifactUse'],
  updateArtifact: ['AddArtifactAliases', 'DeleteArtifactAliases', 'UpdateArtifact'],
  deleteArtifact: ['DeleteArtifact'],
  linkArtifact: ['LinkArtifact'],
}
const mutations = Object.values(documents).filter((document) => 'changes' in document)

/** All others are coats of these, or send the same. */
const functions = everyWrite.filter(({ name }) => Object.hasOwn(changes, name))

/** Two of the same do harm, or nobody knows that they don't: never sent again after a doubt. */
const sentOnce = (name: string, operation: string): boolean =>
  operation === 'UpdateRunState' ||
  operation === 'RecordArtifactUse' ||
  // Without a client id: a version that is there already has been given its own.
  (name === 'logArtifact of a version' && operation === 'CreateArtifact') ||
  // What a stream has given is gone.
  (name === 'uploadFile of a stream' && operation === 'PUT')

const looks = new Map<string, Promise<unknown>>()
/** What is seen of a world before, or after a call that nothing has happened to. */
function lookOf(each?: PublicCall): Promise<unknown> {
  const name = each?.name ?? ''
  const made = async (): Promise<unknown> => {
    const world = await makeWorld(server, root)
    await each?.call(clientOf(server.fetch), {}, world)
    return lookAtWorld(server, world)
  }
  const look = looks.get(name) ?? made()
  looks.set(name, look)
  return look
}

function clientOf(fetch: typeof globalThis.fetch) {
  return createRunsClient({ ...server.clientOptions, entity: 'local', fetch, retry: { baseDelayMs: 1 } })
}

interface End {
  given?: unknown
  error?: unknown
  look: unknown
  again(): Promise<unknown>
}

/** What becomes of a call under a fault of one operation, and of the world. */
async function endOf(each: PublicCall, operation: string, fault: RequestFault, times = 1): Promise<End> {
  const world: World = await makeWorld(server, root)
  let hits = 0
  const faulty = faultyFetch(
    server.fetch,
    (asked) => (asked === operation && ++hits ? fault : undefined),
    times,
  )
  const end = await each.call(clientOf(faulty), {}, world).then(
    (given) => ({ given }),
    (error: unknown) => ({ error }),
  )
  expect(hits, 'the fault was met').toBeGreaterThan(0)
  const again = async (): Promise<unknown> => {
    await each.call(clientOf(server.fetch), {}, world)
    return lookAtWorld(server, world)
  }
  return { ...end, look: await lookAtWorld(server, world), again }
}

it('C16: every mutation that there is is one of a write that is tried below, and every write is', async () => {
  const names = mutations.map(({ name }) => name)
  const tried = Object.values(changes).flat()
  expect(names).toContain('CreateRun')
  expect(names.filter((name) => !tried.includes(name))).toEqual([])
  expect(functions).toHaveLength(Object.keys(changes).length)
  for (const each of everyWrite) {
    const sent = new Set<string>()
    const watching = faultyFetch(server.fetch, (name) => {
      if (name === 'PUT' || names.includes(name)) sent.add(name)
      return undefined
    })
    await each.call(clientOf(watching), {}, await makeWorld(server, root))
    if (functions.includes(each))
      expect([...sent].sort(), each.name).toEqual([...(changes[each.name] ?? [])].sort())
    else
      expect(
        [...sent].filter((name) => !tried.includes(name)),
        each.name,
      ).toEqual([])
  }
})

const steps = functions.flatMap((each) =>
  (changes[each.name] ?? []).map((operation) => ({ name: each.name, operation, each })),
)

describe.each(steps)('$name, $operation', ({ name, operation, each }) => {
  it.each(Object.entries(doubtful))(
    `C16: after %s ${sentOnce(name, operation) ? 'it may have been applied' : 'it is sent again, and right'}`,
    async (_fault, { does, fault }) => {
      const { error, look } = await endOf(each, operation, fault)
      const done = await lookOf(each)
      if (!error) return expect(look).toEqual(done)
      if (!sentOnce(name, operation)) throw error
      expect(error).toMatchObject({ code: 'network', maybeApplied: true })
      expect(look).toEqual(does ? done : await lookOf())
    },
  )

  it.each(Object.entries(refused))('C16: after %s it is sent again, and right', async (_fault, fault) => {
    const { error, look } = await endOf(each, operation, fault)
    if (error) throw error
    expect(look).toEqual(await lookOf(each))
  })

  it.each([
    [400, 'graphql'],
    [401, 'auth'],
    [403, 'permission'],
    [404, 'notFound'],
    [409, 'conflict'],
  ])(
    'C16: %i is the end, leaves nothing half done in sight, and the same call later finishes it',
    async (status, code) => {
      // A store that is busy with a name says 409: bytes are sent again then.
      const isBusy = operation === 'PUT' && status === 409
      const { error, look, again } = await endOf(each, operation, answering(status), isBusy ? 1 : Infinity)
      if (isBusy) expect(error).toBeUndefined()
      else {
        expect(error).toMatchObject({ code })
        expect(error).not.toHaveProperty('maybeApplied', true)
        // Without its mark a file is there or not, as the server likes it.
        if (Object(error).name !== 'PartialError' && operation !== 'MarkRunFilesUploaded')
          expect(look).toEqual(await lookOf())
        expect(await again()).toEqual(await lookOf(each))
      }
    },
  )
})

/** Good answers that say that nothing was done, in the form that the operation asks for. */
const nothing = steps.flatMap((step) => {
  const { text = '' } = mutations.find(({ name }) => name === step.operation) ?? {}
  if (step.operation === 'PUT') return []
  return [null, ...(text.includes('{success}') ? [{ success: false } as const] : [])].map((payload) => ({
    ...step,
    payload,
  }))
})

it.each(nothing)('$name: $operation that is answered $payload is not taken for done', async (step) => {
  const { error, given, look } = await endOf(step.each, step.operation, saying(step.payload), Infinity)
  // `updateRunState` resolves with what the server says; an upload is looked at in the end.
  const isClaimed = !error && given !== false
  const done = await lookOf(step.each)
  expect(isClaimed ? look : done).toEqual(done)
})

describe.each(steps.filter(({ operation }) => operation === 'PUT'))('$name', ({ each }) => {
  it('C16: an expired URL is asked for anew', async () => {
    const { error, look } = await endOf(each, 'PUT', answering(403))
    if (error) throw error
    expect(look).toEqual(await lookOf(each))
  })
})
