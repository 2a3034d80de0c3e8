import type { Coverage } from '@x/runs-core'
import { countOf, countWords } from './number.ts'

/**
 * How much of a metric a panel shows: `exact: 20,000 of 20,000 rows`, `sampled: 500 of 1,000,000 rows`; steps that were asked for
 * and not read are named.
 *
 * @param known - rows that hold the metric, from the run's index; used where the read itself could not count them.
 */
export function coverageWords(coverage: Coverage, known: number | null = null): string {
  const { mode, returned, gaps } = coverage
  if (coverage.reason === 'neverLogged') return 'never logged'
  const total = coverage.total ?? (known !== null && known >= returned ? known : null)
  const share =
    total === null
      ? mode === 'exact'
        ? `all ${countOf(returned, 'row')}`
        : countOf(returned, 'row')
      : `${countWords(returned)} of ${countOf(total, 'row')}`
  const holes = gaps.map(
    ({ from, to, why }) =>
      `steps ${countWords(from)} to ${countWords(to)} ${why === 'refused' ? 'refused by the server' : 'not read'}`,
  )
  const cap = coverage.reason === 'serverCap' ? ['the server gives no more'] : []
  return [`${mode}: ${share}`, ...holes, ...cap].join('; ')
}

/**
 * How much of a run the page shows so far: `3 of 12 metrics read: 2 exact, 1 sampled. 20,000 rows logged.`
 *
 * @param shown - coverage of each metric that a panel has read.
 * @param metrics - how many metrics the run has.
 * @param logged - rows that the server holds for the run.
 */
export function pageCoverageWords(
  shown: readonly Coverage[],
  metrics: number,
  logged: number | null,
): string {
  const exact = shown.filter(({ mode }) => mode === 'exact').length
  const kinds = [
    exact > 0 && `${exact} exact`,
    shown.length > exact && `${shown.length - exact} sampled`,
  ].filter(Boolean)
  const broken = shown.filter(({ gaps }) => gaps.length > 0).length
  if (broken > 0) kinds.push(`${broken} with steps not read`)
  const read = `${shown.length} of ${countOf(metrics, 'metric')} read`
  const rows = logged === null ? '' : ` ${countOf(logged, 'row')} logged.`
  return `${[read, kinds.join(', ')].filter(Boolean).join(': ')}.${rows}`
}
