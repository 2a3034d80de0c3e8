import {
  ListRunsDocument,
  ListRunsLiteDocument,
  type ListRunsLiteQuery,
  type ListRunsQuery,
} from '../generated/documents.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { RunsError } from '../transport/runsError.ts'
import { decodeRun, decodeRunLite } from './decodeRun.ts'
import { type Connection, paginate, type Paginated } from './paginated.ts'
import type { RunData, RunLiteData } from './runData.ts'
import { type ProjectRef, resolveProjectPath } from './runPath.ts'

/**
 * Which runs, and how they are read. `signal` and `deadlineMs` count for each page.
 * @public
 */
export interface ListRunsOptions extends CallOptions {
  /**
   * A filter in W&B's form, as in `{ state: 'finished', 'config.lr': { $gt: 0.01 } }`.
   * @defaultValue every run
   */
  filters?: Readonly<Record<string, unknown>> | undefined
  /**
   * `+` or `-` and what to order by: `created_at`, `heartbeat_at`, `summary_metrics.loss`. With the default, runs that are
   * created while pages are read come at the end.
   * @defaultValue '+created_at'
   */
  order?: string | undefined
  /**
   * Runs in a request.
   * @defaultValue 50
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
 * @remarks Sends one request for each page. A run that is created or moved while pages are read comes once; `Page.moved` tells.
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
  const { filters, order = '+created_at', pageSize, limit, fields = 'full', ...call } = options
  const variables = { filters: JSON.stringify(filters ?? {}), order }
  const shape = { identity: (run: RunLiteData) => run.storageId, pageSize, limit }
  if (fields === 'lite') {
    return paginate<RunLiteData>({
      ...shape,
      load: async (page) => {
        const at = await resolveProjectPath(client, path, call)
        const given = await execute(
          client,
          ListRunsLiteDocument,
          { ...at, ...variables, ...page },
          callAt(call, at),
        )
        return toConnection(given, at, 'listRunsLite', (wire) => decodeRunLite(client, at, wire))
      },
    })
  }
  return paginate<RunData>({
    ...shape,
    load: async (page) => {
      const at = await resolveProjectPath(client, path, call)
      const given = await execute(
        client,
        ListRunsDocument,
        { ...at, ...variables, ...page },
        callAt(call, at),
      )
      return toConnection(given, at, 'listRuns', (wire) => decodeRun(client, at, wire))
    },
  })
}

function callAt(call: CallOptions, { entity, project }: ProjectRef): CallOptions & { path: string } {
  return { ...call, path: `${entity}/${project}` }
}

type Wire<Query extends ListRunsQuery | ListRunsLiteQuery> = NonNullable<
  NonNullable<Query['project']>['runs']
>['edges'][number]['node']

function toConnection<Query extends ListRunsQuery | ListRunsLiteQuery, T>(
  given: Query,
  { entity, project }: ProjectRef,
  operation: string,
  decode: (wire: Wire<Query>) => T,
): Connection<T> {
  if (!given.project) {
    const path = `${entity}/${project}`
    throw new RunsError('notFound', `there is no project ${path}, or this key may not see it`, {
      operation,
      path,
    })
  }
  const { runs, runCount } = given.project
  return {
    edges: (runs?.edges ?? []).map(({ cursor, node }) => ({ cursor, node: decode(node) })),
    pageInfo: runs?.pageInfo ?? { endCursor: null, hasNextPage: false },
    totalCount: runCount,
  }
}
