import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
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
  ] as const) {
    expect(compared[line]).toEqual(names.map((name) => expect.stringMatching(`^${name} ${spread}$`)))
  }
  for (const cells of questions) expect(cells[1]).toMatch(/^[\d.]+ m?s$/)
  expect(out).toMatch(/Memory: [\d,]+ rows/)
  expect(out).toMatch(/Memory of both transfers .* peak [\d.]+ MB/)

  // In turn: no contender is asked twice before all were asked once.
  const asked = [...err.matchAll(/^ {2}(ours|bare|wandb [\d.]+): \d+ ms$/gm)].map(([, name]) => name)
  const round = ['ours', 'bare', 'wandb 0.19.1', 'wandb 0.31.0']
  expect(asked.slice(0, 8)).toEqual([...round, ...round])
  expect(readFileSync(readme, 'utf8')).toBe(before)
})
