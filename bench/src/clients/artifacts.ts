import { Api } from '@x/runs-core'
import { apiKey } from '../seedRuns.ts'

/** `artifacts.ts URL PATH`: lists what the run logged, each version's name read. The clock runs from the loaded run, as in Python's. */
const [baseUrl = '', path = ''] = process.argv.slice(2)
const run = await new Api({ baseUrl, apiKey }).run(path)
const start = performance.now()
const names = new Set<string>()
for await (const { name } of run.loggedArtifacts()) names.add(name)
console.log(JSON.stringify({ ms: performance.now() - start, rows: names.size }))
