import { useHistory } from '@x/runs-react'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Skeleton } from '../states/Skeleton.tsx'
import { errorWords } from '../words/errorWords.ts'
import { useChartsView } from './chartsView.ts'
import { useCoverageBoard } from './coverageBoard.ts'
import { useInView } from './inView.ts'
import { LineChart } from './LineChart.tsx'
import type { Metric } from './metricGroups.ts'
import { PanelFoot } from './PanelFoot.tsx'
import { createPointer } from './pointer.ts'
import { pollIntervalMs } from '../live.ts'
import { Readout } from './Readout.tsx'
import { readSeries } from './series.ts'

/** Rows asked for at first: several for each pixel of a panel, so that a sample loses little of the line's shape. */
const fewSamples = 2_000
/** Rows that a reader may ask for by hand. More would make the page heavy, and many servers give no more anyway. */
const mostRows = 200_000

interface MetricPanelProps {
  path: string
  metric: Metric
}

/** One metric: asks when it is first scrolled to, and goes on asking while it is on the screen and the run under way. */
export function MetricPanel({ path, metric }: MetricPanelProps): ReactNode {
  const panel = useRef<HTMLElement>(null)
  const title = useId()
  const { visible, seen } = useInView(panel)
  const keys = useMemo(() => [metric.key], [metric.key])
  const [all, setAll] = useState(false)
  const count = metric.count ?? 0
  // A read counts as exact only where fewer rows came than were asked for; the rest is room for what is logged meanwhile.
  const samples = all ? Math.ceil(count * 1.25) + fewSamples : fewSamples
  const history = useHistory(path, {
    keys,
    samples,
    enabled: seen,
    live: visible,
    pollIntervalMs,
    keepPrevious: true,
  })
  const board = useCoverageBoard()
  const view = useChartsView()
  const [ownLog, setOwnLog] = useState<boolean | null>(null)
  const [wide, setWide] = useState(false)
  const [pointer] = useState(createPointer)
  const log = ownLog ?? view.log
  const { data, error } = history
  const canReadAll = data?.coverage.mode === 'sampled' && !all && count <= mostRows
  const unread = data?.coverage.gaps
  const series = useMemo(() => data && readSeries(data.rows, metric.key, unread), [data, metric.key, unread])

  const coverage = data?.coverage
  useEffect(() => {
    if (coverage) board.report(metric.key, coverage)
  }, [board, metric.key, coverage])

  return (
    <article
      ref={panel}
      className="panel"
      data-wide={wide}
      aria-labelledby={title}
      aria-busy={!data && !error}
    >
      <header className="panel-head">
        <h4 id={title} className="panel-title" title={metric.key}>
          {metric.label}
        </h4>
        <div className="panel-tools">
          <button
            type="button"
            className="chip-button"
            aria-pressed={log}
            aria-label={`Logarithmic scale for ${metric.key}`}
            onClick={() => setOwnLog(!log)}
          >
            log
          </button>
          <button
            type="button"
            className="chip-button panel-widen"
            aria-pressed={wide}
            aria-label={`Large chart of ${metric.key}`}
            onClick={() => setWide(!wide)}
          >
            <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
              <path
                d={wide ? 'M5 1v4H1M7 11V7h4' : 'M7 1h4v4M5 11H1V7'}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
              />
            </svg>
          </button>
        </div>
        <div className="panel-readout">{series && <Readout series={series} pointer={pointer} />}</div>
      </header>
      {series && series.steps.length > 0 ? (
        <LineChart
          name={metric.key}
          series={series}
          unread={unread ?? []}
          log={log}
          height={wide ? 340 : 190}
          pointer={pointer}
        />
      ) : (
        <div className="chart-place" data-state={series || error ? 'empty' : 'busy'}>
          {series ? (
            'No row holds this metric yet'
          ) : error ? (
            errorWords(error, metric.key).text
          ) : (
            <Skeleton height="100%" />
          )}
        </div>
      )}
      <PanelFoot
        metric={metric}
        coverage={coverage}
        error={error}
        isFetching={history.isFetching || history.isPrevious}
        onRetry={history.refetch}
        onReadAll={canReadAll ? () => setAll(true) : null}
      />
    </article>
  )
}
