import { GraphQLError } from 'graphql'
import { pageSize } from '../graphql/connection.ts'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'
import { compileFilters, type RunTest } from './compileFilters.ts'
import type { RunField } from './runField.ts'
import type { RunValues } from './runIndex.ts'
import {
  comparePlaces,
  fromRunCursor,
  isBehind,
  type OrderTerm,
  parseRunOrder,
  placeOf,
  type RunPlace,
  toRunCursor,
} from './runOrder.ts'

export interface ListRunsArgs {
  filters?: string | null
  order?: string | null
  names?: readonly (string | null)[] | null
  first?: number | null
  after?: string | null
  last?: number | null
}

/** A page of runs, and how many there are on all pages. */
export interface RunPage {
  edges: { cursor: string; node: RunRow }[]
  hasNextPage: boolean
  count: number
}

const defaultPage = 50

/** Runs of a project by keyset: a run that is added while somebody turns pages moves no other run across a page's edge. */
export async function listRuns(
  server: ServerContext,
  projectId: number,
  args: ListRunsArgs,
): Promise<RunPage> {
  if (args.last && !args.first) throw new GraphQLError('runs are paged forward only: "first" and "after"')
  const index = server.runIndexes.of(server, projectId)
  const used: RunValues[] = []
  const valuesOf = (field: RunField): RunValues => {
    const values = index.valuesOf(field)
    used.push(values)
    return values
  }
  const passes = compileMatching(args, valuesOf)
  const terms = parseRunOrder(args.order, valuesOf, index.ids)
  const wanted = pageSize(args.first, defaultPage)
  const after = args.after ? fromRunCursor(args.after, terms) : null
  await index.refresh(used)
  const matching = index.select(JSON.stringify([args.filters, args.names]), passes)
  const placed = firstInOrder(matching, terms, { wanted: wanted + 1, after })
  const edges = await loadRows(server, placed.slice(0, wanted))
  return { edges, hasNextPage: placed.length > wanted, count: matching.length }
}

export async function countRuns(
  server: ServerContext,
  projectId: number,
  filters?: string | null,
): Promise<number> {
  return (await listRuns(server, projectId, { filters, first: 0 })).count
}

function compileMatching(
  { filters, names }: Pick<ListRunsArgs, 'filters' | 'names'>,
  valuesOf: (field: RunField) => RunValues,
): RunTest {
  const filtered = compileFilters(filters, valuesOf)
  if (!names?.length) return filtered
  const named = compileFilters(JSON.stringify({ name: { $in: names } }), valuesOf)
  return (slot) => named(slot) && filtered(slot)
}

/** One pass over the runs; of those behind `after`, no more are kept than a few times as many as are wanted. */
function firstInOrder(
  matching: readonly number[],
  terms: readonly OrderTerm[],
  { wanted, after }: { wanted: number; after: RunPlace | null },
): RunPlace[] {
  let placed: RunPlace[] = []
  let last: RunPlace | undefined
  const cut = (): void => {
    placed = placed.sort((left, right) => comparePlaces(terms, left, right)).slice(0, wanted)
    last = placed[wanted - 1]
  }
  for (const slot of matching) {
    if (after && !isBehind(terms, slot, after)) continue
    if (last && isBehind(terms, slot, last)) continue
    placed.push(placeOf(terms, slot))
    if (placed.length >= 2 * wanted + 100) cut()
  }
  cut()
  return placed
}

/** The last value of a place is the run's id in the table. */
async function loadRows(server: ServerContext, placed: readonly RunPlace[]): Promise<RunPage['edges']> {
  if (placed.length === 0) return []
  const rows = await server.database
    .selectFrom('runs')
    .selectAll()
    .where(
      'id',
      'in',
      placed.map((place) => Number(place.at(-1))),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return placed.flatMap((place) => {
    const node = byId.get(Number(place.at(-1)))
    return node ? [{ cursor: toRunCursor(place), node }] : []
  })
}
