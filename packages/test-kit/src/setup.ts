import { configureGlobal } from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Property tests draw the same values each time; a soak gives another seed. A failure prints what repeats it. */
configureGlobal({ seed: Number(process.env.RUNS_SEED ?? 20_261_126) })

/** What is waited for comes at once or, on a machine that has other things to do, after seconds: vitest's own patience is one. */
const patienceMs = 15_000
const { waitFor, waitUntil } = vi
vi.waitFor = (callback, options) => waitFor(callback, patient(options))
vi.waitUntil = (callback, options) => waitUntil(callback, patient(options))

function patient<Options extends object>(options: number | Options | undefined): number | Options {
  return typeof options === 'number' ? options : Object.assign({ timeout: patienceMs }, options)
}

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
