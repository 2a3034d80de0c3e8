import { ours, startScript } from '../children.ts'
import { type Contender, interleaved, timesOurs } from '../interleaved.ts'
import { type Bench, project } from '../openBench.ts'
import { pythons } from '../pythons.ts'
import type { BenchRun } from '../seedRuns.ts'
import { type Question, verdict } from '../question.ts'

/** Ours and both Python clients, on a run through some address of the server. */
async function readers(bench: Bench, run: BenchRun, url: string = bench.url): Promise<Contender[]> {
  const path = await bench.seeded(run)
  return [
    { name: 'ours', run: () => ours('scan.ts', [url, path]) },
    ...pythons(bench, 'scan.py', () => [path], url),
  ]
}

/** Rows read one by one. */
export const scans: readonly Question[] = [
  {
    name: 'Exact scan, 100,000 rows × 10 metrics',
    target: 'at most 1.3 × bare; at least 2 × faster than 0.19.1',
    async ask(bench) {
      const { dense } = bench.runs
      const [entity = ''] = (await bench.seeded(dense)).split('/')
      const args = [bench.url, entity, project, dense.id, String(dense.rows - 1)]
      const bare: Contender = { name: 'bare', run: () => ours('bare.ts', args) }
      const contenders = await readers(bench, dense)
      const series = await interleaved(bench, dense.rows, contenders.toSpliced(1, 0, bare))
      const holds = timesOurs(series, 'bare') >= 1 / 1.3 && timesOurs(series, 'wandb 0.19.1') >= 2
      return { series, holds }
    },
  },
  {
    name: 'Exact scan, 3,000 rows with steps 1,000 apart',
    target: 'at least 50 × faster than 0.19.1',
    async ask(bench) {
      const { sparse } = bench.runs
      const series = await interleaved(bench, sparse.rows, await readers(bench, sparse))
      return { series, holds: timesOurs(series, 'wandb 0.19.1') >= 50 }
    },
  },
  {
    name: 'Exact scan, dense, 50 ms added to each request',
    target: 'at least 4 × faster than 0.19.1',
    async ask(bench) {
      const { dense } = bench.runs
      const slow = await startScript('delay.ts', [bench.url, '50'])
      try {
        const series = await interleaved(bench, dense.rows, await readers(bench, dense, slow.url))
        return { series, holds: timesOurs(series, 'wandb 0.19.1') >= 4 }
      } finally {
        await slow.stop()
      }
    },
  },
  {
    name: 'Memory of a scan of 1,000,000 rows',
    target: 'must stay within 32 MB',
    async ask(bench) {
      const { million } = bench.runs
      const path = await bench.seeded(million)
      const memory = await ours('memory.ts', [bench.url, path], ['--expose-gc'])
      if (memory.rows !== million.rows) throw new Error(`the memory scan read ${memory.rows} rows`)
      const megabytes = (memory.peakBytes ?? Number.NaN) / 1_048_576
      // A rehearsal ends before there is a value to compare with.
      const holds = megabytes <= 32
      const figure = `Memory: 1,000,000 rows iterated and dropped peak ${megabytes.toFixed(1)} MB above the value at 100,000 rows`
      return { series: [], holds, notes: [`${figure} ${verdict(this.target, holds)}.`] }
    },
  },
]
