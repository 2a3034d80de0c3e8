import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { createRunsServer, type RunsServer } from '../src/index.ts'
import {
  ask,
  commit,
  createArtifact,
  createManifest,
  digestOf,
  manifestOf,
  md5,
  put,
  read,
  readArtifact,
} from './artifactWriter.ts'
import { openServer } from './wireClient.ts'

const parts = ['a'.repeat(50_000), 'b'.repeat(50_000), 'the end']
const files = { 'whole.bin': parts.join('') }
const hex = (text: string): string => createHash('md5').update(text).digest('hex')
const input = parts.map((part, index) => ({ partNumber: index + 1, hexMD5: hex(part) }))

interface Planned {
  uploadUrl: string | null
  storagePath: string
  uploadMultipartUrls: {
    uploadID: string
    uploadUrlParts: { partNumber: number; uploadUrl: string }[]
  } | null
}

async function plan(
  server: RunsServer,
  artifactID: string,
  uploadPartsInput: unknown = input,
): Promise<Planned> {
  const mutation = `mutation ($input: CreateArtifactFilesInput!) { createArtifactFiles(input: $input) { files { edges { node {
    uploadUrl storagePath uploadMultipartUrls { uploadID uploadUrlParts { partNumber uploadUrl } }
  } } } } }`
  const artifactFiles = [{ artifactID, name: 'whole.bin', md5: md5(files['whole.bin']), uploadPartsInput }]
  const answer = await ask(server, mutation, { input: { artifactFiles, storageLayout: 'V2' } })
  return answer.createArtifactFiles.files.edges[0].node
}

async function complete(
  server: RunsServer,
  artifactID: string,
  { storagePath, uploadMultipartUrls }: Planned,
  completedParts: unknown,
): Promise<string> {
  const mutation = `mutation ($input: CompleteMultipartUploadArtifactInput!) { completeMultipartUploadArtifact(input: $input) { digest } }`
  const uploadID = uploadMultipartUrls?.uploadID
  const answer = await ask(server, mutation, {
    input: { artifactID, completeMultipartAction: 'Complete', completedParts, storagePath, uploadID },
  })
  return answer.completeMultipartUploadArtifact.digest
}

/** PUTs a part; gives the ETag as it came. */
async function sendPart(
  server: RunsServer,
  { uploadMultipartUrls }: Planned,
  number: number,
): Promise<string> {
  const urls = uploadMultipartUrls?.uploadUrlParts ?? []
  const url = urls.find(({ partNumber }) => partNumber === number)?.uploadUrl ?? ''
  const response = await put(server, url, parts[number - 1] ?? '')
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.headers.get('ETag') ?? ''
}

async function draft(server: RunsServer): Promise<string> {
  return (await createArtifact(server, { digest: digestOf(files), clientID: 'c' })).id
}

async function finishManifest(server: RunsServer, id: string): Promise<void> {
  const manifest = manifestOf(files)
  const { file } = await createManifest(server, id, md5(manifest))
  await put(server, file.uploadUrl, manifest)
  await commit(server, id)
}

it('C34: a file in parts, sent in any order and twice, is one file when they are joined; every step may be repeated', async () => {
  const server = await openServer()
  const id = await draft(server)
  const planned = await plan(server, id)
  expect(planned.uploadUrl).not.toBeNull()
  const etags = new Map<number, string>()
  for (const number of [3, 1, 3]) etags.set(number, await sendPart(server, planned, number))
  const completed = (): unknown => [...etags].map(([partNumber, hexMD5]) => ({ partNumber, hexMD5 }))
  await expect(complete(server, id, planned, completed())).rejects.toThrow(/not those that were announced/)
  // A client that comes back asks again, and goes on in the upload that it began.
  const again = await plan(server, id)
  expect(again.uploadMultipartUrls?.uploadID).toBe(planned.uploadMultipartUrls?.uploadID)
  await expect(complete(server, id, planned, input)).rejects.toThrow(/part 2 has not arrived/)
  etags.set(2, await sendPart(server, again, 2))
  expect([...etags.values()].sort()).toEqual(parts.map((part) => `"${hex(part)}"`).sort())

  const twice = [complete(server, id, again, completed()), complete(server, id, again, completed())]
  expect(await Promise.all(twice)).toEqual([md5(files['whole.bin']), md5(files['whole.bin'])])
  expect(await complete(server, id, again, completed())).toBe(md5(files['whole.bin']))
  await expect(sendPart(server, again, 1)).rejects.toThrow(/404/)
  expect(await plan(server, id)).toMatchObject({ uploadUrl: null, uploadMultipartUrls: null })
  await finishManifest(server, id)
  const { files: listed } = await readArtifact(
    server,
    'data',
    'files { edges { node { directUrl sizeBytes } } }',
  )
  expect(listed.edges[0].node.sizeBytes).toBe(100_007)
  const { directUrl } = listed.edges[0].node
  expect(await read(server, directUrl)).toBe(files['whole.bin'])
  const range = (value: string): Promise<Response> =>
    server.fetch(directUrl, { headers: { Range: value, 'If-Range': `"${hex(files['whole.bin'])}"` } })
  const middle = await range('bytes=49999-50000')
  expect([middle.status, middle.headers.get('Content-Range'), middle.headers.get('ETag')]).toEqual([
    206,
    'bytes 49999-50000/100007',
    `"${hex(files['whole.bin'])}"`,
  ])
  expect([await middle.text(), (await range('bytes=100007-')).status]).toEqual(['ab', 416])
})

it('C34: parts outlive a restart, and nothing of them stays once they are joined', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'runs-parts-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const first = await createRunsServer({ dataDir })
  const id = await draft(first)
  const planned = await plan(first, id)
  for (const number of [1, 2]) await sendPart(first, planned, number)
  await first.close()
  const second = await createRunsServer({ dataDir })
  await sendPart(second, planned, 3)
  expect(await complete(second, id, planned, input)).toBe(md5(files['whole.bin']))
  await finishManifest(second, id)
  await second.close()
  const left = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
  // The file and the manifest.
  expect(left.filter((entry) => entry.isFile())).toHaveLength(2)
})

it('C34: parts that nobody joins go with their draft', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'runs-parts-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const server = await createRunsServer({ dataDir, draftLifetimeMs: 60 * 60_000 })
  const id = await draft(server)
  const planned = await plan(server, id)
  for (const number of [1, 2, 3]) await sendPart(server, planned, number)
  // A part is a sign of life.
  server.faults.advanceClock(50 * 60_000)
  await sendPart(server, planned, 2)
  server.faults.advanceClock(50 * 60_000)
  await createArtifact(server, { digest: 'other', clientID: 'other' })
  expect(await plan(server, id)).toMatchObject({ storagePath: planned.storagePath })
  server.faults.advanceClock(70 * 60_000)
  await createArtifact(server, { digest: 'other', clientID: 'another' })
  await server.close()
  const left = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
})

it('parts that are not what was announced are refused: bytes, numbers, sums, and a whole that is another file', async () => {
  const server = await openServer()
  const id = await draft(server)
  const bad: [unknown, RegExp][] = [
    [[{ partNumber: 0, hexMD5: hex('') }], /number from 1 to 10000/],
    [[{ partNumber: 1, hexMD5: 'x' }], /MD5 of its bytes in hex/],
    [[input[0], input[0]], /the same number/],
  ]
  for (const [partsInput, message] of bad) await expect(plan(server, id, partsInput)).rejects.toThrow(message)
  expect((await plan(server, id, [])).uploadMultipartUrls).toBeNull()
  const planned = await plan(server, id)
  const [one] = planned.uploadMultipartUrls?.uploadUrlParts ?? []
  expect((await put(server, one?.uploadUrl ?? '', 'other bytes')).status).toBe(400)
  for (const number of [1, 2, 3]) await sendPart(server, planned, number)
  await expect(complete(server, 'x', planned, input)).rejects.toThrow(/artifact not found/)
  await expect(complete(server, id, { ...planned, storagePath: 'x' }, input)).rejects.toThrow(/another file/)
  const unknown = { ...planned, uploadMultipartUrls: { uploadID: 'x', uploadUrlParts: [] } }
  await expect(complete(server, id, unknown, input)).rejects.toThrow(/was not begun/)

  const shuffled = input.map((part, index) => ({ ...part, hexMD5: input[2 - index]?.hexMD5 }))
  const other = await plan(server, id, shuffled)
  for (const { partNumber, uploadUrl } of other.uploadMultipartUrls?.uploadUrlParts ?? [])
    await put(server, uploadUrl, parts[3 - partNumber] ?? '')
  await expect(complete(server, id, other, shuffled)).rejects.toThrow(/not the file that was announced/)
  expect(await complete(server, id, planned, input)).toBe(md5(files['whole.bin']))
})

it('a server that offers no parts takes the same file in one PUT', async () => {
  const server = await openServer({ quirks: { multipartUploads: false } })
  const id = await draft(server)
  const planned = await plan(server, id)
  expect(planned.uploadMultipartUrls).toBeNull()
  expect((await put(server, planned.uploadUrl ?? '', files['whole.bin'])).status).toBe(200)
  await finishManifest(server, id)
})
