import { onAbort } from '../transport/onAbort.ts'
import { noteResume, RunsError } from '../transport/runsError.ts'
import { emptyReason } from './emptyReason.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'
import type { ScanPlace } from './scanPlace.ts'
import type { ScanProgress } from './scanProgress.ts'
import { stepOf } from './stepOf.ts'
import { type AskedRows, askWindow } from './windowAnswer.ts'
import { lastPossibleStep, WindowPlan } from './windowPlan.ts'
import { readWindows } from './windowReader.ts'

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
 * One loop over a scan: puts one page after the other into the hand of its progress, reads some ahead, and lets go of what is
 * under way when it is left.
 *
 * @internal
 */
export class ScanLoop {
  readonly progress: ScanProgress
  readonly #request: ScanRequest
  readonly #controller: AbortController = new AbortController()
  readonly #pages: AsyncIterator<unknown>
  #ignore: (() => void) | undefined
  #over = false

  constructor(request: ScanRequest, progress: ScanProgress) {
    this.#request = request
    this.progress = progress
    this.#pages = readPages(request, progress, this.#controller.signal)
  }

  /** The next row of the page in hand; undefined after the last one, and where the scan was aborted. */
  get row(): HistoryRow | undefined {
    return this.#request.signal?.aborted ? undefined : this.progress.page[this.progress.handed]
  }

  /** Takes the next page that is not empty into hand; false after the last one. */
  async nextPage(): Promise<boolean> {
    const { signal } = this.#request
    try {
      if (this.#over) return false
      this.#ignore ??= signal && onAbort(signal, () => this.#controller.abort(signal.reason))
      this.#throwIfAborted()
      const { done } = await this.#pages.next()
      this.#throwIfAborted()
      if (done || this.#over) this.leave()
      return !this.#over
    } catch (error) {
      // Whoever left the loop has cancelled what failed here.
      if (this.#over) return false
      throw this.fail(error)
    }
  }

  /** Ends the loop: what is under way is cancelled, and rows in hand that nobody has taken are not handed out any more. */
  leave(): void {
    this.#over = true
    this.progress.leave()
    this.#ignore?.()
    this.#controller.abort()
  }

  /** Ends it with an error, which then says where to go on. */
  fail(error: unknown): unknown {
    this.leave()
    return noteResume(error, this.progress.token)
  }

  #throwIfAborted(): void {
    const { signal } = this.#request
    if (signal?.aborted)
      throw new RunsError('aborted', 'the scan was aborted', {
        operation: 'scanHistory',
        cause: signal.reason,
      })
  }
}

async function* readPages(
  request: ScanRequest,
  progress: ScanProgress,
  signal: AbortSignal,
): AsyncGenerator<undefined> {
  const { pageSize } = request
  const asked = await request.resolve(signal)
  const plan = new WindowPlan(request)
  const windows = readWindows(asked, plan, progress, ({ extent }) => {
    if (!extent) return
    progress.extent = extent
    progress.mostMatching = mostMatching(request, extent)
    plan.learn(extent, progress.mostMatching, asked.keys.length === 0 && !progress.bounded)
  })
  for await (const { window, answer, full } of windows) {
    const rows = progress.rest(answer.rows(progress.extent?.keys ?? null, progress.warnings))
    if (full)
      progress.incomplete(
        `step ${window.lo} holds more rows than one answer of the server: some may be missing`,
      )
    if (window.lo > lastPossibleStep && asked.client.integers === 'number')
      progress.incomplete(
        "steps beyond 2^53 are rounded, and rows of them may be missing: read with integers: 'lossless'",
      )
    for (let from = 0; from === 0 || from < rows.length; from += pageSize) {
      const page = from === 0 && rows.length <= pageSize ? rows : rows.slice(from, from + pageSize)
      progress.take(page, Number(stepOf(rows[from + pageSize]) ?? window.hi))
      if (page.length > 0) yield
    }
  }
  progress.end()
  if (progress.read === 0) progress.reason = await whyEmpty(request, progress, asked)
}

async function whyEmpty(
  request: ScanRequest,
  { extent, bounded }: ScanProgress,
  asked: AskedRows,
): Promise<ScanProgress['reason']> {
  if (!extent) return 'outOfRange'
  const reason = emptyReason({ ...request, bounded }, extent)
  if (reason !== 'unclear') return reason
  const anywhere = await askWindow(asked, { lo: 0, hi: lastPossibleStep, samples: 1 }, false)
  return anywhere.came > 0 ? 'outOfRange' : 'noCommonStep'
}

/** No more rows than that can match, as far as the run says. */
function mostMatching({ keys, match }: ScanRequest, extent: HistoryExtent): number | null {
  const counts = [extent.lineCount]
  if (match === 'all') for (const key of keys) counts.push(extent.keys?.get(key)?.rows ?? null)
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : Math.min(...known)
}
