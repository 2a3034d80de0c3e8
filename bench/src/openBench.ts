import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './children.ts'
import { type BenchRun, benchRuns, seedRun } from './seedRuns.ts'

/** What all questions share: one server on disk, a folder, and how much is measured. */
export interface Bench {
  /** Of the server. */
  readonly url: string
  /** For what a question needs on the disk; removed in the end. */
  readonly folder: string
  /** A rehearsal: a hundredth of everything. */
  readonly isTrial: boolean
  readonly rounds: number
  readonly runs: ReturnType<typeof benchRuns>
  /** Logs a run with its rows unless it is there; its path. */
  seeded(run: BenchRun): Promise<string>
  /** As many as that, or a hundredth in a rehearsal. */
  scaled(count: number): number
  say(text: string): void
  close(): Promise<void>
}

export const project = 'bench'

export async function openBench(isTrial: boolean): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'runs-bench-'))
  const server = await startServer(join(folder, 'data'))
  const paths = new Map<string, Promise<string>>()
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  const seed = async (run: BenchRun): Promise<string> => {
    if (run.rows > 0) say(`  seeding ${run.id}: ${run.rows} rows`)
    const { entity } = await seedRun(server.url, project, run)
    return `${entity}/${project}/${run.id}`
  }
  return {
    url: server.url,
    folder,
    isTrial,
    rounds: isTrial ? 1 : 5,
    runs: benchRuns(isTrial ? 0.01 : 1),
    scaled: (count) => (isTrial ? Math.ceil(count / 100) : count),
    say,
    seeded(run) {
      const path = paths.get(run.id) ?? seed(run)
      paths.set(run.id, path)
      return path
    },
    async close() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
