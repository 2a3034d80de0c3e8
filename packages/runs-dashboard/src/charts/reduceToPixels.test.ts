import { describe, expect, it } from 'vitest'
import { reduceToPixels } from './reduceToPixels.ts'
import type { Series } from './series.ts'

const seriesOf = (values: (number | null)[]): Series => ({ steps: values.map((_, at) => at), values })

/** A small generator with a seed, so that a failure repeats. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

describe('reduceToPixels', () => {
  it('keeps the lowest and the highest value of every pixel column, whatever the series', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const next = random(seed)
      const length = 1 + Math.floor(next() * 5_000)
      const columns = 1 + Math.floor(next() * 300)
      const values = Array.from({ length }, () => {
        const dice = next()
        if (dice < 0.02) return null
        if (dice < 0.04) return NaN
        if (dice < 0.05) return Infinity
        return (next() - 0.5) * 10 ** Math.floor(next() * 12)
      })
      const reduced = reduceToPixels(seriesOf(values), [0, length - 1], columns)
      const columnOf = (step: number): number =>
        length > 1 ? Math.min(columns, Math.floor((step / (length - 1)) * columns)) : 0
      const extremes = (steps: readonly number[], ys: readonly (number | null)[]): Map<number, number[]> => {
        const found = new Map<number, number[]>()
        ys.forEach((y, at) => {
          if (y === null || !Number.isFinite(y)) return
          const column = columnOf(steps[at] ?? 0)
          const [low, high] = found.get(column) ?? [Infinity, -Infinity]
          found.set(column, [Math.min(low ?? Infinity, y), Math.max(high ?? -Infinity, y)])
        })
        return found
      }
      const inner = (values_: Map<number, number[]>): [number, number[]][] =>
        [...values_].sort((a, b) => a[0] - b[0])
      expect(inner(extremes(reduced.steps, reduced.values))).toEqual(
        inner(extremes(seriesOf(values).steps, values)),
      )
      expect(reduced.values.length).toBeLessThanOrEqual((columns + 2) * 11)
      expect(reduced.steps).toEqual(reduced.steps.toSorted((a, b) => a - b))
    }
  })

  it('gives a short series back as it is', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6]
    expect(reduceToPixels(seriesOf(values), [0, 7], 400)).toEqual({
      steps: [0, 1, 2, 3, 4, 5, 6, 7],
      values,
      marks: [],
    })
  })

  it('breaks the line at null and NaN, once for each stretch of them', () => {
    const reduced = reduceToPixels(seriesOf([1, NaN, null, NaN, 2, 3, null, 4]), [0, 7], 400)
    expect(reduced.values).toEqual([1, null, 2, 3, null, 4])
  })

  it('breaks the line in the middle of a crowded column too', () => {
    const values = [...Array.from({ length: 500 }, () => 1), NaN, ...Array.from({ length: 500 }, () => 2)]
    const reduced = reduceToPixels(seriesOf(values), [0, 1_000], 1)
    expect(reduced.values.filter((value) => value === null)).toHaveLength(1)
    expect(reduced.values.indexOf(null)).toBeGreaterThan(reduced.values.indexOf(1))
    expect(reduced.values.indexOf(null)).toBeLessThan(reduced.values.indexOf(2))
  })

  it('marks infinities at their step and breaks the line there', () => {
    const reduced = reduceToPixels(seriesOf([1, Infinity, 2, -Infinity, 3]), [0, 4], 400)
    expect(reduced.values).toEqual([1, null, 2, null, 3])
    expect(reduced.marks).toEqual([
      { step: 1, sign: 1 },
      { step: 3, sign: -1 },
    ])
  })

  it('draws no more marks than columns, however many infinities there are', () => {
    const values = Array.from({ length: 10_000 }, (_, at) => (at % 2 ? Infinity : -Infinity))
    const { marks, values: drawn } = reduceToPixels(seriesOf(values), [0, 9_999], 100)
    expect(marks.length).toBeLessThanOrEqual(2 * 101)
    expect(marks.length).toBeGreaterThanOrEqual(200)
    expect(drawn).toEqual([])
  })

  it('keeps one point beyond each edge, so that a zoomed line runs out of the picture', () => {
    const values = Array.from({ length: 100 }, (_, at) => at)
    expect(reduceToPixels(seriesOf(values), [40, 42], 400).values).toEqual([39, 40, 41, 42, 43])
  })

  it('keeps rows that share a step, in their order', () => {
    const series: Series = { steps: [5, 5, 5], values: [2, 9, 1] }
    expect(reduceToPixels(series, [5, 5], 10).values).toEqual([2, 9, 1])
  })

  it('draws nothing for nothing', () => {
    expect(reduceToPixels({ steps: [], values: [] }, [0, 1], 100)).toEqual({
      steps: [],
      values: [],
      marks: [],
    })
  })
})
