import { Api } from '@x/runs-core'
import { apiKey } from '../seedRuns.ts'

/**
 * `node --expose-gc memory.ts URL PATH`: iterates a run and drops every row; samples `heapUsed + external + arrayBuffers`
 * after `gc()` every 50,000 rows. Answers with the peak above the value at 100,000 rows.
 */
const [baseUrl = '', path = ''] = process.argv.slice(2)
const collect = globalThis.gc
if (!collect) throw new Error('run with --expose-gc')
const run = await new Api({ baseUrl, apiKey }).run(path)
let rows = 0
let base = 0
let peak = 0
const start = performance.now()
for await (const row of run.scanHistory()) {
  if (row && ++rows % 50_000 === 0) {
    collect()
    // Buffers are freed beside the program; the second collection waits until those that the first let go are.
    collect()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    const now = heapUsed + external + arrayBuffers
    if (rows === 100_000) base = now
    if (rows > 100_000) peak = Math.max(peak, now)
  }
}
console.log(JSON.stringify({ ms: performance.now() - start, rows, peakBytes: peak - base }))
