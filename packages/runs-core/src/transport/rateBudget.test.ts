import { dataAnswer, fakeClock } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import { LoadViewerEntityDocument } from '../generated/documents.ts'
import type { Clock } from './clock.ts'
import { execute } from './execute.ts'
import { createRateBudget } from './rateBudget.ts'
import { createRunsClient, type RunsClient } from './runsClient.ts'
import type { Lane } from './runsClientOptions.ts'

const viewer = { viewer: { id: 'VXNlcjox', entity: 'me' } }
/** A request of its own for each call. */
const ask = (client: RunsClient, lane: Lane): Promise<unknown> =>
  execute(client, LoadViewerEntityDocument, {}, { lane, cache: 'fresh' })
const unaborted = new AbortController().signal

/** A server that lets 50 requests through in each minute, and answers after 20 ms. */
function limiter(clock: Clock, says: { quota: boolean; retryAfter: boolean }, limit = 50) {
  const windowMs = 60_000
  let windowAt = clock.now()
  let used = 0
  const seen = { served: 0, refused: 0 }
  const fetch = async (): Promise<Response> => {
    const now = clock.now()
    if (now >= windowAt + windowMs) {
      windowAt += Math.floor((now - windowAt) / windowMs) * windowMs
      used = 0
    }
    const refused = used >= limit
    if (!refused) used++
    seen[refused ? 'refused' : 'served']++
    const seconds = String(Math.ceil((windowAt + windowMs - now) / 1000))
    const headers = {
      ...(says.quota ? { 'ratelimit-remaining': String(limit - used), 'ratelimit-reset': seconds } : {}),
      ...(says.retryAfter && refused ? { 'retry-after': seconds } : {}),
    }
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 20))
    return refused ? new Response('', { status: 429, headers }) : dataAnswer(viewer, { headers })
  }
  return { fetch, seen }
}

describe('rate budget', () => {
  it.each([
    ['quota and Retry-After', { quota: true, retryAfter: true }],
    ['quota alone', { quota: true, retryAfter: false }],
    ['Retry-After alone', { quota: false, retryAfter: true }],
  ])(
    'C17: 500 bulk calls against 50 a minute finish with no 429 seen by callers, where the server says %s',
    async (_name, says) => {
      const clock = fakeClock()
      const { fetch, seen } = limiter(clock, says)
      const client = createRunsClient({ fetch, _clock: clock })
      const start = clock.now()
      const failures: unknown[] = []
      let done = 0
      const call = (lane: Lane): Promise<void> =>
        ask(client, lane).then(
          () => void done++,
          (error: unknown) => void failures.push(error),
        )
      for (let i = 0; i < 500; i++) void call('bulk')
      for (let minute = 0; minute < 20 && done + failures.length < 500; minute++) await clock.advance(60_000)
      expect(failures).toEqual([])
      expect(done).toBe(500)
      expect(seen.served).toBe(500)
      // Ten windows hold 500 requests; one more is what it may cost to find out about the limit.
      expect(clock.now() - start).toBeLessThanOrEqual(12 * 60_000)
      if (says.quota) expect(seen.refused).toBe(0)
      expect(clock.pending).toBe(0)
    },
  )

  it('C17: 500 bulk calls finish with no 429 seen by callers while interactive ones wait for less than two slots', async () => {
    const clock = fakeClock()
    const { fetch, seen } = limiter(clock, { quota: true, retryAfter: true })
    const client = createRunsClient({ fetch, _clock: clock })
    const failures: unknown[] = []
    const waits: number[] = []
    let done = 0
    const failed = (error: unknown): void => void failures.push(error)
    for (let i = 0; i < 500; i++) void ask(client, 'bulk').then(() => void done++, failed)
    const slot = 60_000 / 50
    // Prime to the window, so that all of its parts are met: from the first second to the last bulk call.
    for (let asked = 0; done < 500 && asked < 100; asked++) {
      await clock.advance(10_007)
      const at = clock.now()
      void ask(client, 'interactive').then(() => void waits.push(clock.now() - at), failed)
    }
    await clock.advance(60_000)
    expect(failures).toEqual([])
    expect(done).toBe(500)
    expect(seen.refused).toBe(0)
    expect(waits.length).toBeGreaterThan(50)
    expect(Math.max(...waits)).toBeLessThan(2 * slot)
    expect(seen.served).toBe(500 + waits.length)
    expect(clock.pending).toBe(0)
  })

  it('sends no more at a time than maxConcurrent', async () => {
    const clock = fakeClock()
    let now = 0
    let most = 0
    const fetch = async (): Promise<Response> => {
      most = Math.max(most, ++now)
      await new Promise<void>((resolve) => clock.setTimeout(resolve, 10))
      now--
      return dataAnswer(viewer)
    }
    const client = createRunsClient({ fetch, _clock: clock, rateLimit: { maxConcurrent: 3 } })
    const calls = Promise.all(Array.from({ length: 20 }, () => ask(client, 'interactive')))
    await clock.advance(1000)
    await calls
    expect(most).toBe(3)
  })

  it('sends fewer at a time after a refusal, and wins them back one by one', async () => {
    const clock = fakeClock()
    const budget = createRateBudget(clock, { maxConcurrent: 8 })
    const takeAll = async (): Promise<number> => {
      let taken = 0
      const controller = new AbortController()
      const waits = Array.from({ length: 20 }, () =>
        budget.take('bulk', controller.signal).then(
          () => void taken++,
          () => {},
        ),
      )
      await clock.advance(0)
      controller.abort()
      await Promise.all(waits)
      return taken
    }
    expect(await takeAll()).toBe(8)
    for (let i = 0; i < 8; i++) budget.end(undefined, 1000)
    expect(await takeAll()).toBe(0)
    await clock.advance(1000)
    expect(await takeAll()).toBe(4)
    for (let i = 0; i < 4; i++) budget.end()
    expect(await takeAll()).toBe(4)
    for (let i = 0; i < 4; i++) budget.end()
    expect(await takeAll()).toBe(5)
    expect(clock.pending).toBe(0)
  })

  it('forgets a waiter that is aborted, and lets the next one go', async () => {
    const clock = fakeClock()
    const budget = createRateBudget(clock, { maxConcurrent: 1 })
    await budget.take('bulk', unaborted)
    const controller = new AbortController()
    const left = budget.take('interactive', controller.signal)
    const next = budget.take('bulk', unaborted)
    controller.abort('left')
    await expect(left).rejects.toBe('left')
    budget.end()
    await next
  })
})
