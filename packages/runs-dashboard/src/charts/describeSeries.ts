import { countOf, countWords, valueWords } from '../words/number.ts'
import type { Series } from './series.ts'

/** What a chart shows, in one sentence, for those who do not see it. */
export function describeSeries(name: string, { steps, values }: Series): string {
  let low = -1
  let high = -1
  let last = -1
  let breaks = 0
  let infinite = 0
  values.forEach((value, at) => {
    if (value === Infinity || value === -Infinity) infinite++
    if (value === null || !Number.isFinite(value)) {
      const before = values[at - 1]
      if (at === 0 || (typeof before === 'number' && Number.isFinite(before))) breaks++
      return
    }
    last = at
    if (low < 0 || value < (values[low] ?? 0)) low = at
    if (high < 0 || value > (values[high] ?? 0)) high = at
  })
  const at = (index: number): string =>
    `${valueWords(values[index] ?? NaN)} at step ${countWords(steps[index] ?? 0)}`
  if (last < 0) return `Line chart of ${name} over steps: no finite value.`
  const notes = [
    breaks > 0 && countOf(breaks, 'gap'),
    infinite > 0 && countOf(infinite, 'infinite value'),
  ].filter(Boolean)
  const sentence = `Line chart of ${name} over steps: last ${at(last)}, minimum ${at(low)}, maximum ${at(high)}`
  return `${[sentence, ...notes].join('; ')}.`
}
