import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { startServer } from '@x/test-kit'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type HistoryRow, isRunsError, scanHistory, type ScanHistoryOptions } from '../src/index.ts'
import { drawPageSize, generateRun, inStepOrder, rowsHolding, seededRandom } from './generatedRuns.ts'
import { judges, type LoggedRun } from './historyJudges.ts'
import { pythonJson } from './historyWire.ts'
import { WireWriter } from './wireWriter.ts'

const soak = process.env['RUNS_SOAK'] !== undefined
const firstSeed = Number(process.env['RUNS_SEED'] ?? (soak ? Date.now() % 1_000_000_000 : 1))

/** Reads up to so many rows, and gives them with the token. How it ends is drawn: left, aborted, or a page at a time. */
async function readSome(
  { client, path }: LoggedRun,
  options: ScanHistoryOptions,
  rows: number,
  end: 'leave' | 'abort' | 'pages',
): Promise<{ rows: HistoryRow[]; token: string; done: boolean }> {
  const controller = new AbortController()
  const scan = scanHistory(client, path, { ...options, signal: controller.signal })
  const read: HistoryRow[] = []
  const has = (): boolean => read.length >= rows
  try {
    if (end === 'pages') {
      for await (const page of scan.pages()) {
        read.push(...page)
        if (has()) return { rows: read, token: scan.token, done: false }
      }
    } else
      for await (const row of scan) {
        read.push(row)
        if (has() && end === 'leave') return { rows: read, token: scan.token, done: false }
        if (has()) controller.abort()
      }
  } catch (error) {
    if (!isRunsError(error, 'aborted')) throw error
    return { rows: read, token: scan.token, done: false }
  }
  return { rows: read, token: scan.token, done: true }
}

describe.each(judges)('against $judge', ({ start }) => {
  it(`C13: scans of 40 generated runs from seed ${firstSeed}, ended at random points, go on from their tokens without a repeat or a loss`, async () => {
    const judge = await start({ sampledFactor: 0.9 })
    for (let seed = firstSeed; seed < firstSeed + 40; seed++) {
      const { kind, rows } = generateRun(seed, 40, 300)
      const random = seededRandom(seed + 11)
      const run = await judge.log({ rows })
      for (const keys of [[], ['loss', 'line']]) {
        const pageSize = drawPageSize(random, 1)
        const read: HistoryRow[] = []
        let resume: string | undefined
        for (let parts = 0; ; parts++) {
          const end = (['leave', 'abort', 'pages'] as const)[Math.floor(random() * 3)] ?? 'leave'
          const some = 1 + Math.floor(random() * (rows.length / 3))
          const options = { keys, pageSize, ...(resume && { resume }) }
          const part = await readSome(run, options, some, end)
          read.push(...part.rows)
          resume = part.token
          if (part.done) break
          expect(parts).toBeLessThan(rows.length + 1)
        }
        const logged = keys.length === 0 ? inStepOrder(rows) : rowsHolding(rows, keys)
        expect(read.map(pythonJson), `seed ${seed} (${kind}), page size ${pageSize}`).toEqual(
          logged.map(pythonJson),
        )
      }
    }
  }, 60_000)

  it('C13: rows of one step are told apart, and what was logged since comes too', async () => {
    const judge = await start()
    const rows = [0, 1, 1, 1, 2, 2].map((_step, line) => ({ _step, line }))
    const run = await judge.log({ rows })
    for (let count = 1; count <= rows.length; count++) {
      const part = await readSome(run, { pageSize: 2 }, count, 'leave')
      expect(part.token).toBe(['0+1', '1+1', '1+2', '1+3', '2+1', '2+2'][count - 1])
      const scan = scanHistory(run.client, run.path, { resume: part.token, minStep: 0 })
      expect((await scan.toTable()).rows).toEqual(rows.slice(count))
      expect(scan.token).toBe('2+2')
      expect(scan.coverage).toMatchObject({ complete: true, returned: rows.length - count })
    }
    const { rows: any, token } = await readSome(run, { keys: ['line', 'nope'], match: 'any' }, 3, 'leave')
    const rest = scanHistory(run.client, run.path, { keys: ['line', 'nope'], match: 'any', resume: token })
    expect([...any, ...(await rest.toTable()).rows]).toEqual(rows)
  })
})

it('C13: a token is there before the first row, and what is none is refused', async () => {
  const judge = await judges[0]?.start()
  if (!judge) throw new Error('no judge')
  const { client, path } = await judge.log({ rows: [{ _step: 5 }] })
  expect(scanHistory(client, path, { minStep: 3 }).token).toBe('3')
  expect(scanHistory(client, path, { resume: '9007199254740993+2' }).token).toBe('9007199254740993+2')
  for (const resume of ['', 'x', '1+', '+1', '1+1+1', '1.5'])
    expect(() => scanHistory(client, path, { resume })).toThrow(/resume is '.*': give a scan's token/)
})

it('C13: a scan that was cut off goes on in a new process', async () => {
  const started = await startServer({ port: 0, dashboard: false })
  const rows = Array.from({ length: 5_000 }, (_, line) => ({ _step: line >> 1, line }))
  const run = await WireWriter.begin(started)
  await run.log(rows)
  await run.finish()
  const script = fileURLToPath(new URL('./resumeScan.ts', import.meta.url))
  const lines: number[] = []
  let token = ''
  for (const most of [1_001, 777, 10_000]) {
    const settings = [
      '--conditions=@x/source',
      '--import',
      'tsx',
      script,
      started.url,
      started.apiKey,
      run.path,
    ]
    const child = spawn(process.execPath, [...settings, String(most), token], { stdio: 'pipe' })
    onTestFinished(() => void child.kill())
    const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
    expect(errors).toBe('')
    const part: { lines: number[]; token: string } = JSON.parse(printed)
    lines.push(...part.lines)
    token = part.token
  }
  expect(token).toBe('2499+2')
  expect(lines).toEqual(rows.map(({ line }) => line))
}, 60_000)
