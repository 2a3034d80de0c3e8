import { createRunsClient, waitUntilFinished } from '@x/runs-core'
import { dataAnswer, fakeClock } from '@x/test-kit'
import type { Difference } from '../question.ts'
import { answer } from '../scripted.ts'

const runIn = (state: string) => ({ project: { run: { state, heartbeatAt: '2026-01-01T00:00:00' } } })
/** Waits as Python does, three pauses long at most, and without waiting: the pauses are kept. */
const impatient = `
  import time
  pauses, sleep = [], time.sleep

  def pause(seconds):
      pauses.append(seconds)
      if len(pauses) > 3:
          raise RuntimeError("still waiting")

  def wait():
      time.sleep = pause
      try:
          return run.wait_until_finished()
      except Exception as error:
          return str(error)
      finally:
          time.sleep = sleep
`

/** How runs end. */
export const life: readonly Difference[] = [
  {
    row: '`run.wait_until_finished()`, the run was killed',
    async probe({ python, ours, sides }) {
      const { faults } = sides.server
      await python(`${impatient}\n  0`)
      faults.add({ operation: 'RunState', times: 4, does: answer(runIn('killed')) })
      const theirs = await python('wait()')
      faults.add({ operation: 'LoadRunState', does: answer(runIn('killed')) })
      return { python: theirs.gives, ours: (await ours(({ run }) => run.waitUntilFinished())).gives }
    },
    python: 'still waiting',
    ours: 'killed',
  },
  {
    row: '`run.wait_until_finished()`, its pauses and what it gives',
    async probe({ python, sides }) {
      await python(`${impatient}\n  0`)
      sides.server.faults.add({ operation: 'RunState', times: 3, does: answer(runIn('running')) })
      const theirs = await python('[wait(), *pauses]')
      const clock = fakeClock(0)
      const sentAt: number[] = []
      const fetch = async () => dataAnswer(runIn(sentAt.push(clock.now()) < 4 ? 'running' : 'finished'))
      const given = waitUntilFinished(createRunsClient({ fetch, _clock: clock }), 'e/p/r')
      await clock.advance(60_000)
      const pauses = sentAt.slice(1).map((at, index) => (at - (sentAt[index] ?? 0)) / 1_000)
      return { python: theirs.gives, ours: [await given, ...pauses] }
    },
    python: [null, 5, 5, 5],
    ours: ['finished', 5, 7.5, 11.25],
  },
  {
    row: '`run.wait_until_finished()`, the run is deleted',
    async probe({ python, ours, run }) {
      await python('run.id')
      await run.delete()
      const theirs = await python('run.wait_until_finished()')
      const given = await ours(() => run.waitUntilFinished())
      return { python: [theirs.raises, theirs.says], ours: given.raises }
    },
    python: ['CommError', "'NoneType' object is not subscriptable"],
    ours: 'notFound',
  },
  {
    row: '`run.stop()`, `run.update_state()`',
    run: { finished: false },
    async probe({ python, ours }) {
      const theirs = [await python('run.stop()'), await python('run.update_state("failed")')]
      const given = [await ours(({ run }) => run.stop()), await ours(({ run }) => run.updateState('pending'))]
      return {
        python: theirs.map(
          ({ raises, sends }) => raises ?? sends.filter((sent) => sent !== 'download').length,
        ),
        ours: given.map(({ sends }) => sends.length),
      }
    },
    python: ['AttributeError', 'AttributeError'],
    newestPython: [1, 1],
    ours: [2, 2],
  },
  {
    row: '`run.stop()`',
    run: { finished: false },
    async probe({ python, ours, sides }) {
      await python('run.id')
      sides.server.faults.add({
        operation: 'StopRun',
        times: 2,
        does: answer({ stopRun: { success: false } }),
      })
      const theirs = await python('run.stop()')
      const given = await ours(({ run }) => run.stop())
      return { python: theirs.raises ?? theirs.gives, ours: given.raises }
    },
    python: 'AttributeError',
    newestPython: null,
    ours: 'server',
  },
  {
    row: '`run.delete()`',
    async probe({ python }, twin) {
      const theirs = await python('[run.delete(), api.run(path) is run]')
      const { ours } = await twin()
      const given = await ours(async ({ run }) => {
        const dry = await run.delete({ dryRun: true })
        const { deleted, removed, left } = await run.delete()
        return [dry.deleted, deleted, removed, left]
      })
      return { python: [theirs.gives, theirs.sends.includes('Run')], ours: given.gives }
    },
    python: [[null, true], false],
    ours: [false, true, [], []],
  },
  {
    row: '`run.delete()`, the answer is lost',
    async probe({ python, sides }, twin) {
      await python('run.id')
      const cut = () => sides.server.faults.add({ operation: 'DeleteRun', does: { cut: 'after' } })
      cut()
      const theirs = await python('run.delete()')
      const { ours } = await twin()
      cut()
      const given = await ours(async ({ run }) => (await run.delete()).deleted)
      return { python: theirs.raises, ours: given.gives }
    },
    python: 'CommError',
    ours: true,
  },
]
