/**
 * Run in a process of its own with `--expose-gc`: reads two keys of the run at the address given into columns, and prints what
 * they hold above idle, in bytes, and the most that was held on the way, what is not collected yet included.
 */
import { createRunsClient, scanHistory } from '../src/index.ts'

const path = 'entity/project/run'
const client = createRunsClient({ baseUrl: String(process.argv[2]), onResponse: look, onEnd: look })
let peak = 0

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function look(): void {
  peak = Math.max(peak, held())
}

/** What is held once nothing is left to collect: buffers go a little after what held them. */
async function settled(): Promise<number> {
  for (let i = 0; i < 5; i++) {
    globalThis.gc?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return held()
}

// What is compiled and connected once is no cost of the rows.
await scanHistory(client, path, { keys: ['a', 'b'], maxStep: 50_000 }).toColumns()
const idle = await settled()
peak = 0
const timer = setInterval(look, 1)
const columns = await scanHistory(client, path, { keys: ['a', 'b'] }).toColumns()
look()
clearInterval(timer)
const end = (await settled()) - idle
console.log(
  JSON.stringify({
    collects: typeof globalThis.gc === 'function',
    rows: columns.length,
    last: [columns.steps.at(-1), columns.column('b').values.at(-1)],
    complete: columns.coverage.complete,
    end,
    peak: peak - idle,
  }),
)
