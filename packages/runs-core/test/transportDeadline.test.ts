import { fakeClock, startServer } from '@x/test-kit'
import { describe, expect, it, vi } from 'vitest'
import { createRunsClient, DeadlineExceededError, listRuns, scanHistory } from '../src/index.ts'
import { everyCall } from './everyCall.ts'

/** A server behind a proxy that has lost it. */
const badGateway = async (): Promise<Response> => new Response('<h1>502</h1>', { status: 502 })

/** Their first request is a change that is not sent twice: it ends with the first answer. */
const sentOnce = ['logArtifact of a version', 'recordArtifactUse of a version']
const repeated = everyCall.filter(({ name }) => !sentOnce.includes(name))

describe('against a server that answers 502 for ever', () => {
  it.each(repeated)(
    'C15: $name ends at its own deadline, not at that of its client, on the injected clock',
    async ({ name, call }) => {
      const clock = fakeClock()
      const deadlineMs = 20_000
      const client = createRunsClient({ fetch: badGateway, _clock: clock })
      const start = clock.now()
      let ended: { error: unknown; at: number } | undefined
      call(client, { deadlineMs }).catch((error: unknown) => {
        ended = { error, at: clock.now() }
      })
      // A download looks at the disk before it asks, and cleans up after it.
      await vi.waitUntil(() => clock.pending > 0, { interval: 1 })
      await clock.advance(deadlineMs - 1)
      expect(ended).toBeUndefined()
      await clock.advance(1 + deadlineMs * 0.05)
      await vi.waitUntil(() => ended, { interval: 1 })
      if (!(ended?.error instanceof DeadlineExceededError)) throw ended?.error ?? new Error('it did not end')
      expect(ended.at - start).toBeGreaterThanOrEqual(deadlineMs)
      expect(ended.at - start).toBeLessThanOrEqual(deadlineMs * 1.05)
      expect(ended.error).toMatchObject({ code: 'deadline', lastStatus: 502 })
      expect(ended.error.attempts).toBeGreaterThan(1)
      // A scan begins where it was told to; of anything else nothing was read that one could go on from.
      expect(ended.error.resume).toBe(/scanHistory/i.test(name) ? '0' : undefined)
    },
  )

  it('C15: what a scan or a list has read before stands, and resume goes on without a repeat or a loss', async () => {
    const { server, clientOptions } = await startServer()
    const { entity, project, runs } = await server.seed({ runs: 7, steps: 5_000 })
    const path = `${entity}/${project}/${runs[0]?.id}`
    const client = createRunsClient({ ...clientOptions, deadlineMs: 500 })
    const breakAfter = (after: number): (() => void) =>
      server.faults.add({ after, times: Number.POSITIVE_INFINITY, does: { status: 502 } })

    for (const keys of [[], ['lr']]) {
      const steps: unknown[] = []
      const read = async (resume?: string): Promise<void> => {
        for await (const row of scanHistory(client, path, { keys, pageSize: 400, ...(resume && { resume }) }))
          steps.push(row._step)
      }
      let from: string | undefined
      for (const after of [1, 3, 2]) {
        breakAfter(after)
        const error: unknown = await read(from).catch((cause: unknown) => cause)
        server.faults.clear()
        if (!(error instanceof DeadlineExceededError)) throw error
        // Behind the first, and only, row of the last step.
        expect(error).toMatchObject({ lastStatus: 502, resume: `${steps.length - 1}+1` })
        from = error.resume
      }
      await read(from)
      expect(steps).toEqual(Array.from({ length: 5_000 }, (_, step) => step))
    }

    const ids: string[] = []
    const list = listRuns(client, `${entity}/${project}`, { pageSize: 2, fields: 'lite' })
    breakAfter(2)
    const failed: unknown = await (async () => {
      for await (const run of list) ids.push(run.id)
    })().catch((cause: unknown) => cause)
    server.faults.clear()
    if (!(failed instanceof DeadlineExceededError)) throw failed
    expect(ids).toHaveLength(4)
    const rest = await list.page({ after: failed.resume, first: 10 })
    expect([...ids, ...rest.nodes.map(({ id }) => id)].sort()).toEqual(runs.map(({ id }) => id).sort())
  })

  // Tried again, for any other process on the machine may take the time away.
  it('C15: all of them end within 250 ms of their client’s on the real clock', {
    retry: 3,
  }, async () => {
    const deadlineMs = 300
    const ends = await Promise.all(
      repeated.map(async ({ name, call }) => {
        // One each: changes of one run by one client wait for each other.
        const client = createRunsClient({ fetch: badGateway, deadlineMs })
        const start = performance.now()
        const error: unknown = await call(client, {}).catch((cause: unknown) => cause)
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
