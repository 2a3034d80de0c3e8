import { stat } from 'node:fs/promises'
import { Api, Artifact } from '@x/runs-core'
import { apiKey } from '../seedRuns.ts'

/**
 * `logArtifact.ts URL RUN PATH [BYTES]`: logs a folder, or one file, as an artifact, in parts from that size on. Answers with the time from the loaded run to the complete
 * version, its files or the bytes of the one, and the most memory (rss) above what the idle process had.
 */
const [baseUrl = '', path = '', source = '', multipart] = process.argv.slice(2)
const run = await new Api({ baseUrl, apiKey }).run(path)
const isFolder = (await stat(source)).isDirectory()
const idle = process.memoryUsage.rss()
let peak = idle
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 10)
const start = performance.now()
const draft = new Artifact({ name: 'logged', type: 'dataset' })
if (isFolder) draft.addDir(source)
else draft.addFile(source, { name: 'large.bin' })
const { fileCount, size } = await run.logArtifact(
  draft,
  multipart ? { multipartThresholdBytes: Number(multipart) } : {},
)
const ms = performance.now() - start
clearInterval(sampling)
console.log(JSON.stringify({ ms, rows: isFolder ? fileCount : size, peakBytes: peak - idle }))
