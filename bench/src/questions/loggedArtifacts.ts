import { ours } from '../children.ts'
import { interleaved, timesOurs } from '../interleaved.ts'
import { project } from '../openBench.ts'
import { pythons } from '../pythons.ts'
import type { Question } from '../question.ts'
import { seedArtifacts } from '../seedArtifacts.ts'

/** Lists of versions. */
export const loggedArtifacts: readonly Question[] = [
  {
    name: 'logged_artifacts of 1,000',
    target: 'at least 5 × faster than 0.19.1; at least 1.5 × faster than the newest',
    async ask(bench) {
      const count = bench.scaled(1_000)
      const path = await bench.seeded({ id: 'maker', rows: 0, stride: 1 })
      const [entity = ''] = path.split('/')
      await seedArtifacts(bench.url, { entity, project, id: 'maker' }, count)
      const series = await interleaved(bench, count, [
        { name: 'ours', run: () => ours('artifacts.ts', [bench.url, path]) },
        ...pythons(bench, 'artifacts.py', () => [path]),
      ])
      const holds = timesOurs(series, 'wandb 0.19.1') >= 5 && timesOurs(series, 'wandb 0.31.0') >= 1.5
      return { series, holds }
    },
  },
]
