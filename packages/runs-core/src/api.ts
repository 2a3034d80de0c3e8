import { Artifact } from './artifact.ts'
import type { ArtifactPath } from './artifacts/artifactName.ts'
import { loadArtifact, type LoadArtifactOptions } from './artifacts/loadArtifact.ts'
import { Run } from './run.ts'
import { RunLite } from './runLite.ts'
import type { CreateRunOptions } from './runs/createRun.ts'
import { listRuns, type ListRunsOptions } from './runs/listRuns.ts'
import { loadRun } from './runs/loadRun.ts'
import { loadViewer, type Viewer } from './runs/loadViewer.ts'
import type { RunPath } from './runs/runPath.ts'
import { loadSweep, type SweepPath } from './sweeps/loadSweep.ts'
import type { Sweep } from './sweeps/sweep.ts'
import { type RunsList, runsList } from './runsList.ts'
import { internals, type RunsClient } from './transport/clientInternals.ts'
import type { CallOptions } from './transport/execute.ts'
import { createRunsClient } from './transport/runsClient.ts'
import type { RunsClientOptions } from './transport/runsClientOptions.ts'

/**
 * The way in for people who write `run.history()`. Functions for each of its calls, which bundle smaller, stand beside it.
 *
 * @example
 * ```ts
 * const api = new Api(fromEnv())
 * const run = await api.run('entity/project/abcd1234')
 * ```
 * @public
 */
export class Api {
  /** What the functions of this package take. */
  readonly client: RunsClient

  /** Takes a client, or the options of one. Sends nothing. */
  constructor(optionsOrClient: RunsClientOptions | RunsClient = {}) {
    this.client = isClient(optionsOrClient) ? optionsOrClient : createRunsClient(optionsOrClient)
  }

  /**
   * Reads a run. Sends one request; one more, once per client, where neither path nor client name an entity.
   * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see; `usage` for a path that is none
   */
  async run(path: RunPath, options?: CallOptions): Promise<Run> {
    return new Run(this.client, await loadRun(this.client, path, options))
  }

  /**
   * Lists the runs of a project; without a path, of the client's own. Sends one request for each page, none before the first is
   * asked for.
   * @throws {@link RunsError} `notFound` where there is no such project, or none that this key may see
   */
  runs(path: string | undefined, options: ListRunsOptions & { fields: 'lite' }): RunsList<RunLite>
  /** Lists the runs of a project with config, summary, system metrics and history keys. */
  runs(path?: string, options?: ListRunsOptions & { fields?: 'full' | undefined }): RunsList
  runs(path?: string, options: ListRunsOptions = {}): RunsList | RunsList<RunLite> {
    const { client } = this
    const { fields, ...rest } = options
    return fields === 'lite'
      ? runsList(client, path, rest, [
          listRuns(client, path, { ...rest, fields }),
          (data) => new RunLite(client, data),
        ])
      : runsList(client, path, rest, [listRuns(client, path, rest), (data) => new Run(client, data)])
  }

  /**
   * Makes an empty run, and its project where there is none; a run that is there already is loaded and stays as it is. Sends one
   * request, two for an id and `'pending'`.
   * @throws {@link RunsError} `permission` where this key may not write; `graphql` for names that the server does not take
   */
  createRun(options?: CreateRunOptions): Promise<Run> {
    return Run.create(this, options)
  }

  /**
   * Reads one version of an artifact, by name (`'entity/project/model:best'`; `latest` where it names no version), by id or client
   * id, without its contents. Sends one request.
   * @throws {@link RunsError} `notFound` where there is none of that name and type, or none that this key may see
   */
  async artifact(path: ArtifactPath, options?: LoadArtifactOptions): Promise<Artifact> {
    return new Artifact(this.client, await loadArtifact(this.client, path, options))
  }

  /**
   * Reads a sweep. Sends one request.
   * @throws {@link RunsError} `notFound` where there is no such sweep, or none that this key may see
   */
  sweep(path: SweepPath, options?: CallOptions): Promise<Sweep> {
    return loadSweep(this.client, path, options)
  }

  /**
   * Reads whom the API key belongs to. Sends one request.
   * @throws {@link RunsError} `auth` where the key is wrong, or none was given
   */
  viewer(options?: CallOptions): Promise<Viewer> {
    return loadViewer(this.client, options)
  }
}

function isClient(given: RunsClientOptions | RunsClient): given is RunsClient {
  return internals in given
}
