import { GraphQLError } from 'graphql'
import { pageSize } from '../graphql/connection.ts'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'
import { compileFilters, type RunTest } from './compileFilters.ts'
import type { RunField } from './runField.ts'
import type { RunSelection, RunValues } from './runIndex.ts'
import { placesInOrder } from './placesInOrder.ts'
import { fromRunCursor, parseRunOrder, type RunPlace, toRunCursor } from './runOrder.ts'

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
  const asked = beginSelection(server, projectId, args)
  const terms = parseRunOrder(args.order, asked.valuesOf, asked.ids)
  const wanted = pageSize(args.first, defaultPage)
  const after = args.after ? fromRunCursor(args.after, terms) : null
  const selection = await asked.select()
  const places = placesInOrder(selection, args.order ?? '', terms, { wanted: wanted + 1, after })
  const edges = await loadRows(server, places.slice(0, wanted))
  return { edges, hasNextPage: places.length > wanted, count: selection.slots.length }
}

export async function countRuns(
  server: ServerContext,
  projectId: number,
  filters?: string | null,
): Promise<number> {
  return (await beginSelection(server, projectId, { filters }).select()).slots.length
}

/** Which runs, as soon as the values of every field that is asked for are up to date. */
function beginSelection(
  server: ServerContext,
  projectId: number,
  { filters, names }: Pick<ListRunsArgs, 'filters' | 'names'>,
): { ids: RunValues; valuesOf(field: RunField): RunValues; select(): Promise<RunSelection> } {
  const index = server.runIndexes.of(server, projectId)
  const used: RunValues[] = []
  const valuesOf = (field: RunField): RunValues => {
    const values = index.valuesOf(field)
    used.push(values)
    return values
  }
  const passes = compileMatching({ filters, names }, valuesOf)
  return {
    ids: index.ids,
    valuesOf,
    async select() {
      await index.refresh(used)
      return index.select(JSON.stringify([filters, names]), passes)
    },
  }
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

/** The last value of a place is the run's id in the table. */
async function loadRows(server: ServerContext, places: readonly RunPlace[]): Promise<RunPage['edges']> {
  if (places.length === 0) return []
  const rows = await server.database
    .selectFrom('runs')
    .selectAll()
    .where(
      'id',
      'in',
      places.map((place) => Number(place.at(-1))),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return places.flatMap((place) => {
    const node = byId.get(Number(place.at(-1)))
    return node ? [{ cursor: toRunCursor(place), node }] : []
  })
}
