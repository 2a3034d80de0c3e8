import type { RunData } from '@x/runs-core'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { Message } from '../states/Message.tsx'
import { isUnderWay } from '../words/runWords.ts'
import { type ChartsView, ChartsViewContext } from './chartsView.ts'
import { CoverageBoardContext, createCoverageBoard } from './coverageBoard.ts'
import { metricGroups } from './metricGroups.ts'
import { PageCoverage } from './PageCoverage.tsx'
import { PanelGroup } from './PanelGroup.tsx'

/** A chart of every scalar metric of a run. */
export function ChartsSection({ run }: { run: RunData }): ReactNode {
  const [query, setQuery] = useState('')
  const [log, setLog] = useState(false)
  const [zoom, setZoom] = useState<ChartsView['zoom']>(null)
  const [board] = useState(createCoverageBoard)
  const syncKey = useId()
  const view = useMemo(() => ({ syncKey, zoom, setZoom, log }), [syncKey, zoom, log])
  const keys = run.historyKeys?.keys
  const all = useMemo(() => metricGroups(keys ?? {}), [keys])
  const groups = useMemo(() => (query === '' ? all : metricGroups(keys ?? {}, query)), [all, keys, query])
  const metrics = all.reduce((sum, group) => sum + group.metrics.length, 0)
  const path = run.path.join('/')

  if (metrics === 0) {
    return (
      <Message title="No metrics yet">
        <p>
          {isUnderWay(run.state)
            ? 'Charts appear with the first numbers that the run logs.'
            : 'This run logged no numbers.'}
        </p>
      </Message>
    )
  }
  return (
    <CoverageBoardContext value={board}>
      <ChartsViewContext value={view}>
        <div className="charts-bar">
          <input
            type="search"
            className="input"
            placeholder="Search metrics"
            aria-label="Search metrics"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <button type="button" className="button" aria-pressed={log} onClick={() => setLog(!log)}>
            Log scale
          </button>
          {zoom && (
            <button type="button" className="button" onClick={() => setZoom(null)}>
              Show all steps
            </button>
          )}
          <PageCoverage metrics={metrics} logged={run.historyLineCount} />
        </div>
        {groups.map((group) => (
          <PanelGroup key={group.name} path={path} group={group} />
        ))}
        {groups.length === 0 && <Message title={`No metric is called “${query}”`} />}
      </ChartsViewContext>
    </CoverageBoardContext>
  )
}
