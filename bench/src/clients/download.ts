import { readdir } from 'node:fs/promises'
import { Api } from '@x/runs-core'
import { apiKey } from '../seedRuns.ts'

/**
 * `download.ts URL RUN ROOT`: downloads all that a run has logged, one artifact after the other. Answers with the time from the loaded
 * run to the last file, the files that are there then, and how many requests asked for URLs of files.
 */
const [baseUrl = '', path = '', root = ''] = process.argv.slice(2)
let urlQueries = 0
const counting: typeof fetch = (input, init) => {
  const { body } = init ?? {}
  if (typeof body === 'string' && /\bfiles\b[^{]*\{.*\bdirectUrl\b/s.test(body)) urlQueries++
  return fetch(input, init)
}
const run = await new Api({ baseUrl, apiKey, fetch: counting }).run(path)
const start = performance.now()
for await (const artifact of run.loggedArtifacts()) await artifact.download({ root })
const ms = performance.now() - start
console.log(JSON.stringify({ ms, rows: (await readdir(root)).length, urlQueries }))
