import { hasEnded } from '../runs/runStates.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { ScanPlace } from './scanPlace.ts'
import { lastPossibleStep } from './stepOf.ts'

/** The most samples that a request asks for. */
const mostSamples = 10_000
/** The fewest: what a server gives of a few steps costs nothing, and ties of steps need room. */
const fewestSamples = 1_000
/** A window of so many rows is the largest that can be told to be complete, its upper bound counted in. */
const mostRows = mostSamples / 2 - 2
/** How much wider than one that was just read a window may be, where nothing but that one says how dense the run is. */
const mostGrowth = 16
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
 * Decides which windows of steps a scan asks for.
 *
 * @internal
 */
export interface WindowPlan {
  /**
   * What the first answer says about the whole run.
   *
   * @param matching - no more rows than that can match; null where nobody says
   * @param countsAll - whether all of these do match, so that a scan that has read them is at the end
   */
  learn(extent: HistoryExtent, matching: number | null, countsAll: boolean): void
  /** The next window, or null where the scan has asked for everything. */
  next(): StepWindow | null
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
    beyond?: () => boolean,
  ): StepWindow[] | 'full'
}

/**
 * Makes the plan of a scan. Nothing is sent here.
 *
 * @remarks A server gives all rows of a window, or *about* as many samples as were asked for, or the first ones, and does not say
 * which. So a window counts as complete where at most half of what was asked for came, and windows are planned to hold no more.
 *
 * @internal
 */
export function planWindows(asked: {
  minStep: number
  maxStep: number | undefined
  pageSize: number
  after?: ScanPlace | undefined
}): WindowPlan {
  const { step } = asked.after ?? { step: asked.minStep }
  const target = Math.min(asked.pageSize, mostRows)
  /** The first step that no window has been planned for. */
  let cursor = step > lastPossibleStep ? boundAt(Number(step)) - grain : Number(step)
  let end = asked.maxStep ?? (cursor < lastPossibleStep ? lastPossibleStep : lastInt64)
  let width = target
  /** At most so many rows can match; null where nobody says. */
  let mostMatching: number | null = null
  let lastStep: number | null = null
  let mayHaveMore = (): boolean => true
  let read = 0

  const rest = (): number | null => (mostMatching === null ? null : Math.max(0, mostMatching - read))

  /** The width that would hold one page if the rest of the run were evenly spread; 0 where nobody says how much that is. */
  const averageWidth = (): number => {
    const rows = rest()
    if (rows === null || lastStep === null || lastStep < cursor) return 0
    return Math.floor((target * (lastStep + 1 - cursor)) / Math.max(rows, 1))
  }

  return {
    learn(extent, matching, countsAll) {
      lastStep = extent.lastStep
      if (end === lastPossibleStep && lastStep >= end) end = lastInt64
      mostMatching = matching
      mayHaveMore = () => {
        if (!hasEnded(extent.state)) return true
        return countsAll && matching !== null ? read < matching : extent.keys === null
      }
    },
    next() {
      const lo = cursor
      if (lo >= end) return null
      const behindTheRun = lastStep !== null && lo > lastStep
      if (behindTheRun && !mayHaveMore()) return null
      const rows = rest()
      const hi = rows !== null && rows <= target ? end : boundAt(lo + width)
      // The last window stays open: what is logged while the scan runs comes with it.
      cursor = behindTheRun || (lastStep !== null && hi > lastStep) ? end : Math.min(hi, end)
      return { lo, hi: cursor, samples: samplesFor(cursor - lo) }
    },
    answered(window, came, middleStep, beyond = () => false) {
      const { lo, hi, samples } = window
      const steps = hi - lo
      if (came * 2 <= samples) {
        read += came
        width =
          came === 0
            ? Math.max(width, steps * 2, averageWidth())
            : Math.min(
                Math.max(1, Math.floor((target * steps) / came)),
                Math.max(steps * mostGrowth, averageWidth()),
              )
        return []
      }
      // Half of the rows rather than half of the steps: a run may be dense here and empty there.
      const middle = steps > 1 ? (middleStep() ?? lo + Math.floor(steps / 2)) : lo
      const cut = boundAt(Math.min(Math.max(Math.floor(middle), lo + 1), hi - 1))
      if (cut <= lo || cut >= hi) {
        if (samples < mostSamples) return [{ ...window, samples: mostSamples }]
        // What overflows may be the step behind.
        if (!window.closed && beyond()) return [{ ...window, closed: true }]
        read += came
        return 'full'
      }
      width = Math.max(1, Math.min(width, cut - lo))
      return [
        { lo, hi: cut, samples: samplesFor(cut - lo) },
        { lo: cut, hi, samples: samplesFor(hi - cut) },
      ]
    },
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
