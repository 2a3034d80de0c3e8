import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { type Contender, interleaved } from '../../bench/src/interleaved.ts'
import { toolEnvironment } from '../../scripts/prepare/tools.mjs'

const root = resolve(import.meta.dirname, '../..')
const readme = join(root, 'bench/README.md')

function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<{ out: string; err: string }> {
  return new Promise((settle, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? settle({ out, err }) : reject(new Error(`ended with ${code}:\n${err}\n${out}`)),
    )
  })
}

it('C65: the bench asks ours, both Python clients and the bare limit in turn and prints ratios with their spread', async () => {
  const before = readFileSync(readme, 'utf8')
  await run(
    'turbo',
    ['run', 'build', '--filter=@x/runs-core', '--filter=@x/runs-server', '--output-logs=errors-only'],
    toolEnvironment({}),
  )
  const { out, err } = await run('tsx', ['bench/src/bench.ts'], toolEnvironment({ BENCH_TRIAL: '1' }))

  const lines = out.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  const questions = lines.slice(1).map((line) => line.split(' | '))
  expect(questions.map(([what]) => what)).toEqual([
    expect.stringMatching(/^\| Exact scan, .*10 metrics$/),
    expect.stringContaining('steps 1,000 apart'),
    expect.stringContaining('50 ms added'),
    expect.stringContaining('logged_artifacts'),
    expect.stringContaining('Ingest'),
    expect.stringContaining('uploadFile of 1 GB'),
    expect.stringContaining('Download of 1 GB'),
    expect.stringContaining('1,000 files of 10 KB logged'),
    expect.stringContaining('one file of 1 GB logged'),
    expect.stringContaining('2 GB in parts'),
    expect.stringMatching(/1,000 files of 10 KB downloaded$/),
    expect.stringMatching(/1,000 files of 10 KB downloaded, all in place$/),
    expect.stringMatching(/300 artifacts of one file downloaded$/),
    expect.stringMatching(/300 artifacts of one file downloaded, all in place$/),
    expect.stringContaining('Sampled read'),
    expect.stringContaining('api.runs'),
    expect.stringContaining('100,000 runs'),
    expect.stringContaining('createRunsServer'),
  ])
  const spread = String.raw`\d+\.\d\d \(\d+\.\d\d–\d+\.\d\d\)`
  const compared = questions.map((cells) => cells[3]?.split('<br>') ?? [])
  for (const [line, names] of [
    [0, ['bare', 'wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [1, ['wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [2, ['wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [3, ['wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [4, ['bare']],
    [5, ['curl -T']],
    [6, ['curl -o', 'curl and md5sum']],
    [7, ['wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [8, ['md5sum, curl -T']],
    [10, ['wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [11, ['ours, empty folder', 'wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [12, ['wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
    [13, ['ours, empty folder', 'wandb 0\\.19\\.1', 'wandb 0\\.31\\.0']],
  ] as const) {
    expect(compared[line]).toEqual(names.map((name) => expect.stringMatching(`^${name} ${spread}$`)))
  }
  for (const cells of questions) expect(cells[1]).toMatch(/^[\d.]+ m?s$/)
  expect(out).toMatch(/Memory: [\d,]+ rows/)
  for (const what of ['uploadFile', 'Download', 'Artifact of 1,000 files', 'Artifact of one file'])
    expect(out).toMatch(new RegExp(`Memory, ${what} .* peak [\\d.]+ MB`))
  expect(out).toMatch(
    /\d+ MB were sent for 67 MB in 8 parts; (\d+, ){4}\d+ had been acknowledged at the cuts, and 0 of those were sent again/,
  )
  // One artifact cold, then in place; some artifacts cold, then in place.
  expect([...out.matchAll(/^URL queries, .*: (\d+) \(/gm)].map(([, count]) => count)).toEqual([
    '1',
    '0',
    '1',
    '0',
  ])

  const asked = [...err.matchAll(/^ {2}(ours|bare|wandb [\d.]+): \d+ ms$/gm)].map(([, name]) => name)
  expect(asked.slice(0, 4)).toEqual(['ours', 'bare', 'wandb 0.19.1', 'wandb 0.31.0'])
  expect(readFileSync(readme, 'utf8')).toBe(before)
}, 480_000)

it('C65: no contender is asked twice before all were asked once, and one that reads too little is no winner', async () => {
  const asked: string[] = []
  const contender = (name: string, rows: number): Contender => ({
    name,
    async run() {
      asked.push(name)
      return { ms: asked.length, rows }
    },
  })
  const bench = { rounds: 2, say: () => {} }
  const series = await interleaved(bench, 3, [contender('ours', 3), contender('bare', 3)])
  expect(asked).toEqual(['ours', 'bare', 'ours', 'bare'])
  expect(series).toEqual([
    { name: 'ours', ms: [1, 3] },
    { name: 'bare', ms: [2, 4] },
  ])
  await expect(interleaved(bench, 3, [contender('hasty', 2)])).rejects.toThrow('hasty read 2 rows, not 3')
})

it('asks only what is called so, and says what there is where nothing is', async () => {
  const only = (word: string) =>
    run('tsx', ['bench/src/bench.ts'], toolEnvironment({ BENCH_TRIAL: '1', BENCH_ONLY: word }))
  const { out } = await only('createrunsserver')
  expect(out.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3)
  await expect(only('no such thing')).rejects.toThrow(/no question holds 'no such thing'[^]*Exact scan/)
})
