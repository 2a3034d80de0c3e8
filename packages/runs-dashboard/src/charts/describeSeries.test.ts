import { describe, expect, it } from 'vitest'
import { describeSeries } from './describeSeries.ts'

describe('describeSeries', () => {
  it('tells last, minimum, maximum, gaps and infinities', () => {
    const series = { steps: [0, 1, 2, 3, 4, 5, 6], values: [2, NaN, null, 0.5, Infinity, 3, 1] }
    expect(describeSeries('loss', series)).toBe(
      'Line chart of loss over steps: last 1 at step 6, minimum 0.5 at step 3, maximum 3 at step 5; 2 gaps; 1 infinite value.',
    )
  })

  it('says so when nothing can be drawn', () => {
    expect(describeSeries('loss', { steps: [0], values: [NaN] })).toBe(
      'Line chart of loss over steps: no finite value.',
    )
  })
})
