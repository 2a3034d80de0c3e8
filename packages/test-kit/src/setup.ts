import { configureGlobal } from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Property tests draw the same values each time; a soak gives another seed. A failure prints what repeats it. */
configureGlobal({ seed: Number(process.env.RUNS_SEED ?? 20_261_126) })

/** A test that prints to the console's error or warning without having expected it is a failed test. */
const printed: string[] = []
beforeEach(() => {
  printed.length = 0
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      printed.push(`console.${level}: ${args.map(String).join(' ')}`)
    })
  }
})
afterEach(() => {
  expect(printed).toEqual([])
})

/** Takes what was printed so far out of the check, for a test that expects it. */
export function takePrinted(): string[] {
  return printed.splice(0)
}
