import { type RunPath, resolveRunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { checkScanOptions } from './checkHistoryOptions.ts'
import { checkRow } from './checkRow.ts'
import { ColumnsBuilder } from './columnsBuilder.ts'
import type { Coverage } from './coverage.ts'
import type { HistoryColumns } from './historyColumns.ts'
import { type HistoryRow, HistoryTable } from './historyTable.ts'
import { pageIterator, rowIterator } from './rowIterator.ts'
import type { InvalidRow, RowSchema } from './rowSchema.ts'
import { type ScanLoop, type ScanRequest, startLoop } from './scanLoop.ts'
import { readPlace } from './scanPlace.ts'
import { startProgress } from './scanProgress.ts'

/**
 * What `scanHistory` takes. `deadlineMs` bounds each page, `signal` ends the whole scan.
 *
 * @public
 */
export interface ScanHistoryOptions<Row = HistoryRow> extends CallOptions {
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
   * @defaultValue `5_000`
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
  /**
   * Checks each row, and may change it: a schema of Zod, Valibot, ArkType or any other library that follows Standard Schema.
   * The type of its output is the type of the rows.
   */
  schema?: RowSchema<Row>
  /**
   * What becomes of a row that does not fit the schema. `'throw'` ends the scan with an error of code `decode`. `'skip'` and
   * `'collect'` leave it out, which a warning of `coverage` counts; `'collect'` keeps it in `invalid`.
   *
   * @defaultValue `'throw'`
   */
  onInvalid?: 'throw' | 'skip' | 'collect'
  /**
   * The `token` of a scan of the same run with the same options, or the `resume` of its error: the first row is the one after the
   * last that it handed out. Goes before `minStep`.
   */
  resume?: string
}

/**
 * Every row of a run's history, by step. Nothing is sent before the first row is asked for; each loop starts anew.
 *
 * @public
 */
export interface HistoryScan<Row extends object = HistoryRow> extends AsyncIterable<Row> {
  /** The same rows, a page at a time: the fastest way through a long run. */
  pages(): AsyncIterable<Row[]>
  /** Reads all rows into memory. */
  toTable(): Promise<HistoryTable<Row>>
  /** Reads all rows into columns and keeps none of them. */
  toColumns(): Promise<HistoryColumns>
  /** What was read so far by the loop that was started last; final when that loop has ended. */
  readonly coverage: Coverage
  /**
   * Where the loop that was started last stands, behind the last row that it handed out: what `resume` takes, in this process or
   * another one. A short text. Rows that were logged since come too.
   */
  readonly token: string
  /** Rows that did not fit the schema, in order; filled by `onInvalid: 'collect'` alone. */
  readonly invalid: readonly InvalidRow[]
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
 * visible, `decode` for a row that does not fit the schema, `aborted`, `deadline` and whatever else a request can fail with
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
export function scanHistory<Row extends object = HistoryRow>(
  client: RunsClient,
  path: RunPath,
  options: ScanHistoryOptions<Row> = {},
): HistoryScan<Row> {
  checkScanOptions(options)
  const { keys = [], match = 'all', minStep = 0, maxStep, pageSize = 5_000, signal, ...rest } = options
  const { schema, onInvalid = 'throw', resume, ...call } = rest
  const request: ScanRequest = {
    keys,
    match,
    minStep,
    maxStep,
    pageSize,
    signal,
    after: resume === undefined ? undefined : readPlace(resume),
    onInvalid,
    async resolve(signal) {
      const ref = await resolveRunPath(client, path, { ...call, signal })
      // Each window is asked for by itself: what others may share is kept until the next large collection, and this is much.
      return { client, ref, keys, match, options: { cache: 'fresh', ...call, signal, lane: 'bulk' } }
    },
  }
  const check = schema && ((row: HistoryRow) => checkRow(schema, onInvalid === 'throw', row))
  let progress = startProgress(request)
  const start = (): ScanLoop<Row> => startLoop(request, (progress = startProgress(request)), check)
  return {
    [Symbol.asyncIterator]: () => rowIterator(start()),
    pages: () => ({ [Symbol.asyncIterator]: () => pageIterator(start()) }),
    async toTable() {
      const loop = start()
      const rows: Row[] = []
      for await (const page of pageIterator(loop)) for (const row of page) rows.push(row)
      return new HistoryTable(rows, loop.progress.coverage())
    },
    async toColumns() {
      const loop = start()
      let builder: ColumnsBuilder | undefined
      for await (const page of pageIterator(loop)) {
        builder ??= new ColumnsBuilder(loop.progress.bounded ? null : loop.progress.mostMatching)
        for (const row of page) builder.add(row)
      }
      return (builder ?? new ColumnsBuilder()).finish(loop.progress.coverage())
    },
    get coverage() {
      return progress.coverage()
    },
    get token() {
      return progress.token()
    },
    get invalid() {
      return progress.invalid
    },
  }
}
