import { ours } from '../children.ts'
import { interleaved } from '../interleaved.ts'
import { project } from '../openBench.ts'
import type { Question } from '../question.ts'
import { median } from '../table.ts'

/** Rows as charts read them. */
export const sampledReads: readonly Question[] = [
  {
    name: 'Sampled read at the server: 500 points of 2 keys from 1,000,000 rows',
    target: 'under 100 ms',
    async ask(bench) {
      const { million } = bench.runs
      const [entity = ''] = (await bench.seeded(million)).split('/')
      const args = [bench.url, entity, project, million.id]
      const series = await interleaved(
        bench,
        [400, 600],
        [{ name: 'ours', run: () => ours('sampled.ts', args) }],
      )
      return { series, holds: median(series[0]?.ms ?? []) < 100 }
    },
  },
]
