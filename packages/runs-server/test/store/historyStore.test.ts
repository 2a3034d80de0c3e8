import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { HistoryStore } from '../../src/store/historyStore.ts'
import { memoryStoreFiles } from '../../src/store/memoryStoreFiles.ts'
import { nodeStoreFiles } from '../../src/store/nodeStoreFiles.ts'
import { type HistoryStoreOptions, openHistoryStore } from '../../src/store/openHistoryStore.ts'
import type { StoreFiles } from '../../src/store/storeFiles.ts'

const run = '17'

async function nodeFiles(): Promise<StoreFiles> {
  const root = await mkdtemp(join(tmpdir(), 'runs-store-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return nodeStoreFiles(join(root, 'a', 'history'))
}

async function open(files: StoreFiles, options?: HistoryStoreOptions): Promise<HistoryStore> {
  const store = await openHistoryStore(files, options)
  onTestFinished(() => store.close())
  return store
}

function row(step: number, values: Record<string, unknown> = {}): string {
  return JSON.stringify({ _step: step, ...values })
}

function history(offset: number, ...lines: string[]): Parameters<HistoryStore['append']>[1] {
  return { writes: [{ stream: 'history', offset, lines }] }
}

const everywhere = [
  { name: 'memory', files: async () => memoryStoreFiles() },
  { name: 'file system', files: nodeFiles },
]

describe.each(everywhere)('history store in $name', ({ files: newFiles }) => {
  test('a run that nobody wrote to reads as empty', async () => {
    const store = await open(await newFiles())
    expect(await store.counts(run)).toEqual({ history: 0, events: 0, output: 0 })
    expect(await store.rowCount(run)).toBe(0)
    expect(await store.summary(run)).toBeNull()
    expect(await store.lastLine(run, 'history')).toBeNull()
    expect(await store.historyKeys(run)).toBeNull()
    expect(await store.historyRows(run, {})).toEqual([])
    expect(await store.events(run, 10)).toEqual([])
    expect(await store.outputLines(run, {})).toEqual([])
    await store.remove(run)
  })

  test('gives back the texts as received, open, sealed and reopened', async () => {
    const files = await newFiles()
    const store = await open(files)
    const lines = ['{"_step":0, "b" : 1.0,"a":NaN}', '{"_step": 1,"emoji":"🏃"}', '{"_step":2}']
    await store.append(run, { writes: [{ stream: 'history', offset: 0, lines }], summary: '{"x": 1}' })
    await store.append(run, {
      writes: [{ stream: 'events', offset: 0, lines: ['e0', 'e1'] }],
      summary: '{"x": 2}',
    })
    await store.append(run, { writes: [{ stream: 'output', offset: 3, lines: ['three', 'four'] }] })
    const check = async (opened: HistoryStore): Promise<void> => {
      expect(await opened.historyRows(run, {})).toEqual(lines)
      expect(await opened.historyRows(run, { minStep: 1, maxStep: 2 })).toEqual(lines.slice(1, 2))
      expect(await opened.summary(run)).toBe('{"x": 2}')
      expect(await opened.events(run, 10)).toEqual(['e0', 'e1'])
      expect(await opened.outputLines(run, { from: 4 })).toEqual([{ number: 4, line: 'four' }])
      expect(await opened.counts(run)).toEqual({ history: 3, events: 2, output: 5 })
      expect(await opened.lastLine(run, 'history')).toBe(lines[2])
      expect(await opened.lastLine(run, 'output')).toBe('four')
      expect(await opened.lastLine(run, 'events')).toBe('e1')
      expect(await opened.historyKeys(run)).toMatchObject({
        lastStep: 2,
        keys: { a: { previousValue: 'NaN' } },
      })
    }
    await check(store)
    await store.close()
    const reopened = await open(files)
    await check(reopened)
    await reopened.seal(run)
    await check(reopened)
    await reopened.close()
    await check(await open(files))
  })
})
