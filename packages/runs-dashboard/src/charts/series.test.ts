import { describe, expect, it } from 'vitest'
import { nearestIndex, readSeries } from './series.ts'

describe('readSeries', () => {
  it('C5 (hook, drawn): tells number, NaN, infinities, null and missing apart', () => {
    const rows = [
      { _step: 0, loss: 1 },
      { _step: 1, loss: NaN },
      { _step: 2, acc: 0.5 },
      { _step: 3, loss: null },
      { _step: 4, loss: Infinity },
      { _step: 5, loss: 'NaN' },
      { _step: 6, loss: -Infinity },
    ]
    expect(readSeries(rows, 'loss')).toEqual({
      steps: [0, 1, 3, 4, 5, 6],
      values: [1, NaN, null, Infinity, null, -Infinity],
    })
  })

  it('breaks the line where steps were not read', () => {
    const rows = [
      { _step: 0, loss: 1 },
      { _step: 100, loss: 2 },
    ]
    expect(readSeries(rows, 'loss', [{ from: 10, to: 90 }])).toEqual({
      steps: [0, 10, 100],
      values: [1, null, 2],
    })
  })

  it('does not mistake what every object has for a metric', () => {
    expect(readSeries([{ _step: 0 }], 'constructor')).toEqual({ steps: [], values: [] })
  })
})

describe('nearestIndex', () => {
  it.each([
    [-5, 0],
    [4, 0],
    [6, 1],
    [10, 1],
    [99, 2],
  ])('of step %s in 0, 10, 20 is %s', (step, index) => {
    expect(nearestIndex([0, 10, 20], step)).toBe(index)
  })

  it('is null in nothing', () => {
    expect(nearestIndex([], 1)).toBeNull()
  })
})
