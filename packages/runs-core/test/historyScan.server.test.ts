import { describe, expect, it } from 'vitest'
import { createRunsClient, type HistoryScan, type RunsClient, scanHistory } from '../src/index.ts'
import { drawPageSize, generateRun, inStepOrder, rowsHolding, seededRandom } from './generatedRuns.ts'
import { HistoryWire, pythonJson, type WireQuirks } from './historyWire.ts'

const soak = process.env.RUNS_SOAK !== undefined
const firstSeed = Number(process.env.RUNS_SEED ?? (soak ? Date.now() % 1_000_000_000 : 1))
const path = 'entity/project/run'

function clientOf(wire: HistoryWire): RunsClient {
  return createRunsClient({ baseUrl: 'http://wire.test', fetch: wire.fetch })
}

async function readAll(scan: HistoryScan): Promise<string[]> {
  const rows: string[] = []
  for await (const row of scan) rows.push(pythonJson(row))
  return rows
}

const servers: Partial<WireQuirks>[] = (['inclusive', 'exclusive'] as const).flatMap((sampledMaxStep) =>
  (['sample', 'truncate'] as const).map((overflow) => ({ sampledMaxStep, overflow })),
)

describe.each(servers)('against $sampledMaxStep bounds and $overflow', (quirks) => {
  it(`C2, C3: 200 generated runs from seed ${firstSeed}, 5 page sizes each: every row once, in step order`, async () => {
    console.log(`runs from seed ${firstSeed}`)
    for (let seed = firstSeed; seed < firstSeed + 200; seed++) {
      const run = generateRun(seed, soak ? 3_000 : 150)
      const random = seededRandom(seed + 7)
      const wire = new HistoryWire({ rows: run.rows }, { ...quirks, sampledFactor: 0.9 + random() / 5 })
      const client = clientOf(wire)
      const whole = inStepOrder(run.rows).map(pythonJson)
      const keyed = rowsHolding(run.rows, ['loss']).map(pythonJson)
      for (let i = 0; i < 5; i++) {
        const pageSize = drawPageSize(random)
        const what = `seed ${seed} (${run.kind}), page size ${pageSize}`
        expect(await readAll(scanHistory(client, path, { pageSize })), what).toEqual(whole)
        expect(await readAll(scanHistory(client, path, { pageSize, keys: ['loss'] })), what).toEqual(keyed)
      }
    }
  }, 60_000)
})
