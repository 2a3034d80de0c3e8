import { expect, test } from 'vitest'
import type { RunAppend } from '../../src/store/historyStore.ts'
import { memoryStoreFiles } from '../../src/store/memoryStoreFiles.ts'
import { openHistoryStore } from '../../src/store/openHistoryStore.ts'
import type { StoreFiles } from '../../src/store/storeFiles.ts'
import { CrashingDisk } from './crashingFiles.ts'

const run = '1'

function line(step: number): RunAppend {
  return { writes: [{ stream: 'history', offset: step, lines: [`{"_step":${step}}`] }] }
}

/** The same files, with something done before each sync of a log. */
function beforeSync(files: StoreFiles, task: () => Promise<void>): StoreFiles {
  return {
    ...files,
    openAppend: async (path) => {
      const file = await files.openAppend(path)
      return {
        ...file,
        sync: async () => {
          await task()
          await file.sync()
        },
      }
    },
  }
}

test('appends that come in together share an fsync, and none is answered before it', async () => {
  let syncs = 0
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const files = beforeSync(memoryStoreFiles(), async () => {
    syncs++
    await released
  })
  const store = await openHistoryStore(files)
  let answered = 0
  const appends = Array.from({ length: 50 }, async (_, step) => {
    await store.append(run, line(step))
    answered++
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  const late = store.append(run, line(50))
  // A repeat of a line that is on its way has to wait for it, too.
  const repeat = store.append(run, line(0)).then(() => answered++)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect({ answered, syncs }).toEqual({ answered: 0, syncs: 1 })
  expect(await store.rowCount(run)).toBe(0)
  release()
  await Promise.all([...appends, late, repeat])
  expect(syncs).toBe(2)
  expect(await store.rowCount(run)).toBe(51)
  await store.close()
})

test('a failed fsync rejects the append; sent again, it is stored once and for good', async () => {
  const disk = new CrashingDisk(() => 0)
  let failures = 0
  const files = beforeSync(disk.files(), async () => {
    if (failures++ === 1) throw new Error('no space left on device')
  })
  const store = await openHistoryStore(files)
  await store.append(run, line(0))
  await expect(store.append(run, line(1))).rejects.toThrow('no space')
  await store.append(run, line(1))
  await store.append(run, line(2))
  const rows = ['{"_step":0}', '{"_step":1}', '{"_step":2}']
  expect(await store.historyRows(run, {})).toEqual(rows)
  // The bytes of the failed write could be read back all the time; only a second writing makes them safe.
  const restarted = await openHistoryStore(disk.restart('power'))
  expect(await restarted.historyRows(run, {})).toEqual(rows)
  await restarted.close()
})

test('a sealing that fails loses nothing and is made up for', async () => {
  const memory = memoryStoreFiles()
  let isFull = true
  const files: StoreFiles = {
    ...memory,
    write: async (path, parts) => {
      if (isFull) throw new Error('no space left on device')
      await memory.write(path, parts)
    },
  }
  const store = await openHistoryStore(files, { sealBytes: 1 })
  for (let step = 0; step < 5; step++) await store.append(run, line(step))
  await expect(store.seal(run)).rejects.toThrow('no space')
  expect(await store.rowCount(run)).toBe(5)
  isFull = false
  await store.seal(run)
  expect(await store.rowCount(run)).toBe(5)
  expect((await memory.list('run-1')).filter((name) => name.startsWith('log-'))).toEqual([])
  await store.close()
})

test('half-written chunks of a crash are cleared away, a damaged chunk is an error and not silence', async () => {
  const files = memoryStoreFiles()
  const store = await openHistoryStore(files)
  await store.append(run, line(0))
  await store.seal(run)
  await store.close()
  await files.write('run-1/temp-chunk-2-2', [Buffer.from('half')])
  const reopened = await openHistoryStore(files)
  expect(await reopened.rowCount(run)).toBe(1)
  expect(await files.list('run-1')).toEqual(['chunk-1-1'])
  await reopened.close()
  await files.write('run-1/chunk-1-1', [Buffer.from('damaged')])
  await expect((await openHistoryStore(files)).rowCount(run)).rejects.toThrow('damaged')
})

test('small chunks are joined, so that a slow run does not become a thousand files', async () => {
  const files = memoryStoreFiles()
  const store = await openHistoryStore(files)
  for (let step = 0; step < 100; step++) {
    await store.append(run, line(step))
    await store.seal(run)
  }
  expect(await files.list('run-1')).toEqual(['chunk-1-100'])
  expect(await store.rowCount(run)).toBe(100)
  await store.close()
})

test('a run of thousands of keys is sealed and read back', async () => {
  const files = memoryStoreFiles()
  const store = await openHistoryStore(files)
  const row = (step: number): string =>
    JSON.stringify(
      Object.fromEntries([
        ['_step', step],
        ...Array.from({ length: 3_000 }, (_, key) => [`layer/${key}`, key + step]),
      ]),
    )
  await store.append(run, { writes: [{ stream: 'history', offset: 0, lines: [row(0), row(1)] }] })
  await store.seal(run)
  await store.close()
  const reopened = await openHistoryStore(files)
  const options = { samples: 10, overflow: 'sample', maxStepInclusive: false, nonFinite: 'string' } as const
  expect(await reopened.sampleKeys(run, { keys: ['layer/2999'], ...options })).toEqual([
    { 'layer/2999': 2_999 },
    { 'layer/2999': 3_000 },
  ])
  expect(Object.keys((await reopened.historyKeys(run))?.keys ?? {})).toHaveLength(3_001)
  await reopened.close()
})
