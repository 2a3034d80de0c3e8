import type { LogsData, ObserveLogsOptions } from '@x/runs-core'
import { useLogs } from '@x/runs-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useInView } from '../charts/inView.ts'
import { pollIntervalMs } from '../live.ts'
import { ReadState } from '../states/ReadState.tsx'
import { countOf, countWords } from '../words/number.ts'
import { LogLines } from './LogLines.tsx'

/** Lines on the page at once, however many there are: what a browser lays out without a reader waiting for it. */
const lines = 500

type Window = Pick<ObserveLogsOptions, 'tail' | 'before' | 'first' | 'after'>

const newest: Window = { tail: lines }

/** What a run has printed, the end of it first; asks when scrolled to. */
export function LogsSection({ id, path }: { id: string; path: string }): ReactNode {
  const section = useRef<HTMLElement>(null)
  const heading = useId()
  const { seen, visible } = useInView(section)
  const [shown, setShown] = useState(newest)
  const logs = useLogs(path, {
    ...shown,
    enabled: seen,
    live: visible && shown === newest,
    pollIntervalMs,
    keepPrevious: true,
  })
  const { data, error, isPrevious } = logs
  const total = data?.totalCount ?? data?.lines.length ?? 0
  const go = (to: Window): (() => void) | null => (isPrevious ? null : () => setShown(to))
  const earlier = data?.startCursor && data.hasEarlier ? data.startCursor : null
  const later = data?.endCursor && data.hasLater ? data.endCursor : null
  return (
    <section ref={section} id={id} className="card" aria-labelledby={heading} aria-busy={!data && !error}>
      <header className="card-head">
        <h2 id={heading}>Logs</h2>
        {data && <span className="count">{rangeWords(data, total)}</span>}
      </header>
      <ReadState result={logs} />
      {data?.lines.length === 0 && <p className="card-empty">This run has printed nothing.</p>}
      {data && data.lines.length > 0 && <LogLines lines={data.lines} atEnd={shown === newest} />}
      {(earlier || later || shown !== newest) && (
        <nav className="pager" aria-label="Pages of logs">
          <PageButton name="First" onGo={earlier ? go({ first: lines }) : null} />
          <PageButton name="Earlier" onGo={earlier ? go({ tail: lines, before: earlier }) : null} />
          <PageButton name="Later" onGo={later ? go({ first: lines, after: later }) : null} />
          <PageButton name="Newest" onGo={shown === newest ? null : go(newest)} />
        </nav>
      )}
    </section>
  )
}

function PageButton({ name, onGo }: { name: string; onGo: (() => void) | null }): ReactNode {
  return (
    <button type="button" className="button" disabled={!onGo} onClick={onGo ?? undefined}>
      {name}
    </button>
  )
}

function rangeWords({ lines: shown }: LogsData, total: number): string {
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || shown.length >= total) return countOf(total, 'line')
  return `${countWords(first.number + 1)}–${countWords(last.number + 1)} of ${countOf(total, 'line')}`
}
