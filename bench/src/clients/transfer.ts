import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Api } from '@x/runs-core'
import { apiKey } from '../seedRuns.ts'

/**
 * `transfer.ts URL RUN up FILE` uploads a file, `transfer.ts URL RUN down FILE` downloads it to where it is. Answers with the time from
 * the loaded run to the listed upload or the named download, the bytes, and the most memory (rss) above what the idle process had.
 */
const [baseUrl = '', path = '', direction = '', file = ''] = process.argv.slice(2)
const run = await new Api({ baseUrl, apiKey }).run(path)
const root = dirname(file)
if (direction === 'down') await rm(file, { force: true })
const idle = process.memoryUsage.rss()
let peak = idle
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 10)
const start = performance.now()
let bytes = 0
if (direction === 'up') bytes = (await run.uploadFile(file, { root })).sizeBytes
else {
  const found = await run.file('large.bin')
  bytes = found.sizeBytes
  await found.download({ root })
}
const ms = performance.now() - start
clearInterval(sampling)
console.log(JSON.stringify({ ms, rows: bytes, peakBytes: peak - idle }))
