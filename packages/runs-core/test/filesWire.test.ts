import { inspect } from 'node:util'
import { dataAnswer, fakeClock, scriptedFetch, type ScriptedAnswer, stalledAnswer } from '@x/test-kit'
import { expect, test } from 'vitest'
import {
  createRunsClient,
  DeadlineExceededError,
  deleteFile,
  type FileData,
  getFile,
  listFiles,
  loadMetadata,
  readFile,
  type RunsClient,
  type RunsClientOptions,
  uploadFile,
} from '../src/index.ts'

const path = 'team/project/run1'
const bytes = new TextEncoder().encode('abc')
const md5 = 'kAFQmDzST7DWlj99KOF/cg=='
const signed = 'https://bucket.example/a?signature=secret'

/** Takes a body as a server does. */
const taking =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    if (init?.body instanceof ReadableStream) await new Response(init.body).arrayBuffer()
    return fetch(input, init)
  }

function clientOf(answers: ScriptedAnswer[], options: RunsClientOptions = {}) {
  const fetch = scriptedFetch(answers)
  const client: RunsClient = createRunsClient({
    baseUrl: 'https://api.example/base',
    apiKey: 'the-key',
    headers: { 'X-Team': 'blue' },
    retry: { baseDelayMs: 1 },
    fetch: taking(fetch),
    ...options,
  })
  const seen = () => fetch.requests.map(({ method, url }) => `${method} ${url}`)
  return { client, fetch, seen }
}

const node = (change = {}) => ({
  id: 'RmlsZTox',
  name: 'a',
  url: null,
  directUrl: signed,
  sizeBytes: 3,
  mimetype: null,
  updatedAt: '2026-01-31T12:00:00',
  md5,
  ...change,
})
const listed = (...nodes: object[]) =>
  dataAnswer({
    project: {
      run: {
        projectId: '7',
        fileCount: 9,
        files: {
          edges: nodes.map((each) => ({ cursor: 'c', node: each })),
          pageInfo: { endCursor: null, hasNextPage: false },
        },
      },
    },
  })
const target = (uploadUrl: string | null, uploadHeaders: string[] = []) =>
  dataAnswer({ createRunFiles: { runID: 'UnVuOjE=', uploadHeaders, files: [{ name: 'a', uploadUrl }] } })
const features = (...names: string[]) =>
  dataAnswer({ serverInfo: { features: names.map((name) => ({ name, isEnabled: true })) } })
const file = (change: Partial<FileData> = {}): FileData => ({
  ...node(),
  updatedAt: null,
  run: { entity: 'team', project: 'project', run: 'run1' },
  projectId: '7',
  ...change,
})
const text = (stream: ReadableStream): Promise<string> => new Response(stream).text()

test('C21: the placeholder that W&B gives for a missing file, with md5 "0", is no file', async () => {
  const missing = (): Response => listed(node({ md5: '0', sizeBytes: 0, updatedAt: null }))
  const { client } = clientOf([missing(), missing(), listed(node(), node({ id: '2', md5: '0' }))])
  await expect(getFile(client, path, 'a')).rejects.toMatchObject({
    code: 'notFound',
    operation: 'getFile',
    path: `${path}/a`,
    retryable: false,
  })
  expect(await loadMetadata(client, path)).toBeNull()
  expect((await listFiles(client, path).toArray()).map(({ id }) => id)).toEqual(['RmlsZTox'])
})

test.each([
  [400, 'server', false],
  [401, 'auth', false],
  [403, 'permission', false],
  [404, 'notFound', false],
  [409, 'conflict', false],
  [429, 'rateLimited', true],
  [500, 'server', true],
  [502, 'server', true],
  [503, 'server', true],
])(
  'C21: a store that answers %i to a GET or a PUT is %s, without what signs the URL',
  async (status, code, retryable) => {
    const page = (): Response =>
      new Response('<html>the-key signature=secret</html>', { status, headers: { 'x-request-id': 'req-1' } })
    for (const operation of ['readFile', 'uploadFile']) {
      const isUpload = operation === 'uploadFile'
      const client = createRunsClient({
        baseUrl: 'https://api.example',
        apiKey: 'the-key',
        retry: { maxAttempts: 1 },
        // Whoever asks for another address is given the same one.
        fetch: async (url) => (String(url) === signed ? page() : isUpload ? target(signed) : listed(node())),
      })
      const error: unknown = await (isUpload
        ? uploadFile(client, path, bytes, { name: 'a' })
        : text(readFile(client, file()))
      ).catch((cause: unknown) => cause)
      expect(error).toMatchObject({ code, status, operation, retryable, requestId: 'req-1' })
      expect(Object(error).path).toMatch(/^team\/project\/run1/)
      const printed = inspect(error, { depth: 20, showHidden: true })
      expect(printed).not.toMatch(/secret|the-key/)
      expect(printed).not.toContain(btoa('api:the-key'))
    }
  },
)

test('C24: to a signed URL on another host go neither the key nor the extra headers, unless these are allowed', async () => {
  const upload = [
    target(signed, ['X-Ask: one:two ', 'x-plain:y']),
    new Response(),
    features(),
    listed(node()),
  ]
  for (const headersToSignedUrls of [false, true]) {
    const { client, fetch, seen } = clientOf([...upload.map((each) => each.clone()), new Response('abc')], {
      headersToSignedUrls,
    })
    const uploaded = await uploadFile(client, path, bytes, { name: 'a' })
    expect(await text(readFile(client, uploaded))).toBe('abc')
    expect(seen()[1]).toBe(`PUT ${signed}`)
    expect(seen()[4]).toBe(`GET ${signed}`)
    for (const at of [1, 4]) {
      const headers = fetch.requests[at]?.headers
      expect(headers?.get('authorization')).toBeNull()
      expect(headers?.get('x-team')).toBe(headersToSignedUrls ? 'blue' : null)
    }
    const { headers } = fetch.requests[1] ?? {}
    expect(['x-ask', 'x-plain', 'content-length', 'content-type'].map((name) => headers?.get(name))).toEqual([
      'one:two',
      'y',
      '3',
      null,
    ])
  }
})

test('an address without a host is on the API, and there the key goes along with an upload', async () => {
  const { client, fetch, seen } = clientOf([
    target('/store/a?x=1'),
    new Response(),
    features('MARK_RUN_FILES_UPLOADED'),
    dataAnswer({ markRunFilesUploaded: { success: true } }),
    listed(node()),
    target('/store/a?x=1'),
    new Response(),
    dataAnswer({ markRunFilesUploaded: { success: true } }),
    listed(node()),
  ])
  await uploadFile(client, path, bytes, { name: 'a' })
  expect(seen()[1]).toBe('PUT https://api.example/base/store/a?x=1')
  expect(fetch.requests[1]?.headers.get('authorization')).toBe(`Basic ${btoa('api:the-key')}`)
  expect(fetch.requests[3]?.variables).toEqual({
    entity: 'team',
    project: 'project',
    run: 'run1',
    files: ['a'],
  })
  // What a server can do is asked once.
  await uploadFile(client, path, bytes, { name: 'a' })
})

test('the key never goes along a redirect to another host', async () => {
  const moved = (location: string) => new Response(null, { status: 302, headers: { location } })
  const own = file({ directUrl: '', url: 'https://api.example/files/a' })
  const { client, fetch } = clientOf([moved('/elsewhere/a'), moved(signed), new Response('abc')])
  expect(await text(readFile(client, own))).toBe('abc')
  expect(fetch.requests.map(({ url, headers }) => [url, headers.get('authorization') !== null])).toEqual([
    ['https://api.example/files/a', true],
    ['https://api.example/elsewhere/a', true],
    [signed, false],
  ])
  const { client: circle } = clientOf(Array.from({ length: 21 }, () => moved('/files/a')))
  await expect(text(readFile(circle, own))).rejects.toMatchObject({ code: 'server', status: 302 })
})

test('what signs a URL stands in no error', async () => {
  const { client } = clientOf([
    new Response('{"error":"no: ?signature=secret"}', { status: 400 }),
    listed(node()),
    new Response('{"error":"no: ?signature=secret"}', { status: 400 }),
  ])
  const error: unknown = await text(readFile(client, file())).catch((cause: unknown) => cause)
  expect(error).toMatchObject({ code: 'graphql', status: 400, operation: 'readFile', path: `${path}/a` })
  expect(String(error)).toContain('GET https://bucket.example/a: 400')
  expect(String(error)).not.toContain('secret')
  const { client: elsewhere } = clientOf([])
  await expect(text(readFile(elsewhere, file({ directUrl: 's3://b/a' })))).rejects.toMatchObject({
    code: 'unsupported',
  })
})

test('C35: an upload is done when the run lists it as it was sent, and not before', async () => {
  const { client, seen } = clientOf([
    target(signed),
    new Response(),
    dataAnswer({ serverInfo: null }),
    listed(),
    listed(node({ md5: '0' })),
    listed(node({ sizeBytes: 2 })),
    listed(node({ md5: '1B2M2Y8AsgTpgAmY7PhCfg==' })),
    listed(node()),
  ])
  expect((await uploadFile(client, path, bytes, { name: 'a' })).md5).toBe(md5)
  expect(seen()).toHaveLength(8)
})

test('C35: what is never listed, and what is listed otherwise, is an error at the deadline', async () => {
  for (const [answer, code] of [
    [() => listed(), 'deadline'],
    [() => listed(node({ sizeBytes: 4 })), 'conflict'],
  ] as const) {
    const clock = fakeClock()
    const first = [target(signed), new Response(), features()]
    const fetch = async (): Promise<Response> => first.shift() ?? answer()
    const client = createRunsClient({ fetch: taking(fetch), _clock: clock, deadlineMs: 5_000 })
    const ended = uploadFile(client, path, bytes, { name: 'a' }).catch((cause: unknown) => cause)
    await clock.advance(6_000)
    expect(await ended).toMatchObject({ code, maybeApplied: true })
    expect(clock.pending).toBe(0)
  }
})

test('an old server without features, a refused name and a run that is not there', async () => {
  const unknown = Response.json({
    errors: [{ message: 'Cannot query field "features" on type "ServerInfo".' }],
  })
  const { client } = clientOf([target(signed), new Response(), unknown, listed(node())])
  expect((await uploadFile(client, path, bytes, { name: 'a' })).name).toBe('a')
  const { client: refusing } = clientOf([target(null)])
  await expect(uploadFile(refusing, path, bytes, { name: 'a' })).rejects.toMatchObject({ code: 'usage' })
  const { client: empty } = clientOf([
    Response.json({ errors: [{ message: 'run not found' }] }),
    dataAnswer({ project: { run: null } }),
  ])
  await expect(uploadFile(empty, path, bytes, { name: 'a' })).rejects.toMatchObject({ code: 'notFound' })
})

test('a server that ignores ranges is read to where the part begins; a weak tag is not relied on', async () => {
  const { client, fetch } = clientOf([
    new Response('0123456789', { headers: { etag: 'W/"1"' } }),
    new Response('0123456789', { headers: { 'content-length': '10' } }),
    new Response(null, { status: 416 }),
  ])
  const ten = file({ sizeBytes: 10 })
  expect(await text(readFile(client, ten, { range: { start: 3, end: 6 } }))).toBe('345')
  expect(await text(readFile(client, ten, { range: { start: 7 } }))).toBe('789')
  expect(await text(readFile(client, ten, { range: { start: 10 } }))).toBe('')
  expect(fetch.requests.map(({ headers }) => headers.get('range'))).toEqual([
    'bytes=3-5',
    'bytes=7-',
    'bytes=10-',
  ])
})

test('a part that begins elsewhere is cut to what was asked for, and one that begins too late is an error', async () => {
  const part = (body: string, range: string) =>
    new Response(body, { status: 206, headers: { 'content-range': `bytes ${range}/10` } })
  const { client } = clientOf([part('123456', '1-6'), part('567', '5-7')])
  const range = { start: 3, end: 6 }
  expect(await text(readFile(client, file({ sizeBytes: 10 }), { range }))).toBe('345')
  await expect(text(readFile(client, file({ sizeBytes: 10 }), { range }))).rejects.toMatchObject({
    code: 'decode',
  })
})

test('C15 (transfers): the deadline is the time without a byte, and a slow reader is not counted', async () => {
  const clock = fakeClock()
  let enqueue: (text: string) => void = () => {}
  const stalling = new ReadableStream<Uint8Array>({
    start: (stream) => {
      enqueue = (part) => stream.enqueue(new TextEncoder().encode(part))
    },
  })
  const fetch = scriptedFetch([new Response(stalling), stalledAnswer])
  const client = createRunsClient({ fetch, _clock: clock, deadlineMs: 30_000, attemptTimeoutMs: 20_000 })
  const reader = readFile(client, file({ sizeBytes: 9 })).getReader()
  for (const part of ['abc', 'def']) {
    const read = reader.read()
    await clock.advance(19_000)
    enqueue(part)
    expect(new TextDecoder().decode((await read).value)).toBe(part)
    await clock.advance(100_000)
  }
  let ended: unknown
  const failed = reader.read().catch((error: unknown) => {
    ended = error
  })
  await clock.advance(29_999)
  expect(ended).toBeUndefined()
  await clock.advance(2)
  await failed
  expect(ended).toBeInstanceOf(DeadlineExceededError)
  // Stood still for so long that it was asked for again, from where it was.
  expect(fetch.requests[1]?.headers.get('range')).toBe('bytes=6-')
  expect(clock.pending).toBe(0)
})

test('a deletion names file and project; one that the server did not do is an error', async () => {
  const { client, fetch } = clientOf([
    dataAnswer({ deleteFiles: { success: true } }),
    dataAnswer({ deleteFiles: { success: false } }),
  ])
  await deleteFile(client, file())
  expect(fetch.requests[0]?.variables).toEqual({ files: ['RmlsZTox'], projectId: 7 })
  await expect(deleteFile(client, file())).rejects.toMatchObject({ code: 'server', operation: 'deleteFile' })
})

test('C24: transfers are seen by the hooks, as the requests that they are', async () => {
  const events: unknown[] = []
  const { client } = clientOf([new Response('no', { status: 503 }), new Response('abc')], {
    onRequest: ({ operation, lane, attempt }) => void events.push(['request', operation, lane, attempt]),
    onResponse: ({ status, bytes: size }) => void events.push(['response', status, size]),
    onRetry: ({ status }) => void events.push(['retry', status]),
    onEnd: ({ attempts, error }) => void events.push(['end', attempts, error]),
  })
  await text(readFile(client, file()))
  expect(events).toEqual([
    ['request', 'readFile', 'bulk', 1],
    ['response', 503, 0],
    ['retry', 503],
    ['request', 'readFile', 'bulk', 2],
    ['response', 200, 3],
    ['end', 2, null],
  ])
})
