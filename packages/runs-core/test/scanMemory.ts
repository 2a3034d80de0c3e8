/**
 * Run in a process of its own with `--expose-gc`: scans the run at the address given and prints what it held after each 50,000 rows.
 */
import { createRunsClient, scanHistory } from '../src/index.ts'

const client = createRunsClient({ baseUrl: String(process.argv[2]) })
const held: number[] = []
let rows = 0
for await (const _row of scanHistory(client, 'entity/project/run')) {
  if (++rows % 50_000 !== 0) continue
  globalThis.gc?.()
  // Buffers are freed beside the program; the second collection waits until those that the first let go are.
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  held.push(heapUsed + external + arrayBuffers)
}
console.log(JSON.stringify({ rows, held, collects: typeof globalThis.gc === 'function' }))
