import type { RunLiteData } from '@x/runs-core'
import type { ReactNode } from 'react'
import { isUnderWay, runDurationWords } from '../words/runWords.ts'
import { useNow } from './useNow.ts'

interface DurationProps {
  run: RunLiteData
  /** `_runtime` of the run's summary, where it is known. */
  runtime?: unknown
}

/** How long a run has lasted; counts on while it is under way. */
export function Duration({ run, runtime }: DurationProps): ReactNode {
  const now = useNow(isUnderWay(run.state) ? 1_000 : null)
  return <span className="tabular">{runDurationWords(run, now, runtime)}</span>
}
