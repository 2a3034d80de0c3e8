import { post } from '../seedRuns.ts'

/** `sampled.ts URL ENTITY PROJECT RUN`: one sampled read of 500 points of 2 keys, as the server answers it. One call on a warm connection, timed. */
const [url = '', entity, project, run] = process.argv.slice(2)
const query = `query SampleHistory($entity: String!, $project: String!, $run: String!, $specs: [JSONString!]!) {
  project(name: $project, entityName: $entity) { run(name: $run) { sampledHistory(specs: $specs) } } }`
const body = JSON.stringify({
  query,
  variables: {
    entity,
    project,
    run,
    specs: [JSON.stringify({ keys: ['_step', 'metric_0', 'metric_7'], samples: 500 })],
  },
})
await post(`${url}/graphql`, JSON.stringify({ query: '{ viewer { id } }' }))
const start = performance.now()
const text = await post(`${url}/graphql`, body)
const ms = performance.now() - start
const answer = JSON.parse(text) as { data: { project: { run: { sampledHistory: unknown[][] } } } }
console.log(JSON.stringify({ ms, rows: answer.data.project.run.sampledHistory[0]?.length ?? 0 }))
