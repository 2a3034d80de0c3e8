import { ListHistoriesDocument } from '../generated/documents.ts'
import { decodeRun } from '../runs/decodeRun.ts'
import type { ListRunsOptions } from '../runs/listRuns.ts'
import { clientFilter, pagesOfRuns } from '../runs/pagesOfRuns.ts'
import type { Paginated } from '../runs/paginated.ts'
import type { RunData } from '../runs/runData.ts'
import { execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { RunsError } from '../transport/runsError.ts'
import { checkSampleOptions } from './checkHistoryOptions.ts'
import { decodeSampledRows } from './decodeRows.ts'
import { decodeExtent } from './historyExtent.ts'
import type { HistoryTable } from './historyTable.ts'
import type { SampleHistoryOptions } from './sampleHistory.ts'
import { specsOf, tableOf } from './sampleManyHistories.ts'

/**
 * What is sampled of each run: `keys`, about how many rows (500), and whether a row must hold all keys or any.
 *
 * @public
 */
export interface HistoriesOptions extends Pick<SampleHistoryOptions, 'samples' | 'match'> {
  /** At least one. */
  keys: readonly string[]
}

/**
 * Which runs {@link listHistories} goes over, and what it samples of each.
 *
 * @public
 */
export interface ListHistoriesOptions extends Omit<ListRunsOptions, 'fields'>, HistoriesOptions {}

/**
 * A run with a sample of its history.
 *
 * @public
 */
export interface RunHistory {
  run: RunData
  table: HistoryTable
}

/**
 * Reads a sample of the same keys from many runs, in the order of the list.
 *
 * @remarks Sends one request for each page of runs, none before the first is asked for. Each table has its own `coverage`: a run
 * that never logged the keys comes with an empty table that says so.
 *
 * @throws {@link RunsError} `usage` without keys, `notFound` where there is no such project, or none that this key may see
 *
 * @example
 * ```ts
 * for await (const { run, table } of listHistories(client, 'entity/project', { keys: ['loss'], samples: 100 })) {
 *   console.log(run.id, table.length, table.coverage.mode)
 * }
 * ```
 *
 * @public
 */
export function listHistories(
  client: RunsClient,
  path: string | null | undefined,
  { keys, samples, match, ...list }: ListHistoriesOptions,
): Paginated<RunHistory> {
  const operation = 'listHistories'
  checkSampleOptions({
    keys,
    ...(samples !== undefined && { samples }),
    ...(match !== undefined && { match }),
  })
  if (keys.length === 0)
    throw new RunsError('usage', 'histories of which keys? Give at least one', { operation })
  const read = { keys, samples, match }
  const specs = specsOf(read)
  const passes = clientFilter(list.filters)
  // Samples make a page large: it does not grow.
  return pagesOfRuns(
    client,
    path,
    { ...list, pageSize: list.pageSize ?? 50 },
    {
      operation,
      ask: (variables, call) => execute(client, ListHistoriesDocument, { ...variables, specs }, call),
      decode: (at, wire): RunHistory => ({
        run: decodeRun(client, at, wire),
        table: tableOf(
          read,
          specs.map((_, i) => decodeSampledRows(wire.sampledHistory[i], operation)),
          decodeExtent(wire),
        ).table,
      }),
      runOf: ({ run }) => run,
      passes: passes && ((at, wire) => passes.holds(decodeRun(client, at, wire))),
    },
  )
}
