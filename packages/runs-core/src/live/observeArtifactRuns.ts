import { type ArtifactRun, loggedBy, usedBy } from '../artifacts/artifactRuns.ts'
import type { Page } from '../runs/paginated.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ArtifactQuery } from './observeArtifact.ts'
import { idOf, observeOfArtifact } from './observeOfArtifact.ts'
import type { ClientEntries } from './observeOf.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * The runs at both ends of an artifact, as hooks give them.
 * @public
 */
export interface ArtifactRunsData {
  /** Null where no run did, or it is gone. */
  readonly loggedBy: ArtifactRun | null
  /** One page of the runs that have declared to use it. */
  readonly usedBy: Readonly<Page<ArtifactRun>>
}

/**
 * Which page of users {@link observeArtifactRuns} watches, and how.
 * @public
 */
export interface ObserveArtifactRunsOptions extends LiveOptions {
  /**
   * Users in a page.
   * @defaultValue 50
   */
  pageSize?: number
  /** The `endCursor` of the page before; the first page without it. */
  after?: string | null
}

/**
 * What {@link observeArtifactRuns} watches.
 * @public
 */
export interface ArtifactRunsQuery extends ObserveArtifactRunsOptions, Pick<ArtifactQuery, 'path'> {}

const entries: ClientEntries<ArtifactRunsData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches which run logged a version of an artifact, and which runs use it: lineage, one step each way.
 *
 * @remarks Sends two requests when the first subscriber comes, one more where the path is no id.
 * @public
 */
export function observeArtifactRuns(
  client: RunsClient,
  path: ArtifactRunsQuery['path'],
  options: ObserveArtifactRunsOptions = {},
): Observer<ArtifactRunsData, ArtifactRunsQuery> {
  return observeOfArtifact<ArtifactRunsData, ArtifactRunsQuery>(
    client,
    entries,
    { ...options, path },
    ({ pageSize, after }) => [pageSize, after],
    ({ pageSize, after }, artifact) =>
      async (_previous, signal) => {
        const found = await idOf(client, artifact, signal)
        const [maker, users] = await Promise.all([
          loggedBy(client, found, { signal }),
          usedBy(client, found, { pageSize, signal }).page({ after }),
        ])
        return { data: { loggedBy: maker, usedBy: users } }
      },
  )
}
