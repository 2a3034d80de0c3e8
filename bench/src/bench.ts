import { cpus } from 'node:os'
import { keepTable } from './keepTable.ts'
import { openBench } from './openBench.ts'
import { type Question, questionsFor } from './question.ts'
import { artifactDownloads } from './questions/artifactDownloads.ts'
import { artifactUploads } from './questions/artifactUploads.ts'
import { ingest } from './questions/ingest.ts'
import { loggedArtifacts } from './questions/loggedArtifacts.ts'
import { runFiles } from './questions/runFiles.ts'
import { runLists } from './questions/runLists.ts'
import { sampledReads } from './questions/sampledReads.ts'
import { scans } from './questions/scans.ts'
import { startup } from './questions/startup.ts'
import { type Line, renderTable } from './table.ts'

/**
 * `pnpm bench`: ours, the Python client of two versions and the bare limit, on the same server and the same runs, interleaved,
 * medians of five rounds. Writes its table into README.md beside this folder, unless less than all was asked in full.
 */
const usage = `BENCH_ONLY=word asks the questions whose name holds the word, BENCH_TRIAL=1 rehearses with a hundredth of everything;
both print the table and don't keep it.`
const questions: readonly Question[] = [
  ...scans,
  ...loggedArtifacts,
  ...ingest,
  ...runFiles,
  ...artifactUploads,
  ...artifactDownloads,
  ...sampledReads,
  ...runLists,
  ...startup,
]
const isTrial = Boolean(process.env.BENCH_TRIAL)
const only = process.env.BENCH_ONLY ?? ''
const asked = questionsFor(only, questions)
const bench = await openBench(isTrial)
const lines: Line[] = []
const notes: string[] = []
let holdsAll = true

try {
  bench.say(usage)
  for (const question of asked) {
    bench.say(question.name)
    const { series, holds, notes: more = [] } = await question.ask(bench)
    const [mine, ...others] = series
    if (mine) lines.push({ question: question.name, target: question.target, ours: mine, others, holds })
    notes.push(...more)
    holdsAll &&= holds
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  const table = [
    renderTable(lines),
    ...notes,
    `Medians of ${bench.rounds} interleaved rounds, each call in a fresh process; ${machine}. Clients read through loopback from one server process on disk.`,
  ].join('\n\n')
  console.log(table)
  if (!isTrial && !only) await keepTable(table)
  if (!isTrial && !holdsAll) process.exitCode = 1
} finally {
  await bench.close()
}
