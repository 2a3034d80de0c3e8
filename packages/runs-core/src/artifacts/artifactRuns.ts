import { paginate, type Paginated } from '../runs/paginated.ts'
import type { RunRef } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * A run at the other end of an artifact: the path that `loadRun` and its sisters take, and what it is called.
 *
 * @public
 */
export interface ArtifactRun extends RunRef {
  displayName: string | null
  state: string | null
}

/**
 * The run that logged a version; null where a user did outside of a run, or the run is gone. Sends one request.
 *
 * @throws {@link RunsError} `notFound` where the version is gone
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/model:best')
 * const maker = await loggedBy(client, artifact)
 * if (maker) console.log((await loadRun(client, maker)).config)
 * ```
 * @public
 */
export async function loggedBy(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  options: CallOptions = {},
): Promise<ArtifactRun | null> {
  const { askMaker } = await import('./askArtifactRuns.ts')
  return askMaker(client, artifact, options)
}

/**
 * Lists the runs that have declared to use a version. Sends one request for each page, none before the first is asked for.
 *
 * @throws {@link RunsError} `notFound` where the version is gone
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/dataset:latest')
 * for await (const { run, state } of usedBy(client, artifact)) console.log(run, state)
 * ```
 * @public
 */
export function usedBy(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  { pageSize, ...options }: UsedByOptions = {},
): Paginated<ArtifactRun> {
  return paginate<ArtifactRun>({
    identity: ({ entity, project, run }) => `${entity}/${project}/${run}`,
    pageSize,
    call: options,
    load: async (page, call) => {
      const { askUsers } = await import('./askArtifactRuns.ts')
      return askUsers(client, artifact, page, call)
    },
  })
}

/**
 * How runs are listed that use an artifact. `signal` and `deadlineMs` count for each page.
 *
 * @public
 */
export interface UsedByOptions extends CallOptions {
  /**
   * Runs in a request.
   *
   * @defaultValue 50
   */
  pageSize?: number | undefined
}
