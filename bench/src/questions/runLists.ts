import { ours } from '../children.ts'
import { interleaved, timesOurs } from '../interleaved.ts'
import { pythons } from '../pythons.ts'
import type { Question } from '../question.ts'
import { askServer, seedLists } from '../seedLists.ts'

/** Lists of runs. */
export const runLists: readonly Question[] = [
  {
    name: '`api.runs` over 5,000 runs with config and summary',
    target: 'at least 3 × faster than 0.19.1, 1.5 × than 0.31.0',
    async ask(bench) {
      const runs = bench.scaled(5_000)
      const [entity = ''] = (await bench.seeded({ id: 'listed', rows: 0, stride: 1 })).split('/')
      await seedLists(askServer(bench.url), 'lists', runs)
      const list = `${entity}/lists`
      const series = await interleaved(bench, runs, [
        { name: 'ours', run: () => ours('runs.ts', [bench.url, list]) },
        ...pythons(bench, 'runs.py', () => [list]),
      ])
      const holds = timesOurs(series, 'wandb 0.19.1') >= 3 && timesOurs(series, 'wandb 0.31.0') >= 1.5
      return { series, holds }
    },
  },
  {
    name: 'A page of 50 from 100,000 runs at the server: config filter, summary order',
    target: 'at most 3 × a page from 1,000 runs',
    async ask({ isTrial, rounds, say }) {
      const sizes = isTrial ? ['1000', '100'] : ['100000', '1000']
      const { pairs = [], ms: cold } = await ours('listPage.ts', [String(rounds), ...sizes])
      say(`  the first question for its fields: ${cold.toFixed(0)} ms`)
      const series = [
        { name: 'ours', ms: pairs.map(([many]) => many) },
        { name: '1,000 runs', ms: pairs.map(([, few]) => few) },
      ]
      return { series, holds: timesOurs(series, '1,000 runs') >= 1 / 3 }
    },
  },
]
