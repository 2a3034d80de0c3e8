import { describe, expect, it } from 'vitest'
import type { HistoryExtent } from './historyExtent.ts'
import { lastPossibleStep } from './stepOf.ts'
import { planWindows, type StepWindow, type WindowPlan } from './windowPlan.ts'

function extent(members: Partial<HistoryExtent>): HistoryExtent {
  return { state: 'finished', lineCount: null, eventsLineCount: 0, lastStep: -1, keys: new Map(), ...members }
}

const notNeeded = (): never => {
  throw new Error('the middle is only asked for where a window overflows')
}

/** Follows a plan over a run, one window at a time, and gives what was asked for. */
function follow(
  plan: WindowPlan,
  steps: readonly number[],
  says: HistoryExtent,
  counts = true,
): StepWindow[] {
  const asked: StepWindow[] = []
  const waiting: StepWindow[] = []
  for (let window = plan.next(); window; window = waiting.shift() ?? plan.next()) {
    const { lo, hi } = window
    const inside = steps.filter((step) => step >= lo && step < hi)
    if (asked.length === 0) plan.learn(says, says.lineCount, counts)
    asked.push(window)
    const parts = plan.answered(
      window,
      Math.min(inside.length, window.samples),
      () => inside[inside.length >> 1],
    )
    if (parts !== 'full') waiting.unshift(...parts)
  }
  return asked
}

const bounds = (windows: readonly StepWindow[]): number[][] => windows.map(({ lo, hi }) => [lo, hi])
const dense = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i)

describe('WindowPlan', () => {
  it('asks a page of steps first, and once more only where the run says that there is more', () => {
    const plan = (): WindowPlan => planWindows({ minStep: 0, maxStep: undefined, pageSize: 100 })
    expect(bounds(follow(plan(), dense(80), extent({ lineCount: 80, lastStep: 79 })))).toEqual([[0, 100]])
    const running = extent({ lineCount: 80, lastStep: 79, state: 'running' })
    expect(bounds(follow(plan(), dense(80), running))).toEqual([
      [0, 100],
      [100, lastPossibleStep],
    ])
    const lineMissing = extent({ lineCount: 81, lastStep: 79 })
    expect(follow(plan(), dense(80), lineMissing).length).toBe(2)
  })

  it('takes the whole rest where it fits into a page, and leaves the last window open', () => {
    const plan = planWindows({ minStep: 0, maxStep: undefined, pageSize: 100 })
    const steps = dense(150).map((i) => i * 1_000)
    const asked = follow(plan, steps, extent({ lineCount: 150, lastStep: 149_000 }))
    expect(bounds(asked)).toEqual([
      [0, 100],
      // One row in 100 steps: 100 rows in 10,000. Then ten in 10,000, and then 39 rows are left.
      [100, 10_100],
      [10_100, 110_100],
      [110_100, lastPossibleStep],
    ])
  })

  it('doubles after an empty window where nobody says how much there is', () => {
    const plan = planWindows({ minStep: 0, maxStep: 1_000, pageSize: 10 })
    const asked = follow(plan, [], extent({ lineCount: null, lastStep: 5_000 }))
    expect(bounds(asked)).toEqual([
      [0, 10],
      [10, 30],
      [30, 70],
      [70, 150],
      [150, 310],
      [310, 630],
      [630, 1_000],
    ])
  })

  it('asks for twice the steps of a window, from 1,000 to 10,000 samples', () => {
    const samplesOf = (width: number): number | undefined =>
      planWindows({ minStep: 0, maxStep: width, pageSize: 10_000 }).next()?.samples
    expect([1, 498, 499, 4_998, 1e9].map(samplesOf)).toEqual([1_000, 1_000, 1_002, 10_000, 10_000])
  })

  it.each([
    ['exactly half of what was asked for is complete', 500, []],
    [
      'one more is not, and is cut at the row in the middle',
      501,
      [
        [0, 30],
        [30, 400],
      ],
    ],
  ])('%s', (_what, came, parts) => {
    const plan = planWindows({ minStep: 0, maxStep: undefined, pageSize: 400 })
    const window = plan.next() ?? { lo: 0, hi: 0, samples: 0 }
    expect(window).toEqual({ lo: 0, hi: 400, samples: 1_000 })
    const answer = plan.answered({ ...window, samples: 1_000 }, came, came > 500 ? () => 30 : notNeeded)
    expect(answer === 'full' ? answer : bounds(answer)).toEqual(parts)
  })

  it.each([
    [
      'at its first step',
      7,
      [
        [7, 8],
        [8, 20],
      ],
    ],
    [
      'before its first step',
      -3,
      [
        [7, 8],
        [8, 20],
      ],
    ],
    [
      'behind its last',
      90,
      [
        [7, 19],
        [19, 20],
      ],
    ],
    [
      'nowhere',
      undefined,
      [
        [7, 13],
        [13, 20],
      ],
    ],
  ])('a window with its middle %s is cut into two that are smaller', (_what, middle, parts) => {
    const plan = planWindows({ minStep: 0, maxStep: undefined, pageSize: 10 })
    const answer = plan.answered({ lo: 7, hi: 20, samples: 1_000 }, 1_000, () => middle)
    expect(answer === 'full' ? answer : bounds(answer)).toEqual(parts)
  })

  it('a single step that overflows is asked for with all samples there are, then given up', () => {
    const plan = planWindows({ minStep: 0, maxStep: undefined, pageSize: 10 })
    const again = plan.answered({ lo: 7, hi: 8, samples: 1_000 }, 990, notNeeded)
    expect(again).toEqual([{ lo: 7, hi: 8, samples: 10_000 }])
    expect(plan.answered({ lo: 7, hi: 8, samples: 10_000 }, 4_000, notNeeded)).toEqual([])
    expect(plan.answered({ lo: 7, hi: 8, samples: 10_000 }, 9_000, notNeeded)).toBe('full')
    const neighbour = plan.answered({ lo: 7, hi: 8, samples: 10_000 }, 9_000, notNeeded, () => true)
    expect(neighbour).toEqual([{ lo: 7, hi: 8, samples: 10_000, closed: true }])
    const closed: StepWindow = { lo: 7, hi: 8, samples: 10_000, closed: true }
    expect(plan.answered(closed, 9_000, notNeeded, () => true)).toBe('full')
  })
})
