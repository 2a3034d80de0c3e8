import type { ArtifactData } from '../artifacts/artifactData.ts'
import type { ListArtifactsOptions } from '../artifacts/listArtifacts.ts'
import type { Page, Paginated } from '../runs/paginated.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { createEntry } from './entry.ts'
import { createObserver } from './liveObserver.ts'
import { liveStoreOf } from './liveStore.ts'
import type { LiveOptions, Observer } from './result.ts'
import { runKey } from './runKey.ts'

/**
 * One page of artifacts, as hooks give it.
 * @public
 */
export type ArtifactsData = Readonly<Page<ArtifactData>>

/**
 * Which page {@link observeLoggedArtifacts} and {@link observeUsedArtifacts} watch, and how.
 * @public
 */
export interface ObserveArtifactsOptions extends LiveOptions {
  /**
   * Artifacts in a page.
   * @defaultValue 100
   */
  pageSize?: number
  /** The `endCursor` of the page before; the first page without it. */
  after?: string | null
}

/**
 * What {@link observeLoggedArtifacts} and {@link observeUsedArtifacts} watch.
 * @public
 */
export interface ArtifactsQuery extends ObserveArtifactsOptions {
  /** `null` asks for nothing. */
  path: RunPath | null | undefined
}

/**
 * Watches one page of what `list` gives.
 *
 * @internal
 */
export function observeArtifacts(
  client: RunsClient,
  path: ArtifactsQuery['path'],
  options: ObserveArtifactsOptions,
  kind: 'logged' | 'used',
  list: (client: RunsClient, path: RunPath, options: ListArtifactsOptions) => Paginated<ArtifactData>,
): Observer<ArtifactsData, ArtifactsQuery> {
  const store = liveStoreOf(client)
  return createObserver<ArtifactsData, ArtifactsQuery>(
    {
      entries: store.artifacts,
      key: ({ path, enabled = true, pageSize, after }) =>
        path && enabled
          ? JSON.stringify([kind, runKey(client, path), pageSize ?? null, after ?? null])
          : null,
      open: ({ path, pageSize, after }, onEmpty) =>
        createEntry<ArtifactsData>(
          async (_previous, signal) => ({
            data: await list(client, path ?? '', { pageSize, signal }).page({ after }),
          }),
          store.poller(`run ${runKey(client, path ?? '')}`),
          store.clock,
          onEmpty,
        ),
    },
    { ...options, path },
  )
}
