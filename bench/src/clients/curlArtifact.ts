import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { askServer } from '../seedLists.ts'

/**
 * `curlArtifact.ts URL RUN FILE`: what it takes at least to log a file: `md5sum`, then `curl -T` to the address that a draft has for it.
 * The draft is begun before the clock and given up after it.
 */
const [baseUrl = '', path = '', file = ''] = process.argv.slice(2)
const [entityName = '', projectName = '', runName = ''] = path.split('/')
const hash = createHash('md5')
await pipeline(createReadStream(file), hash)
const md5 = hash.digest('base64')
const ask = askServer(baseUrl)
/** Sends a mutation and gives the first of the named text fields of its answer. */
async function mutate(field: string, input: unknown, selection: string, answer: RegExp): Promise<string> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const data = await ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`, {
    input,
  })
  const [, found] = answer.exec(JSON.stringify(data)) ?? []
  if (found === undefined) throw new Error(`${field}: ${JSON.stringify(data)}`)
  return found
}
const run = { entityName, projectName, runName }
const draft = {
  ...run,
  artifactTypeName: 'dataset',
  artifactCollectionName: 'curl',
  digest: createHash('md5').update(md5).digest('hex'),
  digestAlgorithm: 'MANIFEST_MD5',
}
const artifactID = await mutate('createArtifact', draft, 'artifact { id }', /"id":"([^"]+)"/)
const announced = { ...run, artifactID, name: 'wandb_manifest.json', digest: '', type: 'FULL' }
const artifactManifestID = await mutate(
  'createArtifactManifest',
  announced,
  'artifactManifest { id }',
  /"id":"([^"]+)"/,
)
const url = await mutate(
  'createArtifactFiles',
  { artifactFiles: [{ artifactID, artifactManifestID, name: 'large.bin', md5 }], storageLayout: 'V2' },
  'files { edges { node { uploadUrl } } }',
  /"uploadUrl":"([^"]+)"/,
)
const start = performance.now()
const child = spawn('sh', ['-c', 'md5sum "$1" && curl -sSf -T "$1" "$0"', url, file], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const [code] = await once(child, 'exit')
const ms = performance.now() - start
if (code !== 0) throw new Error(`md5sum or curl ended with ${code}`)
await mutate('deleteArtifact', { artifactID }, 'artifact { id }', /"id":"([^"]+)"/)
console.log(JSON.stringify({ ms, rows: (await stat(file)).size }))
