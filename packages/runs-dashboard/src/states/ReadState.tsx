import type { RunsError } from '@x/runs-core'
import type { ReactNode } from 'react'
import { staleWords } from '../words/errorWords.ts'
import { Skeleton } from './Skeleton.tsx'

interface ReadStateProps {
  result: { data: unknown; error: RunsError | null; isFetching: boolean; refetch: () => void }
}

/** Inside of a card: that the first answer is still to come, or that the last read failed. */
export function ReadState({ result: { data, error, isFetching, refetch } }: ReadStateProps): ReactNode {
  if (error) {
    return (
      <p className="card-empty">
        {staleWords(error)}{' '}
        <button type="button" className="text-button" onClick={refetch} disabled={isFetching}>
          Try again
        </button>
      </p>
    )
  }
  if (data !== undefined) return null
  return (
    <p className="card-empty">
      <Skeleton width="60%" />
    </p>
  )
}
