import { ListLoggedArtifactsDocument } from '../generated/documents.ts'
import { paginate, type Paginated } from '../runs/paginated.ts'
import { askRun } from '../runs/askRun.ts'
import type { RunPath } from '../runs/runPath.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ArtifactData } from './artifactData.ts'
import { decodeArtifact } from './decodeArtifact.ts'

/**
 * How artifacts are listed. `signal` and `deadlineMs` count for each page.
 * @public
 */
export interface ListArtifactsOptions extends CallOptions {
  /**
   * Artifacts in a request.
   * @defaultValue 50
   */
  pageSize?: number | undefined
}

/**
 * Lists the artifacts that a run has logged, its outputs, in the order of the server. Sends nothing until it is looped over, or a
 * page is asked for.
 *
 * @remarks Sends one request for each page, and downloads no manifest.
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see
 * @example
 * ```ts
 * for await (const artifact of listLoggedArtifacts(client, 'entity/project/run')) console.log(artifact.name, artifact.size)
 * ```
 * @public
 */
export function listLoggedArtifacts(
  client: RunsClient,
  path: RunPath,
  options: ListArtifactsOptions = {},
): Paginated<ArtifactData> {
  const { pageSize, ...call } = options
  return paginate<ArtifactData>({
    identity: ({ id }) => id,
    pageSize,
    load: async (page) => {
      const { run } = await askRun(client, path, 'listLoggedArtifacts', call, (ref, asked) =>
        execute(client, ListLoggedArtifactsDocument, { ...ref, ...page }, asked),
      )
      const artifacts = run.outputArtifacts
      return {
        edges: (artifacts?.edges ?? []).map(({ cursor, node }) => ({
          cursor,
          node: node && decodeArtifact(node),
        })),
        pageInfo: artifacts?.pageInfo ?? { endCursor: null, hasNextPage: false },
        totalCount: artifacts?.totalCount ?? null,
      }
    },
  })
}
