import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, stat } from 'node:fs/promises'
import { post } from '../seedRuns.ts'

/**
 * `curl.ts URL RUN DIRECTION FILE`: the same by `curl -T` (up), `curl -o` (down), and `curl` with `md5sum` behind it, which does what
 * ours does (down and digest); from the signed URL to its end.
 */
const [baseUrl = '', path = '', direction = '', file = ''] = process.argv.slice(2)
const [entity = '', project = '', run = ''] = path.split('/')
const upload = `mutation CreateRunFiles($entity: String!, $project: String!, $run: String!) {
  createRunFiles(input: { entityName: $entity, projectName: $project, runName: $run, files: ["large.bin"] }) { files { uploadUrl } } }`
const download = `query RunFiles($entity: String!, $project: String!, $run: String!) {
  project(name: $project, entityName: $entity) { run(name: $run) { files(names: ["large.bin"]) { edges { node { directUrl } } } } } }`
const query = direction === 'up' ? upload : download
const answer = await post(
  `${baseUrl}/graphql`,
  JSON.stringify({ query, variables: { entity, project, run } }),
)
const url = /"(?:uploadUrl|directUrl)":"([^"]+)"/.exec(answer)?.[1]
if (!url) throw new Error(answer)
if (direction !== 'up') await rm(file, { force: true })
const commands: Record<string, string> = {
  up: 'curl -sSf -T "$1" "$0"',
  down: 'curl -sSf -o "$1" "$0"',
  'down and digest': 'curl -sSf "$0" | tee "$1" | md5sum',
}
const start = performance.now()
const child = spawn('sh', ['-c', commands[direction] ?? 'false', url, file], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const [code] = await once(child, 'exit')
const ms = performance.now() - start
if (code !== 0) throw new Error(`curl ended with ${code}`)
console.log(JSON.stringify({ ms, rows: (await stat(file)).size }))
