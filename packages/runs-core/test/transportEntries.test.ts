import { watchAmbient } from '@x/test-kit'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createRunsClient, isRunsError } from '../src/index.ts'
import { everyCall } from './everyCall.ts'

describe('the given fetch', () => {
  it.each(everyCall)(
    'C24: every request of $name goes through it, with the extra headers',
    async ({ call }) => {
      const ambient = vi.fn()
      vi.stubGlobal('fetch', ambient)
      onTestFinished(() => void vi.unstubAllGlobals())
      const seen: { url: string; team: string | null }[] = []
      const fetch = async (url: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
        seen.push({ url: String(url), team: new Headers(init?.headers).get('x-team') })
        return new Response('', { status: 403 })
      }
      const client = createRunsClient({ baseUrl: 'https://api.example', fetch, headers: { 'X-Team': 'a' } })
      const error: unknown = await call(client, {}).catch((cause: unknown) => cause)
      expect(isRunsError(error, 'permission')).toBe(true)
      expect(seen.length).toBeGreaterThan(0)
      expect(seen.every(({ url, team }) => url.startsWith('https://api.example/') && team === 'a')).toBe(true)
      expect(ambient).not.toHaveBeenCalled()
    },
  )
})

describe('importing', () => {
  const reads = watchAmbient(/packages\/runs-core\/src\//)
  const entries = {
    '.': () => import('../src/index.ts'),
    './node': () => import('../src/node/index.ts'),
    './documents': () => import('../src/documents.ts'),
    './internal': () => import('../src/internal.ts'),
  }
  it.each(Object.entries(entries))('C23: importing %s reads neither env nor disk', async (_name, load) => {
    const entry = await load()
    expect(Object.keys(entry).length).toBeGreaterThan(0)
    expect(reads).toEqual([])
  })

  it('C23: the watch above would have seen it: fromEnv reads both', async () => {
    const { fromEnv } = await entries['./node']()
    fromEnv()
    expect(reads).toContain('env WANDB_API_KEY')
    expect(reads.some((read) => read.startsWith('disk existsSync'))).toBe(true)
  })

  it('C23: making a client reads neither', async () => {
    const { createRunsClient: create } = await entries['.']()
    create({ apiKey: 'k' })
    expect(reads).toEqual([])
  })
})
