import { describe, expect, it } from 'vitest'
import { type HistoryScan, scanHistory, type ScanHistoryOptions } from '../src/index.ts'
import {
  drawPageSize,
  generateRun,
  inStepOrder,
  type LoggedRow,
  rowsHolding,
  seededRandom,
} from './generatedRuns.ts'
import { judges, type LoggedRun } from './historyJudges.ts'
import { pythonJson, type WireQuirks } from './historyWire.ts'

const soak = process.env['RUNS_SOAK'] !== undefined
const firstSeed = Number(process.env['RUNS_SEED'] ?? (soak ? Date.now() % 1_000_000_000 : 1))
/** Short runs in CI, so that they end in seconds; long ones with new seeds in a soak. */
const size = soak ? 1_000 : 16
const large = soak ? 6_000 : 900

const servers: Partial<WireQuirks>[] = (['inclusive', 'exclusive'] as const).flatMap((sampledMaxStep) =>
  (['sample', 'truncate'] as const).map((overflow) => ({ sampledMaxStep, overflow })),
)

async function readAll(run: LoggedRun, options: ScanHistoryOptions): Promise<string[]> {
  const scan: HistoryScan = scanHistory(run.client, run.path, options)
  const rows: string[] = []
  for await (const row of scan) rows.push(pythonJson(row))
  expect(scan.coverage).toMatchObject({ mode: 'exact', complete: true, returned: rows.length, gaps: [] })
  return rows
}

describe.each(judges)('against $judge', ({ start }) => {
  it.each(servers)(
    `C2, C3 (bounds $sampledMaxStep, overflow $overflow): 200 generated runs from seed ${firstSeed} and 5 page sizes each give every row once, in step order`,
    async (quirks) => {
      console.log(`generated runs from seed ${firstSeed}; again with RUNS_SEED=${firstSeed}`)
      const judge = await start({ ...quirks, sampledFactor: 0.9 })
      for (let seed = firstSeed; seed < firstSeed + 200; seed++) {
        const { kind, isLarge, rows } = generateRun(seed, size, large)
        const random = seededRandom(seed + 7)
        const run = await judge.log({ rows })
        const whole = inStepOrder(rows).map(pythonJson)
        const keyed = rowsHolding(rows, ['loss', 'line']).map(pythonJson)
        for (let i = 0; i < 5; i++) {
          const pageSize = drawPageSize(random, isLarge ? 300 : 1)
          const what = `seed ${seed} (${kind}), page size ${pageSize}`
          expect(await readAll(run, { pageSize }), what).toEqual(whole)
          if (i === 0) expect(await readAll(run, { pageSize, keys: ['loss', 'line'] }), what).toEqual(keyed)
        }
        for (const operation of run.operations) expect(operation).toMatch(/^\w*history\w*$/i)
      }
    },
    120_000,
  )

  it.each(servers)(
    `C2, C3 (bounds $sampledMaxStep, overflow $overflow): ten short runs and all page sizes from 1 to 64 give every row once, in step order`,
    async (quirks) => {
      const judge = await start({ ...quirks, sampledFactor: 1.05 })
      for (let seed = firstSeed; seed < firstSeed + 10; seed++) {
        const { kind, rows } = generateRun(seed, soak ? 200 : 12)
        const run = await judge.log({ rows })
        const whole = inStepOrder(rows).map(pythonJson)
        for (let pageSize = 1; pageSize <= 64; pageSize++)
          expect(await readAll(run, { pageSize }), `seed ${seed} (${kind}), page size ${pageSize}`).toEqual(
            whole,
          )
      }
    },
    60_000,
  )

  it.each(servers)(
    'C3 (bounds $sampledMaxStep, overflow $overflow): windows that hold more rows than were asked for are read in parts',
    async (quirks) => {
      const judge = await start({ ...quirks, sampledFactor: 0.6 })
      const steps = (count: number, stride: number, from = 0): LoggedRow[] =>
        Array.from({ length: count }, (_, line) => ({ _step: from + line * stride, line }))
      const crowded = [...steps(40, 1_000), ...steps(6_000, 1, 50_000)]
      const fourTimes = [...steps(900, 1), ...steps(900, 1), ...steps(900, 1), ...steps(900, 1)]
      const oneStep = [...steps(3, 1), ...steps(4_000, 0, 3), ...steps(3, 1, 4)]
      for (const [rows, pageSize] of [
        [crowded, 2_000],
        [fourTimes, 400],
        [oneStep, 100],
      ] as const) {
        const run = await judge.log({ rows })
        expect(await readAll(run, { pageSize })).toEqual(inStepOrder(rows).map(pythonJson))
        expect(await readAll(run, { pageSize, keys: ['line'] })).toEqual(
          rowsHolding(rows, ['line']).map(pythonJson),
        )
      }
    },
    60_000,
  )
})
