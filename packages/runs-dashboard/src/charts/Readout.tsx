import { type ReactNode, useSyncExternalStore } from 'react'
import { countWords, valueWords } from '../words/number.ts'
import type { Pointer } from './pointer.ts'
import type { Series } from './series.ts'

/** The step and value under the cursor, or the last ones. */
export function Readout({ series, pointer }: { series: Series; pointer: Pointer }): ReactNode {
  const pointed = useSyncExternalStore(pointer.subscribe, pointer.get)
  const at = Math.min(pointed ?? Infinity, series.steps.length - 1)
  const step = series.steps[at]
  if (step === undefined) return null
  const value = series.values[at] ?? null
  return (
    <output className="readout tabular" data-pointed={pointed !== null}>
      <span className="readout-value">{value === null ? 'no number' : valueWords(value, 5)}</span>{' '}
      <span className="readout-step">
        {pointed === null ? 'last, ' : ''}step {countWords(step)}
      </span>
    </output>
  )
}
