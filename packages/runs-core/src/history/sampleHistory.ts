import type { RunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { checkSampleOptions } from './checkHistoryOptions.ts'
import type { HistoryColumns } from './historyColumns.ts'
import type { HistoryTable } from './historyTable.ts'
import { sampleKeys } from './sampleManyHistories.ts'
import { sampleRows } from './sampleRows.ts'

/**
 * What `sampleHistory` takes.
 *
 * @public
 */
export interface SampleHistoryOptions extends CallOptions {
  /**
   * About how many rows are wanted, from 1 on. The server may give some more or fewer.
   *
   * @defaultValue `500`
   */
  samples?: number
  /** Only these keys, and only rows that hold them, see `match`. Without keys, or with none in the list: whole rows. */
  keys?: readonly string[]
  /**
   * With `keys`: one more key that each row must hold, for an axis other than the step.
   *
   * @defaultValue `'_step'`
   */
  xAxis?: string
  /**
   * `'system'` reads system metrics, which have no steps and cannot be narrowed to keys.
   *
   * @defaultValue `'default'`
   */
  stream?: 'default' | 'system'
  /**
   * With `keys`: rows that hold all of them in one row, or rows that hold any.
   *
   * @defaultValue `'all'`
   */
  match?: 'all' | 'any'
  /**
   * `'columns'` gives typed arrays instead of rows.
   *
   * @defaultValue `'rows'`
   */
  as?: 'rows' | 'columns'
  /** Only rows of this step and later. */
  minStep?: number
}

/**
 * Reads about `samples` rows of a run's history, spread over all of it.
 *
 * @remarks Sends one request. Fast however long the run is, and not exact: `coverage.mode` says `'sampled'` unless all rows came
 * for sure. For every row, use {@link scanHistory}.
 *
 * @throws {@link RunsError} `usage` for options that contradict each other, `notFound` where the run is not visible
 *
 * @example
 * ```ts
 * const table = await sampleHistory(client, 'entity/project/run', { keys: ['loss'], samples: 200 })
 * console.log(table.length, table.coverage.mode)
 * ```
 *
 * @public
 */
export function sampleHistory(
  client: RunsClient,
  path: RunPath,
  options: SampleHistoryOptions & { as: 'columns' },
): Promise<HistoryColumns>
/**
 * Reads a sample of a run's history as rows.
 * @public
 */
export function sampleHistory(
  client: RunsClient,
  path: RunPath,
  options?: SampleHistoryOptions & { as?: 'rows' },
): Promise<HistoryTable>
/**
 * Reads a sample of a run's history, as rows or as columns.
 * @public
 */
export function sampleHistory(
  client: RunsClient,
  path: RunPath,
  options?: SampleHistoryOptions,
): Promise<HistoryTable | HistoryColumns>
export async function sampleHistory(
  client: RunsClient,
  path: RunPath,
  options: SampleHistoryOptions = {},
): Promise<HistoryTable | HistoryColumns> {
  checkSampleOptions(options)
  const { samples, keys = [], xAxis, stream, match, as, minStep, ...call } = options
  const { table } =
    keys.length > 0
      ? await sampleKeys(client, path, { keys, samples, xAxis, match, minStep }, call)
      : await sampleRows(
          client,
          path,
          { samples: samples ?? 500, stream: stream ?? 'default', minStep },
          call,
        )
  return as === 'columns' ? table.toColumns() : table
}
