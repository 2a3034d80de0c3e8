import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const lines = 1_000_000

/** A server that makes up the rows that it is asked for: 1,000,000 of 10 metrics. */
async function serveLongRun(): Promise<string> {
  const server = createServer(async (request, response) => {
    const { variables } = JSON.parse(await text(request))
    const rows: string[] = []
    for (let step = variables.minStep; step < Math.min(variables.maxStep, lines); step++)
      rows.push(rowOf(step))
    const extent = {
      state: 'finished',
      historyLineCount: lines,
      historyKeys: { lastStep: lines - 1, keys: {} },
    }
    response.end(JSON.stringify({ data: { project: { run: { ...extent, history: rows } } } }))
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

it('a scan of 1,000,000 rows that are dropped holds at most 32 MB more than after 100,000', async () => {
  const script = fileURLToPath(new URL('./scanMemory.ts', import.meta.url))
  const options = ['--expose-gc', '--conditions=@x/source', '--import', 'tsx']
  const child = spawn(process.execPath, [...options, script, await serveLongRun()], { stdio: 'pipe' })
  onTestFinished(() => void child.kill())
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect(errors).toBe('')
  const { rows, held, collects }: { rows: number; held: number[]; collects: boolean } = JSON.parse(printed)
  expect(collects).toBe(true)
  expect(rows).toBe(lines)
  expect(held.length).toBe(20)
  const above = Math.max(...held) - (held[1] ?? 0)
  expect(above / 2 ** 20).toBeLessThanOrEqual(32)
}, 120_000)
