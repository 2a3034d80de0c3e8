import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ours } from '../children.ts'
import { type Contender, interleaved, timesOurs } from '../interleaved.ts'
import { writeLarge } from '../madeUp.ts'
import type { Bench } from '../openBench.ts'
import { createPeak } from '../peak.ts'
import type { Question } from '../question.ts'
import { settleDisk } from '../settleDisk.ts'

/** Who moves a file of a run up or down, each to a place of its own. */
async function movers(bench: Bench) {
  const run = await bench.seeded({ id: 'files', rows: 0, stride: 1 })
  const bytes = bench.scaled(1_000_000_000)
  const file = await writeLarge(bench.folder, bytes)
  const copies = join(bench.folder, 'copies')
  await mkdir(copies, { recursive: true })
  const peak = createPeak()
  const mover = (name: string, client: string, direction: string, target: string): Contender => ({
    name,
    run: async () => {
      await settleDisk()
      return peak.note(await ours(client, [bench.url, run, direction, target]))
    },
  })
  return { bytes, file, copies, peak, mover }
}

/** Files of runs, moved whole. */
export const runFiles: readonly Question[] = [
  {
    name: 'uploadFile of 1 GB, to the listed file',
    target: 'at least 0.7 × curl -T',
    async ask(bench) {
      const { bytes, file, peak, mover } = await movers(bench)
      const series = await interleaved(bench, bytes, [
        mover('ours', 'transfer.ts', 'up', file),
        mover('curl -T', 'curl.ts', 'up', file),
      ])
      const memory = peak.below(64, 'uploadFile of 1 GB')
      return { series, holds: timesOurs(series, 'curl -T') >= 0.7 && memory.holds, notes: [memory.text] }
    },
  },
  {
    name: 'Download of 1 GB to disk, digest checked',
    target: 'at least 0.8 × curl -o',
    async ask(bench) {
      const { bytes, file, copies, peak, mover } = await movers(bench)
      await mover('ours', 'transfer.ts', 'up', file).run()
      const series = await interleaved(bench, bytes, [
        mover('ours', 'transfer.ts', 'down', join(copies, 'large.bin')),
        mover('curl -o', 'curl.ts', 'down', join(copies, 'curl.bin')),
        mover('curl and md5sum', 'curl.ts', 'down and digest', join(copies, 'digest.bin')),
      ])
      const memory = peak.below(64, 'Download of 1 GB')
      return { series, holds: timesOurs(series, 'curl -o') >= 0.8 && memory.holds, notes: [memory.text] }
    },
  },
]
