import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRunsServer, type RunsServer } from '../src/index.ts'
import { graphql, makeRun, readRun } from './wireClient.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'runs-files-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

async function open(options: Parameters<typeof createRunsServer>[0]): Promise<RunsServer> {
  const server = await createRunsServer(options)
  onTestFinished(() => server.close())
  return server
}

async function uploadUrl(server: RunsServer, name: string): Promise<string> {
  const mutation = `mutation ($files: [String!]!) {
    createRunFiles(input: { entityName: "local", projectName: "p", runName: "r", files: $files }) { files { uploadUrl } }
  }`
  return (await graphql(server, mutation, { files: [name] })).data.createRunFiles.files[0].uploadUrl
}

const put = (server: RunsServer, url: string, init: RequestInit = {}): Promise<Response> =>
  server.fetch(new Request(url, { method: 'PUT', ...init }))
const get = (
  server: RunsServer,
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> => server.fetch(new Request(url, { method, headers }))

async function directUrl(server: RunsServer, name: string): Promise<string> {
  const { files } = await readRun(server, 'r', `files(names: ["${name}"]) { edges { node { directUrl } } }`)
  return files.edges[0].node.directUrl
}

async function blobFiles(dataDir: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe.each(['memory', 'folder'])('bytes in %s', (kind) => {
  let server: RunsServer
  let url: string
  beforeEach(async () => {
    server = await open(kind === 'memory' ? { memory: true } : { dataDir: await folder() })
    await makeRun(server, 'r')
    await put(server, await uploadUrl(server, 'ten.txt'), { body: '0123456789' })
    url = await directUrl(server, 'ten.txt')
  })

  it('a GET tells length, type, ETag and a safe disposition', async () => {
    const response = await get(server, url)
    expect(await response.text()).toBe('0123456789')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'content-disposition': "inline; filename*=UTF-8''ten.txt",
      'content-length': '10',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'text/plain; charset=utf-8',
      etag: '"781e5e245d69b566979b86e28d23f2c7"',
      'x-content-type-options': 'nosniff',
    })
    const head = await get(server, url, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', ''])
    const same = await get(server, url, { 'if-none-match': '"781e5e245d69b566979b86e28d23f2c7"' })
    expect([same.status, await same.text()]).toEqual([304, ''])
  })

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=0-1', 200, '0123456789', null],
  ])('Range %s', async (range, status, body, contentRange) => {
    const response = await get(server, url, { range })
    expect([response.status, response.headers.get('content-range')]).toEqual([status, contentRange])
    expect(response.headers.get('content-length')).toBe(String(body.length))
    expect(await response.text()).toBe(body)
  })

  it('a range beyond the end is 416, and If-Range of other bytes gives the whole', async () => {
    for (const range of ['bytes=10-', 'bytes=99-100', 'bytes=-0']) {
      const response = await get(server, url, { range })
      expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    }
    const other = await get(server, url, { range: 'bytes=0-1', 'if-range': '"other"' })
    expect([other.status, await other.text()]).toEqual([200, '0123456789'])
  })

  it('an upload that breaks off, or whose bytes are not those announced, changes nothing', async () => {
    const target = await uploadUrl(server, 'ten.txt')
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(5)),
      pull: (controller) => controller.error(new Error('gone')),
    })
    const cut: RequestInit & { duplex: 'half' } = { body: broken, duplex: 'half' }
    expect((await put(server, target, cut)).status).toBe(400)
    const short = { body: 'short', headers: { 'content-length': '99' } }
    expect((await put(server, target, short)).status).toBe(400)
    const changed = { body: 'changed', headers: { 'content-md5': '1B2M2Y8AsgTpgAmY7PhCfg==' } }
    expect((await put(server, target, changed)).status).toBe(400)
    expect(await (await get(server, url)).text()).toBe('0123456789')
  })

  it('what a browser would run as a page is downloaded instead', async () => {
    await put(server, await uploadUrl(server, "x's.html"), { body: '<script>alert(1)</script>' })
    const response = await get(server, await directUrl(server, "x's.html"))
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''x%27s.html")
  })
})

it('a signed URL is good for its method and path until it expires, and is made for the Host that asked', async () => {
  const server = await open({ memory: true })
  await makeRun(server, 'r')
  const target = await uploadUrl(server, 'a.txt')
  expect(target).toMatch(/^http:\/\/runs\.localhost\/storage\/runs\//)
  await put(server, target, { body: 'a' })
  const url = await directUrl(server, 'a.txt')

  const altered = [
    url.replace('a.txt', 'b.txt'),
    url.replace(/token=./, 'token=*'),
    url.replace(/&token=.*/, ''),
    url.replace(/expires=\d/, 'expires=9'),
    target,
  ]
  for (const wrong of altered) expect((await get(server, wrong)).status).toBe(403)
  expect((await put(server, url, { body: 'b' })).status).toBe(403)
  expect(await (await get(server, url)).text()).toBe('a')

  const preflight = await get(
    server,
    url,
    { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    'OPTIONS',
  )
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*'])

  server.faults.advanceClock(6 * 3_600_000 - 60_000)
  expect((await get(server, url)).status).toBe(200)
  server.faults.advanceClock(120_000)
  const expired = await get(server, url)
  expect([expired.status, await expired.text()]).toEqual([403, expect.stringMatching('expired')])
  expect((await put(server, target, { body: 'late' })).status).toBe(403)
})

it('publicUrl stands in front of signed URLs, the Host header nowhere', async () => {
  const server = await open({ memory: true, publicUrl: 'https://runs.example/wandb/' })
  const id = await makeRun(server, 'r')
  expect(id).toMatch(/./)
  expect(await uploadUrl(server, 'a.txt')).toMatch(/^https:\/\/runs\.example\/wandb\/storage\//)
})

it('URLs, files and their digests outlive a restart', async () => {
  const dataDir = await folder()
  const first = await createRunsServer({ dataDir })
  await makeRun(first, 'r')
  const target = await uploadUrl(first, 'later.bin')
  await put(first, await uploadUrl(first, 'kept.bin'), { body: new Uint8Array(300_000).fill(7) })
  const url = await directUrl(first, 'kept.bin')
  await first.close()

  const second = await open({ dataDir })
  const response = await get(second, url)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(300_000).fill(7))
  expect((await put(second, target, { body: 'later' })).status).toBe(200)
  expect((await readRun(second, 'r', 'fileCount')).fileCount).toBe(2)
})

it('a connection that closes in the middle of an upload leaves nothing, under any name', async () => {
  const dataDir = await folder()
  const server = await open({ dataDir, port: 0 })
  await makeRun(server, 'r')
  const { pathname, search, host, port } = new URL(await uploadUrl(server, 'big.bin'))
  const headers = { host, 'content-length': 10_000_000 }
  const cut = request({ host: '127.0.0.1', port, path: pathname + search, method: 'PUT', headers })
  const closed = new Promise((resolve) => cut.once('close', resolve).once('error', resolve))
  cut.write(Buffer.alloc(1_000_000))
  const arrived = async (): Promise<boolean> => (await blobFiles(dataDir)).length === 1
  await expect.poll(arrived).toBe(true)
  cut.destroy()
  await closed
  await expect.poll(() => blobFiles(dataDir)).toEqual([])
  expect((await readRun(server, 'r', 'fileCount')).fileCount).toBe(0)
})
