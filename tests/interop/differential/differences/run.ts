import { uniqueName } from '@x/test-kit'
import type { Difference } from '../question.ts'
import { answer, wireRun } from '../scripted.ts'

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The data of a run, and how it is read again. */
export const run: readonly Difference[] = [
  {
    row: '`run.load()`',
    run: { config: { lr: 1 } },
    async probe({ python, ours }) {
      const theirs = await python('run.load()["name"] == run.id')
      const given = await ours(async ({ run }) => (await run.load()).id === run.id)
      return { python: theirs.gives ?? theirs.raises, ours: given.gives }
    },
    python: 'TypeError',
    newestPython: true,
    ours: true,
  },
  {
    row: '`run.load_full_data()` in 0.31',
    members: ['load_full_data'],
    async probe({ python, ours }) {
      const theirs = await python('run.load_full_data(force=True)["name"] == run.id')
      const given = await ours(async ({ api, run }) => {
        const [lite] = await api.runs(`${run.entity}/${run.project}`, { fields: 'lite' }).toArray()
        return (await lite?.load())?.config !== undefined && !('loadFullData' in run)
      })
      return { python: [theirs.gives, theirs.raises], ours: [given.gives] }
    },
    python: [undefined, 'AttributeError'],
    newestPython: [true, undefined],
    ours: [true],
  },
  {
    row: '`run.name`',
    async probe({ python, run }) {
      const theirs = await python('[run.name == run._attrs["displayName"], run.id == run._attrs["name"]]')
      return { python: theirs.gives, ours: [run.name, run.id].map((name) => name === run.displayName) }
    },
    python: [true, true],
    ours: [true, false],
  },
  {
    row: '`run.config`, `run.summary`',
    run: { config: { lr: 1 } },
    async probe({ python }, twin) {
      const { ours } = await twin()
      const theirs = await python('run.config["lr"] = 2\nrun.update()\nwandb.Api().run(path).config')
      const given = await ours(async ({ api, run, path }) => {
        Reflect.set(run.config, 'lr', 2)
        await run.update()
        return (await api.run(path)).config
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: { lr: 2 },
    ours: { lr: 1 },
  },
  {
    row: '`run.createdAt`, `heartbeatAt`',
    async probe({ python, run }) {
      const theirs = await python('[run.createdAt.endswith("Z"), run.heartbeat_at == run.heartbeatAt]')
      return { python: theirs.gives, ours: [run.createdAt, run.heartbeatAt].map((at) => at instanceof Date) }
    },
    python: [false, true],
    ours: [true, true],
  },
  {
    row: '`run.history_keys`',
    run: { rows: [{ _step: 0, loss: 1 }] },
    async probe({ python, run }) {
      const theirs = await python('sorted(run.history_keys)')
      return { python: theirs.gives, ours: Object.keys(run.historyKeys ?? {}).sort() }
    },
    python: ['keys', 'lastStep', 'sets'],
    ours: ['keys', 'lastStep'],
  },
  {
    row: '`run.path`, `run.url`',
    run: { project: uniqueName('a project') },
    async probe({ python, run }) {
      const theirs = await python('[run.path[1], run.url]')
      const asWritten = ([name, url]: unknown[]) =>
        [name, url].map((value) => /a.{1,3}project/.exec(String(value))?.[0])
      return { python: asWritten(list(theirs.gives)), ours: asWritten([run.path[1], run.url]) }
    },
    python: ['a+project', 'a+project'],
    newestPython: ['a%20project', 'a%20project'],
    ours: ['a project', 'a%20project'],
  },
  {
    row: '`run.user`',
    async probe({ python, ours, sides, path }) {
      const { faults } = sides.server
      await python('api.flush()\n0')
      for (const operation of ['Run', 'LoadRun'])
        faults.add({ operation, does: answer({ project: { run: wireRun() } }) })
      const theirs = await python('api.run(path).user.name')
      const given = await ours(async ({ api }) => (await api.run(path)).user)
      return { python: theirs.raises, ours: given.gives }
    },
    python: 'AttributeError',
    newestPython: 'CommError',
    ours: null,
  },
  {
    row: '`run.lastHistoryStep`',
    async probe({ python, run }) {
      const theirs = await python('[run.lastHistoryStep, run.lastHistoryStep]')
      return { python: theirs.sends, ours: typeof run.lastHistoryStep }
    },
    python: ['RunHistoryKeys', 'RunHistoryKeys'],
    ours: 'function',
  },
]
