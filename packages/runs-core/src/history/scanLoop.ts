import { noteResume, RunsError } from '../transport/runsError.ts'
import { emptyReason } from './emptyReason.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'
import type { ScanProgress } from './scanProgress.ts'
import { type AskedRows, askWindow } from './windowAnswer.ts'
import { lastPossibleStep, type StepWindow, WindowPlan } from './windowPlan.ts'
import { type SettledWindow, WindowReader } from './windowReader.ts'

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
}

/**
 * One loop over a scan: reads pages in order and some ahead, and lets go of what is under way when it is left.
 *
 * @internal
 */
export class ScanLoop<Row extends HistoryRow> {
  /** The page in hand; `progress.handed` of its rows are handed out. */
  rows: Row[] = []
  readonly progress: ScanProgress
  readonly #request: ScanRequest
  readonly #controller: AbortController = new AbortController()
  readonly #onAbort: () => void
  #asked: AskedRows | undefined
  #reader: WindowReader | undefined
  /** The window in hand, as far as it is not handed out as pages. */
  #window: { rows: Row[]; from: number; end: number } | undefined
  /** The window that ended the loop. */
  #failed: StepWindow | undefined
  #over = false

  constructor(request: ScanRequest, progress: ScanProgress) {
    this.#request = request
    this.progress = progress
    this.#onAbort = () => {
      this.#controller.abort(request.signal?.reason)
      this.#drop()
    }
  }

  /** Takes the next page that is not empty into hand; false after the last one. */
  async nextPage(): Promise<boolean> {
    if (this.#over) return false
    try {
      this.#throwIfAborted()
      this.#reader ??= await this.#start()
      do {
        while (!this.#window) {
          const read = await this.#reader.next()
          if (this.#over) return false
          this.#throwIfAborted()
          if (!read) {
            await this.#end()
            return false
          }
          if (read.state === 'failed') {
            this.#failed = read.window
            throw read.error
          }
          this.#open(read)
        }
        this.#takePage(this.#window)
      } while (this.rows.length === 0)
      return true
    } catch (error) {
      // Whoever left the loop has cancelled what failed here.
      if (this.#over) return false
      throw this.#fail(error)
    }
  }

  /** Ends the loop early: what is under way is cancelled. */
  leave(): void {
    if (this.#over) return
    this.#drop()
    this.#finish()
    this.#controller.abort()
  }

  async #start(): Promise<WindowReader> {
    const { signal } = this.#controller
    this.#request.signal?.addEventListener('abort', this.#onAbort, { once: true })
    const asked = await this.#request.resolve(signal)
    this.#asked = asked
    const plan = new WindowPlan(this.#request)
    return new WindowReader(
      plan,
      (window, first) => askWindow(asked, window, first),
      (extent) => {
        this.progress.extent = extent
        plan.learn(
          extent,
          mostMatching(this.#request, extent),
          asked.keys.length === 0 && !this.progress.bounded,
        )
      },
    )
  }

  #open({ window, answer, full }: SettledWindow & { state: 'answered' }): void {
    const { warnings, extent } = this.progress
    // The one place where rows get the type that the caller gave them.
    const rows = answer.rows(extent?.keys ?? null, warnings) as Row[]
    if (full) this.progress.overflowed(window.lo)
    this.#window = { rows, from: 0, end: window.hi }
  }

  #takePage(window: { rows: Row[]; from: number; end: number }): void {
    const { pageSize } = this.#request
    const to = window.from + pageSize
    const whole = window.from === 0 && window.rows.length <= pageSize
    this.rows = whole ? window.rows : window.rows.slice(window.from, to)
    const next = window.rows[to]
    this.progress.take(this.rows, next ? Number(next._step ?? window.end) : window.end)
    window.from = to
    if (!next) this.#window = undefined
  }

  async #end(): Promise<void> {
    const { progress } = this
    this.rows = []
    progress.end()
    if (progress.returned === 0) progress.reason = await this.#whyEmpty()
    this.#finish()
  }

  async #whyEmpty(): Promise<ScanProgress['reason']> {
    const { extent, bounded } = this.progress
    if (!extent || !this.#asked) return 'outOfRange'
    const reason = emptyReason({ ...this.#request, bounded }, extent)
    if (reason !== 'unclear') return reason
    const anywhere = await askWindow(this.#asked, { lo: 0, hi: lastPossibleStep, samples: 1 }, false)
    return anywhere.came > 0 ? 'outOfRange' : 'noCommonStep'
  }

  #fail(error: unknown): unknown {
    this.#drop()
    this.progress.fail(this.#failed, error)
    this.#finish()
    this.#controller.abort()
    return noteResume(error, this.progress.snapshot().gaps[0]?.from)
  }

  #throwIfAborted(): void {
    const { signal } = this.#request
    if (signal?.aborted)
      throw new RunsError('aborted', 'the scan was aborted', {
        operation: 'scanHistory',
        cause: signal.reason,
      })
  }

  /** Rows in hand that nobody has taken are not handed out any more. */
  #drop(): void {
    this.progress.leave()
    this.rows = []
    this.#window = undefined
  }

  #finish(): void {
    this.#over = true
    this.#reader = undefined
    this.#request.signal?.removeEventListener('abort', this.#onAbort)
  }
}

/** No more rows than that can match, as far as the run says. */
function mostMatching({ keys, match }: ScanRequest, extent: HistoryExtent): number | null {
  const counts = [extent.lineCount]
  if (match === 'all') for (const key of keys) counts.push(extent.keys?.get(key)?.rows ?? null)
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : Math.min(...known)
}
