import { onTestFinished } from 'vitest'
import { createRunsServer, type RunsServer, type RunsServerOptions } from '../src/index.ts'

export const localApiKey: string = `local${'0'.repeat(35)}`

/** `Authorization` as W&B's clients send it. */
export function basic(key: string): string {
  return `Basic ${btoa(`api:${key}`)}`
}

/** What a request needs of a server, in this process or in another. */
export type Reachable = Pick<RunsServer, 'url' | 'fetch'>

/** A server of its own for one test, in memory and without a port. */
export async function openServer(
  options: Partial<Omit<RunsServerOptions, 'memory' | 'dataDir'>> = {},
): Promise<RunsServer> {
  const server = await createRunsServer({ memory: true, ...options })
  onTestFinished(() => server.close())
  return server
}

/** Sends a POST with a JSON body and the local key. */
export function post(
  server: Reachable,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return server.fetch(
    new Request(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: basic(localApiKey), 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
}

/** A GraphQL answer, read loosely: tests say what they expect. */
export interface GraphQLAnswer {
  data: ReturnType<typeof JSON.parse>
  errors?: { message: string; path?: (string | number)[] }[]
}

export async function graphql(
  server: Reachable,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphQLAnswer> {
  const response = await post(server, '/graphql', { query, variables })
  return await response.json()
}

/** What `upsertBucket` takes. */
export type UpsertInput = Record<string, unknown>

const upsertMutation = `mutation Upsert($input: UpsertBucketInput!) {
  upsertBucket(input: $input) {
    inserted
    serverSettings { serverMessages { utfText } }
    bucket {
      id name displayName description notes config summaryMetrics tags group jobType commit state stopped sweepName
      historyLineCount project { id name entity { id name } }
    }
  }
}`

/** Creates or updates a run; the answer's payload. Errors are thrown. */
export async function upsert(server: Reachable, input: UpsertInput): Promise<GraphQLAnswer['data']> {
  const { data, errors } = await graphql(server, upsertMutation, { input })
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
  return data.upsertBucket
}

/** Makes `local/p/<name>` and gives its node id. */
export async function makeRun(server: Reachable, name: string, input: UpsertInput = {}): Promise<string> {
  const { bucket } = await upsert(server, { modelName: 'p', name, ...input })
  return bucket.id
}

/** Selects fields of `local/p/<run>`. */
export async function readRun(
  server: Reachable,
  run: string,
  fields: string,
): Promise<GraphQLAnswer['data']> {
  const { data, errors } = await graphql(
    server,
    `query ($run: String!) { project(name: "p") { run(name: $run) { ${fields} } } }`,
    { run },
  )
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
  return data.project?.run
}

export function streamTo(
  server: Reachable,
  run: string,
  body: unknown,
  headers?: Record<string, string>,
): Promise<Response> {
  return post(server, `/files/local/p/${run}/file_stream`, body, headers)
}

/** Logs history lines as `file_stream` takes them. */
export function logRows(
  server: Reachable,
  run: string,
  offset: number,
  rows: readonly (Record<string, unknown> | string)[],
): Promise<Response> {
  const content = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)))
  return streamTo(server, run, { files: { 'wandb-history.jsonl': { offset, content } } })
}
