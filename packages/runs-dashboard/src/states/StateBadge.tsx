import type { RunState } from '@x/runs-core'
import type { ReactNode } from 'react'
import { stateTone } from '../words/runWords.ts'

/** A run's state in a word and a colour; the dot of a run under way pulses. */
export function StateBadge({ state }: { state: RunState }): ReactNode {
  return (
    <span className="badge" data-tone={stateTone(state)}>
      <span className="badge-dot" aria-hidden="true" />
      {state}
    </span>
  )
}
