import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type PartResult, runParts } from './runParts.mjs'

const good: PartResult = { ok: true, passed: 0, failed: 0, skipped: 0, output: '' }

/** Runs parts that have these results; gives the printed lines and the exit code that the process would end with. */
async function outcome(
  results: Record<string, Partial<PartResult>>,
): Promise<{ lines: string[]; code: unknown }> {
  const before = process.exitCode
  onTestFinished(() => {
    process.exitCode = before
  })
  process.exitCode = undefined
  let printed = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk)
    return true
  })
  const available = Object.fromEntries(
    Object.entries(results).map(([name, result]) => [name, () => Promise.resolve({ ...good, ...result })]),
  )
  await runParts(Object.keys(results), available)
  write.mockRestore()
  const code = process.exitCode
  return { lines: printed.trimEnd().split('\n'), code }
}

afterEach(() => vi.unstubAllEnvs())

describe('pnpm test', () => {
  it('ends with one plain line that sums the parts, after a line for each with its time', async () => {
    const { lines, code } = await outcome({ lint: {}, unit: { passed: 12 }, server: { passed: 30 } })
    expect(lines.at(-1)).toBe('42 passed, 0 failed')
    expect(lines.filter((line) => /^ {2}ok +(lint|unit|server) +\d+\.\d s/.test(line))).toHaveLength(3)
    expect(code).toBeUndefined()
  })

  it('runs the parts after a failed one, counts its failed tests, and exits with 1', async () => {
    const { lines, code } = await outcome({
      unit: { ok: false, passed: 10, failed: 2 },
      server: { passed: 5 },
    })
    expect(lines.at(-1)).toBe('15 passed, 2 failed')
    expect(code).toBe(1)
  })

  it('says at the end again what failed, so that the end of a log is enough', async () => {
    const failures = ['some.test.ts > adds\n    AssertionError: expected 1 to be 2']
    const { lines } = await outcome({ unit: { ok: false, failed: 1, failures }, server: { passed: 5 } })
    const told = lines.indexOf('FAILED in unit: some.test.ts > adds')
    expect(told).toBeGreaterThan(lines.findIndex((line) => /^ {2}ok +server/.test(line)))
    expect(lines[told + 1]).toBe('    AssertionError: expected 1 to be 2')
  })

  it('counts a part that failed without a test as one failure, and shows what it printed', async () => {
    const { lines, code } = await outcome({ lint: { ok: false, output: 'an unused variable' } })
    expect(lines).toContain('an unused variable')
    expect(lines.at(-1)).toBe('0 passed, 1 failed')
    expect(code).toBe(1)
  })

  it('fails a part with a skipped test in CI, and only there', async () => {
    vi.stubEnv('CI', 'true')
    expect((await outcome({ unit: { passed: 3, skipped: 1 } })).lines.at(-1)).toBe('3 passed, 1 failed')
    vi.stubEnv('CI', '')
    expect((await outcome({ unit: { passed: 3, skipped: 1 } })).lines.at(-1)).toBe('3 passed, 0 failed')
  })
})
