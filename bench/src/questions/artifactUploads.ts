import { ours, startScript } from '../children.ts'
import { interleaved, timesOurs } from '../interleaved.ts'
import { refresh, writeLarge, writeSmall } from '../madeUp.ts'
import type { Bench } from '../openBench.ts'
import { createPeak } from '../peak.ts'
import { pythons } from '../pythons.ts'
import { type Question, verdict } from '../question.ts'
import { settleDisk } from '../settleDisk.ts'

const making = (bench: Bench): Promise<string> => bench.seeded({ id: 'uploads', rows: 0, stride: 1 })

/** Drafts that become versions. */
export const artifactUploads: readonly Question[] = [
  {
    name: 'Artifact of 1,000 files of 10 KB logged',
    target: 'faster than both versions (2 × is the aim); memory under 64 MB above idle',
    async ask(bench) {
      const path = await making(bench)
      const files = bench.scaled(1_000)
      const fresh = async (): Promise<string> => {
        const folder = await writeSmall(bench.folder, files, 10_000)
        await settleDisk()
        return folder
      }
      const peak = createPeak()
      const series = await interleaved(bench, files, [
        {
          name: 'ours',
          run: async () => peak.note(await ours('logArtifact.ts', [bench.url, path, await fresh()])),
        },
        ...pythons(bench, 'log_artifact.py', async () => [path, await fresh()]),
      ])
      const memory = peak.below(64, this.name)
      const isFaster = timesOurs(series, 'wandb 0.19.1') > 1 && timesOurs(series, 'wandb 0.31.0') > 1
      return { series, holds: isFaster && memory.holds, notes: [memory.text] }
    },
  },
  {
    name: 'Artifact of one file of 1 GB logged',
    target: 'at least 0.8 × md5sum and then curl -T; memory under 64 MB above idle',
    async ask(bench) {
      const path = await making(bench)
      const bytes = bench.scaled(1_000_000_000)
      const file = await writeLarge(bench.folder, bytes)
      const peak = createPeak()
      const mover = (name: string, client: string) => ({
        name,
        run: async () => {
          await refresh(file)
          await settleDisk()
          return peak.note(await ours(client, [bench.url, path, file]))
        },
      })
      const series = await interleaved(bench, bytes, [
        mover('ours', 'logArtifact.ts'),
        mover('md5sum, curl -T', 'curlArtifact.ts'),
      ])
      const memory = peak.below(64, this.name)
      return {
        series,
        holds: timesOurs(series, 'md5sum, curl -T') >= 0.8 && memory.holds,
        notes: [memory.text],
      }
    },
  },
  {
    name: 'Artifact of 2 GB in parts, the line cut five times',
    target: 'no part that was acknowledged is sent again',
    async ask(bench) {
      const path = await making(bench)
      const bytes = bench.isTrial ? 64 * 1024 ** 2 : 2 * 1024 ** 3
      const file = await writeLarge(bench.folder, bytes)
      await refresh(file)
      const wanted = 5
      const line = await startScript('cuttingProxy.ts', [bench.url, `${wanted}`, `${Math.ceil(bytes / 5)}`])
      try {
        const { ms, rows } = await ours('logArtifact.ts', [line.url, path, file, String(bytes)])
        if (rows !== bytes) throw new Error(`${rows} bytes arrived, not ${bytes}`)
        const seen = (await (await fetch(`${line.url}/cuts`)).json()) as Seen
        const { acknowledged, kept, again, cuts, sentBytes } = seen
        const megabytes = (count: number): string => `${(count / 1e6).toFixed(0)} MB`
        const sent = `${megabytes(sentBytes)} were sent for ${megabytes(bytes)} in ${acknowledged} parts`
        // Where none had arrived by then, none could be sent again.
        const holds = again === 0 && cuts === wanted && (kept.at(-1) ?? 0) > 0
        const note = `${this.name}: ${sent}; ${kept.join(', ')} had been acknowledged at the cuts, and ${again} of those were sent again ${verdict('none', again === 0)}.`
        return { series: [{ name: 'ours', ms: [ms] }], holds, notes: [note] }
      } finally {
        await line.stop()
      }
    },
  },
]

/** What the line tells of itself. */
interface Seen {
  acknowledged: number
  kept: number[]
  again: number
  cuts: number
  sentBytes: number
}
