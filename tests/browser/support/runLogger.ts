import { createHash } from 'node:crypto'
import { localKey } from '@x/test-kit'

const upsertRun = `mutation UpsertBucket($input: UpsertBucketInput!) { upsertBucket(input: $input) { bucket { id } } }`
const upsertProject = `mutation UpsertModel($input: UpsertModelInput!) { upsertModel(input: $input) { inserted } }`

/** A run as W&B's client begins it. */
export interface LoggedRun {
  entity?: string
  project: string
  id: string
  displayName?: string
  config?: Record<string, unknown>
  tags?: string[]
  notes?: string
  groupName?: string
  jobType?: string
  sweep?: string
}

/** What the mutations of an artifact answer, each its own part. */
interface ArtifactAnswer {
  artifact: { id: string }
  files: { edges: { node: { uploadUrl: string | null } }[] }
  artifactManifest: { file: { uploadUrl: string } }
}

/** Logs a run over the two routes that W&B's client uses, row by row as the test wants it. */
export class RunLogger {
  readonly path: string
  readonly #url: string
  #offset = 0

  private constructor(url: string, path: string) {
    this.#url = url
    this.path = path
  }

  /** The address of the run's page, as W&B's client prints it. */
  get pageUrl(): string {
    const [entity, project, id] = this.path.split('/')
    return `${this.#url}/${entity}/${project}/runs/${id}`
  }

  static async begin(url: string, run: LoggedRun): Promise<RunLogger> {
    const { entity = 'local', project, id, config = {}, ...rest } = run
    const wrapped = Object.fromEntries(Object.entries(config).map(([key, value]) => [key, { value }]))
    const input = {
      entityName: entity,
      modelName: project,
      name: id,
      config: rowText(wrapped),
      ...rest,
    }
    await send(`${url}/graphql`, JSON.stringify({ query: upsertRun, variables: { input } }))
    return new RunLogger(url, `${entity}/${project}/${id}`)
  }

  /** Appends rows; numbers that JSON lacks are written as Python writes them. */
  async log(rows: readonly Record<string, unknown>[], summary?: Record<string, unknown>): Promise<void> {
    const files = {
      'wandb-history.jsonl': { offset: this.#offset, content: rows.map(rowText) },
      ...(summary && { 'wandb-summary.json': { offset: 0, content: [rowText(summary)] } }),
    }
    this.#offset += rows.length
    await this.#stream({ files })
  }

  /** Prints the first lines of the run's console. */
  print(lines: readonly string[]): Promise<void> {
    return this.#stream({ files: { 'output.log': { offset: 0, content: lines } } })
  }

  /** Ends the run. */
  finish(): Promise<void> {
    return this.#stream({ complete: true, exitcode: 0 })
  }

  /** Logs a version of an artifact with these texts as its files, and gives its node id. */
  async logArtifact(name: string, type: string, texts: Readonly<Record<string, string>>): Promise<string> {
    const [entityName, projectName, runName] = this.path.split('/')
    const md5 = (text: string): string => createHash('md5').update(text).digest('base64')
    const files = Object.entries(texts).map(([path, text]) => ({ path, text, digest: md5(text) }))
    const lines = files.map(({ path, digest }) => `${path}:${digest}\n`).toSorted()
    const mutate = async (field: string, input: object, answer: string): Promise<ArtifactAnswer> => {
      const kind = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`
      const query = `mutation($input: ${kind}) { ${field}(input: $input) { ${answer} } }`
      return Object(await send(`${this.#url}/graphql`, JSON.stringify({ query, variables: { input } }))).data[
        field
      ]
    }
    const put = async (url: string | null, body: string): Promise<void> => {
      if (url && !(await fetch(url, { method: 'PUT', body })).ok) throw new Error(`upload of ${name}`)
    }
    const run = { entityName, projectName, runName }
    const created = await mutate(
      'createArtifact',
      {
        ...run,
        artifactTypeName: type,
        artifactCollectionName: name,
        digest: createHash('md5')
          .update(`wandb-artifact-manifest-v1\n${lines.join('')}`)
          .digest('hex'),
        digestAlgorithm: 'MANIFEST_MD5',
        aliases: [{ artifactCollectionName: name, alias: 'latest' }],
      },
      'artifact { id }',
    )
    const artifactID = created.artifact.id
    const artifactFiles = files.map(({ path, digest }) => ({ artifactID, name: path, md5: digest }))
    const { files: planned } = await mutate(
      'createArtifactFiles',
      { storageLayout: 'V2', artifactFiles },
      'files { edges { node { uploadUrl } } }',
    )
    for (const [index, { node }] of planned.edges.entries())
      await put(node.uploadUrl, files[index]?.text ?? '')
    const manifest = JSON.stringify({
      version: 1,
      storagePolicy: 'wandb-storage-policy-v1',
      storagePolicyConfig: { storageLayout: 'V2' },
      contents: Object.fromEntries(
        files.map(({ path, text, digest }) => [path, { digest, size: Buffer.byteLength(text) }]),
      ),
    })
    const begun = await mutate(
      'createArtifactManifest',
      { ...run, artifactID, name: 'wandb_manifest.json', digest: md5(manifest), type: 'FULL' },
      'artifactManifest { file { uploadUrl } }',
    )
    await put(begun.artifactManifest.file.uploadUrl, manifest)
    await mutate('commitArtifact', { artifactID }, 'artifact { id }')
    return artifactID
  }

  /** Declares that the run uses an artifact. */
  async useArtifact(artifactID: string): Promise<void> {
    const [entityName, projectName, runName] = this.path.split('/')
    const query = 'mutation($input: UseArtifactInput!) { useArtifact(input: $input) { artifact { id } } }'
    const variables = { input: { entityName, projectName, runName, artifactID } }
    await send(`${this.#url}/graphql`, JSON.stringify({ query, variables }))
  }

  /** Saves files in the run. */
  async saveFiles(contents: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Promise<void> {
    const [entityName, projectName, runName] = this.path.split('/')
    const query =
      'mutation($input: CreateRunFilesInput!) { createRunFiles(input: $input) { files { name uploadUrl } } }'
    const variables = { input: { entityName, projectName, runName, files: Object.keys(contents) } }
    const answer = await send(`${this.#url}/graphql`, JSON.stringify({ query, variables }))
    for (const { name, uploadUrl } of Object(answer).data.createRunFiles.files) {
      const { ok } = await fetch(uploadUrl, { method: 'PUT', body: contents[name] ?? '' })
      if (!ok) throw new Error(`upload of ${name}`)
    }
  }

  async #stream(body: unknown): Promise<void> {
    await send(`${this.#url}/files/${this.path}/file_stream`, JSON.stringify(body))
  }
}

/** Makes a project without runs. */
export async function makeProject(url: string, entityName: string, name: string): Promise<void> {
  await send(
    `${url}/graphql`,
    JSON.stringify({ query: upsertProject, variables: { input: { entityName, name } } }),
  )
}

/** JSON as Python writes it: bare NaN and Infinity, and a number that is no safe integer with an exponent. */
function rowText(value: unknown): string {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER && Number.isFinite(value))
    return value.toExponential()
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(rowText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const cells = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}: ${rowText(held)}`)
  return `{${cells.join(', ')}}`
}

async function send(url: string, body: string): Promise<unknown> {
  const headers = { authorization: `Basic ${btoa(`api:${localKey}`)}`, 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body })
  const text = await response.text()
  if (!response.ok || text.includes('"errors"')) throw new Error(`${url}: ${response.status} ${text}`)
  return JSON.parse(text)
}
