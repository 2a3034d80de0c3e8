import { Artifact } from './artifact.ts'
import { listArtifacts, type ListArtifactsOptions } from './artifacts/listArtifacts.ts'
import type { ArtifactPath } from './artifacts/artifactName.ts'
import type { LogArtifactOptions } from './artifacts/logArtifact.ts'
import { recordArtifactUse, type RecordArtifactUseOptions } from './artifacts/recordArtifactUse.ts'
import { type DisplayBundle, type DisplayOptions, runHTML, showInNotebook } from './display/displayRun.ts'
import { EditableRun } from './editableRun.ts'
import { ListLoggedArtifactsDocument, ListUsedArtifactsDocument } from './generated/documents.ts'
import type { HistoryColumns } from './history/historyColumns.ts'
import { getFile } from './files/getFile.ts'
import { listFiles, type ListFilesOptions } from './files/listFiles.ts'
import { loadMetadata, type RunMetadata } from './files/loadMetadata.ts'
import { type UploadArguments, uploadFile } from './files/uploadFile.ts'
import { lastHistoryStep } from './history/historyExtent.ts'
import type { HistoryRow, HistoryTable } from './history/historyTable.ts'
import { sampleHistory, type SampleHistoryOptions } from './history/sampleHistory.ts'
import { type HistoryScan, scanHistory, type ScanHistoryOptions } from './history/scanHistory.ts'
import { systemHistory, type SystemHistoryOptions } from './history/systemHistory.ts'
import type { LogLine } from './logs/logLine.ts'
import { readLogs, type ReadLogsOptions } from './logs/readLogs.ts'
import { createRun, type CreateRunOptions } from './runs/createRun.ts'
import { deleteRun, type DeleteResult, type DeleteRunOptions } from './runs/deleteRun.ts'
import type { HistoryKeys, RunData, RunState } from './runs/runData.ts'
import { stopRun } from './runs/stopRun.ts'
import { type SettableRunState, updateRunState } from './runs/updateRunState.ts'
import { type WaitOptions, waitUntilFinished } from './runs/waitUntilFinished.ts'
import { RunFile } from './runFile.ts'
import { loadRun } from './runs/loadRun.ts'
import { mapPaginated, type Paginated } from './runs/paginated.ts'
import type { RunsClient } from './transport/clientInternals.ts'
import { loadSweep } from './sweeps/loadSweep.ts'
import type { Sweep } from './sweeps/sweep.ts'
import type { CallOptions } from './transport/execute.ts'
import { isRunsError, RunsError } from './transport/runsError.ts'

/**
 * A run as it was when it was read. Reading its attributes sends nothing, nor does assigning to them; each method that sends says
 * so.
 *
 * @example
 * ```ts
 * const run = await api.run('entity/project/abcd1234')
 * console.log(run.state, run.config, run.summary)
 * for await (const row of run.scanHistory({ keys: ['loss'] })) console.log(row)
 * ```
 * @public
 */
export class Run extends EditableRun {
  readonly #client: RunsClient

  /** @internal */
  constructor(client: RunsClient, data: RunData) {
    super(client, data)
    this.#client = client
    // What a Deno notebook asks a value for that is the last line of a cell. A method, were its name one that a declaration can hold.
    Object.defineProperty(this, Symbol.for('Jupyter.display'), { value: () => this.#bundle() })
  }

  /**
   * Makes an empty run; one that is there already is loaded and stays as it is. The same as `api.createRun()`: sends one request,
   * two for an id and `'pending'`.
   * @throws {@link RunsError} `permission` where this key may not write; `graphql` for names that the server does not take
   */
  static async create(api: { readonly client: RunsClient }, options?: CreateRunOptions): Promise<Run> {
    return new Run(api.client, await createRun(api.client, options))
  }

  /** The config that the user set, each key with its plain value. Read keys from outside with `Object.hasOwn`. */
  get config(): RunData['config'] {
    return this.data.config
  }
  /** The config with the keys that the logging client adds for itself. */
  get rawConfig(): RunData['rawConfig'] {
    return this.data.rawConfig
  }
  get summary(): RunData['summary'] {
    return this.data.summary
  }
  /** The last system metrics that were sent. */
  get systemMetrics(): RunData['systemMetrics'] {
    return this.data.systemMetrics
  }
  /** The metrics that were logged; null where the server does not tell. */
  get historyKeys(): HistoryKeys | null {
    return this.data.historyKeys
  }

  /**
   * Reads the run again with `force: true`: sends one request. Without it nothing is sent, for a run is loaded when it is made.
   * @throws {@link RunsError} `notFound` where the run has been deleted
   */
  async load({ force = false, ...options }: { force?: boolean } & CallOptions = {}): Promise<this> {
    if (options.signal?.aborted) {
      throw new RunsError('aborted', 'the call was aborted', { cause: options.signal.reason })
    }
    if (force) this.data = await loadRun(this.#client, this.ref, { ...options, cache: 'fresh' })
    return this
  }

  /**
   * The page of the run as an `<iframe>`, escaped. Sends nothing; who shows it needs a browser that is signed in.
   * @throws {@link RunsError} `usage` for a height that is none
   */
  toHTML(options?: DisplayOptions): string {
    return runHTML(this.url, options)
  }

  /**
   * Shows the page of the run in the Deno notebook that this program runs in; false where it runs in none. Sends nothing itself.
   * @throws {@link RunsError} `usage` for a height that is none
   */
  display(options?: DisplayOptions): boolean {
    const html = this.toHTML(options)
    return showInNotebook(async () => ({ ...(await this.#bundle()), 'text/html': html }))
  }

  /** Loaded when a notebook asks: whoever shows runs elsewhere ships no drawing of them. */
  async #bundle(): Promise<DisplayBundle> {
    const { runBundle } = await import('./display/runBundle.ts')
    return runBundle(this.data, this.toString())
  }

  /** Reads the last step of the history, -1 where nothing was logged. Sends one request. */
  lastHistoryStep(options?: CallOptions): Promise<number> {
    return lastHistoryStep(this.#client, this.ref, options)
  }

  /**
   * Reads the sweep that started the run; null where none did, or it has been deleted. Sends one request, none where `sweepName` is
   * null. Anything else that goes wrong throws.
   */
  async sweep(options?: CallOptions): Promise<Sweep | null> {
    const { sweepName, entity, project } = this.data
    if (sweepName === null) return null
    try {
      return await loadSweep(this.#client, { entity, project, sweep: sweepName }, options)
    } catch (error) {
      if (isRunsError(error, 'notFound')) return null
      throw error
    }
  }

  /** Reads about `samples` rows, spread over the whole history. Sends one request. Not exact: see `coverage`. */
  history(options: SampleHistoryOptions & { as: 'columns' }): Promise<HistoryColumns>
  history(options?: SampleHistoryOptions & { as?: 'rows' }): Promise<HistoryTable>
  history(options?: SampleHistoryOptions): Promise<HistoryTable | HistoryColumns>
  history(options?: SampleHistoryOptions): Promise<HistoryTable | HistoryColumns> {
    return sampleHistory(this.#client, this.ref, options)
  }

  /** Reads every row of the system metrics that the server gives. Sends one request, two where there are more than 10,000. */
  systemHistory(options: SystemHistoryOptions & { as: 'columns' }): Promise<HistoryColumns>
  systemHistory(options?: SystemHistoryOptions & { as?: 'rows' }): Promise<HistoryTable>
  systemHistory(options?: SystemHistoryOptions): Promise<HistoryTable | HistoryColumns>
  systemHistory(options?: SystemHistoryOptions): Promise<HistoryTable | HistoryColumns> {
    return systemHistory(this.#client, this.ref, options)
  }

  /** Reads every row, in step order, each once. Sends requests while it is looped over, none before. */
  scanHistory<Row extends object = HistoryRow>(options?: ScanHistoryOptions<Row>): HistoryScan<Row> {
    return scanHistory(this.#client, this.ref, options)
  }

  /** Reads what the run has printed, and with `follow` what it prints. Sends requests while it is looped over, none before. */
  logs(options?: ReadLogsOptions): AsyncIterable<LogLine> {
    return readLogs(this.#client, this.ref, options)
  }

  /** Lists the files of the run, or those of some names. Sends one request for each page, none before the first is asked for. */
  files(options?: ListFilesOptions): Paginated<RunFile> {
    return mapPaginated(listFiles(this.#client, this.ref, options), (data) => new RunFile(this.#client, data))
  }

  /**
   * Reads what is known of one file. Sends one request.
   * @throws {@link RunsError} `notFound` where the run has none of that name
   */
  async file(name: string, options?: CallOptions): Promise<RunFile> {
    return new RunFile(this.#client, await getFile(this.#client, this.ref, name, options))
  }

  /**
   * Uploads a file from the disk, or bytes under a `name`, and waits until the run lists it as it was sent. Sends two requests and
   * the bytes. A stream needs its `sizeBytes` too.
   */
  async uploadFile(...given: UploadArguments): Promise<RunFile> {
    return new RunFile(this.#client, await uploadFile(this.#client, this.ref, ...given))
  }

  /** Reads what the logging client wrote down of machine and program; null where it wrote nothing. Sends two requests. */
  metadata(options?: CallOptions): Promise<RunMetadata | null> {
    return loadMetadata(this.#client, this.ref, options)
  }

  /** Lists the artifacts that the run has logged. Sends one request for each page, none before the first is asked for. */
  loggedArtifacts(options?: ListArtifactsOptions): Paginated<Artifact> {
    return this.#artifacts('logged', ListLoggedArtifactsDocument, options)
  }

  /** Lists the artifacts that the run has used. Sends one request for each page, none before the first is asked for. */
  usedArtifacts(options?: ListArtifactsOptions): Paginated<Artifact> {
    return this.#artifacts('used', ListUsedArtifactsDocument, options)
  }

  /**
   * Logs an artifact as an output of the run, and gives it. A draft is uploaded and is a version afterwards; one that is a version
   * already is linked. Sends three requests where the latest version has the same contents, seven and the bytes where not.
   * @throws {@link RunsError} `usage` for a version of another project, and for a file that can't be read
   */
  logArtifact(artifact: Artifact, options?: LogArtifactOptions): Promise<Artifact> {
    return artifact.logTo(this.#client, this.ref, options)
  }

  /**
   * Declares that the run reads an artifact, and gives it: what was loaded, or its name, looked for in the run's own project where it
   * names none, or its id. Sends one request, two for what isn't loaded yet.
   * @throws {@link RunsError} `notFound` where there is none; `usage` for a draft; `network` with `maybeApplied` where the answer is
   * lost: calling again is safe
   */
  async useArtifact(
    artifact: Artifact | ArtifactPath,
    options?: RecordArtifactUseOptions,
  ): Promise<Artifact> {
    const data = await recordArtifactUse(this.#client, this.ref, artifact, options)
    return artifact instanceof Artifact ? artifact : new Artifact(this.#client, data)
  }

  #artifacts(
    kind: 'logged' | 'used',
    document: typeof ListLoggedArtifactsDocument,
    options: ListArtifactsOptions = {},
  ): Paginated<Artifact> {
    const list = listArtifacts(this.#client, this.ref, options, kind, document, true)
    return mapPaginated(list, (data) => new Artifact(this.#client, data))
  }

  /**
   * Gives the run another state: `'failed'` a lost one, `'pending'` one that shall run again. Sends two requests. `state` is the new one
   * where the server made the change, which is what this resolves with.
   * @throws {@link RunsError} `notFound` where the run has been deleted; `graphql` where the server refuses
   */
  async updateState(state: SettableRunState, options: CallOptions = {}): Promise<boolean> {
    const done = await updateRunState(this.#client, this.ref, { ...options, state })
    if (done) this.data = { ...this.data, state }
    return done
  }

  /** Asks the run to stop; its process sees it within 15 seconds. Sends two requests, and does not wait for the end. */
  stop(options?: CallOptions): Promise<void> {
    return stopRun(this.#client, this.ref, options)
  }

  /**
   * Deletes the run for good, and says what became of its artifacts. Sends two requests, more where it has many artifacts.
   * @throws {@link ProtectedRunError} `conflict` where one of its tags is among `protectTags`
   */
  delete(options?: DeleteRunOptions): Promise<DeleteResult> {
    return deleteRun(this.#client, this.ref, options)
  }

  /**
   * Waits until the run has ended; its last state is `state` then, and what this resolves with. Sends a small request for each poll.
   * @throws {@link WaitTimeoutError} `deadline` where `timeoutMs` is over; {@link RunsError} `notFound` where it is deleted meanwhile
   */
  async waitUntilFinished(options?: WaitOptions): Promise<RunState> {
    const state = await waitUntilFinished(this.#client, this.ref, options)
    this.data = { ...this.data, state }
    return state
  }
}
