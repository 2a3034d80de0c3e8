import type { RunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { checkSampleOptions } from './checkHistoryOptions.ts'
import type { HistoryColumns } from './historyColumns.ts'
import type { HistoryTable } from './historyTable.ts'
import { sampleRows } from './sampleRows.ts'

/**
 * What `systemHistory` takes.
 *
 * @public
 */
export interface SystemHistoryOptions extends CallOptions {
  /**
   * `'columns'` gives typed arrays instead of rows.
   *
   * @defaultValue `'rows'`
   */
  as?: 'rows' | 'columns'
}

/** More lines than a run of 40 hours has, at one in 15 seconds: nearly every run is read at once. */
const firstSamples = 10_000

/**
 * Reads every row of a run's system metrics, as far as the server gives them: CPU, memory, GPU, in the order of time.
 *
 * @remarks Sends one request, which also says how many rows there are; where these are more than 10,000, a second one for as many.
 * There is no way to ask for a part: a server that gives fewer rows than it counts is not asked again, and `coverage` has
 * `mode: 'sampled'` and `reason: 'serverCap'`.
 *
 * @throws {@link RunsError} `notFound` where the run is not visible
 *
 * @example
 * ```ts
 * const table = await systemHistory(client, 'entity/project/run')
 * console.log(table.length, table.coverage.complete, table.keys)
 * ```
 *
 * @public
 */
export function systemHistory(
  client: RunsClient,
  path: RunPath,
  options: SystemHistoryOptions & { as: 'columns' },
): Promise<HistoryColumns>
/**
 * Reads a run's system metrics as rows.
 * @public
 */
export function systemHistory(
  client: RunsClient,
  path: RunPath,
  options?: SystemHistoryOptions & { as?: 'rows' },
): Promise<HistoryTable>
/**
 * Reads a run's system metrics, as rows or as columns.
 * @public
 */
export function systemHistory(
  client: RunsClient,
  path: RunPath,
  options?: SystemHistoryOptions,
): Promise<HistoryTable | HistoryColumns>
export async function systemHistory(
  client: RunsClient,
  path: RunPath,
  options: SystemHistoryOptions = {},
): Promise<HistoryTable | HistoryColumns> {
  checkSampleOptions(options, 'systemHistory')
  const { as, ...call } = options
  const read = { samples: firstSamples, stream: 'system', minStep: undefined } as const
  const first = await sampleRows(client, path, read, call)
  const lines = first.extent.eventsLineCount ?? 0
  const { table } =
    lines > firstSamples ? await sampleRows(client, path, { ...read, samples: lines }, call) : first
  return as === 'columns' ? table.toColumns() : table
}
