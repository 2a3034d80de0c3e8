import { startServer, uniqueName } from '@x/test-kit'
import { createRunsClient, type RunsClient } from '../src/index.ts'
import { HistoryWire, pythonJson, type WireQuirks } from './historyWire.ts'

/** A run as Python logs it. */
export interface RunToLog {
  rows: Record<string, unknown>[]
  events?: Record<string, unknown>[]
  /** @defaultValue `'finished'` */
  state?: 'finished' | 'running'
  /** Lines at the start of the history that are counted and never came. */
  missingLines?: number
}

/** A logged run and who reads it. */
export interface LoggedRun {
  client: RunsClient
  /** Reads integers `'lossless'`; its operations are not counted. */
  losslessClient: RunsClient
  path: string
  /** Names of the operations that were sent, oldest first. */
  operations: string[]
}

/** Somebody who holds runs and answers for them. */
export interface Judge {
  log(run: RunToLog): Promise<LoggedRun>
}

/** Both judges of the reader: they were written apart from each other and from the reader. */
export const judges: { judge: string; start(quirks?: Partial<WireQuirks>): Promise<Judge> }[] = [
  { judge: 'the model of the wire', start: async (quirks) => modelJudge(quirks) },
  { judge: 'the embedded server', start: serverJudge },
]

function modelJudge(quirks: Partial<WireQuirks> = {}): Judge {
  return {
    async log(run) {
      const wire = new HistoryWire(run, quirks)
      const operations: string[] = []
      wire.before = async ({ operation }) => {
        operations.push(operation)
        return undefined
      }
      const options = { baseUrl: 'http://wire.localhost', fetch: wire.fetch }
      const client = createRunsClient(options)
      const losslessClient = createRunsClient({ ...options, integers: 'lossless' })
      return { client, losslessClient, path: 'entity/project/run', operations }
    },
  }
}

async function serverJudge(asked: Partial<WireQuirks> = {}): Promise<Judge> {
  // The embedded server gives as many samples as are asked for.
  const { sampledFactor: _sampledFactor, mostSamples: _mostSamples, ...quirks } = asked
  const { clientOptions, url, apiKey, fetch } = await startServer({ quirks, dashboard: false })
  const headers = { authorization: `Basic ${btoa(`api:${apiKey}`)}`, 'content-type': 'application/json' }
  const post = async (path: string, body: unknown): Promise<Response> => {
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const entity = uniqueName('entity')
  let runs = 0
  return {
    async log({ rows, events = [], state = 'finished', missingLines = 0 }) {
      const path = [entity, 'project', `run${++runs}`]
      await post('/graphql', { query: upsertRun, variables: { entity, name: path[2] } })
      const stream = (body: unknown): Promise<Response> => post(`/files/${path.join('/')}/file_stream`, body)
      await stream({
        files: {
          'wandb-history.jsonl': { offset: missingLines, content: rows.map(pythonJson) },
          'wandb-events.jsonl': { offset: 0, content: events.map(pythonJson) },
        },
      })
      if (state === 'finished') await stream({ complete: true, exitcode: 0 })
      const operations: string[] = []
      const client = createRunsClient({
        ...clientOptions,
        onRequest: ({ operation }) => operations.push(operation),
      })
      const losslessClient = createRunsClient({ ...clientOptions, integers: 'lossless' })
      return { client, losslessClient, path: path.join('/'), operations }
    },
  }
}

const upsertRun = `mutation UpsertBucket($entity: String!, $name: String!) {
  upsertBucket(input: { entityName: $entity, modelName: "project", name: $name }) { bucket { id } }
}`
