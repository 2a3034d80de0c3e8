import { expect, it, vi } from 'vitest'
import { inThisThread } from './inThisThread.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const busy = (ms: number) => (): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
}

it('makes calls at once, until they have had their share of the event loop’s turn', async () => {
  await turn()
  let made = 0
  for (let call = 0; call < 100; call++) if (inThisThread(busy(0.5))) made++
  expect(made).toBeGreaterThanOrEqual(1)
  expect(made).toBeLessThanOrEqual(10)
  expect(inThisThread(() => 1)).toBeUndefined()
})

it('leaves what comes after a slow call to others for a while, then tries again', async () => {
  await vi.waitUntil(() => inThisThread(busy(5)))
  await turn()
  expect(inThisThread(() => 1)).toBeUndefined()
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(inThisThread(() => 1)).toEqual({ value: 1 })
})

it('throws what the call throws', async () => {
  await vi.waitUntil(() => inThisThread(() => {}))
  await turn()
  expect(() =>
    inThisThread(() => {
      throw new Error('no such file')
    }),
  ).toThrow('no such file')
})
