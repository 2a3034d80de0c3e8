import { Api } from '@x/runs-core'
import { apiKey } from '../seedRuns.ts'

/** `scan.ts URL PATH`: our exact scan, every row seen. The clock runs from the loaded run to the last row, as in Python's. */
const [baseUrl = '', path = ''] = process.argv.slice(2)
const run = await new Api({ baseUrl, apiKey }).run(path)
const start = performance.now()
const scan = run.scanHistory()
let rows = 0
for await (const row of scan) if (row) rows++
const ms = performance.now() - start
if (!scan.coverage.complete) throw new Error('the scan is not complete')
console.log(JSON.stringify({ ms, rows }))
