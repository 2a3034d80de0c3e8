import { expect, onTestFinished, test } from 'vitest'
import { observeLogs, type LogsData, type ObserveLogsOptions, type Observer } from '../src/index.ts'
import { LogWire } from './logWire.ts'

const path = 'entity/project/run'

/** Watches for the length of the test. */
function watch(
  wire: LogWire,
  options: ObserveLogsOptions,
): Observer<LogsData, never> & { renders(): number } {
  let renders = 0
  const observer = observeLogs(wire.client, path, { live: true, pollIntervalMs: 1_000, ...options })
  onTestFinished(observer.subscribe(() => (renders += 1)))
  return { ...observer, renders: () => renders }
}

const texts = ({ getSnapshot }: Observer<LogsData, never>): string[] =>
  getSnapshot().data?.lines.map(({ text }) => text) ?? []
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}`)

test('C42 (logs): a live tail asks only for what came after, and a poll that brings nothing changes nothing', async () => {
  const wire = new LogWire()
  wire.print(...range(0, 500))
  const logs = watch(wire, { tail: 100 })
  await wire.clock.advance(0)
  expect(texts(logs)).toEqual(range(400, 500))
  expect(logs.getSnapshot().data).toMatchObject({ hasEarlier: true, hasLater: false, totalCount: 500 })
  const { data } = logs.getSnapshot()
  await wire.clock.advance(3_000)
  expect(logs.getSnapshot().data).toBe(data)
  expect(logs.renders()).toBe(1)
  wire.print(...range(500, 510))
  await wire.clock.advance(1_000)
  expect(texts(logs)).toEqual(range(400, 510))
  expect(logs.getSnapshot().data?.lines[50]).toBe(data?.lines[50])
  expect(wire.asked.slice(1).map(({ variables }) => [variables['first'], variables['last'] ?? null])).toEqual(
    Array.from({ length: 4 }, () => [120, null]),
  )
  expect(wire.asked.at(-1)?.variables['after']).not.toBeNull()
})

test('the window lets its first lines go, and moves when more came at once than it holds', async () => {
  const wire = new LogWire()
  wire.print(...range(0, 100))
  const logs = watch(wire, { tail: 50 })
  await wire.clock.advance(0)
  wire.print(...range(100, 160))
  await wire.clock.advance(1_000)
  expect(texts(logs)).toEqual(range(110, 160))
  wire.print(...range(160, 10_000))
  await wire.clock.advance(1_000)
  expect(texts(logs)).toEqual(range(9_950, 10_000))
})

test('a line that is overwritten has its last text', async () => {
  const wire = new LogWire()
  wire.print(...range(0, 40), '10 %')
  const logs = watch(wire, { tail: 1_000 })
  await wire.clock.advance(0)
  wire.lines[40] = '90 %'
  wire.print('done')
  await wire.clock.advance(1_000)
  expect(texts(logs)).toEqual([...range(0, 40), '90 %', 'done'])
})

test('a million lines are read in windows, from either end', async () => {
  const wire = new LogWire()
  for (const text of range(0, 1_000_000)) wire.print(text)
  wire.state = 'finished'
  const last = watch(wire, { tail: 200 })
  await wire.clock.advance(0)
  expect(texts(last)).toEqual(range(999_800, 1_000_000))
  const earlier = watch(wire, { tail: 200, before: last.getSnapshot().data?.startCursor ?? '' })
  const first = watch(wire, { first: 200 })
  await wire.clock.advance(0)
  expect(texts(earlier)).toEqual(range(999_600, 999_800))
  expect(earlier.getSnapshot().data?.hasLater).toBe(true)
  expect(texts(first)).toEqual(range(0, 200))
  expect(first.getSnapshot().data).toMatchObject({ hasEarlier: false, hasLater: true })
  const second = watch(wire, { first: 200, after: first.getSnapshot().data?.endCursor ?? '' })
  await wire.clock.advance(0)
  expect(texts(second)).toEqual(range(200, 400))
})

test('C42 (logs): polls end with the run; a number that is none is a usage error', async () => {
  const wire = new LogWire()
  wire.print('one')
  watch(wire, {})
  await wire.clock.advance(0)
  wire.state = 'finished'
  await wire.clock.advance(5_000)
  const asked = wire.asked.length
  await wire.clock.advance(60_000)
  expect(wire.asked.length).toBe(asked)
  const wrong = watch(wire, { tail: 0 })
  await wire.clock.advance(0)
  expect(wrong.getSnapshot().error?.code).toBe('usage')
})
