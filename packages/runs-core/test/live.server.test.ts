import { expect, onTestFinished, test, vi } from 'vitest'
import { type LiveResult, type Observer, observeHistory, observeRun, isRunsError } from '../src/index.ts'
import { type LiveRun, liveRun, path } from './liveRun.ts'

/** Subscribes for the length of the test, and counts the notifications. */
function watch<T>(observer: Observer<T, never>): { count: () => number; end: () => void } {
  let count = 0
  const end = observer.subscribe(() => (count += 1))
  onTestFinished(end)
  return { count: () => count, end }
}

const everySecond = { live: true, pollIntervalMs: 1_000 }
const settle = ({ clock }: LiveRun): Promise<void> => clock.advance(0)
const steps = (result: LiveResult<{ rows: readonly { _step?: number }[] }>): (number | undefined)[] =>
  (result.data?.rows ?? []).map(({ _step }) => _step)
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

test('nothing is sent before the first subscriber, and the result goes from pending to success', async () => {
  const run = liveRun()
  run.log(0, 3)
  const observer = observeHistory(run.client, path, { keys: ['loss'] })
  expect(observer.getSnapshot()).toMatchObject({ status: 'pending', data: undefined, isFetching: true })
  await settle(run)
  expect(run.operations()).toEqual([])
  const watched = watch(observer)
  await settle(run)
  expect(run.operations()).toEqual(['SampleHistory'])
  expect(watched.count()).toBe(1)
  const result = observer.getSnapshot()
  expect(result).toMatchObject({
    status: 'success',
    error: null,
    isFetching: false,
    dataUpdatedAt: run.clock.now(),
  })
  expect(steps(result)).toEqual([0, 1, 2])
  expect(result.data?.coverage.mode).toBe('exact')
})

test('a null path and enabled: false send nothing', async () => {
  const run = liveRun()
  const none = observeRun(run.client, null, { live: true })
  const off = observeHistory(run.client, path, { keys: ['loss'], enabled: false, live: true })
  watch(none)
  watch(off)
  await run.clock.advance(60_000)
  expect(run.operations()).toEqual([])
  for (const { status, data, isFetching } of [none.getSnapshot(), off.getSnapshot()]) {
    expect({ status, data, isFetching }).toEqual({ status: 'idle', data: undefined, isFetching: false })
  }
})

test('C42 (observer): each poll asks only for steps after the last seen, and adds what came', async () => {
  const run = liveRun()
  run.log(0, 10)
  const observer = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  watch(observer)
  await settle(run)
  expect(run.specs()).toEqual([[{ keys: ['_step', 'loss'], samples: 500 }]])
  for (const [from, to] of [
    [10, 12],
    [12, 40],
  ] as const) {
    run.log(from, to)
    await run.clock.advance(1_000)
    expect(run.specs()).toEqual([[{ keys: ['_step', 'loss'], samples: 1_000, minStep: from }]])
    expect(steps(observer.getSnapshot())).toEqual(range(0, to))
  }
  expect(observer.getSnapshot().data?.coverage).toMatchObject({
    mode: 'exact',
    complete: true,
    returned: 40,
    firstStep: 0,
    lastStep: 39,
  })
})

test('C42 (observer): a poll without new rows notifies nobody and keeps the reference', async () => {
  const run = liveRun()
  run.log(0, 10)
  const observer = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  const watched = watch(observer)
  await settle(run)
  const before = observer.getSnapshot()
  await run.clock.advance(3_000)
  // Rows without the key are no new rows for this panel, and cost no second request.
  run.log(10, 13, () => ({ other: 1 }))
  await run.clock.advance(2_000)
  expect(run.operations()).toEqual(Array(6).fill('SampleHistory'))
  expect(observer.getSnapshot()).toBe(before)
  expect(watched.count()).toBe(1)
})

test('the same holds for a run that is read again and has not changed', async () => {
  const run = liveRun()
  const observer = observeRun(run.client, path, everySecond)
  const watched = watch(observer)
  await settle(run)
  const before = observer.getSnapshot()
  expect(before.data?.config).toEqual({ lr: Number.NaN })
  await run.clock.advance(3_000)
  expect(run.operations()).toEqual(Array(4).fill('LoadRun'))
  expect(observer.getSnapshot()).toBe(before)
  run.log(0, 1)
  await run.clock.advance(1_000)
  expect(watched.count()).toBe(2)
  const after = observer.getSnapshot()
  expect(after.data?.summary).toEqual({ _step: 0, loss: 1, acc: 0 })
  expect(after.data?.config).toBe(before.data?.config)
})

test('rows that were there keep their identity, and data is frozen', async () => {
  const run = liveRun()
  run.log(0, 3, (step) => ({ loss: { mean: step } }))
  const observer = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  watch(observer)
  await settle(run)
  const before = observer.getSnapshot().data
  run.log(3, 5, (step) => ({ loss: { mean: step } }))
  await run.clock.advance(1_000)
  const after = observer.getSnapshot().data
  expect(after?.rows.length).toBe(5)
  before?.rows.forEach((row, index) => expect(after?.rows[index]).toBe(row))
  expect(after).not.toBe(before)
  for (const part of [
    observer.getSnapshot(),
    after,
    after?.rows,
    after?.rows[4],
    after?.rows[4]?.['loss'],
    after?.coverage,
  ])
    expect(Object.isFrozen(part)).toBe(true)
})

test('when the tail outgrows the sample, the whole is sampled again', async () => {
  const run = liveRun()
  run.log(0, 20)
  const observer = observeHistory(run.client, path, {
    keys: ['loss'],
    samples: 50,
    ...everySecond,
  })
  watch(observer)
  await settle(run)
  run.log(20, 100)
  await run.clock.advance(1_000)
  expect(observer.getSnapshot().data).toMatchObject({ coverage: { mode: 'exact', returned: 100 } })
  run.specs()
  run.log(100, 130)
  await run.clock.advance(1_000)
  expect(run.specs()).toEqual([
    [{ keys: ['_step', 'loss'], samples: 1_000, minStep: 100 }],
    [{ keys: ['_step', 'loss'], samples: 50 }],
  ])
  const { data } = observer.getSnapshot()
  expect(data?.coverage.mode).toBe('sampled')
  expect(data?.rows.length).toBeLessThanOrEqual(50)
})

test('a tail that may lack rows is not added: more than half of what was asked came', async () => {
  const run = liveRun()
  run.log(0, 10)
  const observer = observeHistory(run.client, path, { keys: ['loss'], samples: 900, ...everySecond })
  watch(observer)
  await settle(run)
  run.log(10, 1_400)
  await run.clock.advance(1_000)
  expect(run.specs().map(([spec]) => [spec?.samples, spec?.minStep])).toEqual([
    [900, undefined],
    [1_000, 10],
    [900, undefined],
  ])
  expect(observer.getSnapshot().data?.coverage).toMatchObject({ mode: 'sampled', complete: false })
})

test('C42 (observer): pauses while hidden and while offline, and catches up at once', async () => {
  const run = liveRun()
  run.log(0, 1)
  const observer = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  watch(observer)
  await settle(run)
  run.operations()
  for (const source of [run.visible, run.online]) {
    source.set(false)
    await run.clock.advance(20_000)
    expect(run.operations()).toEqual([])
    expect(run.clock.pending).toBe(0)
    source.set(true)
    await settle(run)
    expect(run.operations()).toEqual(['SampleHistory'])
    await run.clock.advance(1_000)
    expect(run.operations()).toEqual(['SampleHistory'])
  }
})

test('C42 (observer): after the first ended state there is one last read, and then none', async () => {
  const run = liveRun()
  run.log(0, 5)
  const observer = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  watch(observer)
  await settle(run)
  run.wire.run.state = 'finished'
  await run.clock.advance(1_000)
  // The state was seen; what was logged with it may have come a moment later.
  run.log(5, 7)
  run.operations()
  await run.clock.advance(1_000)
  expect(run.operations()).toEqual(['SampleHistory'])
  expect(steps(observer.getSnapshot())).toEqual(range(0, 7))
  await run.clock.advance(60_000)
  expect(run.operations()).toEqual([])
  expect(run.clock.pending).toBe(0)
})

test('a run that goes on after its end is polled again once a read has seen it', async () => {
  const run = liveRun()
  run.wire.run.state = 'crashed'
  const observer = observeRun(run.client, path, everySecond)
  watch(observer)
  await run.clock.advance(10_000)
  expect(run.operations()).toEqual(['LoadRun', 'LoadRun'])
  run.wire.run.state = 'running'
  observer.getSnapshot().refetch()
  expect(observer.getSnapshot().isFetching).toBe(true)
  await settle(run)
  expect(observer.getSnapshot()).toMatchObject({ isFetching: false, data: { state: 'running' } })
  run.operations()
  await run.clock.advance(2_000)
  expect(run.operations()).toEqual(['LoadRun', 'LoadRun'])
})

test('refetch reads everything once more, from the start, and after a read that is under way', async () => {
  const run = liveRun()
  run.log(0, 3)
  const observer = observeHistory(run.client, path, { keys: ['loss'] })
  watch(observer)
  observer.getSnapshot().refetch()
  await settle(run)
  expect(run.specs()).toEqual([
    [{ keys: ['_step', 'loss'], samples: 500 }],
    [{ keys: ['_step', 'loss'], samples: 500 }],
  ])
  // The run was rewound: a tail alone would not show it.
  run.wire.run.rows.length = 1
  observer.getSnapshot().refetch()
  await settle(run)
  expect(steps(observer.getSnapshot())).toEqual([0])
  expect(observer.getSnapshot().isFetching).toBe(false)
})

test('C42 (observer): a 429 slows the polls, also where the transport waits it out', async () => {
  const run = liveRun()
  run.log(0, 1)
  const observer = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  watch(observer)
  await settle(run)
  const times: number[] = []
  let refuse = true
  run.wire.before = async () => {
    times.push(run.clock.now())
    if (!refuse) return undefined
    refuse = false
    return new Response('slow down', { status: 429, headers: { 'retry-after': '3' } })
  }
  const start = run.clock.now()
  await run.clock.advance(10_000)
  // Asked at 1 s, refused for 3 s, answered at 4 s; the next poll is 2 s later, and the one after that 1 s.
  expect(times.map((time) => time - start)).toEqual([1_000, 4_000, 6_000, 7_000, 8_000, 9_000, 10_000])
  expect(observer.getSnapshot().status).toBe('success')
})

test('a poll that fails keeps the data beside the error, polls more slowly, and heals', async () => {
  const run = liveRun()
  run.log(0, 2)
  const observer = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  const watched = watch(observer)
  await settle(run)
  const { data } = observer.getSnapshot()
  const times: number[] = []
  run.wire.before = async () => {
    times.push(run.clock.now())
    return Response.json({ errors: [{ message: 'no' }] })
  }
  const start = run.clock.now()
  await run.clock.advance(15_000)
  expect(times.map((time) => time - start)).toEqual([1_000, 3_000, 7_000, 15_000])
  const failed = observer.getSnapshot()
  expect(failed).toMatchObject({ status: 'error', error: { code: 'graphql' } })
  expect(failed.data).toBe(data)
  // The same failure again is no news.
  expect(watched.count()).toBe(2)
  run.wire.before = async () => undefined
  await run.clock.advance(16_000)
  expect(observer.getSnapshot()).toMatchObject({ status: 'success', error: null })
  expect(observer.getSnapshot().data).toBe(data)
})

test('many panels that come in one tick, or are polled in one round, share one request', async () => {
  const run = liveRun()
  run.log(0, 5)
  const options = everySecond
  watch(observeRun(run.client, path, options))
  const panels = ['loss', 'acc', 'loss'].map((key) =>
    observeHistory(run.client, path, { keys: [key], ...options }),
  )
  const ends = panels.map((panel) => watch(panel).end)
  await settle(run)
  expect(run.operations().sort()).toEqual(['LoadRun', 'SampleHistory'])
  expect(run.specs().map((specs) => specs.map(({ keys }) => keys[1]))).toEqual([['loss', 'acc']])
  run.log(5, 6)
  await run.clock.advance(1_000)
  expect(run.operations().sort()).toEqual(['LoadRun', 'SampleHistory'])
  expect(run.specs()).toEqual([
    [
      { keys: ['_step', 'loss'], samples: 1_000, minStep: 5 },
      { keys: ['_step', 'acc'], samples: 1_000, minStep: 5 },
    ],
  ])
  for (const panel of panels) expect(steps(panel.getSnapshot())).toEqual(range(0, 6))
  ends[1]?.()
  await run.clock.advance(1_000)
  expect(run.specs().map((specs) => specs.length)).toEqual([1])
})

test('observers of one run in different spellings share their read; the last to leave cancels it', async () => {
  const run = liveRun()
  const signals: (AbortSignal | undefined)[] = []
  run.wire.before = (_request, signal) => {
    signals.push(signal)
    return new Promise(() => undefined)
  }
  const ends = [path, `/${path}`, 'entity/project/runs/run1'].map(
    (each) => watch(observeRun(run.client, each)).end,
  )
  await settle(run)
  expect(signals.length).toBe(1)
  ends[0]?.()
  ends[1]?.()
  await settle(run)
  expect(signals[0]?.aborted).toBe(false)
  ends[2]?.()
  await settle(run)
  expect(signals[0]?.aborted).toBe(true)
  expect(run.clock.pending).toBe(0)
})

test('leaving and coming back within one tick is one read', async () => {
  const run = liveRun()
  const observer = observeRun(run.client, path)
  observer.subscribe(() => undefined)()
  watch(observer)
  await settle(run)
  expect(run.operations()).toEqual(['LoadRun'])
  expect(observer.getSnapshot().status).toBe('success')
})

test('on another path the data is gone at once; keepPrevious keeps it, and says so', async () => {
  const run = liveRun()
  run.log(0, 2)
  const observer = observeHistory(run.client, path, { keys: ['loss'] })
  const watched = watch(observer)
  await settle(run)
  const first = observer.getSnapshot()
  // Equal by value is no change.
  observer.setOptions({ path: { entity: 'entity', project: 'project', run: 'run1' }, keys: ['loss'] })
  expect(observer.getSnapshot()).toBe(first)
  expect(watched.count()).toBe(1)

  const query = { path, keys: ['acc'] }
  const optimistic = observer.getOptimisticSnapshot(query)
  expect(optimistic).toMatchObject({ status: 'pending', data: undefined })
  expect(observer.getSnapshot()).toBe(first)
  observer.setOptions(query)
  expect(observer.getSnapshot()).toBe(optimistic)
  await settle(run)
  expect(observer.getSnapshot()).toMatchObject({ status: 'success', isPrevious: false })
  const { data } = observer.getSnapshot()

  observer.setOptions({ path, keys: ['loss'], keepPrevious: true })
  expect(observer.getSnapshot()).toMatchObject({ status: 'success', isPrevious: true, isFetching: true })
  expect(observer.getSnapshot().data).toBe(data)
  await settle(run)
  expect(observer.getSnapshot()).toMatchObject({ status: 'success', isPrevious: false, isFetching: false })
  expect(observer.getSnapshot().data?.keys).toEqual(['_step', 'loss'])
})

test('an answer to the path before changes nothing', async () => {
  const run = liveRun()
  run.log(0, 1)
  let answer = (): void => undefined
  run.wire.before = ({ variables }) =>
    String(variables['specs']).includes('loss')
      ? new Promise((resolve) => (answer = () => resolve(undefined)))
      : Promise.resolve(undefined)
  const observer = observeHistory(run.client, path, { keys: ['loss'] })
  const watched = watch(observer)
  await settle(run)
  observer.setOptions({ path, keys: ['acc'] })
  await settle(run)
  const result = observer.getSnapshot()
  expect(result.data?.keys).toEqual(['_step', 'acc'])
  const count = watched.count()
  answer()
  await settle(run)
  expect(observer.getSnapshot()).toBe(result)
  expect(watched.count()).toBe(count)
})

test('a path that is none is an error in the result, not an exception', async () => {
  const run = liveRun()
  const observer = observeRun(run.client, 'a/b/c/d/e')
  watch(observer)
  await settle(run)
  const { status, error } = observer.getSnapshot()
  expect(status).toBe('error')
  expect(isRunsError(error, 'usage')).toBe(true)
  expect(run.operations()).toEqual([])
})

test('without keys: whole rows, and a poll asks in one request how far the run is and for the rows that are new', async () => {
  const run = liveRun()
  run.log(0, 3)
  const observer = observeHistory(run.client, path, everySecond)
  watch(observer)
  await settle(run)
  expect(steps(observer.getSnapshot())).toEqual([0, 1, 2])
  run.operations()
  await run.clock.advance(1_000)
  expect(run.operations()).toEqual(['HistoryWindow'])
  run.log(3, 5, () => ({ other: 'text' }))
  await run.clock.advance(1_000)
  expect(steps(observer.getSnapshot())).toEqual([0, 1, 2, 3, 4])
  expect(observer.getSnapshot().data?.rows[4]).toEqual({ _step: 4, other: 'text' })
  run.wire.run.state = 'finished'
  await run.clock.advance(2_000)
  run.operations()
  await run.clock.advance(20_000)
  expect(run.operations()).toEqual([])
})

test('C5 (live): missing, null, NaN and the infinities stay five different things through polls', async () => {
  const run = liveRun()
  const values = [1, Number.NaN, Infinity, -Infinity, null]
  const rows = (from: number) => (step: number) => ({ a: values[step - from], b: 0 })
  run.log(0, 5, rows(0))
  run.log(5, 6, () => ({ b: 0 }))
  const observer = observeHistory(run.client, path, {
    keys: ['a', 'b'],
    match: 'any',
    ...everySecond,
  })
  watch(observer)
  await settle(run)
  run.log(6, 11, rows(6))
  await run.clock.advance(1_000)
  const read = observer.getSnapshot().data?.rows ?? []
  expect(read.map((row) => ('a' in row ? row['a'] : 'missing'))).toEqual([...values, 'missing', ...values])
})

test('an observer that was never subscribed holds nothing, and timers end with the last subscriber', async () => {
  const run = liveRun()
  const observer = observeRun(run.client, path, everySecond)
  const end = observer.subscribe(vi.fn())
  await settle(run)
  expect(run.clock.pending).toBe(1)
  end()
  await settle(run)
  expect(run.clock.pending).toBe(0)
  run.operations()
  await run.clock.advance(10_000)
  expect(run.operations()).toEqual([])
})

test('C42 (observer): whatever happens on the way, the panel ends with exactly the rows that were logged', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const run = liveRun()
    const random = randomStream(seed)
    const observer = observeHistory(run.client, path, { keys: ['loss'], samples: 400, ...everySecond })
    const end = observer.subscribe(() => undefined)
    let step = 0
    for (let turn = 0; turn < 25; turn++) {
      const what = random()
      if (what < 0.5) {
        const rows = 1 + Math.floor(random() * 20)
        for (let row = 0; row < rows; row++) {
          step += random() < 0.1 ? 1 + Math.floor(random() * 1_000) : 1
          run.log(step, step + 1, () => (random() < 0.8 ? { loss: random() } : { other: 1 }))
        }
      } else if (what < 0.6) run.visible.set(random() < 0.5)
      else if (what < 0.7) run.online.set(random() < 0.5)
      else if (what < 0.75) observer.getSnapshot().refetch()
      const fails = random() < 0.3
      run.wire.before = async () => (fails && random() < 0.7 ? answerOf(random()) : undefined)
      await run.clock.advance(Math.floor(random() * 4_000))
    }
    run.wire.before = async () => undefined
    run.visible.set(true)
    run.online.set(true)
    run.wire.run.state = 'finished'
    await run.clock.advance(300_000)
    const logged = run.wire.run.rows.filter((row) => Object.hasOwn(row, 'loss'))
    const { status, data } = observer.getSnapshot()
    expect({ seed, status, rows: data?.rows }).toEqual({
      seed,
      status: 'success',
      rows: logged.map(({ _step, loss }) => ({ _step, loss })),
    })
    expect(data?.coverage).toMatchObject({ mode: 'exact', returned: logged.length })
    expect(run.clock.pending).toBe(0)
    end()
  }
})

function answerOf(random: number): Response {
  if (random < 0.3) return new Response('slow down', { status: 429, headers: { 'retry-after': '2' } })
  if (random < 0.6) return new Response('<html>', { status: 502 })
  if (random < 0.8) return new Response('{"data":', { status: 200 })
  return Response.json({ errors: [{ message: 'no' }] })
}

/** Small, and the same numbers for the same seed. */
function randomStream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('a panel that leaves while a round is under way does not hold up the others', async () => {
  const run = liveRun()
  run.log(0, 2)
  const stays = observeHistory(run.client, path, { keys: ['loss'], ...everySecond })
  const leaves = observeHistory(run.client, path, { keys: ['acc'], ...everySecond })
  watch(stays)
  const { end } = watch(leaves)
  await settle(run)
  let answer = (): void => undefined
  run.wire.before = () => new Promise((resolve) => (answer = () => resolve(undefined)))
  await run.clock.advance(1_000)
  end()
  await settle(run)
  run.wire.before = async () => undefined
  answer()
  run.log(2, 3)
  await run.clock.advance(1_000)
  expect(steps(stays.getSnapshot())).toEqual([0, 1, 2])
})

test('C6 (live): hostile metric keys are plain data, before and after a poll', async () => {
  const run = liveRun()
  const hostile = ['length', '__proto__', 'constructor', 'then', '', '🔥']
  const row = (step: number): Record<string, unknown> =>
    Object.fromEntries(hostile.map((key, index) => [key, step * 10 + index]))
  // fromEntries and spreading define own properties, `__proto__` too.
  for (let step = 0; step < 2; step++) run.wire.run.rows.push({ _step: step, ...row(step) })
  const observer = observeHistory(run.client, path, { keys: hostile, ...everySecond })
  watch(observer)
  await settle(run)
  run.wire.run.rows.push({ _step: 2, ...row(2) })
  await run.clock.advance(1_000)
  const { data } = observer.getSnapshot()
  expect(data?.keys).toEqual(['_step', ...hostile])
  expect(data?.rows.map((each) => Object.entries(each))).toEqual(
    [0, 1, 2].map((step) => [['_step', step], ...Object.entries(row(step))]),
  )
  for (const each of data?.rows ?? []) expect(Object.getPrototypeOf(each)).toBe(Object.prototype)
  expect(Object.keys(data?.coverage.keys ?? {})).toEqual(hostile)
  expect(Reflect.get({}, 'length')).toBeUndefined()
})
