import { describe, expect, it, vi } from 'vitest'
import {
  createRunsClient,
  type HistoryRow,
  isRunsError,
  lastHistoryStep,
  type RunsClient,
  sampleHistory,
  scanHistory,
} from '../src/index.ts'
import { sampleManyHistories } from '../src/history/sampleManyHistories.ts'
import { HistoryWire } from './historyWire.ts'

const path = 'entity/project/run'

function stepsUpTo(count: number, from = 0): HistoryRow[] {
  return Array.from({ length: count }, (_, i) => ({ _step: from + i, loss: i }))
}

function clientOf(wire: HistoryWire): RunsClient {
  return createRunsClient({ baseUrl: 'http://wire.localhost', fetch: wire.fetch, retry: { maxAttempts: 1 } })
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** A body that never comes, until the request is cancelled. */
function never(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
}

describe('a scan that is cancelled', () => {
  it('rejects with aborted and the reason of the signal, at the next row, and says what was read', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(10_000) })
    const controller = new AbortController()
    const scan = scanHistory(clientOf(wire), path, { pageSize: 100, signal: controller.signal })
    const reason = new Error('the user left')
    let handed = 0
    const loop = async (): Promise<void> => {
      for await (const _row of scan) if (++handed === 150) controller.abort(reason)
    }
    const error = await failureOf(loop())
    expect(isRunsError(error, 'aborted') && error.cause).toBe(reason)
    expect(handed).toBe(150)
    expect(scan.coverage).toMatchObject({ returned: 150, lastStep: 149, complete: false })
    expect(scan.coverage.gaps).toEqual([{ from: 150, to: 10_000, why: 'notRead' }])
  })

  it('rejects while a request is under way, and the request is cancelled', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(10) })
    const controller = new AbortController()
    const cancelled = vi.fn()
    wire.before = (_request, signal) => {
      signal?.addEventListener('abort', cancelled)
      controller.abort()
      return never(signal)
    }
    const error = await failureOf(scanHistory(clientOf(wire), path, { signal: controller.signal }).toTable())
    expect(isRunsError(error, 'aborted')).toBe(true)
    expect(cancelled).toHaveBeenCalledOnce()
  })

  it('is over for whoever still waits for a row when the loop is left', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(10) })
    wire.before = (_request, signal) => never(signal)
    const iterator = scanHistory(clientOf(wire), path)[Symbol.asyncIterator]()
    const waiting = [iterator.next(), iterator.next()]
    await vi.waitUntil(() => wire.requests.length === 1)
    expect(await iterator.return?.()).toEqual({ done: true, value: undefined })
    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ])
  })

  it('sends nothing where the signal was aborted before', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(10) })
    const scan = scanHistory(clientOf(wire), path, { signal: AbortSignal.abort() })
    expect(isRunsError(await failureOf(scan.toTable()), 'aborted')).toBe(true)
    expect(
      isRunsError(await failureOf(sampleHistory(clientOf(wire), path, { signal: AbortSignal.abort() }))),
    ).toBe(true)
    expect(wire.requests).toEqual([])
  })
})

describe('a scan that meets a fault', () => {
  it('bounds each page by deadlineMs', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(10_000) })
    wire.before = ({ variables }, signal) =>
      variables['minStep'] === 300 ? never(signal) : Promise.resolve(undefined)
    const scan = scanHistory(clientOf(wire), path, { pageSize: 100, deadlineMs: 40 })
    let last: unknown
    const loop = async (): Promise<void> => {
      for await (const row of scan) last = row._step
    }
    expect(isRunsError(await failureOf(loop()), 'deadline')).toBe(true)
    expect(last).toBe(299)
    expect(scan.coverage.gaps).toEqual([{ from: 300, to: 10_000, why: 'notRead' }])
  })

  it('gives every row before the fault, then throws once, then is over', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(1_000) })
    wire.before = async ({ variables }) =>
      variables['minStep'] === 200 ? Response.json({ errors: [{ message: 'too busy' }] }) : undefined
    const scan = scanHistory(clientOf(wire), path, { pageSize: 100 })
    const iterator = scan[Symbol.asyncIterator]()
    for (let step = 0; step < 200; step++)
      expect((await iterator.next()).value).toMatchObject({ _step: step })
    expect(isRunsError(await failureOf(iterator.next()), 'graphql')).toBe(true)
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
    expect(scan.coverage).toMatchObject({ returned: 200, complete: false })
    expect(scan.coverage.gaps).toEqual([
      { from: 200, to: 300, why: 'refused' },
      { from: 300, to: 1_000, why: 'notRead' },
    ])
  })

  it.each([{ project: null }, { project: { run: null } }])('says notFound for %j', async (data) => {
    const wire = new HistoryWire({})
    wire.before = async () => Response.json({ data })
    const client = clientOf(wire)
    for (const work of [
      () => scanHistory(client, path).toTable(),
      () => scanHistory(client, path, { keys: ['loss'] }).toColumns(),
      () => sampleHistory(client, path),
      () => sampleHistory(client, path, { keys: ['loss'] }),
      () => sampleHistory(client, path, { stream: 'system' }),
      () => lastHistoryStep(client, path),
    ]) {
      const error = await failureOf(work())
      expect(isRunsError(error, 'notFound') && error.path).toBe(path)
    }
  })

  it.each(['7', '[1]', '"text"', '{"_step":'])('says decode for the row %s', async (row) => {
    const wire = new HistoryWire({})
    const run = { state: 'finished', historyLineCount: 1, eventsLineCount: 0, historyKeys: null }
    wire.before = async () =>
      Response.json({ data: { project: { run: { ...run, history: [row], sampledHistory: [[row]] } } } })
    for (const work of [
      () => scanHistory(clientOf(wire), path).toTable(),
      () => scanHistory(clientOf(wire), path, { keys: ['loss'] }).toTable(),
      () => sampleHistory(clientOf(wire), path),
    ])
      expect(isRunsError(await failureOf(work()), 'decode')).toBe(true)
  })

  it('gives each row to one of several who ask at the same time, in order', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(250) })
    const iterator = scanHistory(clientOf(wire), path, { pageSize: 100 })[Symbol.asyncIterator]()
    const asked = Array.from({ length: 252 }, () => iterator.next())
    const got = await Promise.all(asked)
    expect(got.slice(0, 250).map(({ value }) => value._step)).toEqual(
      stepsUpTo(250).map(({ _step }) => _step),
    )
    expect(got.slice(250)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ])
  })
})

describe('a run that is still being written', () => {
  it('rows logged while the scan runs come too', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(500), state: 'running' })
    wire.before = async ({ variables }) => {
      if (!variables['extent'] && wire.run.rows.length < 600) wire.run.rows.push(...stepsUpTo(100, 500))
      return undefined
    }
    const table = await scanHistory(clientOf(wire), path, { pageSize: 200 }).toTable()
    expect(table.rows.map(({ _step }) => _step)).toEqual(stepsUpTo(600).map(({ _step }) => _step))
    expect(table.coverage).toMatchObject({ complete: true, total: 600, gaps: [], warnings: [] })
  })

  it.each([
    ['a last step that lags', { lastStep: 3 }],
    ['no last step', { keysKnown: false }],
  ])('does not scan to nothing where the server gives %s', async (_what, says) => {
    for (const keys of [[], ['loss']]) {
      const wire = new HistoryWire({ rows: stepsUpTo(5_000, 61_010), state: 'running', ...says })
      const table = await scanHistory(clientOf(wire), path, { keys }).toTable()
      expect(table.length).toBe(5_000)
      expect(table.coverage).toMatchObject({ complete: true, firstStep: 61_010, lastStep: 66_009 })
      expect(wire.requests.length).toBeLessThan(12)
    }
  })

  it('bounds are honoured beyond the last step that the server knows', async () => {
    const wire = new HistoryWire({ rows: stepsUpTo(400), state: 'running', lastStep: 99 })
    const within = { minStep: 150, maxStep: 350 }
    const table = await scanHistory(clientOf(wire), path, { ...within, pageSize: 30 }).toTable()
    expect(table.rows.map(({ _step }) => _step)).toEqual(stepsUpTo(200, 150).map(({ _step }) => _step))
    expect(table.coverage).toMatchObject({ complete: true, total: 200, firstStep: 150, lastStep: 349 })
  })

  it('lastHistoryStep is -1 for a run without rows', async () => {
    expect(await lastHistoryStep(clientOf(new HistoryWire({ rows: stepsUpTo(7) })), path)).toBe(6)
    expect(await lastHistoryStep(clientOf(new HistoryWire({})), path)).toBe(-1)
  })
})

describe('many reads of one run', () => {
  it('take one request, each with its own keys, samples and match', async () => {
    const rows = Array.from({ length: 100 }, (_, _step) => ({
      _step,
      a: _step,
      ...(_step % 2 ? { b: 1 } : {}),
    }))
    const wire = new HistoryWire({ rows, state: 'running' })
    const { tables, extent } = await sampleManyHistories(clientOf(wire), path, [
      { keys: ['a'], samples: 10 },
      { keys: ['a', 'b'] },
      { keys: ['a', 'b'], match: 'any', minStep: 90 },
      { keys: ['nope'] },
    ])
    expect(wire.requests.map(({ operation }) => operation)).toEqual(['SampleHistory'])
    expect(tables.map(({ length }) => length)).toEqual([10, 50, 10, 0])
    expect(tables.map(({ coverage }) => coverage.mode)).toEqual(['sampled', 'exact', 'exact', 'exact'])
    expect(tables[3]?.coverage.reason).toBe('neverLogged')
    expect(extent).toMatchObject({ state: 'running', lineCount: 100, lastStep: 99 })
  })
})
