import { inspect } from 'node:util'
import { dataAnswer, localKey, scriptedFetch } from '@x/test-kit'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LoadViewerEntityDocument } from '../generated/documents.ts'
import { execute } from './execute.ts'
import { createRunsClient } from './runsClient.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'

const viewer = (): Response => dataAnswer({ viewer: { id: 'VXNlcjox', entity: 'me' } })
const usage = expect.objectContaining({ name: 'RunsError', code: 'usage' })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('createRunsClient', () => {
  it('fills in what is not given', () => {
    const client = createRunsClient()
    expect({ ...client }).toEqual({
      baseUrl: 'https://api.wandb.ai',
      appUrl: 'https://wandb.ai/',
      integers: 'number',
    })
  })

  it('uses the global fetch of the moment', async () => {
    const client = createRunsClient()
    vi.stubGlobal('fetch', scriptedFetch([viewer]))
    expect(await execute(client, LoadViewerEntityDocument, {})).toMatchObject({ viewer: { entity: 'me' } })
  })

  it.each([
    ['https://api.wandb.ai', 'https://wandb.ai/'],
    ['https://api.foo.com/', 'https://app.foo.com/'],
    ['https://api.wandb.test', 'https://app.wandb.test/'],
    ['https://corp.wandb.io', 'https://corp.wandb.io/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ])('the app of %s is at %s', (baseUrl, appUrl) => {
    expect(createRunsClient({ baseUrl }).appUrl).toBe(appUrl)
  })

  it('takes the app’s address where it is given', () => {
    expect(createRunsClient({ appUrl: 'https://x.example//' }).appUrl).toBe('https://x.example/')
  })

  it.each<RunsClientOptions>([
    { proxy: '/api/runs', apiKey: 'k' },
    { proxy: '/api/runs', baseUrl: 'https://api.wandb.ai' },
    { baseUrl: 'api.wandb.ai' },
    { baseUrl: 'file:///etc' },
  ])('refuses %j', (options) => {
    expect(() => createRunsClient(options)).toThrow(usage)
  })

  it('does not print its key', () => {
    const client = createRunsClient({ apiKey: 'very-secret', headers: { cookie: 'very-secret' } })
    expect(
      [inspect(client, { depth: 9 }), JSON.stringify(client), JSON.stringify({ ...client })].join(),
    ).not.toContain('secret')
  })

  it('a key function that throws ends the call with auth, and nothing is sent', async () => {
    const cause = new Error('vault is sealed')
    const apiKey = (): string => {
      throw cause
    }
    const client = createRunsClient({ apiKey, fetch: scriptedFetch([]) })
    await expect(execute(client, LoadViewerEntityDocument, {})).rejects.toMatchObject({ code: 'auth', cause })
  })

  it('is not changed by what happens to the options later', async () => {
    const options: RunsClientOptions = {
      apiKey: 'first',
      fetch: scriptedFetch([
        ({ headers }) => {
          expect(headers.get('authorization')).toBe(`Basic ${btoa('api:first')}`)
          return viewer()
        },
      ]),
    }
    const client = createRunsClient(options)
    options.apiKey = 'second'
    await execute(client, LoadViewerEntityDocument, {})
  })
})

describe('key guard', () => {
  const page = (): void => void vi.stubGlobal('window', { document: {} })

  it('C49: refuses an API key in a page', () => {
    page()
    expect(() => createRunsClient({ apiKey: 'k' })).toThrow(usage)
    expect(() => createRunsClient({ apiKey: () => 'k', baseUrl: 'https://corp.wandb.io' })).toThrow(usage)
    for (const baseUrl of [
      'https://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://localhost@evil.example',
      'http://evil.example/localhost',
      'http://0.0.0.0:8080',
      'http://192.168.0.7:8080',
    ])
      expect(() => createRunsClient({ apiKey: 'k', baseUrl }), baseUrl).toThrow(usage)
    expect(() => createRunsClient({ apiKey: 'k', dangerouslyAllowBrowser: false })).toThrow(usage)
  })

  it.each<RunsClientOptions>([
    { apiKey: 'k', dangerouslyAllowBrowser: true },
    { apiKey: 'k', baseUrl: 'http://localhost:8080' },
    { apiKey: 'k', baseUrl: 'http://127.0.0.1:8080' },
    { apiKey: 'k', baseUrl: 'http://[::1]:8080' },
    { apiKey: 'k', baseUrl: 'https://localhost:8443' },
    { apiKey: async () => 'k', baseUrl: 'http://127.0.0.1:8080' },
    { apiKey: 'k', baseUrl: 'http://runs.localhost' },
    { proxy: '/api/runs' },
    {},
  ])('C49: allows %j in a page', (options) => {
    page()
    expect(createRunsClient(options)).toBeDefined()
  })

  it('C49: allows a key where there is no document', () => {
    vi.stubGlobal('window', {})
    expect(createRunsClient({ apiKey: 'k' })).toBeDefined()
  })

  it.each([
    'https://api.wandb.ai',
    'http://10.0.0.1:8080',
    'http://127.0.0.1.evil.example',
    'http://127evil.example',
    'https://localhost.evil.example',
    'http://0.0.0.0:8080',
    'http://[::2]:8080',
  ])('C50: does not send the key of local servers to %s', async (baseUrl) => {
    for (const apiKey of [localKey, async (): Promise<string> => localKey]) {
      const client = createRunsClient({ apiKey, baseUrl, fetch: scriptedFetch([]) })
      await expect(execute(client, LoadViewerEntityDocument, {})).rejects.toEqual(usage)
    }
  })

  it('C50: sends the key of local servers to local servers', async () => {
    const client = createRunsClient({
      apiKey: localKey,
      baseUrl: 'http://127.8.9.1:1',
      fetch: scriptedFetch([viewer]),
    })
    expect(await execute(client, LoadViewerEntityDocument, {})).toMatchObject({ viewer: { entity: 'me' } })
  })
})

describe('redirects', () => {
  it.each([
    '/v2/graphql',
    'https://evil.example/graphql',
    '//evil.example',
    'http://api.wandb.ai/graphql',
    'https://api.wandb.ai:444/',
  ])('carry the key nowhere, and so not to %s', async (location) => {
    const fetch = scriptedFetch([() => new Response(null, { status: 307, headers: { location } })])
    const client = createRunsClient({ apiKey: 'k', fetch })
    await expect(execute(client, LoadViewerEntityDocument, {})).rejects.toMatchObject({
      code: 'server',
      status: 307,
      retryable: false,
      message: expect.stringContaining('set baseUrl'),
    })
    expect(fetch.requests).toHaveLength(1)
  })

  it('are unreadable in a browser, and end the call there too', async () => {
    // What a browser gives for a redirect that it was told not to follow.
    const opaque = Object.defineProperties(new Response(null), {
      status: { value: 0 },
      type: { value: 'opaqueredirect' },
    })
    const client = createRunsClient({ fetch: scriptedFetch([opaque]) })
    await expect(execute(client, LoadViewerEntityDocument, {})).rejects.toMatchObject({
      code: 'server',
      status: 0,
    })
  })

  it('asks fetch not to follow by itself', async () => {
    const inits: (RequestInit | undefined)[] = []
    const fetch = async (_url: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      inits.push(init)
      return viewer()
    }
    await execute(createRunsClient({ apiKey: 'k', fetch }), LoadViewerEntityDocument, {})
    expect(inits[0]?.redirect).toBe('manual')
  })
})

describe('no ambient state', () => {
  it('C23: two clients in 1,000 interleaved requests never mix keys, hosts or answers', async () => {
    const wrong: string[] = []
    const asked: string[] = []
    const fetchAs =
      (who: string): typeof fetch =>
      async (url, init) => {
        asked.push(who)
        const { authorization } = Object.fromEntries(new Headers(init?.headers))
        if (
          String(url) !== `https://${who}.example/graphql` ||
          authorization !== `Basic ${btoa(`api:key-of-${who}`)}`
        )
          wrong.push(`${who}: ${String(url)} ${authorization}`)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
        return dataAnswer({ viewer: { id: 'VXNlcjox', entity: who } })
      }
    const clients = ['ada', 'bob'].map((who) => ({
      who,
      client: createRunsClient({
        baseUrl: `https://${who}.example`,
        apiKey: async () => `key-of-${who}`,
        fetch: fetchAs(who),
      }),
    }))
    // Half of them ask what is under way already, of which only one may go out.
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        clients.map(async ({ who, client }) => {
          const call = index % 2 ? ({ cache: 'fresh' } as const) : {}
          const { viewer: seen } = await execute(client, LoadViewerEntityDocument, {}, call)
          return seen?.entity === who
        }),
      ).flat(),
    )
    expect(answers).toHaveLength(2_000)
    expect(answers.every(Boolean)).toBe(true)
    expect(wrong).toEqual([])
    expect(asked.length).toBeGreaterThanOrEqual(1_000)
    const switches = asked.filter((who, index) => index > 0 && who !== asked[index - 1]).length
    expect(switches, 'they take turns').toBeGreaterThan(100)
  })
})
