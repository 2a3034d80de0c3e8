import { createHash } from 'node:crypto'
import type { TestServer } from '@x/test-kit'
import { pythonJson } from './historyWire.ts'
import { mutate, type WireWriter } from './wireWriter.ts'

/** The bytes of a file, or where a reference leads. */
export type Content = string | Uint8Array | { ref: string; digest: string; size?: number; extra?: object }

/** What the mutations answer, each its own part. */
interface Answer {
  artifact: { id: string }
  files: { edges: { node: { uploadUrl: string | null } }[] }
  artifactManifest: { file: { uploadUrl: string } }
}

/** What an artifact is logged as. */
export interface Logged {
  name: string
  type?: string
  aliases?: readonly string[]
  metadata?: Record<string, unknown>
  /** `V1` leaves out what only newer clients write. */
  layout?: 'V1' | 'V2'
}

/** Logs an artifact with contents over the wire, as a client does, and gives its node id. */
export async function logArtifact(
  server: TestServer,
  run: WireWriter,
  contents: Readonly<Record<string, Content>>,
  { name, type = 'dataset', aliases = ['latest'], metadata = {}, layout = 'V2' }: Logged,
): Promise<string> {
  const [entityName, projectName, runName] = run.path.split('/')
  const entries = Object.entries(contents).map(([path, content]) => {
    const isFile = typeof content === 'string' || content instanceof Uint8Array
    const bytes = isFile ? Buffer.from(content) : undefined
    return { path, bytes, digest: bytes ? md5(bytes) : Object(content).digest, given: Object(content) }
  })
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const lines = sorted.map(({ path, digest }) => `${path}:${digest}\n`).join('')
  const send = (field: string, input: object, answer: string): Promise<Answer> =>
    mutate(
      server,
      `mutation($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${answer} } }`,
      { input },
      field,
    ).then(Object)
  const created = await send(
    'createArtifact',
    {
      entityName,
      projectName,
      runName,
      artifactTypeName: type,
      artifactCollectionName: name,
      digest: createHash('md5').update(`wandb-artifact-manifest-v1\n${lines}`).digest('hex'),
      digestAlgorithm: 'MANIFEST_MD5',
      metadata: pythonJson(metadata),
      aliases: aliases.map((alias) => ({ artifactCollectionName: name, alias })),
    },
    'artifact { id state }',
  )
  const artifactID = created.artifact.id
  const files = entries.filter(({ bytes }) => bytes)
  if (files.length > 0) {
    const planned = await send(
      'createArtifactFiles',
      {
        storageLayout: 'V2',
        artifactFiles: files.map((each) => ({ artifactID, name: each.path, md5: each.digest })),
      },
      'files { edges { node { uploadUrl } } }',
    )
    for (const [index, { node }] of planned.files.edges.entries())
      if (node.uploadUrl) await put(server, node.uploadUrl, files[index]?.bytes ?? Buffer.alloc(0))
  }
  const manifest = Buffer.from(
    JSON.stringify({
      version: 1,
      storagePolicy: 'wandb-storage-policy-v1',
      storagePolicyConfig: layout === 'V2' ? { storageLayout: 'V2' } : {},
      contents: Object.fromEntries(
        entries.map(({ path, bytes, digest, given }) => [
          path,
          bytes
            ? { digest, size: bytes.byteLength, ...(layout === 'V2' && { birthArtifactID: artifactID }) }
            : given,
        ]),
      ),
    }),
  )
  const begun = await send(
    'createArtifactManifest',
    {
      artifactID,
      entityName,
      projectName,
      runName,
      name: 'wandb_manifest.json',
      digest: md5(manifest),
      type: 'FULL',
    },
    'artifactManifest { file { uploadUrl } }',
  )
  await put(server, begun.artifactManifest.file.uploadUrl, manifest)
  await send('commitArtifact', { artifactID }, 'artifact { id }')
  return artifactID
}

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('base64')
}

async function put(server: TestServer, url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const answer = await server.fetch(url, { method: 'PUT', body: bytes })
  if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`)
}
