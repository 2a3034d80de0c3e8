import { inspect } from 'node:util'
import { dataAnswer, fakeClock, scriptedFetch } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import { LoadRunDocument, LoadViewerEntityDocument } from '../generated/documents.ts'
import { execute } from './execute.ts'
import { createRunsClient } from './runsClient.ts'
import { isRunsError, type RunsErrorCode } from './runsError.ts'

const key = 'k3y-that-must-stay-secret'
const encoded = btoa(`api:${key}`)
const id = { 'x-request-id': 'req-1' }
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): (() => Response) => {
  return () => Response.json(body, { status, headers: { ...id, ...headers } })
}
const text = (body: string, status = 200, statusText = ''): (() => Response) => {
  return () => new Response(body, { status, statusText, headers: id })
}

interface Reply {
  reply: string
  answer: () => Response
  code: RunsErrorCode
  message: string
  retryable?: boolean
  status?: number
}

const replies: Reply[] = [
  { reply: '401', answer: text('', 401), code: 'auth', message: '401' },
  {
    reply: '401 that repeats the key',
    answer: json({ errors: [{ message: `bad key ${key} in ${encoded}` }] }, 401),
    code: 'auth',
    message: '401: bad key *** in ***',
  },
  {
    reply: '403 with a GraphQL body',
    answer: json({ errors: [{ message: 'permission denied', path: ['upsertBucket'] }], data: null }, 403),
    code: 'permission',
    message: '403: permission denied',
  },
  { reply: '404 without a body', answer: text('', 404), code: 'notFound', message: '404' },
  {
    reply: '404 with messages',
    answer: json({ errors: [{ message: 'no such run' }, { message: 'really' }] }, 404),
    code: 'notFound',
    message: '404: no such run; really',
  },
  {
    reply: '400 with a message',
    answer: json({ errors: ['bad filter'] }, 400),
    code: 'graphql',
    message: '400: bad filter',
  },
  { reply: '400 without a body', answer: text('', 400), code: 'server', message: '400' },
  {
    reply: '409 with {error: text}',
    answer: json({ error: 'resource already exists' }, 409),
    code: 'conflict',
    message: '409: resource already exists',
  },
  {
    reply: '409 with {error: {message}}',
    answer: json({ error: { message: 'resource already exists' } }, 409),
    code: 'conflict',
    message: '409: resource already exists',
  },
  {
    reply: '429 with Retry-After',
    answer: () =>
      new Response('{}', {
        status: 429,
        statusText: 'Too Many Requests',
        headers: { ...id, 'retry-after': '2' },
      }),
    code: 'rateLimited',
    message: '429 Too Many Requests',
    retryable: true,
  },
  {
    reply: '408',
    answer: text('', 408),
    code: 'server',
    message: '408',
    retryable: true,
  },
  {
    reply: '502 as a page',
    answer: text('<html><h1>502</h1></html>', 502, 'Bad Gateway'),
    code: 'server',
    message: '502 Bad Gateway',
    retryable: true,
  },
  {
    reply: '500 with a GraphQL body',
    answer: json({ errors: [{ message: 'deadlock' }], data: { upsertBucket: null } }, 500),
    code: 'server',
    message: '500: deadlock',
    retryable: true,
  },
  {
    reply: 'errors inside 200',
    answer: json({ data: null, errors: [{ message: 'it broke', path: ['project'] }] }),
    code: 'graphql',
    message: 'it broke',
  },
  {
    reply: 'errors of strings inside 200',
    answer: json({ errors: ['it broke', 'twice'] }),
    code: 'graphql',
    message: 'it broke; twice',
  },
  {
    reply: 'errors beside usable data',
    answer: json({ data: { project: { run: null } }, errors: [{ message: 'half of it' }] }),
    code: 'graphql',
    message: 'half of it',
  },
  {
    reply: 'permission denied inside 200',
    answer: json({ data: null, errors: [{ message: 'input: project permission denied\n' }] }),
    code: 'permission',
    message: 'input: project permission denied',
  },
  {
    reply: 'a field that the server lacks',
    answer: json({ errors: [{ message: 'Cannot query field "internalId" on type "Project".' }] }, 400),
    code: 'unsupported',
    message: '400: Cannot query field "internalId" on type "Project".',
  },
  {
    reply: 'truncated JSON',
    answer: text('{"data":{"project":{"run":{"na'),
    code: 'decode',
    message: 'empty or cut off',
    retryable: true,
  },
  { reply: 'empty 200', answer: text(''), code: 'decode', message: 'empty or cut off', retryable: true },
  {
    reply: 'a page with 200',
    answer: text('<!doctype html><title>Sign in</title>'),
    code: 'decode',
    message: 'no JSON: is baseUrl the API?',
  },
  {
    reply: '200 with neither data nor errors',
    answer: json({}),
    code: 'decode',
    message: 'neither data nor errors',
  },
  {
    reply: '200 with a JSON text that is no object',
    answer: text('"hello"'),
    code: 'decode',
    message: 'neither data nor errors',
  },
  {
    reply: 'a very long message',
    answer: json({ errors: [{ message: 'x'.repeat(5000) }] }, 422),
    code: 'graphql',
    message: `422: ${'x'.repeat(300)}`,
  },
]

describe('toRunsError', () => {
  it.each(replies)(
    'C21 (calls that exist): $reply is $code',
    async ({ answer, code, message, retryable }) => {
      const response = answer()
      const client = createRunsClient({
        apiKey: key,
        fetch: scriptedFetch([response]),
        retry: { maxAttempts: 1 },
        _clock: fakeClock(),
      })
      const variables = { entity: 'e', project: 'p', run: 'r' }
      const error: unknown = await execute(client, LoadRunDocument, variables, { path: 'e/p/r' }).catch(
        (cause: unknown) => cause,
      )
      if (!isRunsError(error, code)) throw error
      const after = code === 'rateLimited' ? 'retry after 2s, ' : ''
      expect(error.message).toBe(
        `[Runs loadRun] POST /graphql: ${message} (${after}path e/p/r, request id req-1)`,
      )
      expect(error).toMatchObject({
        operation: 'loadRun',
        path: 'e/p/r',
        status: response.status,
        requestId: 'req-1',
        retryable: retryable ?? false,
        ...(code === 'rateLimited' ? { retryAfterMs: 2000, name: 'RateLimitError' } : {}),
      })
      const everything = [
        error.message,
        String(error.stack),
        JSON.stringify(error),
        inspect(error, { depth: 20, showHidden: true }),
      ].join()
      expect(everything).not.toContain(key)
      expect(everything).not.toContain(encoded)
    },
  )

  it('C21 (calls that exist): a connection that breaks is network, and says what fetch said', async () => {
    const cause = new TypeError(`fetch failed with ${key}`, { cause: { code: 'ECONNRESET' } })
    const client = createRunsClient({
      apiKey: key,
      fetch: scriptedFetch([cause]),
      retry: { maxAttempts: 1 },
    })
    const variables = { entity: 'e', project: 'p', run: 'r' }
    await expect(execute(client, LoadRunDocument, variables)).rejects.toMatchObject({
      code: 'network',
      message: '[Runs loadRun] POST /graphql: fetch failed with *** ECONNRESET',
      retryable: true,
    })
  })

  it('C21 (calls that exist): no cause, at any depth, holds the key; one without it is passed on as it is', async () => {
    const deep = (text: string): Error =>
      new TypeError('fetch failed', { cause: new Error('socket', { cause: new Error(text) }) })
    const circular = new Error('round')
    circular.cause = circular
    const causes: [unknown, boolean][] = [
      [deep('reset'), true],
      [circular, true],
      [new TypeError(`bad header ${key}`), false],
      [deep(`sent ${encoded}`), false],
      [Object.assign(new Error('x'), { stack: `at ${key}` }), false],
      [`just ${key}`, false],
    ]
    for (const [cause, kept] of causes) {
      const client = createRunsClient({
        apiKey: key,
        fetch: async () => {
          throw cause
        },
        retry: { maxAttempts: 1 },
      })
      const error: unknown = await execute(
        client,
        LoadRunDocument,
        { entity: 'e', project: 'p', run: 'r' },
        {},
      ).catch((failure: unknown) => failure)
      if (!isRunsError(error, 'network')) throw error
      expect(error.cause).toBe(kept ? cause : undefined)
      // As consoles and loggers print it, causes and all.
      const printed = [inspect(error, { depth: 20, showHidden: true }), JSON.stringify(error)].join()
      expect(printed).not.toContain(key)
      expect(printed).not.toContain(encoded)
    }
  })

  it('C21 (calls that exist): neither does the end of a deadline, nor an abort', async () => {
    for (const stop of ['deadline', 'aborted'] as const) {
      const clock = fakeClock()
      const client = createRunsClient({
        apiKey: key,
        fetch: async () => {
          throw new TypeError(`fetch failed with ${key}`)
        },
        _clock: clock,
      })
      const controller = new AbortController()
      const call = execute(client, LoadViewerEntityDocument, {}, { signal: controller.signal }).catch(
        (failure: unknown) => failure,
      )
      await clock.advance(stop === 'deadline' ? 100_000 : 10)
      controller.abort()
      const error = await call
      if (!isRunsError(error, stop)) throw error
      expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(key)
    }
  })

  it('knows an error of another copy of this package by its brand', () => {
    const foreign = Object.assign(new Error('x'), {
      code: 'auth',
      [Symbol.for('@x/runs-core/RunsError')]: true,
    })
    expect(isRunsError(foreign, 'auth')).toBe(true)
    expect(isRunsError(foreign, 'usage')).toBe(false)
    expect(isRunsError(new Error('x'))).toBe(false)
    expect(isRunsError(null)).toBe(false)
  })

  it('takes an answer with data as good', async () => {
    const client = createRunsClient({ fetch: scriptedFetch([dataAnswer({ project: null })]) })
    const variables = { entity: 'e', project: 'p', run: 'r' }
    expect(await execute(client, LoadRunDocument, variables)).toEqual({ project: null })
  })
})
