import { expect, it, vi } from 'vitest'
import { eachInThisThread, inThisThread } from './inThisThread.ts'

const busy = (ms: number) => (): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
}

it('makes calls at once, until they have had their share of the event loop’s turn; then it turns', async () => {
  let turns = 0
  let isOver = false
  const count = (): void => {
    turns++
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  // 20 ms of work; where another process has kept one of them waiting, none is made for a while.
  for (let made = 0; made < 400; ) {
    if (await inThisThread(busy(0.05))) made++
    else await new Promise((resolve) => setTimeout(resolve, 10))
  }
  isOver = true
  expect(turns).toBeGreaterThan(2)
})

it('takes a single slow call for what keeps everybody waiting', async () => {
  // Again where another process has kept the quick ones waiting.
  const goesOn = vi.waitUntil(
    async () => {
      for (let made = 0; made < 100; made++) if (!(await inThisThread(busy(0.01)))) return undefined
      await inThisThread(busy(30))
      return inThisThread(() => 1)
    },
    { timeout: 4_000 },
  )
  expect(await goesOn).toEqual({ value: 1 })
})

it('makes a call for each of many, the event loop turning between them', async () => {
  const items = Array.from({ length: 400 }, (_, index) => index)
  await vi.waitUntil(
    async () => {
      const made: number[] = []
      let turns = 0
      const counting = setInterval(() => turns++, 1)
      await eachInThisThread(items, (item) => {
        busy(0.05)()
        made.push(item)
      })
      clearInterval(counting)
      expect(made).toEqual(made.toSorted((one, other) => one - other))
      return made.length === items.length && turns >= 2
    },
    { timeout: 4_000 },
  )
})

it('leaves out those that come while calls are slow', async () => {
  const made: number[] = []
  await eachInThisThread(Array(50).keys(), (item) => {
    busy(5)()
    made.push(item)
  })
  expect(made.length).toBeLessThan(50)
  await new Promise((resolve) => setTimeout(resolve, 150))
})

it('leaves what comes after slow calls to others for a while, then tries again', async () => {
  await vi.waitUntil(async () => !(await inThisThread(busy(5))))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(await inThisThread(() => 1)).toEqual({ value: 1 })
})

it('asks a slow disk once after each rest', async () => {
  await vi.waitUntil(async () => !(await inThisThread(busy(5))))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(await inThisThread(busy(5))).toBeDefined()
  expect(await inThisThread(busy(5))).toBeUndefined()
})

it('throws what the call throws', async () => {
  const failing = (): never => {
    throw new Error('no such file')
  }
  const said = await vi.waitUntil(() =>
    inThisThread(failing).then(
      () => undefined,
      (error: Error) => error.message,
    ),
  )
  expect(said).toBe('no such file')
})
