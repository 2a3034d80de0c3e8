import { listRuns, type ListRunsOptions } from '../runs/listRuns.ts'
import type { Page } from '../runs/paginated.ts'
import type { RunLiteData } from '../runs/runData.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { createEntry } from './entry.ts'
import { createObserver } from './liveObserver.ts'
import { liveStoreOf } from './liveStore.ts'
import { type ClientEntries, entriesOf } from './observeOf.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * One page of runs, as hooks give it.
 * @public
 */
export type RunsPageData = Readonly<Page<RunLiteData>>

/**
 * Which page {@link observeRuns} watches, and how.
 * @public
 */
export interface ObserveRunsOptions
  extends LiveOptions,
    Pick<ListRunsOptions, 'filters' | 'order' | 'pageSize'> {
  /** The `endCursor` of the page before; the first page without it. */
  after?: string | null
}

/**
 * What {@link observeRuns} watches.
 * @public
 */
export interface RunsQuery extends ObserveRunsOptions {
  /** Entity and project; `null` asks for nothing. */
  path: string | null | undefined
}

const entries: ClientEntries<RunsPageData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches one page of the runs of a project, without config and summary.
 *
 * @remarks Sends one request when the first subscriber comes, and one for each poll with `live: true`. A list never ends.
 * @public
 */
export function observeRuns(
  client: RunsClient,
  path: RunsQuery['path'],
  options: ObserveRunsOptions = {},
): Observer<RunsPageData, RunsQuery> {
  const store = liveStoreOf(client)
  const keyOf = ({ path, enabled = true, filters, order, pageSize, after }: RunsQuery): string | null =>
    path && enabled
      ? JSON.stringify([path, filters ?? null, order ?? null, pageSize ?? null, after ?? null])
      : null
  return createObserver<RunsPageData, RunsQuery>(
    {
      entries: entriesOf(entries, client),
      key: keyOf,
      open: (opened, onEmpty) => {
        const { path, filters, order, pageSize, after } = opened
        return createEntry<RunsPageData>(
          async (_previous, signal) => {
            const list = listRuns(client, path ?? '', { filters, order, pageSize, fields: 'lite', signal })
            return { data: await list.page({ after: after ?? undefined }) }
          },
          store.poller(`runs ${keyOf(opened)}`),
          store.clock,
          onEmpty,
        )
      },
    },
    { ...options, path },
  )
}
