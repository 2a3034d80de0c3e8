import { expect, it, vi } from 'vitest'
import { inThisThread } from './inThisThread.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const busy = (ms: number) => (): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
}

it('makes calls at once, until they have had their share of the event loop’s turn; then it turns', async () => {
  await turn()
  let turns = 0
  const counting = setInterval(() => turns++)
  for (let call = 0; call < 200; call++) await inThisThread(busy(0.2))
  clearInterval(counting)
  expect(turns).toBeGreaterThan(2)
})

it('leaves what comes after slow calls to others for a while, then tries again', async () => {
  await vi.waitUntil(async () => !(await inThisThread(busy(5))))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(await inThisThread(() => 1)).toEqual({ value: 1 })
})

it('throws what the call throws', async () => {
  await vi.waitUntil(() => inThisThread(() => {}))
  const failing = inThisThread(() => {
    throw new Error('no such file')
  })
  await expect(failing).rejects.toThrow('no such file')
})
