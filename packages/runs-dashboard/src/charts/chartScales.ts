import uPlot from 'uplot'
import { countWords, valueWords } from '../words/number.ts'

/** The heights shown for values from `low` to `high`, with a little air; something to look at where there is no value. */
export function linearRange(_: unknown, low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return [0, 1]
  if (low === high) return [low - (Math.abs(low) * 0.1 || 1), high + (Math.abs(high) * 0.1 || 1)]
  const [from, to] = uPlot.rangeNum(low, high, 0.06, false)
  return [from ?? low, to ?? high]
}

/** The same on a log scale: from round number to round number, as 0.02 and 40. */
export function logRange(_: unknown, low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return [0.1, 10]
  const [floor, ceiling] = [roundTo(low, Math.floor), roundTo(high, Math.ceil)]
  return floor < ceiling ? [floor, ceiling] : [floor / 2, ceiling * 2]
}

/** One significant digit. By way of text, because powers of ten are not exact as numbers. */
function roundTo(value: number, round: (digits: number) => number): number {
  const [mantissa, exponent] = value.toExponential().split('e')
  return Number(`${round(Number(mantissa))}e${exponent}`)
}

/** Steps in one unit for the whole axis. There is nothing to name between two steps. */
export function stepTickWords(ticks: readonly number[]): string[] {
  const largest = Math.max(0, ...ticks.map(Math.abs))
  const [unit, sign] = largest < 10_000 ? [1, ''] : largest < 1_000_000 ? [1_000, 'k'] : [1_000_000, 'M']
  return ticks.map((tick) => {
    if (!Number.isInteger(tick)) return ''
    return tick === 0 ? '0' : `${unit === 1 ? countWords(tick) : tick / unit}${sign}`
  })
}

/** Values; uPlot gives null for the minor lines of a log scale, which have no name. */
export const valueTickWords = (ticks: readonly (number | null)[]): string[] =>
  ticks.map((tick) => (tick === null ? '' : valueWords(tick, 6)))

/** Room for the longest of `words`, and the same room for all that are short, so that panels below each other line up. */
export function axisWidth(_: unknown, words: readonly string[] | null): number {
  const longest = Math.max(0, ...(words ?? []).map(({ length }) => length))
  return Math.max(48, 14 + longest * 6.6)
}
