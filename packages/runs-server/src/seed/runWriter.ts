import { localApiKey } from '../http/authenticate.ts'

const upsertRun = `mutation UpsertBucket($entity: String, $project: String, $name: String!, $displayName: String, $config: JSONString, $tags: [String], $notes: String, $groupName: String, $jobType: String) {
  upsertBucket(input: { entityName: $entity, modelName: $project, name: $name, displayName: $displayName, config: $config, tags: $tags, notes: $notes, groupName: $groupName, jobType: $jobType }) {
    bucket { project { name entity { name } } }
  }
}`

/** What a run is called and described by when it begins. */
export interface RunIntroduction {
  entity?: string
  project: string
  id: string
  displayName?: string
  config?: Readonly<Record<string, unknown>>
  tags?: readonly string[]
  notes?: string
  group?: string
  jobType?: string
}

/** Answers a request, as `RunsServer.fetch` does. */
export type Answer = (request: Request) => Promise<Response>

/**
 * Logs a run through the routes that W&B's own client uses (`upsertBucket`, `file_stream`), so that what is seeded or shown
 * is stored exactly as what is logged.
 */
export class RunWriter {
  readonly entity: string
  readonly project: string
  readonly id: string
  readonly #answer: Answer
  readonly #origin: string
  readonly #apiKey: string
  #offset = 0

  private constructor(
    answer: Answer,
    origin: string,
    apiKey: string,
    run: { entity: string; project: string; id: string },
  ) {
    this.#answer = answer
    this.#origin = origin
    this.#apiKey = apiKey
    this.entity = run.entity
    this.project = run.project
    this.id = run.id
  }

  /** Creates the run, or goes on with the one that has this id. */
  static async begin(
    answer: Answer,
    origin: string,
    run: RunIntroduction,
    apiKey: string = localApiKey,
  ): Promise<RunWriter> {
    const config = Object.fromEntries(
      Object.entries(run.config ?? {}).map(([key, value]) => [key, { value }]),
    )
    const variables = {
      entity: run.entity,
      project: run.project,
      name: run.id,
      displayName: run.displayName,
      config: JSON.stringify(config),
      tags: run.tags,
      notes: run.notes,
      groupName: run.group,
      jobType: run.jobType,
    }
    const reply = await send(
      answer,
      `${origin}/graphql`,
      apiKey,
      JSON.stringify({ query: upsertRun, variables }),
    )
    const { data, errors }: UpsertReply = await reply.json()
    const project = data?.upsertBucket?.bucket.project
    if (!project) throw new Error(`the run was refused: ${errors?.[0]?.message ?? 'no reason given'}`)
    return new RunWriter(answer, origin, apiKey, {
      entity: project.entity.name,
      project: project.name,
      id: run.id,
    })
  }

  /** Appends history lines, in order. Resolves when they are durable. */
  async log(lines: readonly string[], summary?: string): Promise<void> {
    const files = {
      'wandb-history.jsonl': { offset: this.#offset, content: lines },
      ...(summary !== undefined && { 'wandb-summary.json': { offset: 0, content: [summary] } }),
    }
    await this.#stream({ files })
    this.#offset += lines.length
  }

  /** Appends system metrics or console lines as they are. */
  async append(
    file: 'wandb-events.jsonl' | 'output.log',
    offset: number,
    lines: readonly string[],
  ): Promise<void> {
    await this.#stream({ files: { [file]: { offset, content: lines } } })
  }

  /** Ends the run; exit code 0 is `finished`, any other `failed`. */
  async finish(exitCode = 0): Promise<void> {
    await this.#stream({ complete: true, exitcode: exitCode })
  }

  async #stream(body: unknown): Promise<void> {
    const path = [this.entity, this.project, this.id].map(encodeURIComponent).join('/')
    await send(this.#answer, `${this.#origin}/files/${path}/file_stream`, this.#apiKey, JSON.stringify(body))
  }
}

interface UpsertReply {
  data?: { upsertBucket: { bucket: { project: { name: string; entity: { name: string } } } } | null } | null
  errors?: { message: string }[]
}

async function send(answer: Answer, url: string, apiKey: string, body: string): Promise<Response> {
  const response = await answer(
    new Request(url, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`api:${apiKey}`)}`, 'content-type': 'application/json' },
      body,
    }),
  )
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response
}
