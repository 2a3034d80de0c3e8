import { authorization } from '../seedRuns.ts'

/**
 * `bare.ts URL ENTITY PROJECT RUN LAST WIDTH CONCURRENCY`: the limit. It knows the windows beforehand and does nothing but
 * `fetch`, `JSON.parse` of the answer and of each row, with our page size and our concurrency.
 */
const [url = '', entity, project, run, last = '0', width = '4998', concurrency = '4'] = process.argv.slice(2)
const query = `query HistoryWindow($entity: String!, $project: String!, $run: String!, $minStep: Int64!, $maxStep: Int64!, $samples: Int!) {
  project(name: $project, entityName: $entity) { run(name: $run) { history(minStep: $minStep, maxStep: $maxStep, samples: $samples) } } }`

async function window(minStep: number, maxStep: number): Promise<number> {
  const samples = Math.min(Math.max(2 * (maxStep - minStep + 2), 1_000), 10_000)
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { entity, project, run, minStep, maxStep, samples } }),
  })
  const answer = JSON.parse(await response.text()) as { data: { project: { run: { history: string[] } } } }
  let seen = 0
  for (const text of answer.data.project.run.history) if (JSON.parse(text)) seen++
  return seen
}

// The connection is warm before the clock starts, as the other clients' is after they have loaded the run.
await (
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{"query":"{ viewer { id } }"}',
  })
).text()
const start = performance.now()
let rows = 0
let next = 0
const end = Number(last) + 1
await Promise.all(
  Array.from({ length: Number(concurrency) }, async () => {
    while (next < end) {
      const from = next
      next += Number(width)
      const seen = await window(from, Math.min(from + Number(width), end))
      rows += seen
    }
  }),
)
console.log(JSON.stringify({ ms: performance.now() - start, rows }))
