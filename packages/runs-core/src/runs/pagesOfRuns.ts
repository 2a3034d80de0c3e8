import type { ListRunsQueryVariables } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ExecuteOptions } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ListRunsOptions } from './listRuns.ts'
import { type Connection, paginate, type Paginated } from './paginated.ts'
import type { RunLiteData } from './runData.ts'
import { isRunFilter, type RunFilter } from './runFilter.ts'
import { type ProjectRef, resolveProjectPath } from './runPath.ts'

/**
 * How one kind of list asks for its pages.
 *
 * @internal
 */
export interface RunPagesSource<Wire, T> {
  operation: string
  ask(variables: ListRunsQueryVariables, call: ExecuteOptions): Promise<RunPage<Wire>>
  decode(at: ProjectRef, wire: Wire): T
  runOf(node: T): RunLiteData
  /** What the server could not be asked. */
  passes?: ((at: ProjectRef, wire: Wire) => boolean) | null | undefined
}

interface RunPage<Wire> {
  project: {
    runCount: number
    runs: {
      edges: readonly { cursor: string; node: Wire }[]
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    } | null
  } | null
}

/** The filter, where runs have to be looked at here. @internal */
export function clientFilter(filters: ListRunsOptions['filters']): RunFilter | null {
  return isRunFilter(filters) && filters.inClient ? filters : null
}

/** JSON would write null for the numbers that it has not. */
function sendable(_key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value
  throw new RunsError('usage', `filters cannot hold ${value}: ask with filter.config() or filter.summary()`)
}

/**
 * The pages of the runs of a project, whatever is asked of each run.
 *
 * @internal
 */
export function pagesOfRuns<Wire, T>(
  client: RunsClient,
  path: string | null | undefined,
  options: ListRunsOptions,
  { operation, ask, decode, runOf, passes }: RunPagesSource<Wire, T>,
): Paginated<T> {
  const { filters, order = '+created_at', pageSize, limit, fields: _fields, ...rest } = options
  const asked = {
    filters: JSON.stringify((isRunFilter(filters) ? filters.server : filters) ?? {}, sendable),
    order,
  }
  return paginate<T>({
    pageSize,
    limit,
    identity: (node) => runOf(node).storageId,
    readsAhead: true,
    call: rest,
    load: async ({ first, after }, call) => {
      const at = await resolveProjectPath(client, path, call)
      // Where runs are dropped here, a page that was asked for because few are missing would bring fewer still.
      const size = passes ? Math.max(first, pageSize ?? 50) : first
      const text = `${at.entity}/${at.project}`
      const { project } = await ask({ ...at, ...asked, first: size, after }, { ...call, path: text })
      if (!project) {
        const details = { operation, path: text }
        throw new RunsError('notFound', `there is no project ${text}, or this key may not see it`, details)
      }
      const edges = project.runs?.edges ?? []
      const decoded = (kept: typeof edges): Connection<T>['edges'] =>
        kept.map(({ cursor, node }) => ({ cursor, node: decode(at, node) }))
      const { endCursor = null, hasNextPage = false } = project.runs?.pageInfo ?? {}
      // The last edge leads on, also where it is dropped.
      const pageInfo = { endCursor: endCursor ?? edges.at(-1)?.cursor ?? null, hasNextPage }
      if (!passes) {
        return {
          get edges() {
            return decoded(edges)
          },
          pageInfo,
          totalCount: project.runCount,
        }
      }
      const kept = edges.filter(({ node }) => passes(at, node))
      if (kept.length <= first) return { edges: decoded(kept), pageInfo, totalCount: null }
      const page = kept.slice(0, first)
      const cut = { endCursor: page.at(-1)?.cursor ?? null, hasNextPage: true }
      return { edges: decoded(page), pageInfo: cut, totalCount: null }
    },
  })
}
