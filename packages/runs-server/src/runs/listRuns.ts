import { GraphQLError } from 'graphql'
import { type SqlBool, sql } from 'kysely'
import { pageSize } from '../graphql/connection.ts'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'
import { type Condition, compileFilters, type RegexSearch } from './compileFilters.ts'
import { afterSql, fromRunCursor, orderBySql, parseRunOrder, toRunCursor } from './runOrder.ts'

export interface ListRunsArgs {
  filters?: string | null
  order?: string | null
  names?: readonly (string | null)[] | null
  first?: number | null
  after?: string | null
  last?: number | null
}

/** A page of runs, and how many there are on all pages, counted when asked for. */
export interface RunPage {
  edges: { cursor: string; node: RunRow }[]
  hasNextPage: boolean
  count(): Promise<number>
}

const defaultPage = 50

/** Runs of a project by keyset: a run that is added while somebody turns pages moves no other run across a page's edge. */
export async function listRuns(
  server: ServerContext,
  projectId: number,
  args: ListRunsArgs,
): Promise<RunPage> {
  if (args.last && !args.first) throw new GraphQLError('runs are paged forward only: "first" and "after"')
  const matching = await whichRuns(server, projectId, args)
  const terms = parseRunOrder(server, args.order)
  const wanted = pageSize(args.first, defaultPage)
  const after = args.after ? afterSql(terms, fromRunCursor(args.after, terms)) : sql<SqlBool>`1`
  const rows = await server.database
    .selectFrom('runs')
    .selectAll('runs')
    .select(terms.map(({ value }, index) => value.as(`order${index}` as const)))
    .where(matching)
    .where(after)
    .orderBy(orderBySql(terms))
    .limit(wanted + 1)
    .execute()
  return {
    edges: rows.slice(0, wanted).map((row) => ({
      cursor: toRunCursor(terms.map((_term, index) => row[`order${index}`])),
      node: row,
    })),
    hasNextPage: rows.length > wanted,
    count: () => countMatching(server, matching),
  }
}

export async function countRuns(
  server: ServerContext,
  projectId: number,
  filters?: string | null,
): Promise<number> {
  return await countMatching(server, await whichRuns(server, projectId, { filters }))
}

async function countMatching(server: ServerContext, matching: Condition): Promise<number> {
  const { count } = await server.database
    .selectFrom('runs')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where(matching)
    .executeTakeFirstOrThrow()
  return count
}

async function whichRuns(
  server: ServerContext,
  projectId: number,
  { filters, names }: Pick<ListRunsArgs, 'filters' | 'names'>,
): Promise<Condition> {
  const ofProject = sql<SqlBool>`runs.projectId = ${projectId} AND runs.deletedAt IS NULL`
  const filtered = await compileFilters(server, filters, searchRuns(server, ofProject))
  const named = names?.length
    ? sql<SqlBool>`runs.name IN (SELECT value FROM json_each(${JSON.stringify(names)}))`
    : sql<SqlBool>`1`
  return sql<SqlBool>`(${ofProject} AND ${filtered} AND ${named})`
}

function searchRuns(server: ServerContext, ofProject: Condition): RegexSearch {
  return async (column, pattern) => {
    const rows = await server.database
      .selectFrom('runs')
      .select(['runs.id', column.value.as('value')])
      .where(ofProject)
      .execute()
    const matches = (value: unknown): boolean => {
      if (value === null || value === undefined) return false
      if (column.kind === 'tags')
        return (JSON.parse(String(value)) as string[]).some((tag) => pattern.test(tag))
      return pattern.test(String(value))
    }
    return rows.filter(({ value }) => matches(value)).map(({ id }) => id)
  }
}
