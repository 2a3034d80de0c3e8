import type { ReactNode } from 'react'
import { agoWords, dateWords } from '../words/time.ts'
import { useNow } from './useNow.ts'

/** A moment as its age, the date in the tooltip. */
export function Age({ date }: { date: Date }): ReactNode {
  const now = useNow(30_000)
  return (
    <time dateTime={date.toISOString()} title={dateWords(date)}>
      {agoWords(date, now)}
    </time>
  )
}
