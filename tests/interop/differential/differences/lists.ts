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
]
