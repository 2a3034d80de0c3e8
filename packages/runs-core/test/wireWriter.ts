import { createHash } from 'node:crypto'
import { localKey, type TestServer, uniqueName } from '@x/test-kit'
import { pythonJson } from './historyWire.ts'

/** What a run is created with. */
export interface WrittenRun {
  entity?: string
  project?: string
  id?: string
  displayName?: string
  config?: Record<string, unknown>
  tags?: string[]
  notes?: string
  sweep?: string
}

/** Logs a run over the wire as Python does: `upsertBucket`, then `file_stream` with JSON that may hold bare NaN and Infinity. */
export class WireWriter {
  readonly path: string
  readonly storageId: string
  readonly #server: TestServer
  #offset = 0

  private constructor(server: TestServer, path: string, storageId: string) {
    this.#server = server
    this.path = path
    this.storageId = storageId
  }

  static async begin(server: TestServer, run: WrittenRun = {}): Promise<WireWriter> {
    const { entity = 'local', project = uniqueName('project'), id = uniqueName('run') } = run
    const config = Object.entries(run.config ?? {}).map(
      ([key, value]) => [key, { value, desc: null }] as const,
    )
    const { bucket } = await mutate(
      server,
      `mutation($config: JSONString, $displayName: String, $entity: String, $project: String, $name: String, $notes: String, $tags: [String], $sweep: String) {
        upsertBucket(input: { entityName: $entity, modelName: $project, name: $name, displayName: $displayName, config: $config, notes: $notes, tags: $tags, sweep: $sweep }) { bucket { id } }
      }`,
      {
        entity,
        project,
        name: id,
        displayName: run.displayName,
        notes: run.notes,
        tags: run.tags,
        sweep: run.sweep,
        config: pythonJson(Object.fromEntries(config)),
      },
      'upsertBucket',
    )
    return new WireWriter(server, `${entity}/${project}/${id}`, String(Object(bucket).id))
  }

  /** Logs rows; each needs its `_step`. */
  async log(rows: readonly Record<string, unknown>[], summary?: Record<string, unknown>): Promise<void> {
    const content = rows.map(pythonJson)
    await this.say({
      files: {
        'wandb-history.jsonl': { offset: this.#offset, content },
        ...(summary && { 'wandb-summary.json': { offset: 0, content: [pythonJson(summary)] } }),
      },
    })
    this.#offset += rows.length
  }

  /** Sends console lines as a client does, in its plain form or as JSON; `offset` is the number of the first. */
  async print(offset: number, content: readonly string[]): Promise<void> {
    await this.say({ files: { 'output.log': { offset, content } } })
  }

  async finish(): Promise<void> {
    await this.say({ complete: true, exitcode: 0 })
  }

  /** Sets what is given, as `run.update()` of Python does, and gives the texts that the server then holds. */
  async upsert(input: Record<string, unknown> = {}): Promise<{ config: string; summaryMetrics: string }> {
    const { bucket } = await mutate(
      this.#server,
      `mutation($input: UpsertBucketInput!) { upsertBucket(input: $input) { bucket { config summaryMetrics } } }`,
      { input: { id: this.storageId, ...input } },
      'upsertBucket',
    )
    return Object(bucket)
  }

  /** Logs an artifact version without files, as a client does: create, manifest, commit. Gives its node id. */
  async logArtifact(name: string, digest: string, aliases: readonly string[] = []): Promise<string> {
    const [entityName, projectName, runName] = this.path.split('/')
    const { artifact } = await mutate(
      this.#server,
      `mutation($input: CreateArtifactInput!) { createArtifact(input: $input) { artifact { id state } } }`,
      {
        input: {
          entityName,
          projectName,
          runName,
          artifactTypeName: 'dataset',
          artifactCollectionName: name,
          digest,
          digestAlgorithm: 'MANIFEST_MD5',
          metadata: pythonJson({ rows: Number.NaN }),
          description: `the ${name}`,
          aliases: aliases.map((alias) => ({ artifactCollectionName: name, alias })),
        },
      },
      'createArtifact',
    )
    const { id: artifactID, state } = Object(artifact)
    // Another run has made the same.
    if (state === 'COMMITTED') return artifactID
    const { artifactManifest } = await mutate(
      this.#server,
      `mutation($input: CreateArtifactManifestInput!) {
        createArtifactManifest(input: $input) { artifactManifest { file { uploadUrl uploadHeaders } } }
      }`,
      {
        input: {
          artifactID,
          entityName,
          projectName,
          runName,
          name: 'wandb_manifest.json',
          digest: createHash('md5').update(emptyManifest).digest('base64'),
          type: 'FULL',
        },
      },
      'createArtifactManifest',
    )
    const { uploadUrl, uploadHeaders } = Object(artifactManifest).file
    const given = uploadHeaders.map((header: string) => header.split(/:\s*(.*)/s).slice(0, 2))
    const upload = await this.#server.fetch(uploadUrl, { method: 'PUT', body: emptyManifest, headers: given })
    if (!upload.ok) throw new Error(`manifest: ${upload.status}`)
    await mutate(
      this.#server,
      `mutation($input: CommitArtifactInput!) { commitArtifact(input: $input) { artifact { id } } }`,
      { input: { artifactID } },
      'commitArtifact',
    )
    return String(artifactID)
  }

  /** Declares that the run uses an artifact. */
  async useArtifact(artifactID: string): Promise<void> {
    const [entityName, projectName, runName] = this.path.split('/')
    await mutate(
      this.#server,
      `mutation($input: UseArtifactInput!) { useArtifact(input: $input) { artifact { id } } }`,
      { input: { entityName, projectName, runName, artifactID } },
      'useArtifact',
    )
  }

  /** Sends `file_stream` as it is given, and gives the answer. */
  async say(body: unknown): Promise<unknown> {
    const url = `${this.#server.url}/files/${this.path}/file_stream`
    const response = await this.#server.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`file_stream: ${response.status} ${await response.text()}`)
    return response.json()
  }
}

const emptyManifest = JSON.stringify({
  version: 1,
  storagePolicy: 'wandb-storage-policy-v1',
  storagePolicyConfig: { storageLayout: 'V2' },
  contents: {},
})
const headers = { 'content-type': 'application/json', authorization: `Basic ${btoa(`api:${localKey}`)}` }

/** Sends a mutation, and gives what its one field answers. */
export async function mutate(
  server: TestServer,
  query: string,
  variables: unknown,
  field: string,
): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ query, variables })
  const response = await server.fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
  const answer: { data?: Record<string, Record<string, unknown>>; errors?: unknown } = await response.json()
  const given = answer.data?.[field]
  if (!given) throw new Error(`${field}: ${response.status} ${JSON.stringify(answer.errors)}`)
  return given
}
