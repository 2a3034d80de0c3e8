import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Measured, ours } from '../children.ts'
import { type Contender, interleaved, timesOurs } from '../interleaved.ts'
import { writeSmall } from '../madeUp.ts'
import type { Bench } from '../openBench.ts'
import { pythons } from '../pythons.ts'
import { type Question, verdict } from '../question.ts'
import { seedFiles } from '../seedFiles.ts'

/** A run that logged artifacts of small files: one of 1,000 or 300 of one. */
async function seeded(bench: Bench, id: string, artifacts: number, files: number): Promise<string> {
  const path = await bench.seeded({ id, rows: 0, stride: 1 })
  await seedFiles(bench.url, path, await writeSmall(bench.folder, artifacts * files, 10_000), artifacts)
  return path
}

/** Everything that a run has logged, downloaded by ours and both Python clients: into an empty folder each time, or into one of their own. */
function downloaders(bench: Bench, path: string, roots: 'empty' | 'own') {
  const queries: number[] = []
  const root = async (name: string): Promise<string> => {
    if (roots === 'empty') return mkdtemp(join(bench.folder, 'empty-'))
    const own = join(bench.folder, `own-${path.split('/').at(-1)}-${name}`)
    await mkdir(own, { recursive: true })
    return own
  }
  const count = (measured: Measured): Measured => {
    queries.push(measured.urlQueries ?? Number.NaN)
    return measured
  }
  const contenders: Contender[] = [
    {
      name: 'ours',
      run: async () => count(await ours('download.ts', [bench.url, path, await root('ours')])),
    },
    ...pythons(bench, 'download.py', async (version) => [path, await root(version)]),
  ]
  return { contenders, mostQueries: () => Math.max(...queries), forget: () => queries.splice(0) }
}

interface Downloads {
  what: string
  id: string
  artifacts: number
  files: number
}

function cold({ what, id, artifacts, files }: Downloads, most: number, ratio: number): Question {
  const faster = ratio > 0 ? `at least ${ratio} × faster than both versions; ` : ''
  return {
    name: `${what} downloaded`,
    target: `${faster}at most ${most} URL quer${most === 1 ? 'y' : 'ies'}`,
    async ask(bench) {
      const path = await seeded(bench, id, ...scaled(bench, artifacts, files))
      const { contenders, mostQueries } = downloaders(bench, path, 'empty')
      const series = await interleaved(bench, bench.scaled(artifacts * files), contenders)
      const fast = ['wandb 0.19.1', 'wandb 0.31.0'].every((name) => timesOurs(series, name) >= ratio)
      const few = mostQueries() <= most
      const note = `URL queries, ${this.name}: ${mostQueries()} ${verdict(`at most ${most}`, few)}.`
      return { series, holds: fast && few, notes: [note] }
    },
  }
}

function again({ what, id, artifacts, files }: Downloads, ratio: number): Question {
  const faster = ratio > 0 ? `at least ${ratio} × faster than into an empty folder; ` : ''
  return {
    name: `${what} downloaded, all in place`,
    target: `${faster}no URL query`,
    async ask(bench) {
      const path = await seeded(bench, `${id}-again`, ...scaled(bench, artifacts, files))
      const { contenders, mostQueries, forget } = downloaders(bench, path, 'own')
      for (const { run } of contenders) await run()
      forget()
      const [empty] = downloaders(bench, path, 'empty').contenders
      if (!empty) throw new Error('nobody downloads')
      const series = await interleaved(
        bench,
        bench.scaled(artifacts * files),
        contenders.toSpliced(1, 0, { ...empty, name: 'ours, empty folder' }),
      )
      const none = mostQueries() === 0
      const note = `URL queries, ${this.name}: ${mostQueries()} ${verdict('none', none)}.`
      return { series, holds: none && timesOurs(series, 'ours, empty folder') >= ratio, notes: [note] }
    },
  }
}

/** In a rehearsal fewer of whichever there are many. */
function scaled(bench: Bench, artifacts: number, files: number): [number, number] {
  return artifacts === 1 ? [1, bench.scaled(files)] : [bench.scaled(artifacts), files]
}

const oneOfMany = { what: 'Artifact of 1,000 files of 10 KB', id: 'one-of-many', artifacts: 1, files: 1_000 }
const manyOfOne = { what: '300 artifacts of one file', id: 'many-of-one', artifacts: 300, files: 1 }

/** Versions that are brought to the disk. */
export const artifactDownloads: readonly Question[] = [
  cold(oneOfMany, 1, 2),
  again(oneOfMany, 10),
  cold(manyOfOne, 10, 0),
  again(manyOfOne, 0),
]
