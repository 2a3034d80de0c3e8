import { expect, it, vi } from 'vitest'
import { inThisThread } from './inThisThread.ts'

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

it('leaves what comes after slow calls to others for a while, then tries again', async () => {
  await vi.waitUntil(async () => !(await inThisThread(busy(5))))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(await inThisThread(() => 1)).toEqual({ value: 1 })
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
