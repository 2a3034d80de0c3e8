import {
  type ArtifactRunFieldsFragment,
  ListArtifactUsersDocument,
  LoadArtifactCreatorDocument,
} from '../generated/documents.ts'
import { paginate, type Paginated } from '../runs/paginated.ts'
import type { RunRef } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
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
  const call = { ...options, path: artifact.name }
  const { artifact: found } = await execute(client, LoadArtifactCreatorDocument, { id: artifact.id }, call)
  const maker = orGone(found, 'loggedBy', artifact.name).createdBy
  return maker.__typename === 'Run' ? decodeArtifactRun(maker) : null
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
    load: async (page) => {
      const call = { ...options, path: artifact.name }
      const asked = { id: artifact.id, ...page }
      const { artifact: found } = await execute(client, ListArtifactUsersDocument, asked, call)
      const { edges, pageInfo } = orGone(found, 'usedBy', artifact.name).usedBy
      const nodes = edges.map(({ cursor, node }) => ({ cursor, node: node && decodeArtifactRun(node) }))
      return { edges: nodes, pageInfo, totalCount: null }
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

function orGone<Found>(found: Found | null | undefined, operation: string, path: string): Found {
  if (found) return found
  throw new RunsError('notFound', `the artifact is gone: ${path}`, { operation, path })
}

/** Null where the run's project is gone, or hidden from this key. */
function decodeArtifactRun({
  name,
  displayName,
  state,
  project,
}: ArtifactRunFieldsFragment): ArtifactRun | null {
  return project && { entity: project.entityName, project: project.name, run: name, displayName, state }
}
