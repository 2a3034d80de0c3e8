import { isRunsError } from '../transport/runsError.ts'
import type { Coverage, CoverageReason, StepGap } from './coverage.ts'
import { hasEnded } from '../runs/runStates.ts'
import type { HistoryExtent } from './historyExtent.ts'
import { keyStates } from './emptyReason.ts'
import type { HistoryRow } from './historyTable.ts'
import { lastPossibleStep, type StepWindow } from './windowPlan.ts'

interface Asked {
  keys: readonly string[]
  minStep: number
  maxStep: number | undefined
}

/**
 * How far one loop over a scan has come: what its coverage is made of.
 *
 * @internal
 */
export class ScanProgress {
  /** How many rows of the page in hand were handed out; written by the iterator for each row. */
  handed = 0
  readonly warnings: Set<string> = new Set()
  extent: HistoryExtent | undefined
  reason: CoverageReason | undefined
  readonly #asked: Asked
  #page: readonly HistoryRow[] = []
  /** Where the page in hand ends: everything before is read once it is handed out. */
  #pageEnd: number
  #returned = 0
  #firstStep: number | null = null
  #lastStep: number | null = null
  #missing = false
  #ended = false
  #refused: StepWindow | undefined

  constructor(asked: Asked) {
    this.#asked = asked
    this.#pageEnd = asked.minStep
  }

  /** Whether the scan is bounded, so that the run may hold rows that were not asked for. */
  get bounded(): boolean {
    return this.#asked.minStep > 0 || this.#asked.maxStep !== undefined
  }

  get returned(): number {
    return this.#returned + this.handed
  }

  /** Takes the next page into hand; the one before was handed out. `end`: the step up to which the run is then read. */
  take(page: readonly HistoryRow[], end: number): void {
    this.#fold()
    this.#page = page
    this.#pageEnd = end
  }

  /** A step whose rows the server may not have given all. */
  overflowed(step: number): void {
    this.#missing = true
    this.warnings.add(`step ${step} holds more rows than one answer of the server: some may be missing`)
  }

  end(): void {
    this.#fold()
    this.#ended = true
    const { extent } = this
    if (this.#asked.keys.length > 0 || this.bounded || !extent || extent.lineCount === null) return
    if (this.#returned >= extent.lineCount) return
    this.#missing = true
    this.warnings.add(
      `${this.#returned} of ${extent.lineCount} logged lines came${hasEnded(extent.state) ? '' : ' so far'}: the others never reached the server, or hold no row`,
    )
  }

  /** The loop ended with an error; `window` could not be read. */
  fail(window: StepWindow | undefined, error: unknown): void {
    const refused = isRunsError(error) && !['aborted', 'deadline', 'network'].includes(error.code)
    if (window && refused) this.#refused = window
  }

  /** Lets go of the page in hand, of which no more will be handed out. */
  leave(): void {
    if (this.handed < this.#page.length) this.#pageEnd = this.#position()
    this.#page = this.#page.slice(0, this.handed)
    this.#fold()
  }

  snapshot(): Coverage {
    const gaps = this.#gaps()
    const complete = this.#ended && !this.#missing
    const first = this.#firstStep ?? stepAfter(this.#page, 0, this.handed)
    const last = stepBefore(this.#page, this.handed) ?? this.#lastStep
    const keys =
      this.extent && this.#asked.keys.length > 0 ? keyStates(this.#asked.keys, this.extent) : undefined
    return {
      mode: this.#missing ? 'sampled' : 'exact',
      requested: null,
      returned: this.returned,
      total: this.#total(complete),
      firstStep: first,
      lastStep: last,
      gaps,
      complete,
      deterministic: complete,
      ...(this.reason === undefined ? {} : { reason: this.reason }),
      ...(keys === undefined ? {} : { keys }),
      warnings: [...this.warnings],
    }
  }

  #total(complete: boolean): number | null {
    if (complete) return this.returned
    const lines = this.#asked.keys.length === 0 && !this.bounded ? (this.extent?.lineCount ?? null) : null
    return lines === null ? null : Math.max(lines, this.returned)
  }

  #gaps(): StepGap[] {
    if (this.#ended) return []
    const from = this.#position()
    const known = this.extent ? this.extent.lastStep + 1 : lastPossibleStep
    const to = this.#asked.maxStep ?? Math.max(known, from + 1)
    if (from >= to) return []
    if (!this.#refused) return [{ from, to, why: 'notRead' }]
    const { lo, hi } = this.#refused
    const parts: StepGap[] = [
      { from, to: lo, why: 'notRead' },
      { from: Math.max(from, lo), to: Math.min(hi, to), why: 'refused' },
      { from: hi, to, why: 'notRead' },
    ]
    return parts.filter((part) => part.from < part.to)
  }

  /** The first step of which not all is read and handed out. */
  #position(): number {
    if (this.handed >= this.#page.length) return this.#pageEnd
    return stepBefore(this.#page, this.handed + 1) ?? this.#lastStep ?? this.#asked.minStep
  }

  #fold(): void {
    this.#firstStep ??= stepAfter(this.#page, 0, this.handed)
    this.#lastStep = stepBefore(this.#page, this.handed) ?? this.#lastStep
    this.#returned += this.handed
    this.#page = []
    this.handed = 0
  }
}

/** The step of the first row from `from` on that has one. */
function stepAfter(rows: readonly HistoryRow[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const step = rows[i]?._step
    if (typeof step === 'number') return step
  }
  return null
}

/** The step of the last row before `end` that has one. */
function stepBefore(rows: readonly HistoryRow[], end: number): number | null {
  for (let i = end - 1; i >= 0; i--) {
    const step = rows[i]?._step
    if (typeof step === 'number') return step
  }
  return null
}
