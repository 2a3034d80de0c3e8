import type { ArtifactData } from '../artifacts/artifactData.ts'
import { listLoggedArtifacts } from '../artifacts/listLoggedArtifacts.ts'
import type { Page } from '../runs/paginated.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { Entry } from './entry.ts'
import { LiveObserver } from './liveObserver.ts'
import { liveStoreOf } from './liveStore.ts'
import type { LiveOptions, Observer } from './result.ts'
import { runKey } from './runKey.ts'

/**
 * One page of artifacts, as hooks give it.
 * @public
 */
export type ArtifactsData = Readonly<Page<ArtifactData>>

/**
 * Which page {@link observeLoggedArtifacts} watches, and how.
 * @public
 */
export interface ObserveArtifactsOptions extends LiveOptions {
  /**
   * Artifacts in a page.
   * @defaultValue 50
   */
  pageSize?: number
  /** The `endCursor` of the page before; the first page without it. */
  after?: string | null
}

/**
 * What {@link observeLoggedArtifacts} watches.
 * @public
 */
export interface ArtifactsQuery extends ObserveArtifactsOptions {
  /** `null` asks for nothing. */
  path: RunPath | null | undefined
}

/**
 * Watches one page of the artifacts that a run has logged.
 *
 * @remarks Sends one request when the first subscriber comes, and one for each poll with `live: true`. No manifest is downloaded.
 * @public
 */
export function observeLoggedArtifacts(
  client: RunsClient,
  path: ArtifactsQuery['path'],
  options: ObserveArtifactsOptions = {},
): Observer<ArtifactsData, ArtifactsQuery> {
  const store = liveStoreOf(client)
  return new LiveObserver<ArtifactsData, ArtifactsQuery>(
    {
      entries: store.artifacts,
      key: ({ path, enabled = true, pageSize, after }) =>
        path && enabled ? JSON.stringify([runKey(client, path), pageSize ?? null, after ?? null]) : null,
      open: ({ path, pageSize, after }, onEmpty) =>
        new Entry<ArtifactsData>(
          async (_previous, signal) => {
            const list = listLoggedArtifacts(client, path ?? '', { pageSize, signal })
            return { data: await list.page({ after: after ?? undefined }) }
          },
          store.poller(`run ${runKey(client, path ?? '')}`),
          store.clock,
          onEmpty,
        ),
    },
    { ...options, path },
  )
}
