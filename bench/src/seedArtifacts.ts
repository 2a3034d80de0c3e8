import { createHash } from 'node:crypto'
import { authorization, post } from './seedRuns.ts'

const manifest = JSON.stringify({
  version: 1,
  storagePolicy: 'wandb-storage-policy-v1',
  storagePolicyConfig: { storageLayout: 'V2' },
  contents: {
    'weights.bin': {
      digest: 'an-etag',
      size: 11,
      ref: 's3://bucket/weights.bin',
      extra: { etag: 'an-etag' },
    },
  },
})

/** Logs artifact versions of one reference each from a run that is there, in the four requests that a client needs for one. */
export async function seedArtifacts(
  serverUrl: string,
  run: { entity: string; project: string; id: string },
  count: number,
): Promise<void> {
  const names = { entityName: run.entity, projectName: run.project, runName: run.id }
  const mutate = async <Answer>(
    field: string,
    input: Record<string, unknown>,
    selection: string,
  ): Promise<Answer> => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`
    const text = await post(`${serverUrl}/graphql`, JSON.stringify({ query, variables: { input } }))
    const { data } = JSON.parse(text) as { data?: Record<string, Answer> }
    const answer = data?.[field]
    if (!answer) throw new Error(`${field}: ${text}`)
    return answer
  }
  for (let index = 0; index < count; index++) {
    const { artifact } = await mutate<{ artifact: { id: string } }>(
      'createArtifact',
      {
        ...names,
        artifactTypeName: 'model',
        artifactCollectionName: `model-${index % 10}`,
        digest: createHash('md5').update(String(index)).digest('hex'),
        digestAlgorithm: 'MANIFEST_MD5',
        metadata: JSON.stringify({ epoch: index, loss: 1 / (index + 1) }),
        aliases: [{ artifactCollectionName: `model-${index % 10}`, alias: 'latest' }],
      },
      'artifact { id }',
    )
    const { artifactManifest } = await mutate<{
      artifactManifest: { file: { uploadUrl: string; uploadHeaders: string[] } }
    }>(
      'createArtifactManifest',
      {
        ...names,
        artifactID: artifact.id,
        name: 'wandb_manifest.json',
        digest: createHash('md5').update(manifest).digest('base64'),
        type: 'FULL',
      },
      'artifactManifest { file { uploadUrl uploadHeaders } }',
    )
    const { uploadUrl, uploadHeaders } = artifactManifest.file
    const headers = Object.fromEntries(uploadHeaders.map((header) => header.split(/:\s*(.*)/s).slice(0, 2)))
    const uploaded = await fetch(uploadUrl, {
      method: 'PUT',
      body: manifest,
      headers: { authorization, ...headers },
    })
    if (!uploaded.ok) throw new Error(`manifest: ${uploaded.status}`)
    await uploaded.arrayBuffer()
    await mutate('commitArtifact', { artifactID: artifact.id }, 'artifact { id }')
  }
}
