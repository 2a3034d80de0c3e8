import { Api, createRunsClient, isRunsError, loadRun } from '@x/runs-core'
import { fromEnv } from '@x/runs-core/node'
import { createRunsServer } from '@x/runs-server'

const server = await createRunsServer({ memory: true })
const seeded = await server.seed({ project: 'packed', steps: 50 })
const path = seeded.runs[0]?.path ?? ''
const options = {
  ...fromEnv(),
  baseUrl: server.url,
  apiKey: `local${'0'.repeat(35)}`,
  fetch: (input: string | URL | Request, init?: RequestInit) => server.fetch(new Request(input, init)),
}

const data = await loadRun(createRunsClient(options), path)
const run = await new Api(options).run(path)
let rows = 0
for await (const row of run.scanHistory()) rows += Object.hasOwn(row, '_step') ? 1 : 0
const missing: unknown = await loadRun(createRunsClient(options), `${path}-missing`).catch(
  (error: unknown) => error,
)
await server.close()

console.log(JSON.stringify({ state: data.state, rows, missing: isRunsError(missing, 'notFound') }))
