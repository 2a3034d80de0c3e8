import { filter } from '@x/runs-core'
import type { Difference } from '../question.ts'
import { type Pair, queries } from '../sides.ts'

/** A project of three runs, by a path that both take. */
async function project({ sides, run }: Pair): Promise<string> {
  for (let count = 0; count < 2; count++) await sides.log({ project: run.project, config: { count } })
  return `local/${run.project}`
}

/** A page without edges that says that more come behind this cursor. */
const emptyPage = (endCursor: string | null) =>
  JSON.stringify({
    data: { project: { runCount: 3, runs: { edges: [], pageInfo: { endCursor, hasNextPage: true } } } },
  })

/** Lists of runs. */
export const lists: readonly Difference[] = [
  {
    row: '`api.runs(…)`',
    async probe(pair) {
      const { python, ours, api, sides } = pair
      const path = await project(pair)
      const theirs = await python(`[run.id for run in api.runs("${path}")]`)
      const length = await python(`len(api.runs("${path}", order="-created_at"))`)
      const given = await ours(async () => (await api.runs(path).toArray()).length)
      const { endCursor } = (await api.runs(path).page({ first: 1 })).pageInfo
      const body = emptyPage(endCursor)
      sides.server.faults.add({ operation: 'Runs', does: { status: 200, body } })
      const theirEmpty = await python(`len([run.id for run in api.runs("${path}", order="+heartbeat_at")])`)
      sides.server.faults.add({ operation: 'ListRuns', does: { status: 200, body } })
      const ourEmpty = await ours(async () => (await api.runs(path).toArray()).length)
      return {
        python: { sent: queries(theirs), sentByLen: queries(length), behindAnEmptyPage: theirEmpty.gives },
        ours: { sent: queries(given), sentByLen: 0, behindAnEmptyPage: ourEmpty.gives },
      }
    },
    python: { sent: 4, sentByLen: 4, behindAnEmptyPage: 0 },
    newestPython: { sent: 1, sentByLen: 1, behindAnEmptyPage: 0 },
    ours: { sent: 1, sentByLen: 0, behindAnEmptyPage: 2 },
  },
  {
    row: '`api.runs(…)`: config and summary',
    async probe(pair) {
      const { python, ours, api } = pair
      const path = await project(pair)
      const theirs = await python(`[run.config for run in api.runs("${path}")]`)
      const given = await ours(async () => (await api.runs(path).toArray()).map(({ config }) => config))
      return { python: theirs.sends.filter((sent) => sent === 'Run'), ours: given.sends }
    },
    python: [],
    newestPython: ['Run', 'Run', 'Run'],
    ours: ['ListRuns'],
  },
  {
    row: '`api.runs(filters=…)`',
    run: { config: { 'a.b': { c: 1 } } },
    async probe({ python, ours, sides, run }) {
      await sides.log({ project: run.project, config: { a: { b: { c: 1 } } } })
      const theirs = await python('len(api.runs(project, {"config.a.b.c": {"$gt": 0}}))')
      const given = await ours(async ({ api, project }) => {
        const list = api.runs(project, { filters: filter.config(['a.b', 'c']).gt(0) })
        return [(await list.toArray()).length, list.warnings.length > 0]
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: 2,
    ours: [1, true],
  },
  {
    row: "`api.runs(filters={'…': float('nan')})`",
    run: { summary: { loss: Number.NaN } },
    async probe({ python, ours }) {
      const theirs = await python('len(api.runs(project, {"summary_metrics.loss": float("nan")}))')
      const given = await ours(async ({ api, project }) => {
        const filters = filter.summary('loss').eq(Number.NaN)
        return (await api.runs(project, { filters }).toArray()).length
      })
      const plain = await ours(({ api, project }) =>
        api.runs(project, { filters: { 'summary_metrics.loss': Number.NaN } }).toArray(),
      )
      return { python: theirs.gives, ours: [given.gives, plain.raises] }
    },
    python: 1,
    ours: [1, 'usage'],
  },
  {
    row: '`runs.histories(keys=…)`',
    run: { rows: [{ _step: 0, loss: 1 }] },
    async probe(pair) {
      const { python, ours, project: path } = pair
      await project(pair)
      const theirs = await python(`{row["run_id"] for row in api.runs("${path}").histories(keys=["loss"])}`)
      const given = await ours(async ({ api }) => {
        const histories = await api
          .runs(path)
          .histories({ keys: ['loss'] })
          .toArray()
        return histories.map(({ table }) => table.coverage.reason ?? table.length)
      })
      const histories = (sends: string[]) => sends.filter((sent) => /histor/i.test(sent)).length
      return {
        python: [Array.isArray(theirs.gives) && theirs.gives.length, histories(theirs.sends)],
        ours: [given.gives, histories(given.sends)],
      }
    },
    python: [1, 3],
    ours: [[1, 'noRows', 'noRows'], 1],
  },
  {
    row: '`runs[5]`, `runs[2:8]`, `len(runs)`',
    async probe(pair) {
      const { python, ours } = pair
      const path = await project(pair)
      const theirs = await python(`
        runs = api.runs("${path}", per_page=1)
        [len(runs[0:1]), len(runs.objects), len(runs)]`)
      const given = await ours(async ({ api }) => {
        const list = api.runs(path, { pageSize: 1 })
        return [(await list.page()).nodes.length, await list.totalCount()]
      })
      return { python: theirs.gives, ours: [given.gives, queries(given)] }
    },
    python: [1, 2, 3],
    ours: [[1, 3], 2],
  },
]
