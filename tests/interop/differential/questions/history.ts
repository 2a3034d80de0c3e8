import type { Question } from '../question.ts'

/** What the run has logged. No pandas: Python gives its lists. */
export const history: readonly Question[] = [
  { member: 'lastHistoryStep', python: 'run.lastHistoryStep', ours: ({ run }) => run.lastHistoryStep() },
  { member: 'history', python: 'run.history(pandas=False)', ours: ({ run }) => run.history() },
  {
    member: 'history',
    python: 'run.history(samples=7, pandas=False)',
    ours: ({ run }) => run.history({ samples: 7 }),
  },
  {
    member: 'history',
    python: 'run.history(keys=["loss", "accuracy"], samples=10_000, pandas=False)',
    ours: ({ run }) => run.history({ keys: ['loss', 'accuracy'], samples: 10_000 }),
  },
  {
    member: 'history',
    python:
      '[[row["_timestamp"], float(row["loss"])] for row in run.history(keys=["loss"], x_axis="_timestamp", pandas=False)]',
    ours: async ({ run }) =>
      (await run.history({ keys: ['loss'], xAxis: '_timestamp' })).rows.map(({ _timestamp, loss }) => [
        _timestamp,
        loss,
      ]),
  },
  {
    member: 'history',
    python: 'run.history(stream="system", pandas=False)',
    ours: ({ run }) => run.history({ stream: 'system' }),
  },
  {
    member: 'scan_history',
    python: 'list(run.scan_history())',
    ours: ({ run }) => run.scanHistory().toTable(),
  },
  {
    member: 'scan_history',
    python: 'list(run.scan_history(min_step=5, max_step=20))',
    ours: ({ run }) => run.scanHistory({ minStep: 5, maxStep: 20 }).toTable(),
  },
  {
    member: 'scan_history',
    python:
      '[[row["loss"], row["accuracy"]] for row in run.scan_history(keys=["_step", "loss", "accuracy"], page_size=10_000)]',
    ours: async ({ run }) =>
      (await run.scanHistory({ keys: ['loss', 'accuracy'] }).toTable()).rows.map(({ loss, accuracy }) => [
        loss,
        accuracy,
      ]),
  },
]
