import type { ListLoggedArtifactsDocument } from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import { paginate, type Paginated } from '../runs/paginated.ts'
import type { RunPath } from '../runs/runPath.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ArtifactData } from './artifactData.ts'
import { noteOrigin } from './artifactOrigin.ts'
import { decodeArtifact } from './decodeArtifact.ts'
import { noteLoaded } from './loadedArtifacts.ts'

/**
 * How artifacts are listed. `signal` and `deadlineMs` count for each page.
 * @public
 */
export interface ListArtifactsOptions extends CallOptions {
  /**
   * Artifacts in a request.
   * @defaultValue 100
   */
  pageSize?: number | undefined
}

/**
 * The pages of a run's artifacts, logged or used: the documents differ in a field that both call `artifacts`.
 *
 * @param manifests - whether to ask where their manifests are, for who may read them
 *
 * @internal
 */
export function listArtifacts(
  client: RunsClient,
  path: RunPath,
  { pageSize = 100, ...rest }: ListArtifactsOptions,
  kind: 'logged' | 'used',
  document: typeof ListLoggedArtifactsDocument,
  manifests?: boolean,
): Paginated<ArtifactData> {
  const operation = kind === 'used' ? 'listUsedArtifacts' : 'listLoggedArtifacts'
  return paginate<ArtifactData>({
    identity: ({ id }) => id,
    pageSize,
    call: rest,
    readsAhead: true,
    load: async (page, call) => {
      const { run } = await askRun(client, path, operation, call, (ref, asked) =>
        execute(client, document, { ...ref, ...page, manifests }, asked),
      )
      const { edges = [], pageInfo, totalCount = null } = run.artifacts ?? {}
      return {
        edges: edges.map(({ cursor, node }) => ({
          cursor,
          node: node && noteLoaded(client, noteOrigin(decodeArtifact(node), node)),
        })),
        pageInfo: pageInfo ?? { endCursor: null, hasNextPage: false },
        totalCount,
      }
    },
  })
}
