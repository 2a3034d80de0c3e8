import type { RunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { RunsError } from '../transport/runsError.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { HistoryTable } from './historyTable.ts'

/**
 * One of many reads of one run: what a panel shows.
 *
 * @internal
 */
export interface HistoryRead {
  keys: readonly string[]
  /** @defaultValue `500` */
  samples?: number
  /** @defaultValue `'_step'` */
  xAxis?: string
  /** @defaultValue `'all'` */
  match?: 'all' | 'any'
  minStep?: number
}

/**
 * Reads samples for many panels in one request: `sampledHistory` takes many specs.
 *
 * @returns a table for each read, in their order, and what the run had logged when it was asked
 *
 * @internal
 */
export async function sampleManyHistories(
  client: RunsClient,
  path: RunPath,
  reads: readonly HistoryRead[],
  options: CallOptions = {},
): Promise<{ tables: HistoryTable[]; extent: HistoryExtent }> {
  throw new RunsError(
    'unsupported',
    client.baseUrl + String(path) + reads.length + String(options.deadlineMs),
  )
}
