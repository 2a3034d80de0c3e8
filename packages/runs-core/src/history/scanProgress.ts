import { hasEnded } from '../runs/runStates.ts'
import { isRunsError } from '../transport/runsError.ts'
import type { Coverage, CoverageReason, StepGap } from './coverage.ts'
import { keyStates } from './emptyReason.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'
import type { InvalidRow } from './rowSchema.ts'
import type { ScanRequest } from './scanLoop.ts'
import { writePlace } from './scanPlace.ts'
import { lastPossibleStep, stepOf } from './stepOf.ts'
import type { StepWindow } from './windowPlan.ts'

/**
 * How far one loop over a scan has come: what its coverage and its token are made of.
 *
 * @internal
 */
export interface ScanProgress {
  /** The page in hand. */
  page: readonly HistoryRow[]
  /** How many of its rows were handed out, or found invalid; written by the loop for each row. */
  handed: number
  /** Rows that did not fit the schema, where they are collected. */
  readonly invalid: readonly InvalidRow[]
  readonly warnings: Set<string>
  extent: HistoryExtent | undefined
  /** No more rows than that can match; null where nobody says. */
  mostMatching: number | null
  reason: CoverageReason | undefined
  /** Whether the scan is bounded, so that the run may hold rows that were not asked for. */
  readonly bounded: boolean
  /** Rows that came and were looked at. */
  read(): number
  token(): string
  coverage(): Coverage
  /** The rows of a window without those that a scan before this one has handed out. */
  rest(rows: HistoryRow[]): HistoryRow[]
  /** Takes the next page into hand; the one before was handed out. `end`: the step up to which the run is then read. */
  take(page: readonly HistoryRow[], end: number): void
  /** Leaves a row of the page in hand, and those behind it, to whoever goes on. */
  cut(row: HistoryRow): void
  /** A row does not fit the schema, and is not handed out. */
  reject(row: InvalidRow): void
  /** Some rows of a window may be missing. */
  incomplete(why: string): void
  /** A window could not be read. */
  failed(window: StepWindow, error: unknown): void
  end(): void
  /** Lets go of the page in hand, of which no more will be handed out. */
  leave(): void
}

/** @internal */
export function startProgress({
  keys,
  minStep,
  maxStep,
  after,
  onInvalid,
}: Omit<ScanRequest, 'resolve' | 'signal'>): ScanProgress {
  const bounded = minStep > 0 || maxStep !== undefined || after !== undefined
  const invalid: InvalidRow[] = []
  /** Where the page in hand ends: everything before is read once it is handed out. */
  let pageEnd = minStep
  /** Behind the last row that was handed out. */
  let place = { step: minStep as number | bigint, rows: 0, ...after }
  let read = 0
  let firstStep: number | null = null
  let passed = 0
  let unfit = 0
  let firstUnfit: InvalidRow | undefined
  let missing = false
  let ended = false
  let refused: StepWindow | undefined

  /** Counts what was handed out of the page in hand, and keeps the others there. */
  const fold = (): void => {
    const { page, handed } = progress
    if (handed === 0) return
    progress.handed = 0
    progress.page = page.slice(handed)
    read += handed
    for (let i = 0; i < handed; i++) {
      const step = stepOf(page[i])
      if (step === undefined) continue
      firstStep ??= Number(step)
      if (step > place.step) place = { step, rows: 1 }
      else place.rows++
    }
  }

  /** The step of a row in hand; where there is none, up to which everything is read. */
  const stepAt = (row: HistoryRow | undefined): number => (row ? Number(stepOf(row) ?? place.step) : pageEnd)

  const gaps = (): StepGap[] => {
    const from = stepAt(progress.page[0])
    const { extent } = progress
    const to = maxStep ?? Math.max(extent ? extent.lastStep + 1 : lastPossibleStep, from + 1)
    const { lo, hi } = refused ?? { lo: to, hi: to }
    const parts: StepGap[] = [
      { from, to: lo, why: 'notRead' },
      { from: Math.max(from, lo), to: Math.min(hi, to), why: 'refused' },
      { from: hi, to, why: 'notRead' },
    ]
    return parts.filter((part) => part.from < part.to)
  }

  /** Lines that would all be rows of this scan; null where nobody says, or the scan asks for a part. */
  const lines = (): number | null =>
    keys.length > 0 || bounded ? null : (progress.extent?.lineCount ?? null)

  const progress: ScanProgress = {
    page: [],
    handed: 0,
    invalid,
    warnings: new Set(),
    extent: undefined,
    mostMatching: null,
    reason: undefined,
    bounded,
    read() {
      fold()
      return read
    },
    token() {
      fold()
      return writePlace(place)
    },
    rest(rows) {
      if (!after) return rows
      return rows.filter((row) => {
        const step = stepOf(row)
        if (step === undefined || step > after.step) return true
        return step >= after.step && passed++ >= after.rows
      })
    },
    take(page, end) {
      fold()
      progress.page = page
      pageEnd = end
    },
    cut(row) {
      const { page } = progress
      progress.take(page.slice(0, page.indexOf(row)), stepAt(row))
    },
    reject(row) {
      unfit++
      firstUnfit ??= row
      if (onInvalid === 'collect') invalid.push(row)
    },
    incomplete(why) {
      missing = true
      progress.warnings.add(why)
    },
    failed(window, error) {
      if (isRunsError(error) && !['aborted', 'deadline', 'network'].includes(error.code)) refused = window
    },
    end() {
      fold()
      ended = true
      const logged = lines()
      if (logged !== null && read < logged)
        progress.incomplete(
          `${read} of ${logged} logged lines came${hasEnded(progress.extent?.state ?? null) ? '' : ' so far'}: the others never arrived, or hold no row`,
        )
    },
    leave() {
      fold()
      pageEnd = stepAt(progress.page[0])
      progress.page = []
    },
    coverage() {
      fold()
      const { extent, reason, warnings } = progress
      const complete = ended && !missing
      const logged = lines()
      const states = extent && keys.length > 0 ? keyStates(keys, extent) : undefined
      return {
        mode: missing ? 'sampled' : 'exact',
        requested: null,
        returned: read - unfit,
        total: complete ? read : logged === null ? null : Math.max(logged, read),
        firstStep,
        lastStep: firstStep === null ? null : Number(place.step),
        gaps: ended ? [] : gaps(),
        complete,
        deterministic: complete,
        ...(reason && { reason }),
        ...(states && { keys: states }),
        warnings: [
          ...warnings,
          ...(firstUnfit
            ? [
                `rows that do not fit the schema: ${unfit}, the first at step ${String(firstUnfit.row._step)}: ${firstUnfit.issues[0]?.message}`,
              ]
            : []),
        ],
      }
    },
  }
  return progress
}
