import { Api } from '@x/runs-core'
import { apiKey } from '../seedRuns.ts'

/** `runs.ts URL PATH`: every run of a project with config and summary. */
const [baseUrl = '', path = ''] = process.argv.slice(2)
const api = new Api({ baseUrl, apiKey })
const start = performance.now()
let rows = 0
for await (const { config, summary } of api.runs(path))
  if ('param_0' in config && 'metric_0' in summary) rows++
console.log(JSON.stringify({ ms: performance.now() - start, rows }))
