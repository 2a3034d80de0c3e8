import type { Coverage } from '@x/runs-core'
import { describe, expect, it } from 'vitest'
import { coverageWords, pageCoverageWords } from './coverage.ts'

const coverage = (given: Partial<Coverage>): Coverage => ({
  mode: 'exact',
  requested: null,
  returned: 0,
  total: null,
  firstStep: null,
  lastStep: null,
  gaps: [],
  complete: true,
  deterministic: true,
  warnings: [],
  ...given,
})

describe('coverageWords', () => {
  it.each<[Partial<Coverage>, number | null, string]>([
    [{ returned: 20_000, total: 20_000 }, null, 'exact: 20,000 of 20,000 rows'],
    [{ returned: 20_000 }, 20_000, 'exact: 20,000 of 20,000 rows'],
    [{ returned: 20_000 }, null, 'exact: all 20,000 rows'],
    [{ returned: 1, total: 1 }, null, 'exact: 1 of 1 row'],
    [{ mode: 'sampled', returned: 500, total: 1_000_000 }, null, 'sampled: 500 of 1,000,000 rows'],
    [{ mode: 'sampled', returned: 500 }, null, 'sampled: 500 rows'],
    // A live run's index may lag behind the rows that have already come.
    [{ returned: 120 }, 100, 'exact: all 120 rows'],
    [
      { mode: 'sampled', returned: 5, total: 9, reason: 'serverCap' },
      null,
      'sampled: 5 of 9 rows; the server gives no more',
    ],
    [{ reason: 'neverLogged' }, null, 'never logged'],
  ])('%o with %s known: %s', (given, known, words) => {
    expect(coverageWords(coverage(given), known)).toBe(words)
  })

  it('C1 (hook, in words): names every gap', () => {
    const gaps: Coverage['gaps'] = [
      { from: 1_000, to: 2_000, why: 'notRead' },
      { from: 5_000, to: 5_001, why: 'refused' },
    ]
    expect(coverageWords(coverage({ returned: 10, total: 20, gaps, complete: false }))).toBe(
      'exact: 10 of 20 rows; steps 1,000 to 2,000 not read; steps 5,000 to 5,001 refused by the server',
    )
  })
})

describe('pageCoverageWords', () => {
  it('counts what was read and how', () => {
    const shown = [coverage({}), coverage({}), coverage({ mode: 'sampled' })]
    expect(pageCoverageWords(shown, 12, 20_000)).toBe(
      '3 of 12 metrics read: 2 exact, 1 sampled. 20,000 rows logged.',
    )
    const broken = coverage({ gaps: [{ from: 0, to: 9, why: 'notRead' }] })
    expect(pageCoverageWords([broken], 2, null)).toBe('1 of 2 metrics read: 1 exact, 1 with steps not read.')
    expect(pageCoverageWords([], 1, 1)).toBe('0 of 1 metric read. 1 row logged.')
    expect(pageCoverageWords([coverage({})], 1, null)).toBe('1 of 1 metric read: 1 exact.')
  })
})
