import { ConflictError, type Edits, PartialError } from '@x/runs-core'
import type { Difference } from '../question.ts'
import { answer, wireRun } from '../scripted.ts'
import type { Outcome, Pair } from '../sides.ts'

const again = 'wandb.Api().run(path)'
const setConfig = `mutation UpsertBucket($id: String, $config: JSONString) {
  upsertBucket(input: { id: $id, config: $config }) { bucket { id } }
}`
const readConfig = `query Config($entity: String!, $project: String!, $id: String!) {
  project(name: $project, entityName: $entity) { run(name: $id) { config } }
}`

/** How runs are changed. */
export const changing: readonly Difference[] = [
  {
    row: '`run.update()`, what it sends',
    run: { config: { lr: 1 } },
    async probe({ python, ours }) {
      const theirs = await python('run.update()')
      const given = await ours(({ run }) => run.update({ config: (edit) => edit.set('lr', 1) }))
      return { python: mutations(theirs), ours: mutations(given) }
    },
    python: ['UpsertBucket', 'UpsertBucket'],
    ours: [],
  },
  {
    row: 'two who update one run',
    run: { config: { a: 1, b: 1 } },
    async probe({ python }, twin) {
      const theirs = await python(`
        one, two = ${again}, ${again}
        one.config["a"] = 2
        one.update()
        two.config["b"] = 2
        two.update()
        ${again}.config`)
      const { ours } = await twin()
      const given = await ours(async ({ api, path }) => {
        const [one, two] = [await api.run(path), await api.run(path)]
        await one.update({ config: (edit) => edit.set('a', 2) })
        const three = await api.run(path)
        const { config } = await two.update({ config: (edit) => edit.set('b', 2) })
        const refused = await three
          .update({ config: (edit) => edit.set('b', 3) })
          .catch((error: unknown) => error)
        return [config, refused instanceof ConflictError && refused.paths]
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: { a: 1, b: 2 },
    ours: [{ a: 2, b: 2 }, [['config', 'b']]],
  },
  {
    row: '`run.update()`: the answer',
    async probe({ python, ours, sides, run }) {
      await python('run.id')
      const bucket = wireRun({ id: run.storageId, name: run.id, notes: 'of somebody else' })
      const does = answer({ upsertBucket: { bucket } })
      sides.server.faults.add({ operation: 'UpsertBucket', does })
      const theirs = await python('run.notes = "mine"\nrun.update()\nrun.notes')
      sides.server.faults.add({ operation: 'UpdateRun', does })
      const given = await ours(async ({ run }) => {
        const error: unknown = await run.update({ notes: 'another' }).catch((error: unknown) => error)
        return error instanceof ConflictError && error.maybeApplied
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: 'mine',
    ours: true,
  },
  {
    row: '`run.update()`: the summary fails',
    async probe({ python, sides }, twin) {
      const { ours } = await twin()
      await python('run.id')
      const does = { status: 403, body: '{}' }
      sides.server.faults.add({ operation: 'UpsertBucket', after: 1, does })
      const theirs = await python(`
        run.notes = "written"
        try:
            run.update()
        except Exception as error:
            failure = error
        [hasattr(failure, "applied"), ${again}.notes]`)
      sides.server.faults.add({ operation: 'UpdateRun', after: 1, does })
      const given = await ours(async ({ run }) => {
        const patch = { notes: 'again', summary: (edit: Edits) => edit.set('best', 1) }
        const error: unknown = await run.update(patch).catch((error: unknown) => error)
        return error instanceof PartialError && error.applied
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: [false, 'written'],
    ours: ['notes'],
  },
  {
    row: '`run.update()`: the rest of the config',
    async probe({ sides }) {
      const config =
        '{"lr": {"value": 1, "desc": "a rate"}, "id": {"value": 1152921504606846977}, "wandb_version": 1}'
      const [theirs, own] = [await sides.logged(), await sides.logged()]
      for (const { run } of [theirs, own]) await sides.graphql(setConfig, { id: run.storageId, config })
      await theirs.python('run.load(force=True)\nrun.config["new"] = 1\nrun.update()')
      await own.run.update({ config: (edit) => edit.set('new', 1) })
      const left = async ({ run: { entity, project, id } }: Pair) => {
        const text = JSON.stringify(await sides.graphql(readConfig, { entity, project, id }))
        return ['a rate', '1152921504606846977', 'wandb_version'].map((part) => text.includes(part))
      }
      return { python: await left(theirs), ours: await left(own) }
    },
    python: [false, true, false],
    ours: [true, true, true],
  },
  {
    row: '`run.notes = None`',
    run: { notes: 'old' },
    async probe({ python, ours }) {
      const theirs = await python(`run.notes = None\nrun.update()\n${again}.notes`)
      const given = await ours(({ run }) => {
        Reflect.set(run, 'notes', null)
        return run.update()
      })
      return { python: theirs.gives, ours: given.raises }
    },
    python: 'old',
    ours: 'usage',
  },
  {
    row: "`run.config['a']['b'] = 1`",
    run: { config: { taken: 1 } },
    async probe({ python, ours }) {
      const theirs = await python('run.config["a"]["b"] = 1\n0')
      const given = await ours(
        async ({ run }) => (await run.update({ config: (edit) => edit.set(['a', 'b'], 1) })).config,
      )
      const inTheWay = await ours(({ run }) => run.update({ config: (edit) => edit.set(['taken', 'b'], 1) }))
      return { python: theirs.raises, ours: [given.gives, inTheWay.raises] }
    },
    python: 'KeyError',
    ours: [{ taken: 1, a: { b: 1 } }, 'usage'],
  },
  {
    row: '`run.config.update(d)`, `run.summary.update(d)`',
    run: { config: { a: { x: 1 } } },
    async probe({ python }, twin) {
      const { ours } = await twin()
      const theirs = await python(`run.config.update({"a": {"y": 2}})\nrun.update()\n${again}.config`)
      const sent = await python('run.summary.update({"best": 1})')
      const given = await ours(async ({ run }) => {
        return (await run.update({ config: (edit) => edit.merge({ a: { y: 2 } }) })).config
      })
      return { python: [theirs.gives, mutations(sent).length], ours: [given.gives] }
    },
    python: [{ a: { y: 2 } }, 1],
    ours: [{ a: { x: 1, y: 2 } }],
  },
  {
    row: "`run.summary[' key ']`",
    async probe({ python }, twin) {
      const { ours } = await twin()
      const theirs = await python(
        `run.summary[" key "] = 1\nrun.summary.update()\nlist(${again}.summary_metrics)`,
      )
      const given = await ours(async ({ run }) => {
        return Object.keys((await run.update({ summary: (edit) => edit.set(' key ', 1) })).summary)
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: ['key'],
    ours: [' key '],
  },
  {
    row: '`run.summary[k] = nan`',
    async probe({ python }, twin) {
      const { ours } = await twin()
      const theirs = await python(`
        run.summary["k"] = float("nan")
        run.summary.update()
        ${again}.summary_metrics`)
      const given = await ours(
        async ({ run }) => (await run.update({ summary: (edit) => edit.set('k', Number.NaN) })).summary,
      )
      return { python: theirs.gives, ours: given.gives }
    },
    python: { k: null },
    ours: { k: Number.NaN },
  },
  {
    row: 'a value that JSON does not have',
    async probe({ python, ours }) {
      const theirs = await python(`
        run.summary["set"] = {1}
        run.summary.update()
        run.config["set"] = {1}
        failure = None
        try:
            run.update()
        except Exception as error:
            failure = str(error)
        [${again}.summary_metrics["set"], failure]`)
      const given = await ours(({ run }) => run.update({ config: (edit) => edit.set('set', new Set([1])) }))
      return { python: theirs.gives, ours: given.raises }
    },
    python: [[1], 'Object of type set is not JSON serializable'],
    ours: 'usage',
  },
]

/** What was sent to change something. */
function mutations({ sends }: Outcome): string[] {
  return sends.filter((sent) => /^(Up|Create)/.test(sent))
}
