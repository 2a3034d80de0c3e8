import { createHash } from 'node:crypto'
import { graphql, type GraphQLAnswer, type Reachable } from './wireClient.ts'

type Data = GraphQLAnswer['data']

/** Sends a document; errors are thrown with the server's words. */
export async function ask(
  server: Reachable,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await graphql(server, query, variables)
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
  return data
}

export const md5 = (text: string): string => createHash('md5').update(text).digest('base64')

/** The digest of an artifact's contents, written down here a second time. */
export function digestOf(files: Record<string, string>): string {
  const lines = Object.keys(files)
    .sort()
    .map((path) => `${path}:${md5(files[path] ?? '')}\n`)
  return createHash('md5')
    .update(`wandb-artifact-manifest-v1\n${lines.join('')}`)
    .digest('hex')
}

/** The manifest that a client would upload. */
export function manifestOf(files: Record<string, string>, extra: Record<string, unknown> = {}): string {
  const contents = Object.entries(files).map(([path, text]) => [
    path,
    { digest: md5(text), size: Buffer.byteLength(text) },
  ])
  return JSON.stringify({
    version: 1,
    storagePolicy: 'wandb-storage-policy-v1',
    storagePolicyConfig: { storageLayout: 'V2' },
    contents: { ...Object.fromEntries(contents), ...extra },
  })
}

const createArtifactMutation = `mutation ($input: CreateArtifactInput!) {
  createArtifact(input: $input) { artifact { id state artifactSequence { id name latestArtifact { id versionIndex } } } }
}`

/** `createArtifact` with everything that is not said filled in. */
export async function createArtifact(server: Reachable, input: Record<string, unknown> = {}): Promise<Data> {
  const complete = {
    entityName: 'local',
    projectName: 'p',
    artifactTypeName: 'dataset',
    artifactCollectionName: 'data',
    digest: 'd',
    digestAlgorithm: 'MANIFEST_MD5',
    enableDigestDeduplication: true,
    ...input,
  }
  return (await ask(server, createArtifactMutation, { input: complete })).createArtifact.artifact
}

/** `createArtifactManifest`, with a digest where one is given. */
export async function createManifest(
  server: Reachable,
  artifactID: string,
  digest = '',
  input: Record<string, unknown> = {},
): Promise<Data> {
  const mutation = `mutation ($input: CreateArtifactManifestInput!) {
    createArtifactManifest(input: $input) { artifactManifest { id digest file { name uploadUrl directUrl } } }
  }`
  const complete = {
    artifactID,
    digest,
    name: 'wandb_manifest.json',
    type: 'FULL',
    entityName: 'local',
    projectName: 'p',
    runName: 'r',
    ...input,
  }
  return (await ask(server, mutation, { input: complete })).createArtifactManifest.artifactManifest
}

export async function createFiles(
  server: Reachable,
  artifactID: string,
  files: Record<string, string>,
): Promise<Data> {
  const mutation = `mutation ($input: CreateArtifactFilesInput!) {
    createArtifactFiles(input: $input) {
      files { edges { node { name displayName uploadUrl uploadHeaders uploadMultipartUrls { uploadID } artifact { id } } } }
    }
  }`
  const artifactFiles = Object.entries(files).map(([name, text]) => ({ artifactID, name, md5: md5(text) }))
  const { createArtifactFiles } = await ask(server, mutation, {
    input: { artifactFiles, storageLayout: 'V2' },
  })
  return createArtifactFiles.files.edges.map(({ node }: Data) => node)
}

export const put = (server: Reachable, url: string, body: string): Promise<Response> =>
  server.fetch(new Request(url, { method: 'PUT', body }))

export async function read(server: Reachable, url: string): Promise<string> {
  const response = await server.fetch(new Request(url))
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.text()
}

const commitMutation =
  'mutation ($id: ID!) { commitArtifact(input: { artifactID: $id }) { artifact { id digest versionIndex size fileCount state } } }'

export async function commit(server: Reachable, id: string): Promise<Data> {
  return (await ask(server, commitMutation, { id })).commitArtifact.artifact
}

/** Uploads what a version lacks, and commits it. */
export async function finish(
  server: Reachable,
  id: string,
  files: Record<string, string>,
  extra: Record<string, unknown> = {},
): Promise<Data> {
  for (const node of await createFiles(server, id, files)) {
    if (node.uploadUrl) await put(server, node.uploadUrl, files[node.name] ?? '')
  }
  const manifest = manifestOf(files, extra)
  const { file } = await createManifest(server, id, md5(manifest))
  await put(server, file.uploadUrl, manifest)
  return await commit(server, id)
}

/** Logs a version as a client does: create, files, manifest, commit. Gives its node id. */
export async function logArtifact(
  server: Reachable,
  files: Record<string, string>,
  { aliases = ['latest'], ...input }: { aliases?: string[] } & Record<string, unknown> = {},
): Promise<string> {
  const artifactCollectionName = input.artifactCollectionName ?? 'data'
  const artifact = await createArtifact(server, {
    digest: digestOf(files),
    clientID: crypto.randomUUID(),
    aliases: aliases.map((alias) => ({ artifactCollectionName, alias })),
    ...input,
  })
  if (artifact.state === 'PENDING') await finish(server, artifact.id, files)
  return artifact.id
}

/** Fields of `project(p).artifact(name)`; `null` when there is none. */
export async function readArtifact(server: Reachable, name: string, fields: string): Promise<Data> {
  const query = `query ($name: String!) { project(entityName: "local", name: "p") { artifact(name: $name) { ${fields} } } }`
  return (await ask(server, query, { name })).project.artifact
}

/** The aliases of a version, sorted. */
export async function aliasesOf(server: Reachable, id: string): Promise<string[]> {
  const { artifact } = await ask(server, 'query ($id: ID!) { artifact(id: $id) { aliases { alias } } }', {
    id,
  })
  return artifact.aliases.map(({ alias }: { alias: string }) => alias).sort()
}
