import { expect, it } from 'vitest'
import { observeRun, observeRunEnd } from '../src/index.ts'
import { type LiveRun, liveRun, path } from './liveRun.ts'

/** The run, whose state can be asked for by itself. */
function statefulRun(): LiveRun {
  const run = liveRun()
  const { before } = run.wire
  run.wire.before = async (request, signal) =>
    request.operation === 'LoadRunState'
      ? Response.json({ data: { project: { run: { state: run.wire.run.state, heartbeatAt: null } } } })
      : before?.(request, signal)
  return run
}

it('C31: is pending until the run has ended, and then says how it did', async () => {
  const run = statefulRun()
  const end = observeRunEnd(run.client, path, { pollIntervalMs: 1_000 })
  const seen: string[] = []
  const leave = end.subscribe(() => seen.push(end.getSnapshot().status))
  await run.clock.advance(1_000)
  expect(run.operations()).toEqual(['LoadRunState', 'LoadRunState'])
  expect(end.getSnapshot()).toMatchObject({ status: 'pending', data: undefined })
  run.wire.run.state = 'crashed'
  await run.clock.advance(1_500)
  expect(end.getSnapshot()).toMatchObject({ status: 'success', data: 'crashed' })
  expect(seen).toEqual(['success'])
  leave()
  expect(run.clock.pending).toBe(0)
})

it('ends its wait with the last subscriber', async () => {
  const run = statefulRun()
  const leave = observeRunEnd(run.client, path).subscribe(() => {})
  await run.clock.advance(0)
  leave()
  await run.clock.advance(60_000)
  expect(run.operations()).toEqual(['LoadRunState'])
  expect(run.clock.pending).toBe(0)
})

it('leaves the rounds of whatever else is live of the run alone', async () => {
  const run = statefulRun()
  // A caller in JavaScript, or an object with more in it, may ask for polls of a wait.
  const options = { live: true, pollIntervalMs: 1_000 }
  const leaveEnd = observeRunEnd(run.client, path, options).subscribe(() => {})
  const leaveRun = observeRun(run.client, path, options).subscribe(() => {})
  await run.clock.advance(5_000)
  expect(run.operations().filter((operation) => operation === 'LoadRun')).toHaveLength(6)
  leaveEnd()
  leaveRun()
})

it('says that the wait took too long, and waits anew', async () => {
  const run = statefulRun()
  const end = observeRunEnd(run.client, path, { timeoutMs: 10_000 })
  const leave = end.subscribe(() => {})
  await run.clock.advance(10_000)
  expect(end.getSnapshot()).toMatchObject({ status: 'error', error: { code: 'deadline' } })
  run.wire.run.state = 'finished'
  end.getSnapshot().refetch()
  await run.clock.advance(0)
  expect(end.getSnapshot()).toMatchObject({ status: 'success', data: 'finished' })
  leave()
})
