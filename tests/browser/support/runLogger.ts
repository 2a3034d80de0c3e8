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

async function send(url: string, body: string): Promise<void> {
  const headers = { authorization: `Basic ${btoa(`api:${localKey}`)}`, 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body })
  const text = await response.text()
  if (!response.ok || text.includes('"errors"')) throw new Error(`${url}: ${response.status} ${text}`)
}
