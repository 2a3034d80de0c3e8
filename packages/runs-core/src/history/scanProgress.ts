import { hasEnded } from '../runs/runStates.ts'
import { isRunsError } from '../transport/runsError.ts'
import type { Coverage, CoverageReason, StepGap } from './coverage.ts'
import { keyStates } from './emptyReason.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'
import type { InvalidRow } from './rowSchema.ts'
import { type ScanPlace, writePlace } from './scanPlace.ts'
import { stepOf } from './stepOf.ts'
import { lastPossibleStep, type StepWindow } from './windowPlan.ts'

interface Asked {
  keys: readonly string[]
  minStep: number
  maxStep: number | undefined
  after: ScanPlace | undefined
  onInvalid: 'throw' | 'skip' | 'collect'
}

/**
 * How far one loop over a scan has come: what its coverage and its token are made of.
 *
 * @internal
 */
export class ScanProgress {
  /** The page in hand. */
  page: readonly HistoryRow[] = []
  /** How many of its rows were handed out, or found invalid; written by the iterator for each row. */
  handed = 0
  /** Rows that did not fit the schema, where they are collected. */
  readonly invalid: InvalidRow[] = []
  readonly warnings: Set<string> = new Set()
  extent: HistoryExtent | undefined
  /** No more rows than that can match; null where nobody says. */
  mostMatching: number | null = null
  reason: CoverageReason | undefined
  readonly #asked: Asked
  /** Where the page in hand ends: everything before is read once it is handed out. */
  #pageEnd: number
  /** Behind the last row that was handed out. */
  #place: ScanPlace
  #read = 0
  #firstStep: number | null = null
  #passed = 0
  #unfit = 0
  #firstUnfit: InvalidRow | undefined
  #missing = false
  #ended = false
  #refused: StepWindow | undefined

  constructor(asked: Asked) {
    this.#asked = asked
    this.#pageEnd = asked.minStep
    this.#place = { step: asked.minStep, rows: 0, ...asked.after }
  }

  /** Whether the scan is bounded, so that the run may hold rows that were not asked for. */
  get bounded(): boolean {
    const { minStep, maxStep, after } = this.#asked
    return minStep > 0 || maxStep !== undefined || after !== undefined
  }

  /** Rows that came and were looked at. */
  get read(): number {
    this.#fold()
    return this.#read
  }

  get token(): string {
    this.#fold()
    return writePlace(this.#place)
  }

  /** The rows of a window without those that a scan before this one has handed out. */
  rest(rows: HistoryRow[]): HistoryRow[] {
    const { after } = this.#asked
    if (!after) return rows
    return rows.filter((row) => {
      const step = stepOf(row)
      if (step === undefined || step > after.step) return true
      return step >= after.step && this.#passed++ >= after.rows
    })
  }

  /** Takes the next page into hand; the one before was handed out. `end`: the step up to which the run is then read. */
  take(page: readonly HistoryRow[], end: number): void {
    this.#fold()
    this.page = page
    this.#pageEnd = end
  }

  /** A row does not fit the schema, and is not handed out. */
  reject(row: InvalidRow): void {
    this.#unfit++
    this.#firstUnfit ??= row
    if (this.#asked.onInvalid === 'collect') this.invalid.push(row)
  }

  /** Some rows of a window may be missing. */
  incomplete(why: string): void {
    this.#missing = true
    this.warnings.add(why)
  }

  end(): void {
    this.#ended = true
    const { extent, read } = this
    if (this.#asked.keys.length > 0 || this.bounded || !extent || extent.lineCount === null) return
    if (read < extent.lineCount)
      this.incomplete(
        `${read} of ${extent.lineCount} logged lines came${hasEnded(extent.state) ? '' : ' so far'}: the others never reached the server, or hold no row`,
      )
  }

  /** A window could not be read. */
  failed(window: StepWindow, error: unknown): void {
    if (isRunsError(error) && !['aborted', 'deadline', 'network'].includes(error.code)) this.#refused = window
  }

  /** Lets go of the page in hand, of which no more will be handed out. */
  leave(): void {
    this.#fold()
    this.#pageEnd = this.#position()
    this.page = []
  }

  snapshot(): Coverage {
    const { keys, maxStep } = this.#asked
    const { extent, reason, read } = this
    const complete = this.#ended && !this.#missing
    const lines = keys.length === 0 && !this.bounded ? (extent?.lineCount ?? null) : null
    const states = extent && keys.length > 0 ? keyStates(keys, extent) : undefined
    return {
      mode: this.#missing ? 'sampled' : 'exact',
      requested: null,
      returned: read - this.#unfit,
      total: complete ? read : lines === null ? null : Math.max(lines, read),
      firstStep: this.#firstStep,
      lastStep: this.#firstStep === null ? null : Number(this.#place.step),
      gaps: this.#ended ? [] : this.#gaps(maxStep),
      complete,
      deterministic: complete,
      ...(reason && { reason }),
      ...(states && { keys: states }),
      warnings: [...this.warnings, ...this.#leftOut()],
    }
  }

  #gaps(maxStep: number | undefined): StepGap[] {
    const from = this.#position()
    const known = this.extent ? this.extent.lastStep + 1 : lastPossibleStep
    const to = maxStep ?? Math.max(known, from + 1)
    const { lo, hi } = this.#refused ?? { lo: to, hi: to }
    const parts: StepGap[] = [
      { from, to: lo, why: 'notRead' },
      { from: Math.max(from, lo), to: Math.min(hi, to), why: 'refused' },
      { from: hi, to, why: 'notRead' },
    ]
    return parts.filter((part) => part.from < part.to)
  }

  #leftOut(): string[] {
    if (!this.#firstUnfit) return []
    const { row, issues } = this.#firstUnfit
    return [
      `rows that do not fit the schema, left out: ${this.#unfit}; the first at step ${String(row._step)}: ${issues[0]?.message}`,
    ]
  }

  /** The first step of which not all is read and handed out. */
  #position(): number {
    if (this.page.length === 0) return this.#pageEnd
    return Number(stepOf(this.page[0]) ?? this.#place.step)
  }

  /** Counts what was handed out of the page in hand, and keeps the others there. */
  #fold(): void {
    const { page, handed } = this
    if (handed === 0) return
    this.handed = 0
    this.page = page.slice(handed)
    this.#read += handed
    for (let i = 0; i < handed; i++) {
      const step = stepOf(page[i])
      if (step === undefined) continue
      this.#firstStep ??= Number(step)
      if (step > this.#place.step) this.#place = { step, rows: 1 }
      else this.#place.rows++
    }
  }
}
