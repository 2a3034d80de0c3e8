import { dataAnswer, fakeClock, type ScriptedAnswer, scriptedFetch, stalledAnswer } from '@x/test-kit'
import { expect, it } from 'vitest'
import {
  createRunsClient,
  type RunPoll,
  WaitTimeoutError,
  waitUntilFinished,
  type WaitOptions,
} from '../src/index.ts'

const path = 'e/p/r'
const startedAt = Date.UTC(2026, 0, 1)

const poll = (state: string | null, heardAt = startedAt): ScriptedAnswer => {
  const heartbeatAt = new Date(heardAt).toISOString().slice(0, 19)
  return () => dataAnswer({ project: { run: { state, heartbeatAt } } })
}

/** A wait under these answers, and when each request was sent. */
function wait(answers: readonly ScriptedAnswer[], options: WaitOptions = {}) {
  const clock = fakeClock(startedAt)
  const sentAt: number[] = []
  const fetch = scriptedFetch(answers)
  const client = createRunsClient({
    _clock: clock,
    retry: { maxAttempts: 1 },
    fetch: (...given) => {
      sentAt.push(clock.now() - startedAt)
      return fetch(...given)
    },
  })
  const ended = waitUntilFinished(client, path, options).then(
    (state) => ({ state, at: clock.now() - startedAt, error: undefined }),
    (error: unknown) => ({ state: undefined, at: clock.now() - startedAt, error }),
  )
  return { clock, sentAt, ended }
}

it('C31: polls at once, then ever more slowly, up to twelve times the first pause', async () => {
  const running = Array.from({ length: 9 }, () => poll('running'))
  const { clock, sentAt, ended } = wait([...running, poll('finished')], { pollIntervalMs: 4_000 })
  await clock.advance(600_000)
  expect(await ended).toMatchObject({ state: 'finished', at: sentAt.at(-1) })
  const pauses = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0))
  expect(pauses).toEqual([4_000, 6_000, 9_000, 13_500, 20_250, 30_375, 45_562.5, 48_000, 48_000])
  expect(clock.pending).toBe(0)
})

it.each(['finished', 'failed', 'crashed', 'killed', 'preempted'])('C31: %s ends the wait', async (state) => {
  const { clock, ended } = wait([poll('running'), poll(state)])
  await clock.advance(5_000)
  expect(await ended).toMatchObject({ state, at: 5_000 })
})

it('C31: pending, preempting, no state and one that is not known do not', async () => {
  const states = ['pending', 'preempting', null, 'dreaming']
  const { clock, ended, sentAt } = wait([...states.map((state) => poll(state)), poll('finished')])
  await clock.advance(600_000)
  expect(await ended).toMatchObject({ state: 'finished' })
  expect(sentAt).toHaveLength(5)
})

it('C31: isTerminal decides instead, and onPoll is told state and heartbeat age', async () => {
  const seen: RunPoll[] = []
  const { clock, ended } = wait([poll('pending'), poll('running', startedAt - 2_000)], {
    isTerminal: (state) => state === 'running',
    onPoll: (poll) => seen.push(poll),
  })
  await clock.advance(5_000)
  expect(await ended).toMatchObject({ state: 'running' })
  expect(seen).toEqual([
    { state: 'pending', heartbeatAgeMs: 0 },
    { state: 'running', heartbeatAgeMs: 7_000 },
  ])
})

it('C31: a run that was never heard of has no heartbeat age, and a fast clock of the server makes no negative one', async () => {
  const seen: (number | null)[] = []
  const { clock, ended } = wait(
    [
      () => dataAnswer({ project: { run: { state: 'pending', heartbeatAt: null } } }),
      poll('failed', startedAt + 60_000),
    ],
    { onPoll: ({ heartbeatAgeMs }) => seen.push(heartbeatAgeMs) },
  )
  await clock.advance(5_000)
  expect((await ended).state).toBe('failed')
  expect(seen).toEqual([null, 0])
})

it('C31: what onPoll throws ends the wait', async () => {
  const silent = new Error('silent for a minute')
  const { ended } = wait([poll('running', startedAt - 60_000)], {
    onPoll: () => {
      throw silent
    },
  })
  expect((await ended).error).toBe(silent)
})

it('C31: the timeout is told apart, with what was seen last', async () => {
  const { clock, ended } = wait([poll('running', startedAt - 3_000), poll('running', startedAt - 3_000)], {
    timeoutMs: 9_000,
  })
  await clock.advance(20_000)
  const { error, at } = await ended
  expect(at).toBe(9_000)
  expect(error).toBeInstanceOf(WaitTimeoutError)
  expect(error).toMatchObject({ code: 'deadline', retryable: true, state: 'running', heartbeatAgeMs: 8_000 })
  expect(String(error)).toContain('not finished within 9000 ms: the run is running, last heard of 8 s before')
  expect(clock.pending).toBe(0)
})

it('C31: the timeout comes in time under a poll that is not answered, the first one too', async () => {
  const { clock, ended } = wait([poll('running'), stalledAnswer], { timeoutMs: 8_000 })
  await clock.advance(20_000)
  expect(await ended).toMatchObject({ at: 8_000, error: { name: 'WaitTimeoutError', state: 'running' } })

  const mute = wait([stalledAnswer], { timeoutMs: 8_000 })
  await mute.clock.advance(20_000)
  expect(await mute.ended).toMatchObject({
    at: 8_000,
    error: { state: null, heartbeatAgeMs: null, cause: { code: 'deadline' } },
  })
  expect(mute.clock.pending).toBe(0)
})

it('C31: a poll that takes longer than its own deadline is not the timeout', async () => {
  const { clock, ended } = wait([stalledAnswer], { timeoutMs: 80_000, deadlineMs: 3_000 })
  await clock.advance(20_000)
  expect(await ended).toMatchObject({ at: 3_000, error: { name: 'DeadlineExceededError' } })
})

it('C14: the signal ends the pause between polls, with its reason', async () => {
  const controller = new AbortController()
  const { clock, ended } = wait([poll('running')], { signal: controller.signal })
  await clock.advance(1_000)
  expect(clock.pending).toBe(1)
  const reason = new Error('the user has left')
  controller.abort(reason)
  expect((await ended).error).toMatchObject({ code: 'aborted', cause: reason })
  expect(clock.pending).toBe(0)
})

it('C31: a run that is deleted meanwhile is notFound', async () => {
  const { clock, ended } = wait([poll('running'), () => dataAnswer({ project: { run: null } })])
  await clock.advance(5_000)
  expect((await ended).error).toMatchObject({ code: 'notFound', operation: 'waitUntilFinished', path })
})

it.each<WaitOptions>([{ timeoutMs: 0 }, { timeoutMs: Number.NaN }, { pollIntervalMs: -1 }])(
  'times that are none are refused: %o',
  async (options) => {
    expect((await wait([], options).ended).error).toMatchObject({ code: 'usage' })
  },
)
