import { type RunPath, resolveRunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { checkScanOptions } from './checkHistoryOptions.ts'
import { ColumnsBuilder } from './columnsBuilder.ts'
import type { Coverage } from './coverage.ts'
import type { HistoryColumns } from './historyColumns.ts'
import { type HistoryRow, HistoryTable } from './historyTable.ts'
import { pageIterator, rowIterator } from './rowIterator.ts'
import { ScanLoop, type ScanRequest } from './scanLoop.ts'
import { ScanProgress } from './scanProgress.ts'

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
 * Reads every row of a run's history, in the order of steps, each once; rows of one step in the order in which they were logged.
 *
 * @remarks Sends nothing before the first row is asked for, then windows of steps, up to four at a time, wider where the run is
 * sparse. Rows that are logged while the scan runs come too, up to those that are there when the last window is asked for. Leaving
 * the loop cancels what is under way. `coverage` says what was read, also after an error; a step that holds more rows than a
 * server gives at once stands in its warnings.
 *
 * @throws {@link RunsError} `usage` at once for options that contradict each other; while reading `notFound` where the run is not
 * visible, `aborted`, `deadline` and whatever else a request can fail with
 *
 * @example
 * ```ts
 * const scan = scanHistory(client, 'entity/project/run', { keys: ['loss'] })
 * for await (const row of scan) console.log(row._step, row.loss)
 * console.log(scan.coverage.complete)
 * ```
 *
 * @public
 */
export function scanHistory<Row extends HistoryRow = HistoryRow>(
  client: RunsClient,
  path: RunPath,
  options: ScanHistoryOptions = {},
): HistoryScan<Row> {
  checkScanOptions(options)
  const { keys = [], match = 'all', minStep = 0, maxStep, pageSize = 2_000, signal, ...call } = options
  return new Scan<Row>({
    keys,
    match,
    minStep,
    maxStep,
    pageSize,
    signal,
    async resolve(signal) {
      const ref = await resolveRunPath(client, path, { ...call, signal })
      return { client, ref, keys, match, options: { ...call, signal, lane: 'bulk' } }
    },
  })
}

class Scan<Row extends HistoryRow> implements HistoryScan<Row> {
  readonly #request: ScanRequest
  #progress: ScanProgress

  constructor(request: ScanRequest) {
    this.#request = request
    this.#progress = new ScanProgress(request)
  }

  get coverage(): Coverage {
    return this.#progress.snapshot()
  }

  [Symbol.asyncIterator](): AsyncIterator<Row> {
    return rowIterator(this.#loop())
  }

  pages(): AsyncIterable<Row[]> {
    return { [Symbol.asyncIterator]: () => pageIterator(this.#loop()) }
  }

  async toTable(): Promise<HistoryTable<Row>> {
    const loop = this.#loop()
    const rows: Row[] = []
    for await (const page of pageIterator(loop)) for (const row of page) rows.push(row)
    return new HistoryTable(rows, loop.progress.snapshot())
  }

  async toColumns(): Promise<HistoryColumns> {
    const loop = this.#loop()
    const builder = new ColumnsBuilder()
    for await (const page of pageIterator(loop)) for (const row of page) builder.add(row)
    return builder.finish(loop.progress.snapshot())
  }

  #loop(): ScanLoop<Row> {
    this.#progress = new ScanProgress(this.#request)
    return new ScanLoop<Row>(this.#request, this.#progress)
  }
}
