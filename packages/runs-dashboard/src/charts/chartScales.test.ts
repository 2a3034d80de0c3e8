import { describe, expect, it } from 'vitest'
import { linearRange, logRange, stepTickWords } from './chartScales.ts'

describe('stepTickWords', () => {
  it.each([
    [
      [0, 500, 1_000],
      ['0', '500', '1,000'],
    ],
    [
      [0, 5_000, 10_000],
      ['0', '5k', '10k'],
    ],
    [
      [0, 500_000, 1_500_000],
      ['0', '0.5M', '1.5M'],
    ],
    [
      [0, 0.5, 1],
      ['0', '', '1'],
    ],
  ])('%j are named in one unit', (ticks, words) => {
    expect(stepTickWords(ticks)).toEqual(words)
  })
})

describe('ranges', () => {
  it('hold every value, and show something where there is none or only one', () => {
    const [low, high] = linearRange(null, -3, 7)
    expect(low).toBeLessThanOrEqual(-3)
    expect(high).toBeGreaterThanOrEqual(7)
    expect(linearRange(null, null, null)).toEqual([0, 1])
    expect(linearRange(null, 0, 0)).toEqual([-1, 1])
    expect(linearRange(null, 10, 10)).toEqual([9, 11])
    expect(logRange(null, 0.023, 31)).toEqual([0.02, 40])
    expect(logRange(null, 0.001, 1)).toEqual([0.001, 1])
    expect(logRange(null, 5, 5)).toEqual([2.5, 10])
    expect(logRange(null, null, null)).toEqual([0.1, 10])
  })
})
