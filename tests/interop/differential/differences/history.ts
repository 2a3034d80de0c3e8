import type { RowSchema } from '@x/runs-core'
import type { Difference } from '../question.ts'
import { queries } from '../sides.ts'

const steps = (count: number, stride = 1, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ _step: from + index * stride, loss: index }))
const stepsOf = (rows: unknown) => (Array.isArray(rows) ? rows.map(({ _step }) => _step) : rows)
const dense = { rows: steps(10) }
const sparse = { rows: steps(10, 1_000) }

/** As a schema library gives one: rows whose loss is a number. */
const lossIsNumber: RowSchema<{ loss: number }> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (row) => {
      const loss: unknown = Reflect.get(Object(row), 'loss')
      return typeof loss === 'number' ? { value: { loss } } : { issues: [{ message: 'not a number' }] }
    },
  },
}

/** What was logged, sampled and scanned. */
export const history: readonly Difference[] = [
  {
    row: "`run.history(keys, stream='system')`",
    run: dense,
    async probe({ python, ours }) {
      const theirs = await python('run.history(keys=["loss"], stream="system")')
      const given = await ours(({ run }) => run.history({ keys: ['loss'], stream: 'system' }))
      return { python: [theirs.gives, theirs.prints], ours: given.raises }
    },
    python: [[], 'wandb: ERROR stream must be default when specifying keys\n'],
    ours: 'usage',
  },
  {
    row: "`run.history(stream='system')`",
    async probe({ python, ours, sides, path }) {
      const events = steps(600).map(({ _step }) => JSON.stringify({ 'system.cpu': _step, _timestamp: _step }))
      await sides.append(path, 'wandb-events.jsonl', 0, events)
      const theirs = await python('len(run.history(stream="system", pandas=False)) > 550')
      const given = await ours(async ({ run }) => (await run.systemHistory()).length)
      sides.server.faults.add({ times: Infinity, does: { quirks: { eventsCap: 100 } } })
      const capped = await ours(async ({ run }) => (await run.systemHistory()).coverage.reason)
      return { python: theirs.gives, ours: [given.gives, capped.gives] }
    },
    python: false,
    ours: [600, 'serverCap'],
  },
  {
    row: "`run.history(keys='loss')`",
    run: dense,
    async probe({ python, ours }) {
      const theirs = await python('run.history(keys="loss")')
      // @ts-expect-error -- a list is wanted
      const given = await ours(({ run }) => run.history({ keys: 'loss' }))
      return { python: [theirs.gives, theirs.prints], ours: given.raises }
    },
    python: [[], 'wandb: ERROR keys must be specified in a list\n'],
    ours: 'usage',
  },
  {
    row: '`run.history(pandas=True)`',
    run: dense,
    async probe({ python, ours }) {
      const theirs = await python('run.history()')
      const given = await ours(
        async ({ run }) => (await run.history({ as: 'columns' })).column('loss').values.length,
      )
      return { python: /Unable to load pandas/.test(theirs.prints), ours: given.gives }
    },
    python: true,
    ours: 10,
  },
  {
    row: '`run.history()`',
    run: dense,
    async probe({ python, ours }) {
      const theirs = await python('type(run.history(samples=4, pandas=False)).__name__')
      const given = await ours(async ({ run }) => {
        const { mode, requested, complete } = (await run.history({ samples: 4 })).coverage
        return { mode, requested, complete }
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: 'list',
    ours: { mode: 'sampled', requested: 4, complete: false },
  },
  {
    row: "`history(keys, x_axis='epoch')`",
    run: { rows: [{ _step: 0, epoch: 5, loss: 1 }] },
    async probe({ python, ours }) {
      const theirs = await python('run.history(keys=["loss"], x_axis="epoch", pandas=False)')
      const given = await ours(({ run }) => run.history({ keys: ['loss'], xAxis: 'epoch' }))
      return { python: theirs.gives, ours: given.gives }
    },
    python: [{ epoch: 5, loss: 1 }],
    ours: [{ _step: 0, epoch: 5, loss: 1 }],
  },
  {
    row: "`scan_history(keys=['loss'])`",
    run: { rows: [{ _step: 0, loss: 1 }] },
    async probe({ python, ours }) {
      const theirs = await python('list(run.scan_history(keys=["loss"]))')
      const given = await ours(({ run }) => run.scanHistory({ keys: ['loss'] }).toTable())
      return { python: theirs.gives, ours: given.gives }
    },
    python: [{ loss: 1 }],
    newestPython: [{ _step: 0, loss: 1 }],
    ours: [{ _step: 0, loss: 1 }],
  },
  {
    row: '`history`, `scan_history` with `keys`',
    run: {
      rows: [
        { _step: 0, loss: 1 },
        { _step: 1, accuracy: 2 },
      ],
    },
    async probe({ python, ours }) {
      const theirs = await python('[run.history(keys=["loss", "accuracy"], pandas=False)]')
      const keys = ['loss', 'accuracy']
      const given = await ours(async ({ run }) => [
        (await run.history({ keys })).coverage.reason,
        (await run.history({ keys, match: 'any' })).length,
      ])
      return { python: theirs.gives, ours: given.gives }
    },
    python: [[]],
    ours: ['noCommonStep', 2],
  },
  {
    row: '`scan_history()`',
    run: sparse,
    async probe({ python, ours }) {
      const theirs = await python('len(list(run.scan_history(page_size=100)))')
      const given = await ours(async ({ run }) => (await run.scanHistory({ pageSize: 100 }).toTable()).length)
      return { python: [theirs.gives, queries(theirs) > 90], ours: [given.gives, queries(given) > 9] }
    },
    python: [10, true],
    ours: [10, false],
  },
  {
    row: '`scan_history(keys=…)`',
    run: dense,
    async probe({ python, ours, sides }) {
      const scan = '[row["_step"] for row in run.scan_history(keys=["_step", "loss"], page_size=4)]'
      const read = async () => {
        const theirs = await python(scan)
        const given = await ours(({ run }) => run.scanHistory({ keys: ['loss'], pageSize: 4 }).toTable())
        return [theirs.gives, stepsOf(given.gives)]
      }
      const inclusive = await read()
      sides.server.faults.add({ times: Infinity, does: { quirks: { sampledMaxStep: 'exclusive' } } })
      const exclusive = await read()
      return { python: [inclusive[0], exclusive[0]], ours: [inclusive[1], exclusive[1]] }
    },
    python: [
      [0, 1, 3, 4, 4, 5, 7, 8, 8, 9],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
    newestPython: [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [0, 1, 2, 4, 5, 6, 8],
    ],
    ours: [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
  },
  {
    row: '`scan_history(max_step=n)`',
    run: { rows: steps(3_000), finished: false },
    async probe({ python, ours, sides, run, path }) {
      const bounded = await python(`
        scan = run.scan_history()
        [len(list(run.scan_history(max_step=3))), len(list(run.scan_history(keys=["loss"], max_step=3)))]`)
      const given = await ours(async () => [
        (await run.scanHistory({ maxStep: 3 }).toTable()).length,
        (await run.scanHistory({ keys: ['loss'], maxStep: 3 }).toTable()).length,
      ])
      const later: number[] = []
      for await (const { _step } of run.scanHistory({ pageSize: 100 })) {
        if (later.push(Number(_step)) === 1)
          await sides.append(
            path,
            'wandb-history.jsonl',
            3_000,
            steps(5, 1, 3_000).map((row) => JSON.stringify(row)),
          )
      }
      const tail = await python('len(list(scan))')
      return { python: [bounded.gives, tail.gives], ours: [given.gives, later.length] }
    },
    python: [[3, 4], 3_000],
    newestPython: [[3, 3], 3_000],
    ours: [[3, 3], 3_005],
  },
  {
    row: '`scan_history(page_size=1000)`',
    run: { rows: steps(10, 10) },
    async probe({ python, ours }) {
      const theirs = await python('len(list(run.scan_history(page_size=5)))')
      const given = await ours(async ({ run }) => {
        const sizes: number[] = []
        for await (const page of run.scanHistory({ pageSize: 5 }).pages()) sizes.push(page.length)
        return Math.max(...sizes)
      })
      const zero = await ours(({ run }) => run.scanHistory({ pageSize: 0 }).toTable())
      return {
        python: theirs.sends.filter((sent) => sent === 'HistoryPage').length,
        ours: [given.gives, zero.raises],
      }
    },
    python: 19,
    ours: [3, 'usage'],
  },
  {
    row: 'a step that was logged twice',
    run: { rows: [0, 1, 1, 1, 2, 3].map((_step, loss) => ({ _step, loss })) },
    async probe({ python, ours }) {
      const theirs = await python('[row["loss"] for row in run.scan_history(page_size=4)]')
      const given = await ours(async ({ run }) =>
        (await run.scanHistory({ pageSize: 4 }).toTable()).rows.map(({ loss }) => loss),
      )
      return { python: theirs.gives, ours: given.gives }
    },
    python: [0, 2, 3, 5],
    ours: [0, 1, 2, 3, 4, 5],
  },
  {
    row: 'NaN and ±Infinity',
    run: { rows: [Number.NaN, Infinity, -Infinity].map((odd, _step) => ({ _step, odd })) },
    async probe({ python, ours }) {
      const theirs = await python('[row["odd"] for row in run.history(keys=["odd"], pandas=False)]')
      const given = await ours(async ({ run }) =>
        (await run.history({ keys: ['odd'] })).rows.map(({ odd }) => odd),
      )
      return { python: theirs.gives, ours: given.gives }
    },
    python: ['NaN', 'Infinity', '-Infinity'],
    ours: [Number.NaN, Infinity, -Infinity],
  },
  {
    row: 'integers beyond 2^53',
    run: { rows: [{ _step: 0, id: 2n ** 60n + 1n }] },
    async probe({ python, ours, sides, path }) {
      const theirs = await python('[row["id"] for row in run.scan_history()]')
      const given = await ours(async ({ run }) => {
        const exact = await sides.api({ integers: 'lossless' }).run(path)
        const tables = [await run.scanHistory().toTable(), await exact.scanHistory().toTable()]
        return tables.map(({ rows: [row], coverage }) => [row?.id, coverage.warnings.length])
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: [2n ** 60n + 1n],
    ours: [
      [2 ** 60, 1],
      [2n ** 60n + 1n, 0],
    ],
  },
  {
    row: 'a `scan_history()` that ended early',
    run: { rows: steps(30) },
    async probe({ python, ours }) {
      const theirs = await python(`
        scan = run.scan_history()
        [next(iter(scan))["_step"], next(iter(scan))["_step"]]`)
      const given = await ours(async ({ run }) => {
        const scan = run.scanHistory({ pageSize: 10 })
        for await (const _ of scan) break
        const rest = await run.scanHistory({ pageSize: 10, resume: scan.token }).toTable()
        return [scan.coverage.lastStep, rest.rows[0]?._step]
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: [0, 0],
    ours: [0, 1],
  },
  {
    row: '`scan_history()`: types of rows',
    run: { rows: [{ _step: 0, loss: 'high' }] },
    async probe({ python, ours }) {
      const theirs = await python('list(run.scan_history(schema=None))')
      const given = await ours(({ run }) => run.scanHistory({ schema: lossIsNumber }).toTable())
      return { python: theirs.raises, ours: given.raises }
    },
    python: 'CommError',
    ours: 'decode',
  },
  {
    row: '`run.scan_history()` in 0.31',
    members: ['beta_scan_history'],
    run: dense,
    async probe({ python, ours }) {
      const scan = await python('len(list(run.scan_history()))')
      const given = await ours(async ({ run }) => (await run.scanHistory().toTable()).length)
      const exported = (sends: string[]) => sends.some((sent) => /parquet/i.test(sent))
      return { python: exported(scan.sends), ours: exported(given.sends) }
    },
    python: false,
    newestPython: true,
    ours: false,
  },
]
