import { describe, expect, it } from 'vitest'
import { type Coverage, type HistoryRow, sampleHistory, scanHistory, systemHistory } from '../src/index.ts'
import { judges } from './historyJudges.ts'

function rowsUpTo(count: number): HistoryRow[] {
  return Array.from({ length: count }, (_, _step) => ({ _step, loss: 1 / (_step + 1) }))
}

describe.each(judges)('against $judge', ({ start }) => {
  it('C1: coverage says what was asked and what came, and sampled whenever fewer rows than logged come back', async () => {
    const judge = await start()
    const { client, path } = await judge.log({ rows: rowsUpTo(2_500) })
    for (const samples of [1, 10, 500, 2_499, 2_500, 5_000, 10_000]) {
      const whole = await sampleHistory(client, path, { samples })
      const keyed = await sampleHistory(client, path, { samples, keys: ['loss'] })
      for (const { coverage, length } of [whole, keyed]) {
        const all = length === 2_500
        expect(coverage).toEqual({
          mode: all ? 'exact' : 'sampled',
          requested: samples,
          returned: length,
          total: all || coverage === whole.coverage ? 2_500 : null,
          firstStep: coverage.firstStep,
          lastStep: coverage.lastStep,
          gaps: [],
          complete: all,
          deterministic: all,
          ...(coverage === keyed.coverage ? { keys: { loss: 'logged' } } : {}),
          warnings: [],
        })
        expect(length).toBeLessThanOrEqual(Math.min(samples, 2_500))
      }
      expect(whole.coverage.firstStep).toBe(whole.rows[0]?._step)
      expect(whole.coverage.lastStep).toBe(whole.rows.at(-1)?._step)
    }
    expect((await sampleHistory(client, path, { samples: 2_500 })).length).toBe(2_500)
  })

  it('C1: whatever is read, and however: every field is there, and fewer rows than logged is never called exact', async () => {
    const events = Array.from({ length: 400 }, (_, i) => ({ _timestamp: i, 'system.cpu': i / 2 }))
    const judge = await start({ sampledFactor: 0.6 })
    const rows: HistoryRow[] = Array.from({ length: 600 }, (_, _step) => ({
      _step,
      ...(_step % 2 ? { odd: _step } : { even: _step }),
      ...(_step % 3 ? {} : { third: _step }),
      ...(_step % 50 ? {} : { rare: _step }),
    }))
    const { client, path } = await judge.log({ rows, events })
    const matching = (keys: readonly string[], match: 'all' | 'any', minStep = 0): number =>
      rows.filter(
        (row) =>
          Number(row._step) >= minStep &&
          (match === 'all'
            ? keys.every((key) => Object.hasOwn(row, key))
            : keys.some((key) => Object.hasOwn(row, key))),
      ).length
    const reads: { logged: number; options: Parameters<typeof sampleHistory>[2] }[] = []
    for (const samples of [1, 7, 100, 200, 300, 399, 400, 500, 599, 600, 1_200, 5_000]) {
      reads.push(
        { logged: 600, options: { samples } },
        { logged: 400, options: { samples, stream: 'system' } },
      )
      for (const match of ['all', 'any'] as const)
        for (const keys of [['odd'], ['rare', 'odd'], ['third', 'even'], ['odd', 'even'], ['nope']])
          for (const minStep of [undefined, 250])
            reads.push({
              logged: matching(keys, match, minStep),
              options: { samples, keys, match, ...(minStep === undefined ? {} : { minStep }) },
            })
    }
    let sampledReads = 0
    for (const { logged, options } of reads) {
      for (const as of ['rows', 'columns'] as const) {
        const { coverage, length } = await sampleHistory(client, path, { ...options, as })
        const what = JSON.stringify({ options, as, logged, length })
        expect(Object.keys(coverage), what).toEqual(
          expect.arrayContaining([
            'mode',
            'requested',
            'returned',
            'total',
            'firstStep',
            'lastStep',
            'gaps',
            'complete',
            'deterministic',
            'warnings',
          ]),
        )
        expect(coverage.requested, what).toBe(options?.samples)
        expect(coverage.returned, what).toBe(length)
        if (length === 0) expect(coverage.reason, what).toMatch(/./)
        if (length < logged) {
          sampledReads++
          expect(coverage, what).toMatchObject({ mode: 'sampled', complete: false, deterministic: false })
        }
        if (coverage.mode === 'exact') expect(coverage.total, what).toBe(length)
      }
    }
    expect(sampledReads).toBeGreaterThan(80)
  })

  it('C1: a server that gives at most 10,000 rows, whatever is asked for, is not taken for exact', async () => {
    const judge = await start({ mostSamples: 10_000 })
    const { client, path } = await judge.log({
      rows: Array.from({ length: 12_000 }, (_, _step) => ({
        _step,
        loss: _step,
        ...(_step % 2 ? { odd: _step } : {}),
      })),
    })
    for (const keys of [['loss'], ['_step', 'loss'], []]) {
      for (const match of ['all', 'any'] as const) {
        const { coverage, length } = await sampleHistory(client, path, { samples: 50_000, keys, match })
        const isCounted = match === 'all' || keys.length < 2
        if (length < 12_000 || isCounted)
          expect(coverage.mode, JSON.stringify({ keys, match, length })).toBe(
            length < 12_000 ? 'sampled' : 'exact',
          )
      }
    }
    // Fewer than the server's most, and all that hold the key.
    const odd = await sampleHistory(client, path, { samples: 50_000, keys: ['odd'] })
    expect(odd.coverage).toMatchObject({ mode: 'exact', returned: 6_000, total: 6_000, complete: true })
  })

  it('C1: an exact scan says so, and what it has read at any time', async () => {
    const judge = await start()
    const { client, path } = await judge.log({ rows: rowsUpTo(2_500) })
    const scan = scanHistory(client, path, { pageSize: 1_000 })
    expect(scan.coverage).toMatchObject({ returned: 0, complete: false, total: null, firstStep: null })
    let handed = 0
    for await (const row of scan) {
      handed++
      if (row._step !== 1_700) continue
      expect(scan.coverage).toEqual({
        mode: 'exact',
        requested: null,
        returned: 1_701,
        total: 2_500,
        firstStep: 0,
        lastStep: 1_700,
        gaps: [{ from: 1_701, to: 2_500, why: 'notRead' }],
        complete: false,
        deterministic: false,
        warnings: [],
      })
    }
    expect(handed).toBe(2_500)
    const final = { returned: 2_500, total: 2_500, lastStep: 2_499, gaps: [], complete: true, mode: 'exact' }
    expect(scan.coverage).toMatchObject({ ...final, deterministic: true, requested: null, warnings: [] })
  })

  it('C1: deterministic is what gives the same rows again, in every mode', async () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ _timestamp: i }))
    const judge = await start({ eventsCap: 30 })
    const { client, path } = await judge.log({ rows: rowsUpTo(300), events })
    const lost = await judge.log({ rows: rowsUpTo(30), missingLines: 1 })
    const left = scanHistory(client, path, { pageSize: 50 })
    for await (const row of left) if (row._step === 99) break
    const keys = ['loss', 'nope']
    const reads: [boolean, { coverage: Coverage }][] = [
      [true, await sampleHistory(client, path)],
      [false, await sampleHistory(client, path, { samples: 100 })],
      [true, await sampleHistory(client, path, { keys: ['loss'], as: 'columns' })],
      [false, await sampleHistory(client, path, { keys: ['loss'], samples: 100, as: 'columns' })],
      [true, await sampleHistory(client, path, { keys, match: 'any', samples: 600 })],
      [false, await sampleHistory(client, path, { keys, match: 'any', samples: 100 })],
      [true, await sampleHistory(client, path, { keys })],
      [false, await sampleHistory(client, path, { stream: 'system' })],
      [false, await systemHistory(client, path)],
      [true, await scanHistory(client, path, { pageSize: 40 }).toTable()],
      [true, await scanHistory(client, path, { keys: ['loss'] }).toColumns()],
      [true, await scanHistory(client, path, { keys, match: 'any', minStep: 7 }).toTable()],
      [true, await scanHistory(client, path, { resume: left.token }).toTable()],
      [false, scanHistory(client, path)],
      [false, left],
      [false, await scanHistory(lost.client, lost.path).toTable()],
    ]
    for (const [number, [deterministic, { coverage }]] of reads.entries()) {
      expect(coverage.deterministic, `read ${number}`).toBe(deterministic)
      if (deterministic) expect(coverage, `read ${number}`).toMatchObject({ mode: 'exact', complete: true })
    }
  })

  it('C1: a loop that was left keeps what it read, and a new loop starts anew', async () => {
    const judge = await start()
    const { client, path } = await judge.log({ rows: rowsUpTo(300) })
    const scan = scanHistory(client, path, { pageSize: 100 })
    for await (const row of scan) if (row._step === 149) break
    expect(scan.coverage).toMatchObject({ returned: 150, lastStep: 149, complete: false })
    expect(scan.coverage.gaps).toEqual([{ from: 150, to: 300, why: 'notRead' }])
    const pages: number[] = []
    for await (const page of scan.pages()) pages.push(page.length)
    expect(pages).toEqual([100, 100, 100])
    expect(scan.coverage).toMatchObject({ returned: 300, gaps: [], complete: true })
  })

  it('C1: lines that are counted and never came are told', async () => {
    const judge = await start()
    const { client, path } = await judge.log({ rows: rowsUpTo(40), missingLines: 3 })
    const scanned = await scanHistory(client, path).toTable()
    expect(scanned.length).toBe(40)
    expect(scanned.coverage).toMatchObject({ mode: 'sampled', returned: 40, total: 43, complete: false })
    expect(scanned.coverage.warnings).toEqual([
      '40 of 43 logged lines came: the others never arrived, or hold no row',
    ])
    // As many as were counted are as good as more.
    for (const samples of [43, 500]) {
      const sampled = await sampleHistory(client, path, { samples })
      expect(sampled.coverage).toMatchObject({ mode: 'sampled', returned: 40, total: 43, complete: false })
      expect(sampled.coverage.warnings).toEqual(scanned.coverage.warnings)
    }
  })

  it('C1: system metrics are exact where all came, and serverCap says that the server gives no more', async () => {
    const events = Array.from({ length: 50 }, (_, i) => ({ _timestamp: i, 'system.cpu': i / 2 }))
    const whole = await (await start()).log({ rows: rowsUpTo(5), events })
    const all = await sampleHistory(whole.client, whole.path, { stream: 'system' })
    expect(all.rows).toEqual(events)
    expect(all.coverage).toMatchObject({
      mode: 'exact',
      returned: 50,
      total: 50,
      firstStep: null,
      complete: true,
    })
    const some = await sampleHistory(whole.client, whole.path, { stream: 'system', samples: 10 })
    expect(some.coverage).toMatchObject({ mode: 'sampled', total: 50, complete: false })
    expect(some.coverage.reason).toBeUndefined()
    const capped = await (await start({ eventsCap: 20 })).log({ rows: rowsUpTo(5), events })
    const cut = await sampleHistory(capped.client, capped.path, { stream: 'system' })
    expect(cut.length).toBe(20)
    expect(cut.coverage).toMatchObject({ mode: 'sampled', returned: 20, total: 50, reason: 'serverCap' })
  })

  it('C12: systemHistory gives every row of 10 hours, in one request, and says where the server gives no more', async () => {
    // One in 15 seconds, and one in 2: more than the first request asks for.
    for (const [seconds, requests] of [
      [15, 1],
      [2, 2],
    ] as const) {
      const events = Array.from({ length: 36_000 / seconds }, (_, i) => ({
        _runtime: i * seconds,
        _timestamp: 1_700_000_000 + i * seconds,
        'system.cpu': i % 7 ? i / 2 : Number.NaN,
      }))
      const whole = await (await start({ eventsCap: 100_000 })).log({ rows: rowsUpTo(5), events })
      const table = await systemHistory(whole.client, whole.path)
      expect(table.rows).toEqual(events)
      const { length } = events
      expect(table.coverage).toMatchObject({ mode: 'exact', returned: length, total: length, complete: true })
      expect(table.coverage).toMatchObject({ deterministic: true, gaps: [], warnings: [] })
      expect(whole.operations.length).toBe(requests)
      const columns = await systemHistory(whole.client, whole.path, { as: 'columns' })
      expect(columns.column('system.cpu').values.length).toBe(length)
      expect(columns.coverage).toEqual(table.coverage)

      const capped = await (await start({ eventsCap: 1_000 })).log({ rows: rowsUpTo(5), events })
      const cut = await systemHistory(capped.client, capped.path)
      expect(cut.length).toBe(1_000)
      expect(cut.coverage).toMatchObject({ mode: 'sampled', reason: 'serverCap', total: length })
      expect(cut.coverage).toMatchObject({ returned: 1_000, complete: false, deterministic: false })
    }
    const none = await (await start()).log({ rows: rowsUpTo(5) })
    const empty = await systemHistory(none.client, none.path)
    expect(empty.coverage).toMatchObject({ mode: 'exact', returned: 0, total: 0, reason: 'noRows' })
  })

  it('C4: two keys never logged together: all gives none and says noCommonStep, any gives the union by step', async () => {
    const judge = await start()
    const rows: HistoryRow[] = Array.from({ length: 60 }, (_, _step) =>
      _step % 2 ? { _step, odd: _step } : { _step, even: _step },
    )
    const { client, path } = await judge.log({ rows })
    const keys = ['odd', 'even']
    for (const read of [
      (match: 'all' | 'any') => sampleHistory(client, path, { keys, match }),
      (match: 'all' | 'any') => scanHistory(client, path, { keys, match, pageSize: 7 }).toTable(),
    ]) {
      const all = await read('all')
      expect(all.rows).toEqual([])
      expect(all.coverage).toMatchObject({
        reason: 'noCommonStep',
        complete: true,
        keys: { odd: 'logged', even: 'logged' },
      })
      const any = await read('any')
      expect(any.rows).toEqual(rows)
      expect(any.coverage.reason).toBeUndefined()
      expect(any.coverage).toMatchObject({ mode: 'exact', complete: true, returned: 60 })
    }
  })

  it('C4: any joins what was logged under one step, and loses nothing of a run that was logged twice', async () => {
    const judge = await start()
    const rows = [
      { _step: 0, a: 1 },
      { _step: 1, a: 2, b: null },
      { _step: 2, b: 3 },
      { _step: 0, b: 4 },
      { _step: 1, a: 5, b: 6 },
    ]
    const { client, path } = await judge.log({ rows })
    const read = await scanHistory(client, path, { keys: ['a', 'b'], match: 'any' }).toTable()
    expect(read.rows).toEqual([
      { _step: 0, a: 1, b: 4 },
      { _step: 1, a: 2, b: null },
      { _step: 1, a: 5, b: 6 },
      { _step: 2, b: 3 },
    ])
  })

  it('an empty result says why, key by key', async () => {
    const judge = await start()
    const rows = Array.from({ length: 20 }, (_, i) => ({ _step: 100 + i, a: i, ...(i < 5 ? { b: i } : {}) }))
    const { client, path } = await judge.log({ rows })
    const nothing = await judge.log({ rows: [] })
    const whyScan = async (
      options: Parameters<typeof scanHistory>[2],
      of = { client, path },
    ): Promise<unknown> => {
      const { rows, coverage } = await scanHistory(of.client, of.path, options).toTable()
      expect(rows).toEqual([])
      expect(coverage).toMatchObject({ complete: true, gaps: [], total: 0 })
      return [coverage.reason, coverage.keys]
    }
    const logged = { a: 'logged', nope: 'neverLogged' }
    expect(await whyScan({ keys: ['a', 'nope'] })).toEqual(['neverLogged', logged])
    expect(await whyScan({ keys: ['a'], maxStep: 100 })).toEqual(['outOfRange', { a: 'logged' }])
    expect(await whyScan({ minStep: 500, maxStep: 600 })).toEqual(['outOfRange', undefined])
    expect(await whyScan({ maxStep: 0 })).toEqual(['outOfRange', undefined])
    const both = { a: 'logged', b: 'logged' }
    expect(await whyScan({ keys: ['a', 'b'], minStep: 105 })).toEqual(['outOfRange', both])
    expect(await whyScan({}, nothing)).toEqual(['noRows', undefined])
    expect(await whyScan({ keys: ['a'] }, nothing)).toEqual(['noRows', { a: 'neverLogged' }])
    const whySample = async (
      options: Parameters<typeof sampleHistory>[2],
      of = { client, path },
    ): Promise<unknown> => {
      const { coverage, length } = await sampleHistory(of.client, of.path, { ...options, as: 'rows' })
      expect(length).toBe(0)
      return [coverage.reason, coverage.keys]
    }
    expect(await whySample({ keys: ['nope'], match: 'any' })).toEqual([
      'neverLogged',
      { nope: 'neverLogged' },
    ])
    expect(await whySample({ keys: ['a', 'b'], minStep: 105 })).toEqual(['outOfRange', both])
    expect(await whySample({ keys: ['a'], minStep: 400 })).toEqual(['outOfRange', { a: 'logged' }])
    expect(await whySample({ minStep: 400 })).toEqual(['outOfRange', undefined])
    expect(await whySample({}, nothing)).toEqual(['noRows', undefined])
  })

  it('a step with more rows than a server gives at once stands in the warnings; a step with 1,500 is read whole', async () => {
    for (const overflow of ['sample', 'truncate'] as const) {
      const judge = await start({ overflow })
      const many = (count: number): HistoryRow[] =>
        Array.from({ length: count }, (_, line) => ({ _step: 5, line }))
      const whole = await judge.log({ rows: many(1_500) })
      const table = await scanHistory(whole.client, whole.path).toTable()
      expect(table.rows).toEqual(many(1_500))
      expect(table.coverage).toMatchObject({ mode: 'exact', complete: true, warnings: [] })
      const tooMany = await judge.log({
        rows: [{ _step: 4, line: -2 }, ...many(10_500), { _step: 6, line: -1 }],
      })
      for (const keys of [[], ['line']]) {
        const cut = await scanHistory(tooMany.client, tooMany.path, { minStep: 3, keys }).toTable()
        expect(cut.length).toBeGreaterThan(9_000)
        // The steps beside it are exact.
        expect(cut.rows[0]).toEqual({ _step: 4, line: -2 })
        expect(cut.rows.at(-1)).toEqual({ _step: 6, line: -1 })
        expect(cut.coverage).toMatchObject({ mode: 'sampled', complete: false, gaps: [] })
        expect(cut.coverage.warnings).toEqual(['step 5 holds more rows than one answer: some may be missing'])
      }
    }
  })
})
