import { createRunsServer } from '@x/runs-server'
import { type Ask, seedLists } from '../seedLists.ts'
import { authorization } from '../seedRuns.ts'
import { median } from '../table.ts'

/**
 * `listPage.ts ROUNDS MANY FEW`: pages of 50 by a config filter in summary order, answered by the server itself, no network between.
 * Each round turns 20 pages of the project with many runs and 20 of the one with few, in turn, and gives both medians.
 */
const [rounds = 5, many = 100_000, few = 1_000] = process.argv.slice(2).map(Number)
const pages = 20
const server = await createRunsServer({ memory: true })
const ask: Ask = async (query, variables) => {
  const response = await server.fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return ((await response.json()) as { data: unknown }).data
}
await seedLists(ask, 'few', few)
await seedLists(ask, 'many', many)

const query = `query ($project: String!, $filters: JSONString, $order: String, $first: Int, $after: String) {
  project(name: $project, entityName: "local") { runCount(filters: $filters)
    runs(filters: $filters, order: $order, first: $first, after: $after) {
      edges { cursor node { id name displayName state tags createdAt config summaryMetrics } } pageInfo { endCursor hasNextPage } } } }`
interface Listed {
  project: { runs: { edges: unknown[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } }
}
const asked = {
  filters: JSON.stringify({ 'config.optimizer': 'adam', 'config.param_1': { $lt: 90 } }),
  order: '-summary_metrics.metric_3',
  first: 50,
}
let rows = 0
async function turn(project: string, after: string | null): Promise<{ ms: number; after: string | null }> {
  const start = performance.now()
  const { runs } = ((await ask(query, { project, ...asked, after })) as Listed).project
  const ms = performance.now() - start
  rows += runs.edges.length
  return { ms, after: runs.pageInfo.hasNextPage && runs.edges.length === 50 ? runs.pageInfo.endCursor : null }
}

const first = (await turn('many', null)).ms
await turn('few', null)
rows = 0
const pairs: [number, number][] = []
for (let round = 0; round < rounds; round++) {
  const times: [number[], number[]] = [[], []]
  const cursors: [string | null, string | null] = [null, null]
  for (let page = 0; page < pages; page++) {
    for (const side of [0, 1] as const) {
      const { ms, after } = await turn(side === 0 ? 'many' : 'few', cursors[side])
      times[side].push(ms)
      cursors[side] = after
    }
  }
  pairs.push([median(times[0]), median(times[1])])
}
await server.close()
console.log(JSON.stringify({ ms: first, rows, pairs }))
