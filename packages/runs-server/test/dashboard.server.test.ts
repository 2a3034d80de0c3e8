import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createRunsServer, type RunsServer } from '../src/index.ts'

const query = '{"query":"{ viewer { entity } }"}'
const mutation = '{"query":"mutation { upsertBucket(input: { name: \\"x\\" }) { inserted } }"}'
const ownOrigin = { origin: 'http://runs.localhost', 'sec-fetch-site': 'same-origin' }

async function serverWithPage(
  options: { allowHosts?: string[]; apiKeys?: string[] } = {},
): Promise<RunsServer> {
  const folder = await mkdtemp(join(tmpdir(), 'runs-page-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>runs</title>')
  await writeFile(join(folder, 'assets/app.js'), 'export {}')
  const server = await createRunsServer({ memory: true, dashboard: folder, ...options })
  onTestFinished(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
  return server
}

async function session(server: RunsServer, origin = server.url): Promise<string> {
  const response = await server.fetch(new Request(`${origin}/local/demo/runs/abc`))
  expect(response.status).toBe(200)
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  return cookie.split(';')[0] ?? ''
}

const ask = (server: RunsServer, headers: Record<string, string>, body = query, origin = server.url) =>
  server.fetch(
    new Request(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }),
  )

it('C62: the addresses that the Python client prints serve the page, and the page reads with its cookie', async () => {
  const server = await serverWithPage()
  const cookie = await session(server)
  for (const path of ['/', '/local', '/local/demo', '/local/demo/runs/abc', '/local/demo/workspace']) {
    const response = await server.fetch(new Request(server.url + path))
    expect(await response.text()).toContain('<title>runs</title>')
  }
  const asset = await server.fetch(new Request(`${server.url}/assets/app.js`))
  expect(asset.headers.get('content-type')).toMatch('javascript')
  const answer = await ask(server, { cookie, ...ownOrigin })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ data: { viewer: { entity: expect.any(String) } } })
})

it('C62: a foreign Host, a foreign Origin, another site, no cookie or a made-up one: 403 each', async () => {
  const server = await serverWithPage()
  const cookie = await session(server)
  const refused = [
    await ask(server, { cookie, 'sec-fetch-site': 'same-origin' }, query, 'http://rebound.example'),
    await ask(server, { cookie, ...ownOrigin, origin: 'http://evil.example' }),
    await ask(server, { cookie, origin: ownOrigin.origin, 'sec-fetch-site': 'cross-site' }),
    await ask(server, { cookie, origin: ownOrigin.origin, 'sec-fetch-site': 'same-site' }),
    await ask(server, ownOrigin),
    await ask(server, { ...ownOrigin, cookie: 'runs_session=made.up' }),
    await server.fetch(new Request('http://rebound.example/local/demo')),
  ]
  expect(refused.map((response) => response.status)).toEqual([403, 403, 403, 403, 403, 403, 403])
  // Without anything of a browser it is a client that forgot its key.
  expect((await ask(server, {})).status).toBe(401)
})

it('C62: the cookie reads and does not write', async () => {
  const server = await serverWithPage()
  const cookie = await session(server)
  const answer = await ask(server, { cookie, ...ownOrigin }, mutation)
  expect(answer.status).toBe(403)
  const streamed = await server.fetch(
    new Request(`${server.url}/files/local/demo/abc/file_stream`, {
      method: 'POST',
      headers: { cookie, ...ownOrigin, 'content-type': 'application/json' },
      body: '{}',
    }),
  )
  expect(streamed.status).toBe(403)
})

it('C62: under another name the page asks for the key once', async () => {
  const key = 'k'.repeat(40)
  const server = await serverWithPage({ allowHosts: ['box.example'], apiKeys: [key] })
  const origin = 'http://box.example'
  const first = await server.fetch(new Request(`${origin}/local/demo`))
  expect(first.status).toBe(401)
  expect(await first.text()).toContain('API key')
  const login = (given: string) =>
    server.fetch(
      new Request(`${origin}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        body: new URLSearchParams({ key: given }).toString(),
      }),
    )
  expect((await login('wrong')).status).toBe(403)
  const accepted = await login(key)
  expect(accepted.status).toBe(303)
  const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await server.fetch(new Request(`${origin}/local/demo`, { headers: { cookie } }))).status).toBe(200)
  expect((await ask(server, { cookie, origin }, query, origin)).status).toBe(200)
})
