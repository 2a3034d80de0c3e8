import type { ArtifactData } from '../artifacts/artifactData.ts'
import type { ListArtifactsOptions } from '../artifacts/listArtifacts.ts'
import type { Page, Paginated } from '../runs/paginated.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ClientEntries } from './observeOf.ts'
import { observeOfRun } from './observeOfRun.ts'
import type { LiveOptions, Observer } from './result.ts'

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

const entries: ClientEntries<ArtifactsData> = /* @__PURE__ */ new WeakMap()

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
  return observeOfRun<ArtifactsData, ArtifactsQuery>(
    client,
    entries,
    { ...options, path },
    ({ pageSize, after }) => [kind, pageSize, after],
    ({ pageSize, after }, run) =>
      async (_previous, signal) => ({ data: await list(client, run, { pageSize, signal }).page({ after }) }),
  )
}
