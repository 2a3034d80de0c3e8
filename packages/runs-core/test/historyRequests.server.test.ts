import { describe, expect, it, vi } from 'vitest'
import { createRunsClient, scanHistory, type ScanHistoryOptions } from '../src/index.ts'
import { HistoryWire } from './historyWire.ts'

const path = 'entity/project/run'

function steps(count: number, stride: number, from = 0): { _step: number; loss: number }[] {
  return Array.from({ length: count }, (_, i) => ({ _step: from + i * stride, loss: i }))
}

async function countRequests(wire: HistoryWire, options: ScanHistoryOptions = {}): Promise<number> {
  const client = createRunsClient({ baseUrl: 'http://wire.test', fetch: wire.fetch })
  const { rows, coverage } = await scanHistory(client, path, options).toTable()
  expect(coverage.complete).toBe(true)
  expect(rows.length).toBe(coverage.returned)
  return wire.requests.length
}

/** What a scan of a run costs: `most` requests where Python's windows of 1,000 steps need `python`. */
const plans: [
  what: string,
  rows: { _step: number }[],
  options: ScanHistoryOptions,
  most: number,
  python: number,
][] = [
  ['a short run', steps(300, 1), {}, 1, 1],
  ['a short run, by key', steps(300, 1), { keys: ['loss'] }, 1, 1],
  ['3,000 rows with steps 1,000 apart', steps(3_000, 1_000), {}, 4, 3_000],
  ['3,000 rows with steps 1,000 apart, by key', steps(3_000, 1_000), { keys: ['loss'] }, 4, 3_000],
  ['20,000 dense rows', steps(20_000, 1), {}, 11, 20],
  ['20,000 dense rows, by key', steps(20_000, 1), { keys: ['loss'] }, 12, 20],
  ['20,000 dense rows, pages of 500', steps(20_000, 1), { pageSize: 500 }, 41, 20],
  ['a run that starts at step 61,010', steps(500, 1, 61_010), {}, 2, 62],
  ['a run that starts at step 1,000,000,000', steps(20_000, 1, 1_000_000_000), {}, 40, 1_000_020],
  ['a dense start and one far row', [...steps(5_000, 1), ...steps(1, 1, 1_000_000_000)], {}, 6, 1_000_001],
  ['a sparse start and a dense end', [...steps(1_000, 1_000), ...steps(10_000, 1, 1_000_000)], {}, 16, 1_010],
]

describe('requests of a scan', () => {
  it.each(plans)('%s', async (_what, rows, options, most) => {
    for (const overflow of ['sample', 'truncate'] as const) {
      expect(await countRequests(new HistoryWire({ rows }, { overflow }), options)).toBeLessThanOrEqual(most)
    }
  })

  it('a key that was logged every 1,000 steps of 100,000 takes no more requests than its rows ask for', async () => {
    const rows = steps(100_000, 1).map((row) => (row._step % 1_000 === 0 ? { ...row, rare: row._step } : row))
    expect(await countRequests(new HistoryWire({ rows }), { keys: ['rare'] })).toBeLessThanOrEqual(2)
  })

  it('asks no introspection and nothing but history, with at most four windows under way', async () => {
    const wire = new HistoryWire({ rows: steps(30_000, 1) })
    await countRequests(wire)
    expect(new Set(wire.requests.map(({ operation }) => operation))).toEqual(new Set(['HistoryWindow']))
    expect(wire.requests.map(({ variables }) => variables['extent']).indexOf(true, 1)).toBe(-1)
    expect(wire.mostAtOnce).toBe(4)
  })

  it('asks for at most 10,000 samples, and for twice the steps of a window where that is more than 1,000', async () => {
    const wire = new HistoryWire({ rows: steps(20_000, 1) })
    await countRequests(wire)
    for (const { variables } of wire.requests) {
      const { minStep, maxStep, samples } = variables
      const twice = 2 * (Number(maxStep) - Number(minStep) + 2)
      expect(samples).toBe(Math.min(Math.max(twice, 1_000), 10_000))
    }
  })

  it('leaving a loop cancels what is under way and asks no more', async () => {
    const wire = new HistoryWire({ rows: steps(50_000, 1) })
    const cancelled: boolean[] = []
    let waiting = 0
    wire.before = async ({ variables }, signal) => {
      if (variables['extent']) return undefined
      waiting++
      await new Promise((resolve) => signal?.addEventListener('abort', resolve))
      cancelled.push(signal?.aborted === true)
      return undefined
    }
    const client = createRunsClient({ baseUrl: 'http://wire.test', fetch: wire.fetch })
    for await (const row of scanHistory(client, path)) {
      if (row._step !== 1_999) continue
      await vi.waitUntil(() => waiting === 4)
      break
    }
    await vi.waitUntil(() => cancelled.length === 4)
    expect(cancelled).toEqual([true, true, true, true])
    expect(wire.requests.length).toBe(5)
  })
})
