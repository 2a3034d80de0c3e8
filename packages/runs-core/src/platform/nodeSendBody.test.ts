import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { bodySender } from './nodeSendBody.ts'

async function serve(listener: RequestListener): Promise<{ url: URL; sockets: Set<Socket> }> {
  const server = createServer(listener)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/a?b=c`), sockets }
}

/** Pieces that tell how many were asked for, and whether whoever asked has ended. */
function piecesOf(
  count: number,
  each: (index: number) => Uint8Array,
): AsyncIterable<Uint8Array> & {
  given: number
  isOver: boolean
} {
  const pieces = {
    given: 0,
    isOver: false,
    async *[Symbol.asyncIterator]() {
      try {
        for (let index = 0; index < count; index++) {
          pieces.given++
          yield each(index)
        }
      } finally {
        pieces.isOver = true
      }
    },
  }
  return pieces
}

const mebibyte = (): Uint8Array => new Uint8Array(2 ** 20)
const { signal } = new AbortController()

function put(
  url: URL,
  body: AsyncIterable<Uint8Array>,
  length: number,
  { signal: given = signal } = {},
): Promise<Response> {
  const send = bodySender()
  if (!send) throw new Error('nothing sends here')
  return send(url, new Headers({ 'content-length': String(length), 'x-own': 'Ünd' }), body, given)
}

it('sends the headers and every piece, gives the whole answer, and keeps the connection for the next', async () => {
  const seen: unknown[] = []
  const { url, sockets } = await serve(async ({ method, url: path, headers, ...request }, response) => {
    void request
    seen.push([method, path, headers['content-length'], headers['transfer-encoding'], headers['x-own']])
    response.writeHead(200, { etag: '"1"', 'set-cookie': ['a=1', 'b=2'] }).end('thanks')
  })
  for (let time = 0; time < 2; time++) {
    const pieces = piecesOf(3, (index) => Buffer.from(`${index}`))
    const response = await put(url, pieces, 3)
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([
      200,
      '"1"',
      'thanks',
    ])
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(pieces.isOver).toBe(true)
  }
  const request = ['PUT', '/a?b=c', '3', undefined, 'Ünd']
  expect(seen).toEqual([request, request])
  expect(sockets.size).toBe(1)
})

it('takes as many pieces as the other end reads', async () => {
  let read = 0
  let goOn = (): void => {}
  const { url } = await serve((request, response) => {
    goOn = () => request.on('data', (bytes: Uint8Array) => (read += bytes.byteLength))
    request.on('end', () => response.end())
  })
  const pieces = piecesOf(64, mebibyte)
  const sending = put(url, pieces, 64 * 2 ** 20)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(pieces.given).toBeLessThan(32)
  goOn()
  expect((await sending).status).toBe(200)
  expect(read).toBe(64 * 2 ** 20)
})

it.each([
  [503, 'busy'],
  [204, ''],
  [200, 'enough'],
])('gives an answer %i that comes before the end, and ends the body', async (status, text) => {
  const { url, sockets } = await serve((_, response) => void response.writeHead(status).end(text))
  const pieces = piecesOf(10_000, mebibyte)
  const response = await put(url, pieces, 10_000 * 2 ** 20)
  expect([response.status, await response.text()]).toEqual([status, text])
  await vi.waitFor(() => expect([pieces.isOver, sockets.size]).toEqual([true, 0]))
})

it.each([0, 1, 100])(
  'rejects where the connection is cut after %i bytes, and ends the body',
  async (bytes) => {
    const { url } = await serve((request, response) => {
      if (bytes > 1) response.write('half of an answ')
      if (bytes === 0) request.socket.destroy()
      else request.once('data', () => setTimeout(() => request.socket.destroy(), 10))
    })
    const pieces = piecesOf(10_000, mebibyte)
    await expect(put(url, pieces, 10_000 * 2 ** 20)).rejects.toThrow(/ECONNRESET|EPIPE|hang up|aborted/)
    await vi.waitFor(() => expect(pieces.isOver).toBe(true))
  },
)

it('rejects where the answer is none that there can be', async () => {
  const { url } = await serve((request, response) => {
    request.resume().on('end', () => response.writeHead(999).end())
  })
  await expect(put(url, piecesOf(1, mebibyte), 2 ** 20)).rejects.toThrow('status')
})

it('rejects where nobody listens, and https is spoken where the address says so', async () => {
  const { url } = await serve((_, response) => void response.end())
  await expect(put(new URL('http://127.0.0.1:1/'), piecesOf(1, mebibyte), 2 ** 20)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
  url.protocol = 'https:'
  await expect(put(url, piecesOf(1, mebibyte), 2 ** 20)).rejects.toMatchObject({ code: 'EPROTO' })
})

it('rejects where more comes than was announced; a body that gives all of it and never ends is not waited for', async () => {
  const { url } = await serve((request, response) => {
    request.resume().on('end', () => response.end('all'))
  })
  const more = piecesOf(2, (index) => {
    if (index === 1) throw new Error('too much')
    return mebibyte()
  })
  await expect(put(url, more, 2 ** 20)).rejects.toThrow('too much')
  const endless = {
    async *[Symbol.asyncIterator]() {
      yield mebibyte()
      await new Promise(() => {})
    },
  }
  expect(await (await put(url, endless, 2 ** 20)).text()).toBe('all')
})

it('asks for a piece when the one before is on its way: two buffers are enough', async () => {
  const received = createHash('md5')
  const { url } = await serve((request, response) => {
    request.on('data', (bytes: Uint8Array) => received.update(bytes)).on('end', () => response.end())
  })
  const sent = createHash('md5')
  const buffers = [new Uint8Array(2 ** 18), new Uint8Array(2 ** 18)]
  const pieces = piecesOf(200, (index) => {
    // Small ones too, which wait in the request's own buffer.
    const piece = (buffers[index % 2] ?? mebibyte()).fill(index).subarray(0, index % 3 === 0 ? 100 : 2 ** 18)
    sent.update(piece)
    return piece
  })
  const length = 67 * 100 + 133 * 2 ** 18
  expect((await put(url, pieces, length)).status).toBe(200)
  expect(received.digest('hex')).toBe(sent.digest('hex'))
})

it('rejects with what the body fails with, and the other end sees that it was cut', async () => {
  let wasCut = false
  const { url } = await serve((request) => {
    request.resume().on('close', () => (wasCut = !request.complete))
  })
  const failing = piecesOf(3, (index) => {
    if (index === 2) throw new Error('the disk is gone')
    return mebibyte()
  })
  await expect(put(url, failing, 3 * 2 ** 20)).rejects.toThrow('the disk is gone')
  await vi.waitFor(() => expect(wasCut).toBe(true))
})

it('is ended by its signal, before it begins and under way, and closes its connection', async () => {
  const { url, sockets } = await serve((request) => void request.resume())
  const pieces = piecesOf(1, mebibyte)
  await expect(put(url, pieces, 2 ** 20, { signal: AbortSignal.abort() })).rejects.toThrow()
  expect([sockets.size, pieces.given]).toEqual([0, 0])
  const controller = new AbortController()
  const endless = piecesOf(Infinity, mebibyte)
  const sending = put(url, endless, 2 ** 50, controller)
  await vi.waitFor(() => expect(endless.given).toBeGreaterThan(10))
  controller.abort()
  await expect(sending).rejects.toThrow('aborted')
  await vi.waitFor(() => expect([endless.isOver, sockets.size]).toEqual([true, 0]))
})

it('leaves it to `fetch` where the program has that go through something of its own', () => {
  const where = Symbol.for('undici.globalDispatcher.1')
  const before: unknown = Reflect.get(globalThis, where)
  onTestFinished(() => void Reflect.set(globalThis, where, before))
  Reflect.set(globalThis, where, { constructor: { name: 'ProxyAgent' } })
  expect(bodySender()).toBeUndefined()
  Reflect.set(globalThis, where, before)
  expect(bodySender()).toBeDefined()
})
