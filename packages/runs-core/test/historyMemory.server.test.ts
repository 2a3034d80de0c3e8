import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const lines = 1_000_000

interface Asked {
  minStep: number
  maxStep: number
  /** Of keys, as text. */
  specs?: string[]
}

/** A server that makes up the rows that it is asked for: 1,000,000 of 10 metrics, or of the keys `a` and `b`. */
async function serveLongRun(): Promise<string> {
  const server = createServer(async (request, response) => {
    const variables: Asked = JSON.parse(await text(request)).variables
    const { minStep, maxStep }: Asked = variables.specs ? JSON.parse(variables.specs[0] ?? '') : variables
    const steps = Array.from({ length: Math.min(maxStep, lines) - minStep }, (_, i) => minStep + i)
    const extent = {
      state: 'finished',
      historyLineCount: lines,
      historyKeys: { lastStep: lines - 1, keys: {} },
    }
    const run = variables.specs
      ? { sampledHistory: [steps.map((_step) => ({ _step, a: _step / 3, b: Math.sin(_step) }))] }
      : { history: steps.map(rowOf) }
    response.end(JSON.stringify({ data: { project: { run: { ...extent, ...run } } } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const metrics = Array.from({ length: 97 }, (_, i) =>
  Array.from({ length: 10 }, (_, k) => `"metric/${k}":${Math.sin(i * 10 + k)}`).join(','),
)

function rowOf(step: number): string {
  return `{"_step":${step},${metrics[step % metrics.length]}}`
}

/** Runs a script beside this file in a process of its own, and gives what it prints. */
async function printedBy(url: URL): Promise<string> {
  const script = fileURLToPath(url)
  const options = ['--expose-gc', '--conditions=@x/source', '--import', 'tsx']
  const child = spawn(process.execPath, [...options, script, await serveLongRun()], { stdio: 'pipe' })
  onTestFinished(() => void child.kill())
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect(errors).toBe('')
  return printed
}

it('a scan of 1,000,000 rows that are dropped holds at most 32 MB more than after 100,000', async () => {
  const { rows, held, collects }: { rows: number; held: number[]; collects: boolean } = JSON.parse(
    await printedBy(new URL('./scanMemory.ts', import.meta.url)),
  )
  expect(collects).toBe(true)
  expect(rows).toBe(lines)
  expect(held.length).toBe(20)
  const above = Math.max(...held) - (held[1] ?? 0)
  console.log(`a scan that is dropped: ${(above / 2 ** 20).toFixed(1)} MB above`)
  expect(above / 2 ** 20).toBeLessThanOrEqual(32)
}, 120_000)

it('C11: 1,000,000 points of two keys, read exactly into columns, end under 40 MB above idle and peak under 80', async () => {
  const read: {
    collects: boolean
    rows: number
    last: number[]
    complete: boolean
    end: number
    peak: number
  } = JSON.parse(await printedBy(new URL('./columnsMemory.ts', import.meta.url)))
  console.log(`columns of ${lines} rows: ${JSON.stringify(read)}`)
  expect(read).toMatchObject({ collects: true, rows: lines, complete: true })
  expect(read.last).toEqual([lines - 1, Math.sin(lines - 1)])
  // Three columns of nine bytes a row are there, 27 MB; a figure far below that would be none.
  expect(read.end / 1e6).toBeGreaterThan(25)
  expect(read.end / 1e6).toBeLessThan(40)
  expect(read.peak).toBeGreaterThanOrEqual(read.end)
  expect(read.peak / 1e6).toBeLessThan(80)
}, 120_000)
