import { type ReactNode, useSyncExternalStore } from 'react'
import { pageCoverageWords } from '../words/coverage.ts'
import { useCoverageBoard } from './coverageBoard.ts'

interface PageCoverageProps {
  metrics: number
  /** Rows that the server holds for the run; null where it does not tell. */
  logged: number | null
}

/** How much of the run the charts show so far. */
export function PageCoverage({ metrics, logged }: PageCoverageProps): ReactNode {
  const board = useCoverageBoard()
  const shown = useSyncExternalStore(board.subscribe, board.get)
  return <p className="fine page-coverage">{pageCoverageWords(shown, metrics, logged)}</p>
}
