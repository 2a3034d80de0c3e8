import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { listen } from '../src/http/listen.ts'
import { createRunsServer } from '../src/index.ts'
import { basic, localApiKey, openServer } from './wireClient.ts'

const headers = { authorization: basic(localApiKey), 'content-type': 'application/json' }

function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let settle: (value: Value) => void = () => {}
  const promise = new Promise<Value>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: (value) => settle(value) }
}

async function listenWith(answer: (request: Request) => Promise<Response>): Promise<string> {
  const listener = await listen(answer, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => listener.close())
  return listener.url
}

it('C50 (server): on a port it answers what it answers in process', async () => {
  const server = await openServer({ port: 0 })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{ viewer { entity } }"}',
  })
  expect(await response.json()).toEqual({ data: { viewer: { entity: 'local' } } })
})

it('a taken port is an error; close is idempotent and frees the port', async () => {
  const server = await createRunsServer({ memory: true, port: 0 })
  const port = Number(new URL(server.url).port)
  await expect(createRunsServer({ memory: true, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await Promise.all([server.close(), server.close()])
  const next = await createRunsServer({ memory: true, port })
  await next.close()
})

it('over a port, an answer that does not wait for the body leaves the connection usable', async () => {
  const url = await listenWith(
    async ({ method }) => new Response(null, { status: method === 'PUT' ? 403 : 200 }),
  )
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const ask = (method: string, body: Uint8Array): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method, agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode))
      })
      sent.on('error', reject).end(body)
    })
  expect(await ask('PUT', new Uint8Array(3_000_000))).toBe(403)
  expect(await ask('POST', new Uint8Array(3))).toBe(200)
})

it('over a port, a body above the limit gets its 413 and the connection serves on', async () => {
  const server = await openServer({ port: 0 })
  const large = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(40 * 1024 * 1024),
  })
  expect(large.status).toBe(413)
  expect((await large.json()).errors[0].message).toMatch(/larger/)
  const next = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{ viewer { entity } }"}',
  })
  expect(next.status).toBe(200)
})

it('a request body streams: the handler reads the first bytes while the client still holds back the rest', async () => {
  const seen: string[] = []
  const { promise: firstRead, resolve: sawFirst } = deferred<void>()
  const url = await listenWith(async (incoming) => {
    for await (const chunk of incoming.body ?? []) {
      seen.push(Buffer.from(chunk).toString())
      sawFirst()
    }
    return new Response('done')
  })
  const { promise: answered, resolve } = deferred<number | undefined>()
  const outgoing = request(url, { method: 'PUT', headers: { 'content-length': 8 } }, (response) =>
    resolve(response.resume().statusCode),
  )
  outgoing.write('half')
  await firstRead
  expect(seen).toEqual(['half'])
  outgoing.end('rest')
  expect(await answered).toBe(200)
  expect(seen.join('')).toBe('halfrest')
})

it('a slow reader of a request body holds the sender back', async () => {
  const { promise: go, resolve: start } = deferred<void>()
  let received = 0
  const url = await listenWith(async (incoming) => {
    await go
    for await (const chunk of incoming.body ?? []) received += chunk.byteLength
    return new Response(String(received))
  })
  const size = 64 * 1024 * 1024
  let sent = 0
  const response = fetch(url, {
    method: 'PUT',
    duplex: 'half',
    body: new ReadableStream({
      pull(controller) {
        if (sent >= size) return controller.close()
        sent += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    }),
  } as RequestInit)
  let before = -1
  while (before !== sent) {
    before = sent
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  expect(sent).toBeLessThan(size / 2)
  start()
  expect(await (await response).text()).toBe(String(size))
})

it('a client that breaks off its upload makes the body fail, and the server serves on', async () => {
  const { promise: failed, resolve: sawFailure } = deferred<unknown>()
  const url = await listenWith(async (incoming) => {
    try {
      for await (const _chunk of incoming.body ?? []);
    } catch (error) {
      sawFailure(error)
      throw error
    }
    return new Response('whole')
  })
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write('PUT / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf')
  setTimeout(() => socket.destroy(), 50)
  expect(await failed).toBeInstanceOf(Error)
  expect(await (await fetch(url)).text()).toBe('whole')
})

it('a client that goes away aborts the request and cancels the answer', async () => {
  const { promise: cancelled, resolve: sawCancel } = deferred<void>()
  const { promise: aborted, resolve: sawAbort } = deferred<void>()
  const url = await listenWith(async (incoming) => {
    incoming.signal.addEventListener('abort', () => sawAbort())
    return new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
        cancel: () => sawCancel(),
      }),
    )
  })
  const abort = new AbortController()
  const response = await fetch(url, { signal: abort.signal })
  await response.body?.getReader().read()
  abort.abort()
  expect(await Promise.all([cancelled, aborted])).toHaveLength(2)
})

it('an answer that fails half way cuts the connection instead of looking whole', async () => {
  const url = await listenWith(
    async () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new Uint8Array(10)),
          pull: (controller) => controller.error(new Error('disk')),
        }),
      ),
  )
  await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow()
})

it('what is no HTTP request is 400 and no dead process', async () => {
  const server = await openServer({ port: 0 })
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write('GET http://[broken HTTP/1.1\r\nHost: [\r\n\r\n')
  const [answer] = await new Promise<Buffer[]>((resolve) => socket.once('data', (data) => resolve([data])))
  expect(answer?.toString()).toMatch(/^HTTP\/1\.1 400 /)
  socket.destroy()
  expect((await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: '{' })).status).toBe(400)
})

it('closing lets a request that is being answered come to its end, and refuses later ones', async () => {
  const server = await createRunsServer({ memory: true, port: 0 })
  server.faults.add({ operation: 'file_stream', does: { delayMs: 200 } })
  const body = '{"files":{"wandb-history.jsonl":{"offset":0,"content":["{}"]}}}'
  const logged = fetch(`${server.url}/files/local/p/a/file_stream`, { method: 'POST', headers, body })
  while (server.faults.hits.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const closed = server.close()
  expect((await logged).status).toBe(200)
  await closed
  const late = new Request('http://runs.localhost/graphql', {
    method: 'POST',
    headers,
    body: '{"query":"{ viewer { id } }"}',
  })
  expect((await server.fetch(late)).status).toBe(503)
  await expect(fetch(server.url)).rejects.toThrow()
})
