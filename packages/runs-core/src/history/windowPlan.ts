import { hasEnded } from '../runs/runStates.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { ScanPlace } from './scanPlace.ts'

/** The most samples that a request asks for. */
const mostSamples = 10_000
/** The fewest: what a server gives of a few steps costs nothing, and ties of steps need room. */
const fewestSamples = 1_000
/** A window of so many rows is the largest that can be told to be complete, its upper bound counted in. */
const mostRows = mostSamples / 2 - 2
/** How much wider than one that was just read a window may be, where nothing but that one says how dense the run is. */
const mostGrowth = 16
/** Where a scan without `maxStep` ends: the last step that every number up to it can hold. */
export const lastPossibleStep: number = Number.MAX_SAFE_INTEGER
/** Beyond, bounds are multiples of this: those are numbers up to 2^63, and are written with all their digits. */
const grain = 128_000
/** And the end is the last of them that an Int64 holds. */
const lastInt64: number = 72_057_594_037_927 * grain

/**
 * The steps from `lo` on and before `hi`, and for how many rows to ask there.
 *
 * @internal
 */
export interface StepWindow {
  lo: number
  hi: number
  samples: number
  /** The server has given a row of step `hi` too, so its upper bound is asked for one step lower. */
  closed?: true
}

/**
 * Decides which windows of steps a scan asks for. Pure: nothing is sent here.
 *
 * @remarks A server gives all rows of a window, or *about* as many samples as were asked for, or the first ones, and does not say
 * which. So a window counts as complete where at most half of what was asked for came, and windows are planned to hold no more.
 *
 * @internal
 */
export class WindowPlan {
  #end: number
  readonly #target: number
  /** The first step that no window has been planned for. */
  #cursor: number
  #width: number
  /** At most so many rows can match; null where nobody says. */
  #mostMatching: number | null = null
  #lastStep: number | null = null
  #mayHaveMore: (read: number) => boolean = () => true
  #read = 0

  constructor(asked: {
    minStep: number
    maxStep: number | undefined
    pageSize: number
    after?: ScanPlace | undefined
  }) {
    const { step } = asked.after ?? { step: asked.minStep }
    this.#cursor = step > lastPossibleStep ? boundAt(Number(step)) - grain : Number(step)
    this.#end = asked.maxStep ?? (this.#cursor < lastPossibleStep ? lastPossibleStep : lastInt64)
    this.#target = Math.min(asked.pageSize, mostRows)
    this.#width = this.#target
  }

  /**
   * What the first answer says about the whole run.
   *
   * @param matching - no more rows than that can match; null where nobody says
   * @param countsAll - whether all of these do match, so that a scan that has read them is at the end
   */
  learn(extent: HistoryExtent, matching: number | null, countsAll: boolean): void {
    this.#lastStep = extent.lastStep
    if (this.#end === lastPossibleStep && extent.lastStep >= this.#end) this.#end = lastInt64
    this.#mostMatching = matching
    this.#mayHaveMore = (read) => {
      if (!hasEnded(extent.state)) return true
      return countsAll && matching !== null ? read < matching : extent.keys === null
    }
  }

  /** The next window, or null where the scan has asked for everything. */
  next(): StepWindow | null {
    const lo = this.#cursor
    if (lo >= this.#end) return null
    const behindTheRun = this.#lastStep !== null && lo > this.#lastStep
    if (behindTheRun && !this.#mayHaveMore(this.#read)) return null
    let hi = boundAt(lo + this.#plannedWidth(lo))
    // The last window stays open: what is logged while the scan runs comes with it.
    if (behindTheRun || (this.#lastStep !== null && hi > this.#lastStep)) hi = this.#end
    hi = Math.min(hi, this.#end)
    this.#cursor = hi
    return { lo, hi, samples: samplesFor(hi - lo) }
  }

  /**
   * Takes note of an answer with so many rows.
   *
   * @param middleStep - the step of the row in the middle of the answer
   * @param beyond - whether it holds rows of the step at the upper bound
   * @returns the windows to ask for instead, in order; none where this one is complete. `full`: it is not, and nothing can be done
   */
  answered(
    window: StepWindow,
    came: number,
    middleStep: () => number | undefined,
    beyond: () => boolean = () => false,
  ): StepWindow[] | 'full' {
    const width = window.hi - window.lo
    if (came * 2 <= window.samples) {
      this.#read += came
      if (came === 0) this.#width = Math.max(this.#width, width * 2, this.#averageWidth())
      else
        this.#width = Math.min(
          Math.max(1, Math.floor((this.#target * width) / came)),
          Math.max(width * mostGrowth, this.#averageWidth()),
        )
      return []
    }
    // Half of the rows rather than half of the steps: a run may be dense here and empty there.
    const middle = width > 1 ? (middleStep() ?? window.lo + Math.floor(width / 2)) : window.lo
    const cut = boundAt(Math.min(Math.max(Math.floor(middle), window.lo + 1), window.hi - 1))
    if (cut <= window.lo || cut >= window.hi) {
      if (window.samples < mostSamples) return [{ ...window, samples: mostSamples }]
      // What overflows may be the step behind.
      if (!window.closed && beyond()) return [{ ...window, closed: true }]
      this.#read += came
      return 'full'
    }
    this.#width = Math.max(1, Math.min(this.#width, cut - window.lo))
    return [
      { lo: window.lo, hi: cut, samples: samplesFor(cut - window.lo) },
      { lo: cut, hi: window.hi, samples: samplesFor(window.hi - cut) },
    ]
  }

  #plannedWidth(lo: number): number {
    const rest = this.#rest()
    if (rest !== null && rest <= this.#target) return this.#end - lo
    return this.#width
  }

  /** The width that would hold one page if the rest of the run were evenly spread; 0 where nobody says how much that is. */
  #averageWidth(): number {
    const rest = this.#rest()
    if (rest === null || this.#lastStep === null || this.#lastStep < this.#cursor) return 0
    return Math.floor((this.#target * (this.#lastStep + 1 - this.#cursor)) / Math.max(rest, 1))
  }

  #rest(): number | null {
    return this.#mostMatching === null ? null : Math.max(0, this.#mostMatching - this.#read)
  }
}

/** A bound at this step, or the next one that can be. */
function boundAt(step: number): number {
  return step <= lastPossibleStep ? step : Math.ceil(step / grain) * grain
}

/** Twice what can be there where each step has one row, so that steps logged twice do not spoil it. */
function samplesFor(width: number): number {
  return Math.min(Math.max(2 * (width + 2), fewestSamples), mostSamples)
}
