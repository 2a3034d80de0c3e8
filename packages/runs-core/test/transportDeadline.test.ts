import { fakeClock } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import { createRunsClient, DeadlineExceededError } from '../src/index.ts'
import { everyCall } from './everyCall.ts'

/** A server behind a proxy that has lost it. */
const badGateway = async (): Promise<Response> => new Response('<h1>502</h1>', { status: 502 })
const never = new AbortController().signal

describe('against a server that answers 502 for ever', () => {
  it.each(everyCall)(
    'C15 (calls that exist): $name ends at its deadline on the injected clock',
    async ({ call }) => {
      const clock = fakeClock()
      const deadlineMs = 20_000
      const client = createRunsClient({ fetch: badGateway, _clock: clock, deadlineMs })
      const start = clock.now()
      let ended: { error: unknown; at: number } | undefined
      call(client, never).catch((error: unknown) => {
        ended = { error, at: clock.now() }
      })
      await clock.advance(deadlineMs - 1)
      expect(ended).toBeUndefined()
      await clock.advance(1 + deadlineMs * 0.05)
      if (!(ended?.error instanceof DeadlineExceededError)) throw ended?.error ?? new Error('it did not end')
      expect(ended.at - start).toBeGreaterThanOrEqual(deadlineMs)
      expect(ended.at - start).toBeLessThanOrEqual(deadlineMs * 1.05)
      expect(ended.error).toMatchObject({ code: 'deadline', lastStatus: 502 })
      expect(ended.error.attempts).toBeGreaterThan(1)
    },
  )

  // Tried again, for any other process on the machine may take the time away.
  it('C15 (calls that exist): all of them end within 250 ms of it on the real clock', {
    retry: 3,
  }, async () => {
    const deadlineMs = 300
    const client = createRunsClient({ fetch: badGateway, deadlineMs })
    const ends = await Promise.all(
      everyCall.map(async ({ name, call }) => {
        const start = performance.now()
        const error: unknown = await call(client, never).catch((cause: unknown) => cause)
        return { name, error, ms: performance.now() - start }
      }),
    )
    for (const { name, error, ms } of ends) {
      expect(error, name).toBeInstanceOf(DeadlineExceededError)
      expect(ms, name).toBeGreaterThanOrEqual(deadlineMs - 1)
      expect(ms, name).toBeLessThanOrEqual(deadlineMs + 250)
    }
  })
})
