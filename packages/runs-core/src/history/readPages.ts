import { emptyReason } from './emptyReason.ts'
import type { HistoryExtent } from './historyExtent.ts'
import type { ScanRequest } from './scanLoop.ts'
import type { ScanProgress } from './scanProgress.ts'
import { lastPossibleStep, stepOf } from './stepOf.ts'
import { type AskedRows, askWindow } from './windowAnswer.ts'
import { planWindows } from './windowPlan.ts'
import { readWindows } from './windowReader.ts'

/**
 * Reads a scan page by page into its progress. Loaded when a scan is looped over: whoever only draws samples ships nothing of it.
 *
 * @internal
 */
export async function* readPages(
  request: ScanRequest,
  progress: ScanProgress,
  signal: AbortSignal,
): AsyncGenerator<undefined> {
  const { pageSize } = request
  const asked = await request.resolve(signal)
  const plan = planWindows(request)
  const windows = readWindows(asked, plan, progress, (extent) => {
    progress.extent = extent
    progress.mostMatching = mostMatching(request, extent)
    plan.learn(extent, progress.mostMatching, asked.keys.length === 0 && !progress.bounded)
  })
  for await (const { window, answer, full } of windows) {
    const rows = progress.rest(answer.rows(progress.extent?.keys ?? null, progress.warnings))
    if (full) progress.incomplete(`step ${window.lo} holds more rows than one answer: some may be missing`)
    if (window.lo > lastPossibleStep && asked.client.integers === 'number')
      progress.incomplete("rows of steps beyond 2^53 may be missing: integers: 'lossless' reads them all")
    for (let from = 0; from === 0 || from < rows.length; from += pageSize) {
      const page = from === 0 && rows.length <= pageSize ? rows : rows.slice(from, from + pageSize)
      progress.take(page, Number(stepOf(rows[from + pageSize]) ?? window.hi))
      if (page.length > 0) yield
    }
  }
  progress.end()
  if (progress.read() === 0) progress.reason = await whyEmpty(request, progress, asked)
}

async function whyEmpty(
  request: ScanRequest,
  { extent, bounded }: ScanProgress,
  asked: AskedRows,
): Promise<ScanProgress['reason']> {
  if (!extent) return 'outOfRange'
  const reason = emptyReason({ ...request, bounded }, extent)
  if (reason !== 'unclear') return reason
  const anywhere = await askWindow(asked, { lo: 0, hi: lastPossibleStep, samples: 1 }, false)
  return anywhere.came > 0 ? 'outOfRange' : 'noCommonStep'
}

/** No more rows than that can match, as far as the run says. */
function mostMatching({ keys, match }: ScanRequest, extent: HistoryExtent): number | null {
  const counts = [extent.lineCount]
  if (match === 'all') for (const key of keys) counts.push(extent.keys?.get(key)?.rows ?? null)
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : Math.min(...known)
}
