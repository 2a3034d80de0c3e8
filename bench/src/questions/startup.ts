import { ours } from '../children.ts'
import type { Question } from '../question.ts'
import { median, type Series } from '../table.ts'

/** How soon a server answers. */
export const startup: readonly Question[] = [
  {
    name: 'createRunsServer({ memory: true }) to the first answered query, median of 20',
    target: 'under 100 ms',
    async ask({ rounds }) {
      const series: Series = { name: 'ours', ms: [] }
      for (let round = 0; round < rounds; round++) series.ms.push((await ours('startup.ts', [])).ms)
      return { series: [series], holds: median(series.ms) < 100 }
    },
  },
]
