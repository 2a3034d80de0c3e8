import { onAbort } from '../transport/onAbort.ts'
import { noteResume, RunsError } from '../transport/runsError.ts'
import type { HistoryRow } from './historyTable.ts'
import type { RowCheck } from './rowSchema.ts'
import type { ScanPlace } from './scanPlace.ts'
import type { ScanProgress } from './scanProgress.ts'
import type { AskedRows } from './windowAnswer.ts'

/**
 * What one loop over a scan asks for. `resolve` finds the run, `signal` ends the loop.
 *
 * @internal
 */
export interface ScanRequest {
  resolve(signal: AbortSignal): Promise<AskedRows>
  keys: readonly string[]
  match: 'all' | 'any'
  minStep: number
  maxStep: number | undefined
  pageSize: number
  signal: AbortSignal | undefined
  /** Where a scan before this one has ended. */
  after: ScanPlace | undefined
  /** What happens to a row that does not fit the schema, where there is one. */
  onInvalid: 'throw' | 'skip' | 'collect'
}

/**
 * One loop over a scan.
 *
 * @internal
 */
export interface ScanLoop<Row> {
  readonly progress: ScanProgress
  /** Hands out the next row of the page in hand; undefined after the last one, and where the scan was aborted. */
  take(): Row | undefined
  /** Hands out the whole page in hand. */
  takeAll(): Row[]
  /** Takes the next page that is not empty into hand; false after the last one. */
  nextPage(): Promise<boolean>
  /** Ends the loop: what is under way is cancelled, and rows in hand that nobody has taken are not handed out any more. */
  leave(): void
}

/**
 * Starts a loop over a scan: it takes one page after the other into hand, reads some ahead, and lets go of what is under way when
 * it is left. Sends nothing before the first page is asked for.
 *
 * @param check - what the schema says of a row; rejects where that ends the scan
 *
 * @internal
 */
export function startLoop<Row>(
  request: ScanRequest,
  progress: ScanProgress,
  check?: (row: HistoryRow) => Promise<RowCheck<Row>>,
): ScanLoop<Row> {
  const { signal } = request
  const controller = new AbortController()
  let pages: AsyncGenerator<undefined> | undefined
  /** What the schema says of the rows in hand. */
  const checked = new Map<HistoryRow, RowCheck<Row>>()
  /** A row behind those in hand does not fit, and ends the loop. */
  let unfit: unknown
  let ignore: (() => void) | undefined
  let over = false

  const throwIfAborted = (): void => {
    if (signal?.aborted)
      throw new RunsError('aborted', 'the scan was aborted', {
        operation: 'scanHistory',
        cause: signal.reason,
      })
  }

  const loop: ScanLoop<Row> = {
    progress,
    take() {
      while (!signal?.aborted) {
        const row = progress.page[progress.handed]
        if (!row) break
        progress.handed++
        // Without a schema, a row has the type that the caller gave it.
        if (!check) return row as Row
        const { value, issues } = checked.get(row) ?? {}
        if (!issues) return value
        progress.reject({ row, issues })
      }
      return undefined
    },
    takeAll() {
      if (!check) {
        progress.handed = progress.page.length
        return progress.page as Row[]
      }
      const rows: Row[] = []
      for (let row = loop.take(); row; row = loop.take()) rows.push(row)
      return rows
    },
    async nextPage() {
      try {
        if (over) return false
        ignore ??= signal && onAbort(signal, () => controller.abort(signal.reason))
        throwIfAborted()
        if (unfit) throw unfit
        const { readPages } = await import('./readPages.ts')
        pages ??= readPages(request, progress, controller.signal)
        const { done } = await pages.next()
        if (check) {
          checked.clear()
          for (const row of progress.page) {
            try {
              checked.set(row, await check(row))
            } catch (error) {
              unfit = error
              progress.cut(row)
              break
            }
          }
        }
        throwIfAborted()
        if (done || over) loop.leave()
        return !over
      } catch (error) {
        // Whoever left the loop has cancelled what failed here.
        if (over) return false
        loop.leave()
        throw noteResume(error, progress.token())
      }
    },
    leave() {
      over = true
      progress.leave()
      ignore?.()
      controller.abort()
    },
  }
  return loop
}
