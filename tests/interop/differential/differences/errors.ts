import { uniqueName } from '@x/test-kit'
import type { Difference } from '../question.ts'

/** A scan whose requests fail, told how long it may take. 0.19.1 lets tests set its clock; an hour goes by. */
const anHour = `
  import datetime
  from wandb.sdk.lib import retry
  own = retry.NOW_FN, retry.SLEEP_FN
  now = begin = datetime.datetime.now()

  def sleep(seconds):
      global now
      now += datetime.timedelta(seconds=seconds)
      if now - begin > datetime.timedelta(hours=1):
          raise RuntimeError("still trying")

  def scan():
      retry.NOW_FN, retry.SLEEP_FN = lambda: now, sleep
      try:
          return list(wandb.Api(timeout=1).run(path).scan_history())
      except Exception as error:
          return str(error)
      finally:
          retry.NOW_FN, retry.SLEEP_FN = own

  scan()
`

/** The same for 0.31.0, which waits in another process: three seconds. */
const aWhile = `
  import threading
  scan = threading.Thread(target=lambda: list(wandb.Api(timeout=1).run(path).scan_history()), daemon=True)
  scan.start()
  scan.join(3)
  "still trying" if scan.is_alive() else "ended"
`

/** Failures, and how long they take. */
export const errors: readonly Difference[] = [
  {
    row: 'run or project not there',
    async probe({ python, ours, run: { project } }) {
      const nowhere = uniqueName('nowhere')
      const theirs = [
        await python(`api.run("local/${project}/${nowhere}")`),
        await python(`list(api.runs("local/${nowhere}"))`),
      ]
      const given = [
        await ours(({ api }) => api.run(`local/${project}/${nowhere}`)),
        await ours(({ api }) => api.runs(`local/${nowhere}`).toArray()),
      ]
      return { python: theirs.map(({ raises }) => raises), ours: given.map(({ raises }) => raises) }
    },
    python: ['CommError', 'ValueError'],
    ours: ['notFound', 'notFound'],
  },
  {
    row: 'a request that fails',
    run: { rows: [{ _step: 0, loss: 1 }] },
    async probe({ python, ours, sides, path, version }) {
      const { server } = sides
      const failing = (operation: string) =>
        server.faults.add({ operation, times: Infinity, does: { status: 500 } })
      const remove = failing('HistoryPage')
      const theirs = await python(version === '0.31.0' ? aWhile : anHour)
      remove()
      failing('HistoryWindow')
      const api = sides.api({ deadlineMs: 300 })
      const given = await ours(async () => (await api.run(path)).scanHistory().toTable())
      return { python: theirs.gives, ours: given.raises }
    },
    python: 'still trying',
    ours: 'deadline',
  },
]
