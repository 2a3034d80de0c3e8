import type { LogLine } from '@x/runs-core'
import { memo, type ReactNode, useLayoutEffect, useRef } from 'react'
import { ansiPieces } from '../words/ansi.ts'

interface LogLinesProps {
  lines: readonly LogLine[]
  /** Whether these are the last lines there are: the view begins at their end, and stays there while lines come. */
  atEnd: boolean
}

/** Console lines with their numbers, in a view of their own. */
export function LogLines({ lines, atEnd }: LogLinesProps): ReactNode {
  const view = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  useLayoutEffect(() => {
    follows.current = atEnd
    if (view.current) view.current.scrollTop = atEnd ? view.current.scrollHeight : 0
  }, [atEnd])
  useLayoutEffect(() => {
    if (view.current && follows.current) view.current.scrollTop = view.current.scrollHeight
  }, [lines])
  return (
    <div
      ref={view}
      className="log-lines"
      role="region"
      aria-label="Console lines"
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        follows.current = atEnd && scrollHeight - scrollTop - clientHeight < 24
      }}
    >
      {lines.map((line) => (
        <Line key={line.number} line={line} />
      ))}
    </div>
  )
}

/** One line; lines that have not changed are the same objects, and are not rendered again. */
const Line = memo(function Line({ line }: { line: LogLine }): ReactNode {
  return (
    <div className="log-line" data-level={line.level ?? undefined}>
      <span className="log-number" aria-hidden="true">
        {line.number + 1}
      </span>
      <span className="log-text">
        {line.label !== null && <span className="log-label">{line.label} </span>}
        {ansiPieces(line.text).map(({ text, colour, bold }, at) => (
          <span key={at} data-colour={colour ?? undefined} data-bold={bold || undefined}>
            {text}
          </span>
        ))}
      </span>
    </div>
  )
})
