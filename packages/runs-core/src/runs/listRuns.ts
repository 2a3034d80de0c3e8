import {
  ListRunsDocument,
  ListRunsLiteDocument,
  type ListRunsQuery,
  type ListRunsQueryVariables,
  type RunFieldsFragment,
} from '../generated/documents.ts'
import { type CallOptions, execute, type ExecuteOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { decodeRun, decodeRunLite } from './decodeRun.ts'
import { clientFilter, pagesOfRuns } from './pagesOfRuns.ts'
import type { Paginated } from './paginated.ts'
import type { RunData, RunLiteData } from './runData.ts'
import type { RunFilter } from './runFilter.ts'
import type { ProjectRef } from './runPath.ts'

/**
 * Which runs, and how they are read. `signal` and `deadlineMs` count for each page.
 * @public
 */
export interface ListRunsOptions extends CallOptions {
  /**
   * Made with {@link filter}, or in W&B's own form, as in `{ state: 'finished', 'config.lr': { $gt: 0.01 } }`.
   * @defaultValue every run
   */
  filters?: RunFilter | Readonly<Record<string, unknown>> | undefined
  /**
   * `+` or `-` and what to order by: `created_at`, `heartbeat_at`, `summary_metrics.loss`, `config.lr.value`; several with commas.
   * With the default, runs that are created while pages are read come at the end.
   * @defaultValue '+created_at'
   */
  order?: string | undefined
  /**
   * Runs in a request.
   * @defaultValue 50, and 100 from the second request of a loop on
   */
  pageSize?: number | undefined
  /**
   * The most runs that a loop gives. Pages asked for by `page()` are not limited.
   * @defaultValue no limit
   */
  limit?: number | undefined
  /**
   * `'lite'` leaves out config, summary, system metrics and history keys: pages become small.
   * @defaultValue 'full'
   */
  fields?: 'full' | 'lite' | undefined
}

/**
 * Lists the runs of a project. Sends nothing until it is looped over, or a page is asked for.
 *
 * @remarks Sends one request for each page; a loop has the next page under way while its caller is busy with this one. A run that is created or moved while pages are read comes once; `Page.moved` tells.
 * @throws {@link RunsError} `notFound` where there is no such project, or none that this key may see
 * @example
 * ```ts
 * for await (const run of listRuns(client, 'entity/project', { filters: { state: 'finished' } })) console.log(run.id)
 * ```
 * @public
 */
export function listRuns(
  client: RunsClient,
  path: string | null | undefined,
  options: ListRunsOptions & { fields: 'lite' },
): Paginated<RunLiteData>
/**
 * Lists the runs of a project with config, summary, system metrics and history keys.
 * @public
 */
export function listRuns(
  client: RunsClient,
  path?: string | null,
  options?: ListRunsOptions & { fields?: 'full' | undefined },
): Paginated<RunData>
export function listRuns(
  client: RunsClient,
  path?: string | null,
  options: ListRunsOptions = {},
): Paginated<RunData> | Paginated<RunLiteData> {
  const passes = clientFilter(options.filters)
  if (options.fields === 'lite' && !passes) {
    return pagesOfRuns(client, path, options, {
      operation: 'listRunsLite',
      ask: (variables, call) => execute(client, ListRunsLiteDocument, variables, call),
      decode: (at, wire) => decodeRunLite(client, at, wire),
      runOf: (run) => run,
    })
  }
  const ask = (variables: ListRunsQueryVariables, call: ExecuteOptions): Promise<ListRunsQuery> =>
    execute(client, ListRunsDocument, variables, call)
  const shape = {
    operation: 'listRuns',
    ask,
    runOf: (run: RunLiteData) => run,
    passes:
      passes && ((at: ProjectRef, wire: RunFieldsFragment) => passes.holds(decodeRun(client, at, wire))),
  }
  return options.fields === 'lite'
    ? pagesOfRuns(client, path, options, { ...shape, decode: (at, wire) => decodeRunLite(client, at, wire) })
    : pagesOfRuns(client, path, options, { ...shape, decode: (at, wire) => decodeRun(client, at, wire) })
}
