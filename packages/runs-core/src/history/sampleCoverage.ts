import type { Coverage } from './coverage.ts'
import { emptyReason, keyStates } from './emptyReason.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'
import { stepOf } from './stepOf.ts'

/**
 * What one sampled read asked for, and how many rows each of its lists of keys gave.
 *
 * @internal
 */
export interface SampledRead {
  keys: readonly string[]
  match: 'all' | 'any'
  samples: number
  minStep: number | undefined
  stream: 'default' | 'system'
  came: readonly number[]
}

/**
 * Says whether a sampled read gave every row that matches: servers do not. `'unclear'` stands for a reason that only another
 * request can tell, see `emptyReason`.
 *
 * @internal
 */
export function sampleCoverage(
  read: SampledRead,
  rows: readonly HistoryRow[],
  extent: HistoryExtent,
  warnings: Iterable<string>,
): { coverage: Coverage; unclear: boolean } {
  const { keys, match, samples, stream } = read
  const bounded = (read.minStep ?? 0) > 0
  const whole = keys.length === 0 && !bounded
  const lines = stream === 'system' ? extent.eventsLineCount : extent.lineCount
  const exact = whole && lines !== null ? rows.length >= lines : allCame(read, lines, extent)
  const steps = rows.map(stepOf).filter((step) => step !== undefined)
  const reason = whyFewer(read, rows, lines, bounded, extent)
  const states = keys.length > 0 ? keyStates(keys, extent) : undefined
  const missing =
    whole && lines !== null && rows.length < lines && samples >= lines && reason !== 'serverCap'
      ? [`${rows.length} of ${lines} logged lines came: the others never arrived, or hold no row`]
      : []
  const coverage: Coverage = {
    mode: exact ? 'exact' : 'sampled',
    requested: samples,
    returned: rows.length,
    total: whole && lines !== null ? Math.max(lines, rows.length) : exact ? rows.length : null,
    firstStep: steps.length > 0 ? Number(steps[0]) : null,
    lastStep: steps.length > 0 ? Number(steps.at(-1)) : null,
    gaps: [],
    complete: exact,
    deterministic: exact,
    ...(reason && reason !== 'unclear' && { reason }),
    ...(states && { keys: states }),
    warnings: [...warnings, ...missing],
  }
  return { coverage, unclear: reason === 'unclear' && match === 'all' }
}

/** More than that no server is known to give at once, whatever it is asked for. */
const mostSamples = 10_000

/** A sampler gives about as many as were asked for, so only half of that proves that nothing was left out. */
function allCame(read: SampledRead, lines: number | null, extent: HistoryExtent): boolean {
  const { keys, match, came, minStep = 0 } = read
  const samples = Math.min(read.samples, mostSamples)
  if ((lines !== null && lines <= samples) || came.every((count) => count * 2 <= samples)) return true
  if (minStep > 0 || (match === 'any' && keys.length > 1)) return false
  // No more rows can match than hold the rarest key, which the server counts.
  const most = Math.min(...keys.map((key) => extent.keys?.get(key)?.rows ?? Number.POSITIVE_INFINITY))
  return came.every((count) => count >= most && count < read.samples)
}

function whyFewer(
  { keys, match, samples, stream }: SampledRead,
  rows: readonly HistoryRow[],
  lines: number | null,
  bounded: boolean,
  extent: HistoryExtent,
): Coverage['reason'] | 'unclear' {
  if (stream === 'system') {
    if (rows.length < Math.min(samples, lines ?? 0) && samples >= (lines ?? 0)) return 'serverCap'
    return rows.length === 0 ? 'noRows' : undefined
  }
  return rows.length === 0 ? emptyReason({ keys, match, bounded }, extent) : undefined
}
