import type { Coverage, RunsError } from '@x/runs-core'
import type { ReactNode } from 'react'
import { coverageWords } from '../words/coverage.ts'
import { staleWords } from '../words/errorWords.ts'
import type { Metric } from './metricGroups.ts'

interface PanelFootProps {
  metric: Metric
  coverage: Coverage | undefined
  error: RunsError | null
  isFetching: boolean
  onRetry: () => void
  /** null: all rows are there, or too many to read. */
  onReadAll: (() => void) | null
}

/** How much of the metric the panel shows, and what can be done about it. */
export function PanelFoot(props: PanelFootProps): ReactNode {
  const { metric, coverage, error, isFetching, onRetry, onReadAll } = props
  return (
    <footer className="panel-foot" title={coverage?.warnings.join('\n') || undefined}>
      <span>{coverage ? coverageWords(coverage, metric.count) : ' '}</span>
      {onReadAll && (
        <button
          type="button"
          className="text-button"
          aria-label={`Read all rows of ${metric.key}`}
          disabled={isFetching}
          onClick={onReadAll}
        >
          Read all
        </button>
      )}
      {error && (
        <button type="button" className="text-button" onClick={onRetry} disabled={isFetching}>
          {staleWords(error)} Try again
        </button>
      )}
    </footer>
  )
}
