import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { HistoryStore, SampleKeysOptions } from '../../src/store/historyStore.ts'
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

  test('a repeat stores nothing twice, an overlap only what is new', async () => {
    const store = await open(await newFiles())
    await store.append(run, history(0, row(0), row(1), row(2)))
    await store.append(run, history(0, row(0), row(1), row(2)))
    await store.append(run, history(1, row(1, { other: true }), row(2), row(3), row(4)))
    expect(await store.historyRows(run, {})).toEqual([row(0), row(1), row(2), row(3), row(4)])
    expect(await store.counts(run)).toMatchObject({ history: 5 })
    const events = { writes: [{ stream: 'events' as const, offset: 0, lines: ['a', 'b'] }] }
    await Promise.all([store.append(run, events), store.append(run, events)])
    await store.seal(run)
    await store.append(run, { writes: [{ stream: 'events', offset: 1, lines: ['other', 'c'] }] })
    await store.append(run, history(3, row(9), row(4), row(5)))
    expect(await store.events(run, 10)).toEqual(['a', 'b', 'c'])
    expect(await store.historyRows(run, { minStep: 3 })).toEqual([row(3), row(4), row(5)])
  })

  test('a gap stays a gap: lines count, rows are those that came, and a late line still fits in', async () => {
    const store = await open(await newFiles())
    await store.append(run, history(0, row(0), row(1)))
    await store.append(run, history(1_000_000, row(7)))
    expect(await store.counts(run)).toMatchObject({ history: 1_000_001 })
    expect(await store.rowCount(run)).toBe(3)
    expect(await store.historyRows(run, {})).toEqual([row(0), row(1), row(7)])
    await store.append(run, history(2, row(2)))
    expect(await store.historyRows(run, {})).toEqual([row(0), row(1), row(2), row(7)])
    expect(await store.lastLine(run, 'history')).toBe(row(7))
  })

  test('output lines are overwritten by the later write, also when the earlier one is sealed', async () => {
    const store = await open(await newFiles())
    const output = (offset: number, ...lines: string[]): Promise<void> =>
      store.append(run, { writes: [{ stream: 'output', offset, lines }] })
    await output(0, 'epoch 1', '10 %')
    await output(1, '50 %')
    await store.seal(run)
    await output(1, '100 %', 'done')
    const lines = [
      { number: 0, line: 'epoch 1' },
      { number: 1, line: '100 %' },
      { number: 2, line: 'done' },
    ]
    expect(await store.outputLines(run, {})).toEqual(lines)
    expect(await store.outputLines(run, { from: 1, to: 2 })).toEqual(lines.slice(1, 2))
    await store.seal(run)
    expect(await store.outputLines(run, {})).toEqual(lines)
    expect(await store.counts(run)).toMatchObject({ output: 3 })
  })

  test.each([
    { what: 'one after the other', numbers: [0, 1, 2, 3, 4, 5] },
    { what: 'evenly spaced', numbers: [3, 7, 11, 15] },
    { what: 'with gaps', numbers: [0, 1, 2, 9, 10, 30] },
    { what: 'alone', numbers: [6] },
  ])('sealed console lines $what are found by any range', async ({ numbers }) => {
    const store = await open(await newFiles())
    for (const number of numbers)
      await store.append(run, { writes: [{ stream: 'output', offset: number, lines: [`line ${number}`] }] })
    await store.seal(run)
    for (let from = 0; from <= 32; from++)
      for (const to of [from, from + 1, from + 4, 100]) {
        const held = numbers.filter((number) => number >= from && number < to)
        expect(await store.outputLines(run, { from, to })).toEqual(
          held.map((number) => ({ number, line: `line ${number}` })),
        )
      }
  })

  test('a run logged twice under one id gives its rows by step, equal steps in the order of their lines', async () => {
    const store = await open(await newFiles())
    const first = [row(0, { by: 1 }), row(1, { by: 1 }), row(2, { by: 1 })]
    const second = [row(0, { by: 2 }), row(1, { by: 2 }), row(5, { by: 2 })]
    const expected = [first[0], second[0], first[1], second[1], first[2], second[2]]
    await store.append(run, history(0, ...first))
    await store.seal(run)
    await store.append(run, history(3, ...second))
    expect(await store.historyRows(run, {})).toEqual(expected)
    await store.seal(run)
    expect(await store.historyRows(run, {})).toEqual(expected)
    expect(await store.historyRows(run, { minStep: 1, maxStep: 2 })).toEqual([first[1], second[1]])
  })

  test('a rewind forgets the rows after the step; their lines can be written anew', async () => {
    const files = await newFiles()
    const store = await open(files)
    await store.append(run, history(0, row(0), row(1), row(2), row(3)))
    await store.seal(run)
    await store.append(run, history(4, row(4)))
    await store.truncateAfterStep(run, 1)
    expect(await store.counts(run)).toMatchObject({ history: 2 })
    expect(await store.historyKeys(run)).toMatchObject({ lastStep: 1 })
    await store.append(run, history(2, row(2, { again: true })))
    await store.close()
    expect(await (await open(files)).historyRows(run, {})).toEqual([row(0), row(1), row(2, { again: true })])
  })

  test('a removed run is empty, stays empty, and its id can be used again', async () => {
    const files = await newFiles()
    const store = await open(files)
    await store.append(run, history(0, row(0)))
    await store.append('other', history(0, row(1)))
    await store.seal(run)
    await store.append(run, history(1, row(1)))
    await store.remove(run)
    expect(await store.counts(run)).toEqual({ history: 0, events: 0, output: 0 })
    await store.append(run, history(0, row(5)))
    await store.close()
    const reopened = await open(files)
    expect(await reopened.historyRows(run, {})).toEqual([row(5)])
    expect(await reopened.historyRows('other', {})).toEqual([row(1)])
  })

  test('any run key is a name of its own', async () => {
    const store = await open(await newFiles())
    const keys = ['', '.', '..', 'a/b', 'A', 'a', '../a', 'é', '_41', 'a\u0000']
    for (const [step, key] of keys.entries()) await store.append(key, history(0, row(step)))
    for (const [step, key] of keys.entries()) expect(await store.historyRows(key, {})).toEqual([row(step)])
    await expect(store.append('x'.repeat(500), history(0, row(1)))).rejects.toThrow(RangeError)
  })

  test('lines that are no rows are kept and counted, and never break a read', async () => {
    const files = await newFiles()
    const store = await open(files)
    const deep = `{"_step":3,"deep":${'['.repeat(5_000)}${']'.repeat(5_000)}}`
    const lines = [
      '',
      '{',
      'null',
      '[{"_step":1}]',
      row(1),
      '{"x":1}',
      deep,
      '\ud800',
      `{"_step":9,"half":"\ud800"}`,
    ]
    await store.append(run, history(0, ...lines))
    for (const _ of [1, 2]) {
      expect(await store.counts(run)).toMatchObject({ history: 9 })
      expect(await store.rowCount(run)).toBe(4)
      // A row without a step takes its line number, 5. Half a character becomes its escape, which reads as the same.
      expect(await store.historyRows(run, {})).toEqual([
        row(1),
        deep,
        '{"x":1}',
        '{"_step":9,"half":"\\ud800"}',
      ])
      expect(await sample(store, { keys: ['deep'] })).toHaveLength(1)
      expect(await sample(store, { keys: ['half'] })).toEqual([{ half: '\ud800' }])
      await store.seal(run)
    }
  })

  test('what is no line number is refused', async () => {
    const store = await open(await newFiles())
    for (const offset of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER]) {
      await expect(store.append(run, history(offset, row(0)))).rejects.toThrow(RangeError)
    }
    expect(await store.counts(run)).toMatchObject({ history: 0 })
  })

  test('sampleKeys: rows that hold every key, null included, whatever the values are', async () => {
    const store = await open(await newFiles())
    const lines = [
      '{"_step":0,"loss":1.5,"d":{"x":1}}',
      '{"_step":1,"loss":NaN}',
      '{"_step":2,"loss":null,"d":{"x":null}}',
      '{"_step":3,"loss":"NaN","d":{"x":"text"}}',
      '{"_step":4,"loss":-Infinity,"d":{"x":[1,Infinity]}}',
      '{"_step":5,"d":{"x":{"_type":"histogram","bins":[0,1],"values":[2]}}}',
      '{"_step":6,"loss":true,"d":{}}',
    ]
    await store.append(run, history(0, ...lines))
    for (const _ of ['open', 'sealed']) {
      expect(await sample(store, { keys: ['loss'] })).toEqual(
        [1.5, 'NaN', null, 'NaN', '-Infinity', true].map((loss) => ({ loss })),
      )
      expect(await sample(store, { keys: ['loss'], nonFinite: 'null' })).toEqual(
        [1.5, null, null, 'NaN', null, true].map((loss) => ({ loss })),
      )
      expect(await sample(store, { keys: ['_step', 'd.x'] })).toEqual([
        { _step: 0, 'd.x': 1 },
        { _step: 2, 'd.x': null },
        { _step: 3, 'd.x': 'text' },
        { _step: 4, 'd.x': [1, 'Infinity'] },
        { _step: 5, 'd.x': { _type: 'histogram', bins: [0, 1], values: [2] } },
      ])
      expect(await sample(store, { keys: ['d', 'loss'], minStep: 4 })).toEqual([
        { d: { x: [1, 'Infinity'] }, loss: '-Infinity' },
        { d: {}, loss: true },
      ])
      expect(await sample(store, { keys: ['loss', 'never'] })).toEqual([])
      expect(await sample(store, { keys: ['_step'], minStep: 2, maxStep: 4 })).toHaveLength(2)
      expect(
        await sample(store, { keys: ['_step'], minStep: 2, maxStep: 4, maxStepInclusive: true }),
      ).toHaveLength(3)
      await store.seal(run)
    }
  })

  test('sampleKeys: every matching row when they fit, else about as many as asked, spread with both ends or the first', async () => {
    const store = await open(await newFiles(), { sealBytes: 2_000 })
    const lines = Array.from({ length: 1_000 }, (_, step) =>
      row(step, step % 2 === 0 ? { even: step } : { odd: step }),
    )
    for (let at = 0; at < 1_000; at += 100) await store.append(run, history(at, ...lines.slice(at, at + 100)))
    const all = Array.from({ length: 500 }, (_, index) => ({ even: 2 * index }))
    expect(await sample(store, { keys: ['even'], samples: 500 })).toEqual(all)
    expect(await sample(store, { keys: ['even'], samples: 499, overflow: 'truncate' })).toEqual(
      all.slice(0, 499),
    )
    const some = await sample(store, { keys: ['even'], samples: 50 })
    expect(some).toHaveLength(50)
    expect([some[0], some[49]]).toEqual([all[0], all[499]])
    const steps = some.map(({ even }) => Number(even))
    const distances = steps.slice(1).map((step, index) => step - (steps[index] ?? 0))
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(20)
    expect(Math.max(...distances)).toBeLessThanOrEqual(22)
    expect(await sample(store, { keys: ['even'], samples: 50 })).toEqual(some)
    expect(await sample(store, { keys: ['even'], samples: 1 })).toEqual([all[499]])
    expect(await sample(store, { keys: ['even'], samples: 0 })).toEqual([])
    const texts = await store.historySample(run, {
      samples: 3,
      overflow: 'sample',
      minStep: 100,
      maxStep: 201,
    })
    expect(texts).toEqual([lines[100], lines[150], lines[200]])
    expect(await store.historySample(run, { samples: 2, overflow: 'truncate', minStep: 100 })).toEqual(
      lines.slice(100, 102),
    )
  })

  test('hostile keys are plain data', async () => {
    const store = await open(await newFiles())
    const keys = ['__proto__', 'constructor', 'length', '', '🏃', 'a.b', '0', 'toString']
    const text = `{"_step":1,${keys.map((key, index) => `${JSON.stringify(key)}:${index}`).join(',')}}`
    const nested = `{"_step":2,"__proto__":{"length":{"":7}},"a":{"b":8}}`
    await store.append(run, history(0, text, nested))
    for (const _ of ['open', 'sealed']) {
      for (const [index, key] of keys.entries()) {
        const [first] = await sample(store, { keys: [key], maxStep: 2 })
        expect(Object.entries(first ?? {})).toEqual([[key, index]])
        expect(Object.getPrototypeOf(first)).toBe(Object.prototype)
      }
      expect(await sample(store, { keys: ['__proto__.length.', 'a.b'] })).toEqual([
        { '__proto__.length.': 7, 'a.b': 8 },
      ])
      const known = (await store.historyKeys(run))?.keys ?? {}
      expect(Object.keys(known).toSorted()).toEqual([...keys, '_step', '__proto__.length.'].toSorted())
      expect(Object.getOwnPropertyDescriptor(known, '__proto__')?.value).toMatchObject({ previousValue: 0 })
      expect(known['a.b']).toEqual({
        typeCounts: [{ type: 'number', count: 2 }],
        monotonic: true,
        previousValue: 8,
      })
      await store.seal(run)
    }
  })

  test('historyKeys tells types, the value of the last step, and whether numbers ever fell', async () => {
    const store = await open(await newFiles())
    const media = { _type: 'image-file', path: 'x.png' }
    await store.append(
      run,
      history(0, row(0, { up: 1, down: 3, mixed: 'a', media }), row(5, { up: 1, down: 2, mixed: null })),
    )
    await store.append(run, history(2, row(3, { up: 4, mixed: [1], dict: { val1: true } })))
    for (const _ of ['open', 'sealed']) {
      expect(await store.historyKeys(run)).toEqual({
        lastStep: 5,
        sets: [],
        keys: {
          _step: { typeCounts: [{ type: 'number', count: 3 }], monotonic: false, previousValue: 5 },
          up: { typeCounts: [{ type: 'number', count: 3 }], monotonic: true, previousValue: 1 },
          down: { typeCounts: [{ type: 'number', count: 2 }], monotonic: false, previousValue: 2 },
          mixed: {
            typeCounts: ['list', 'nil', 'string'].map((type) => ({ type, count: 1 })),
            monotonic: true,
            previousValue: null,
          },
          media: { typeCounts: [{ type: 'image-file', count: 1 }], monotonic: true, previousValue: media },
          'dict.val1': { typeCounts: [{ type: 'boolean', count: 1 }], monotonic: true, previousValue: true },
        },
      })
      await store.seal(run)
    }
  })

  test('events are spread evenly and capped', async () => {
    const store = await open(await newFiles())
    const lines = Array.from({ length: 101 }, (_, index) => `event ${index}`)
    await store.append(run, { writes: [{ stream: 'events', offset: 0, lines }] })
    expect(await store.events(run, 1_000)).toEqual(lines)
    expect(await store.events(run, 3)).toEqual([lines[0], lines[50], lines[100]])
    expect(await store.events(run, 1_000, 2)).toEqual([lines[0], lines[100]])
  })

  test('loaded runs are bounded, and one put back answers as before', async () => {
    const store = await open(await newFiles(), { maxOpenRuns: 2, maxOpenBytes: 1 })
    for (let round = 0; round < 20; round++) {
      await Promise.all(
        [1, 2, 3, 4, 5].map((id) => store.append(`${id}`, history(round, row(round, { id })))),
      )
    }
    for (const id of [1, 2, 3, 4, 5]) {
      const expected = Array.from({ length: 20 }, (_, round) => row(round, { id }))
      expect(await store.historyRows(`${id}`, {})).toEqual(expected)
    }
  })

  test('reads, appends and sealings at the same time do not disturb each other', async () => {
    const store = await open(await newFiles(), { sealBytes: 500 })
    const writing = (async () => {
      for (let step = 0; step < 200; step++) await store.append(run, history(step, row(step)))
    })()
    let seen = 0
    while (seen < 200) {
      // Reads in memory take no turn of the event loop, and the writer needs some.
      await new Promise((resolve) => setImmediate(resolve))
      const rows = await store.historyRows(run, {})
      expect(rows).toEqual(Array.from({ length: rows.length }, (_, step) => row(step)))
      expect(rows.length).toBeGreaterThanOrEqual(seen)
      seen = rows.length
    }
    await writing
  })

  test('a closed store says so', async () => {
    const store = await open(await newFiles())
    await store.append(run, history(0, row(0)))
    await store.close()
    await expect(store.append(run, history(1, row(1)))).rejects.toThrow('closed')
    await expect(store.historyRows(run, {})).rejects.toThrow('closed')
  })
})

/** All matching rows, unless the options say otherwise. */
function sample(
  store: HistoryStore,
  options: Partial<SampleKeysOptions> & { keys: readonly string[] },
): Promise<Record<string, unknown>[]> {
  return store.sampleKeys(run, {
    samples: 10_000,
    overflow: 'sample',
    maxStepInclusive: false,
    nonFinite: 'string',
    ...options,
  })
}
