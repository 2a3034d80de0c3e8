import { Api, isRunsError, type Run, type RunsClientOptions, uploadFile } from '@x/runs-core'
import { uniqueName } from '@x/test-kit'
import { type LoggedRun, RunLogger } from '../../browser/support/runLogger.ts'
import { type Interop, localKey } from '../interop.ts'
import type { ClientVersion } from '../pythonClient.ts'

/** What became of a question. */
export interface Outcome {
  /** What was given, as JSON would carry it. */
  gives?: unknown
  /** The class of Python's exception, the `code` of our error. */
  raises?: string
  says?: string
  /** What was written to the terminal. */
  prints: string
  /** What was sent for it: GraphQL operations by name, `file_stream`, `upload`, `download`. */
  sends: string[]
}

/** What our side of a question has at hand. */
export interface Ours {
  api: Api
  run: Run
  path: string
  /** The project of the run, as a path. */
  project: string
}

/** A run, read by both clients. */
export interface Pair extends Ours {
  version: ClientVersion
  sides: Sides
  /** Evaluates Python code in which `api`, `run`, `path` and `project` are what they are here. */
  python(code: string): Promise<Outcome>
  ours(ask: (ours: Ours) => unknown): Promise<Outcome>
}

/** A run to log: what its writer is told, and its rows. */
export interface RunSpec extends Partial<LoggedRun> {
  rows?: readonly Record<string, unknown>[]
  summary?: Record<string, unknown>
  /** Files with their text. */
  files?: Readonly<Record<string, string>>
  /** Left running where false. */
  finished?: boolean
}

/** Both clients at one server. */
export class Sides {
  readonly version: ClientVersion
  /** The API key that both use. */
  readonly key: string = localKey
  readonly #interop: Interop
  /** Runs that Python has read. */
  readonly #opened = new Set<string>()
  #logged: Promise<unknown> | undefined
  #witness: Promise<Pair> | undefined

  constructor(version: ClientVersion, interop: Interop) {
    this.version = version
    this.#interop = interop
  }

  get server(): Interop['server'] {
    return this.#interop.server
  }

  /** A client of ours, with options besides those that reach the server. */
  api(options: RunsClientOptions = {}): Api {
    return new Api({ baseUrl: this.server.url, apiKey: this.key, ...options })
  }

  /** Asks the Python process something that is no evaluation. */
  ask<Answer>(call: string, args?: Record<string, unknown>): Promise<Answer> {
    return this.#interop.python.ask<Answer>(call, args)
  }

  /** Logs a run and gives its path. */
  async log({ rows = [], summary, files = {}, finished = true, ...given }: RunSpec = {}): Promise<string> {
    const run = { project: uniqueName('project'), id: uniqueName('run'), ...given }
    const logger = await RunLogger.begin(this.server.url, run)
    if (rows.length > 0 || summary) await logger.log(rows, summary)
    for (const [name, text] of Object.entries(files))
      await uploadFile(this.api().client, logger.path, new Blob([text]), { name })
    if (finished) await logger.finish()
    return logger.path
  }

  /** Appends lines to a file that a run streams. */
  async append(path: string, file: string, offset: number, content: readonly string[]): Promise<void> {
    await this.#post(`/files/${path}/file_stream`, { files: { [file]: { offset, content } } })
  }

  /** Asks the server in GraphQL, past both clients. */
  graphql(query: string, variables: Record<string, unknown>): Promise<unknown> {
    return this.#post('/graphql', { query, variables })
  }

  async #post(route: string, body: unknown): Promise<unknown> {
    const headers = { authorization: `Basic ${btoa(`api:${this.key}`)}`, 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await this.server.fetch(this.server.url + route, init)
    const text = await response.text()
    if (!response.ok || text.includes('"errors"')) throw new Error(`${route}: ${response.status} ${text}`)
    return JSON.parse(text)
  }

  /** Has Python's logging client log an artifact, once: `local/artifacts/data:v0`. */
  async logArtifact(): Promise<void> {
    this.#logged ??= this.ask('log_artifact', { project: 'artifacts', run_id: 'logged', name: 'data' })
    await this.#logged
  }

  /** The run that logged it. */
  async artifacts(): Promise<Pair> {
    await this.logArtifact()
    return this.pair('local/artifacts/logged')
  }

  /** A run with all that Python's logging client can log: media, tables, histograms, console lines, what the machine did. */
  async kinds(): Promise<Pair> {
    await this.ask('log_kinds', { project: 'kinds', run_id: 'all' })
    return this.pair('local/kinds/all')
  }

  /** A run of a sweep. */
  async swept(): Promise<Pair> {
    const project = uniqueName('project')
    const config = 'name: a search\nmethod: grid\nparameters:\n  x:\n    values: [1, 2]\n'
    const input = { entityName: 'local', projectName: project, config }
    const made = await this.graphql(
      'mutation UpsertSweep($input: UpsertSweepInput!) { upsertSweep(input: $input) { sweep { name } } }',
      { input },
    )
    const sweep = /"name":"(\w+)"/.exec(JSON.stringify(made))?.[1]
    return this.logged({ project, ...(sweep && { sweep }) })
  }

  /** Logs a run and has both clients read it. */
  async logged(spec?: RunSpec): Promise<Pair> {
    return this.pair(await this.log(spec))
  }

  /** What is to be read of a run, by Python and by us; null of a run that is not there. */
  async readings(path: string): Promise<{ python: unknown; ours: unknown }> {
    const witness = await (this.#witness ??= this.logged())
    const names = 'name notes description group job_type tags config summary_metrics state'.split(' ')
    const theirs = await witness.python(`
      api.flush()
      read = api.run("${path}")
      files = [[f.name, f.size, f.md5] for f in read.files()]
      artifacts = [[a.name for a in listed] for listed in (read.logged_artifacts(), read.used_artifacts())]
      [${names.map((name) => `read.${name}`).join(', ')}, files, artifacts]`)
    const given = await witness.ours(async () => {
      const read = await this.api().run(path)
      const { name, notes, description, group, jobType, tags, config, summary, state } = read
      const files = (await read.files().toArray()).map(({ name, sizeBytes, md5 }) => [name, sizeBytes, md5])
      const artifacts = [await read.loggedArtifacts().toArray(), await read.usedArtifacts().toArray()]
      const names = artifacts.map((listed) => listed.map(({ name }) => name))
      return [name, notes, description, group, jobType, tags, config, summary, state, files, names]
    })
    return { python: plain(theirs.gives ?? null), ours: given.gives ?? null }
  }

  /** Has both clients read a run, each with a client of its own. */
  async pair(path: string): Promise<Pair> {
    const api = this.api()
    const ours: Ours = { api, run: await api.run(path), path, project: path.replace(/\/[^/]*$/, '') }
    this.#opened.delete(path)
    return {
      ...ours,
      version: this.version,
      sides: this,
      python: async (code) => {
        if (!this.#opened.has(path)) await this.ask('open_run', { path })
        this.#opened.add(path)
        return this.#recorded(() => this.ask<Omit<Outcome, 'sends'>>('evaluate', { path, code }))
      },
      ours: (ask) => this.#recorded(async () => ({ prints: '', ...(await outcomeOf(ask, ours)) })),
    }
  }

  /** A fault that does nothing stands in the server's way and counts who comes by. */
  async #recorded(answer: () => Promise<Omit<Outcome, 'sends'>>): Promise<Outcome> {
    const { faults } = this.server
    const first = faults.hits.length
    const remove = faults.add({ times: Infinity, does: { delayMs: 0 } })
    try {
      const outcome = await answer()
      return { ...outcome, sends: faults.hits.slice(first).map(({ operation }) => operation) }
    } finally {
      remove()
    }
  }
}

/** How many GraphQL requests were sent: 0.31.0 asks for other things beside. */
export function queries({ sends }: Outcome): number {
  return sends.filter((sent) => /^[A-Z]\w+$/.test(sent)).length
}

async function outcomeOf(ask: (ours: Ours) => unknown, ours: Ours): Promise<Partial<Outcome>> {
  try {
    return { gives: plain(await ask(ours)) }
  } catch (error) {
    if (!isRunsError(error)) throw error
    return { raises: error.code, says: error.message }
  }
}

/** The value as Python's side gives it: lists instead of iterables, dates as W&B writes them, no `undefined`. */
export function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/(\.0+)?Z$/, '')
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value
  if (Symbol.iterator in value && typeof value[Symbol.iterator] === 'function')
    return Array.from(value as Iterable<unknown>, plain)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, plain(item)]),
  )
}
