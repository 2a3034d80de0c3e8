import type { RunsError } from '@x/runs-core'
import type { ReactNode } from 'react'
import { clockWords } from '../words/time.ts'
import { staleWords } from '../words/errorWords.ts'

interface StaleNoticeProps {
  error: RunsError
  dataUpdatedAt: number
  onRetry: () => void
  isFetching: boolean
}

/** Says that what is shown is the last that is known, because asking again failed. */
export function StaleNotice({ error, dataUpdatedAt, onRetry, isFetching }: StaleNoticeProps): ReactNode {
  return (
    <div className="stale" role="status">
      <span>
        {staleWords(error)} Showing what was known at {clockWords(dataUpdatedAt)}.
      </span>
      <button type="button" className="button" disabled={isFetching} onClick={onRetry}>
        {isFetching ? 'Trying…' : 'Try again'}
      </button>
    </div>
  )
}
