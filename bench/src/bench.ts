import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Measured, ours, python, startScript, startServer } from './children.ts'
import { apiKey, type BenchRun, benchRuns, seedRun } from './seedRuns.ts'
import { seedArtifacts } from './seedArtifacts.ts'
import { prepareTransfers } from './transfers.ts'
import { askServer, seedLists } from './seedLists.ts'
import { type Line, median, ratios, renderTable, type Series } from './table.ts'

/**
 * `pnpm bench`: ours, the Python client of two versions and the bare limit, on the same server and the same runs, interleaved,
 * medians of five rounds. Writes its table into README.md beside this folder. `BENCH_TRIAL=1` is a rehearsal: a hundredth of the
 * rows, two rounds, a table that is printed and not kept.
 */
const isTrial = process.env.BENCH_TRIAL !== undefined
const rounds = isTrial ? 2 : 5
const { dense, sparse, million } = benchRuns(isTrial ? 0.01 : 1)
const artifacts = isTrial ? 10 : 1_000
const versions = ['0.19.1', '0.31.0'] as const
const project = 'bench'
const folder = await mkdtemp(join(tmpdir(), 'runs-bench-'))
const server = await startServer(join(folder, 'data'))
const lines: Line[] = []
let entity = ''

const say = (text: string) => process.stderr.write(`${text}\n`)

interface Contender {
  name: string
  run(): Promise<Measured>
}

/** Runs every contender once a round, in turn, and holds their row counts against what was logged. */
async function interleaved(
  rows: number | [least: number, most: number],
  contenders: readonly Contender[],
): Promise<Series[]> {
  const series = contenders.map(({ name }): Series => ({ name, ms: [] }))
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const measured = await contender.run()
      const [least, most] = typeof rows === 'number' ? [rows, rows] : rows
      if (measured.rows < least || measured.rows > most) {
        throw new Error(`${contender.name} read ${measured.rows} rows, not ${rows}`)
      }
      series[index]?.ms.push(measured.ms)
      say(`  ${contender.name}: ${measured.ms.toFixed(0)} ms`)
    }
  }
  return series
}

function line(
  question: string,
  target: string,
  series: Series[],
  holds: (of: (name: string) => number) => boolean,
): void {
  const [mine, ...others] = series
  if (!mine) throw new Error('nothing was measured')
  const theirs = (name: string) => {
    const other = others.find((candidate) => candidate.name === name)
    if (!other) throw new Error(`no series ${name}`)
    return ratios(other, mine).median
  }
  lines.push({ question, target, ours: mine, others, holds: holds(theirs) })
}

const pathOf = (run: BenchRun) => `${entity}/${project}/${run.id}`
const scanOurs = (url: string, run: BenchRun): Contender => ({
  name: 'ours',
  run: () => ours('scan.ts', [url, pathOf(run)]),
})
const scanPython = (url: string, run: BenchRun, version: string): Contender => ({
  name: `wandb ${version}`,
  run: () => python(version, 'scan.py', [pathOf(run)], url, apiKey),
})

try {
  for (const run of [dense, sparse, million]) {
    say(`seeding ${run.id}: ${run.rows} rows`)
    entity = (await seedRun(server.url, project, run)).entity
  }

  say('exact scan, dense')
  const bare: Contender = {
    name: 'bare',
    run: () => ours('bare.ts', [server.url, entity, project, dense.id, String(dense.rows - 1)]),
  }
  line(
    'Exact scan, 100,000 rows × 10 metrics',
    'at most 1.3 × bare; at least 2 × faster than 0.19.1',
    await interleaved(dense.rows, [
      scanOurs(server.url, dense),
      bare,
      ...versions.map((version) => scanPython(server.url, dense, version)),
    ]),
    (theirs) => theirs('bare') >= 1 / 1.3 && theirs('wandb 0.19.1') >= 2,
  )

  say('exact scan, steps 1,000 apart')
  line(
    'Exact scan, 3,000 rows with steps 1,000 apart',
    'at least 50 × faster than 0.19.1',
    await interleaved(sparse.rows, [
      scanOurs(server.url, sparse),
      ...versions.map((version) => scanPython(server.url, sparse, version)),
    ]),
    (theirs) => theirs('wandb 0.19.1') >= 50,
  )

  say('exact scan, dense, 50 ms added to each request')
  const slow = await startScript('delay.ts', [server.url, '50'])
  line(
    'Exact scan, dense, 50 ms added to each request',
    'at least 4 × faster than 0.19.1',
    await interleaved(dense.rows, [
      scanOurs(slow.url, dense),
      ...versions.map((version) => scanPython(slow.url, dense, version)),
    ]),
    (theirs) => theirs('wandb 0.19.1') >= 4,
  )
  await slow.stop()

  say('logged artifacts')
  const maker: BenchRun = { id: 'maker', rows: 0, stride: 1 }
  await seedRun(server.url, project, maker)
  await seedArtifacts(server.url, { entity, project, id: maker.id }, artifacts)
  line(
    'logged_artifacts of 1,000',
    'at least 5 × faster than 0.19.1; at least 1.5 × faster than the newest',
    await interleaved(artifacts, [
      { name: 'ours', run: () => ours('artifacts.ts', [server.url, pathOf(maker)]) },
      ...versions.map((version) => ({
        name: `wandb ${version}`,
        run: () => python(version, 'artifacts.py', [pathOf(maker)], server.url, apiKey),
      })),
    ]),
    (theirs) => theirs('wandb 0.19.1') >= 5 && theirs('wandb 0.31.0') >= 1.5,
  )

  say('ingest')
  const bareServer = await startScript('bareIngest.ts', [join(folder, 'bare.log')])
  let stream = 0
  const requests = 100
  line(
    'Ingest, 1,000 rows a request, 100 requests',
    "at least a quarter of the bare server's rate",
    await interleaved(requests * 1_000, [
      {
        name: 'ours',
        run: async () => {
          const run = { id: `ingest${stream++}`, rows: 0, stride: 1 }
          await seedRun(server.url, project, run)
          return ours('ingest.ts', [
            `${server.url}/files/${entity}/${project}/${run.id}/file_stream`,
            String(requests),
          ])
        },
      },
      { name: 'bare', run: () => ours('ingest.ts', [`${bareServer.url}/file_stream`, String(requests)]) },
    ]),
    (theirs) => theirs('bare') >= 1 / 4,
  )
  await bareServer.stop()

  say('transfers')
  const files = { id: 'files', rows: 0, stride: 1 }
  await seedRun(server.url, project, files)
  const moved = await prepareTransfers(
    server.url,
    pathOf(files),
    folder,
    isTrial ? 10_000_000 : 1_000_000_000,
  )
  line(
    'uploadFile of 1 GB, to the listed file',
    'at least 0.7 × curl -T',
    await interleaved(moved.bytes, moved.up),
    (theirs) => theirs('curl -T') >= 0.7,
  )
  line(
    'Download of 1 GB to disk, digest checked',
    'at least 0.8 × curl -o',
    await interleaved(moved.bytes, moved.down),
    (theirs) => theirs('curl -o') >= 0.8,
  )
  const transferMegabytes = moved.peakBytes() / 1_048_576

  say('sampled read')
  const sampled = await interleaved(
    [400, 600],
    [{ name: 'ours', run: () => ours('sampled.ts', [server.url, entity, project, million.id]) }],
  )
  line(
    'Sampled read at the server: 500 points of 2 keys from 1,000,000 rows',
    'under 100 ms',
    sampled,
    () => {
      return median(sampled[0]?.ms ?? []) < 100
    },
  )

  say('lists of runs')
  const listed = isTrial ? 50 : 5_000
  await seedLists(askServer(server.url), 'lists', listed)
  const list = `${entity}/lists`
  line(
    '`api.runs` over 5,000 runs with config and summary',
    'at least 3 × faster than 0.19.1, 1.5 × than 0.31.0',
    await interleaved(listed, [
      { name: 'ours', run: () => ours('runs.ts', [server.url, list]) },
      ...versions.map((version) => ({
        name: `wandb ${version}`,
        run: () => python(version, 'runs.py', [list], server.url, apiKey),
      })),
    ]),
    (theirs) => theirs('wandb 0.19.1') >= 3 && theirs('wandb 0.31.0') >= 1.5,
  )

  say('a page of many runs')
  const sizes = isTrial ? ['1000', '100'] : ['100000', '1000']
  const { pairs = [], ms: cold } = await ours('listPage.ts', [String(rounds), ...sizes])
  say(`  the first question for its fields: ${cold.toFixed(0)} ms`)
  line(
    'A page of 50 from 100,000 runs at the server: config filter, summary order',
    'at most 3 × a page from 1,000 runs',
    [
      { name: 'ours', ms: pairs.map(([many]) => many) },
      { name: '1,000 runs', ms: pairs.map(([, few]) => few) },
    ],
    (theirs) => theirs('1,000 runs') >= 1 / 3,
  )

  say('memory')
  const memory = await ours('memory.ts', [server.url, pathOf(million)], ['--expose-gc'])
  const megabytes = (memory.peakBytes ?? Number.NaN) / 1_048_576
  if (memory.rows !== million.rows) throw new Error(`the memory scan read ${memory.rows} rows`)

  say('startup')
  const startup: Series = { name: 'ours', ms: [] }
  for (let round = 0; round < rounds; round++) startup.ms.push((await ours('startup.ts', [])).ms)
  line(
    'createRunsServer({ memory: true }) to the first answered query, median of 20',
    'under 100 ms',
    [startup],
    () => {
      return median(startup.ms) < 100
    },
  )

  const table = [
    renderTable(lines),
    '',
    `Memory: 1,000,000 rows iterated and dropped peak ${megabytes.toFixed(1)} MB above the value at 100,000 rows (must stay within 32 MB: ${megabytes <= 32 ? 'yes' : '**no**'}).`,
    '',
    `Memory of both transfers of 1 GB: peak ${transferMegabytes.toFixed(1)} MB (rss) above idle (must stay under 64 MB: ${transferMegabytes < 64 ? 'yes' : '**no**'}).`,
    '',
    `Medians of ${rounds} interleaved rounds, each call in a fresh process; Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}). Clients read through loopback from one server process on disk.`,
  ].join('\n')
  console.log(table)
  if (!isTrial) await keep(table)
  if (!isTrial && (lines.some(({ holds }) => !holds) || megabytes > 32 || transferMegabytes >= 64))
    process.exitCode = 1
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function keep(table: string): Promise<void> {
  const readme = resolve(import.meta.dirname, '../README.md')
  const text = await readFile(readme, 'utf8')
  await writeFile(
    readme,
    text.replace(
      /(<!-- table -->)[\s\S]*(<!-- \/table -->)/,
      () => `<!-- table -->\n${table}\n<!-- /table -->`,
    ),
  )
}
