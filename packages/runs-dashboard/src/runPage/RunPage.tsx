import { useRun } from '@x/runs-react'
import { type ReactNode, useState } from 'react'
import { ArtifactsSection } from '../artifacts/ArtifactsSection.tsx'
import { ChartsSection } from '../charts/ChartsSection.tsx'
import { createInView, InViewContext } from '../charts/inView.ts'
import { LogsSection } from '../console/LogsSection.tsx'
import { FilesSection } from '../files/FilesSection.tsx'
import { usePageTitle } from '../routing/usePageTitle.ts'
import { pollIntervalMs } from '../live.ts'
import { ErrorMessage } from '../states/ErrorMessage.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { ValueSection } from '../values/ValueSection.tsx'
import { runTitle } from '../words/runWords.ts'
import { RunHeader } from './RunHeader.tsx'
import { RunSkeleton } from './RunSkeleton.tsx'

interface RunPageProps {
  entity: string
  project: string
  run: string
}

/** Everything about one run; goes on reading while the run is under way. */
export function RunPage({ entity, project, run: id }: RunPageProps): ReactNode {
  const path = [entity, project, id].join('/')
  const {
    data: run,
    error,
    dataUpdatedAt,
    isFetching,
    refetch,
  } = useRun(path, { live: true, pollIntervalMs })
  const [inView] = useState(createInView)
  usePageTitle(run ? runTitle(run) : id, project)

  if (!run) {
    if (!error) return <RunSkeleton />
    return <ErrorMessage error={error} what={`run “${id}”`} onRetry={refetch} isFetching={isFetching} />
  }
  return (
    <InViewContext value={inView}>
      <div className="page">
        {error && (
          <StaleNotice
            error={error}
            dataUpdatedAt={dataUpdatedAt}
            onRetry={refetch}
            isFetching={isFetching}
          />
        )}
        <RunHeader run={run} />
        <nav className="section-links" aria-label="Sections">
          <a href="#charts">Charts</a>
          <a href="#summary">Summary</a>
          <a href="#config">Config</a>
          <a href="#logs">Logs</a>
          <a href="#artifacts">Artifacts</a>
          <a href="#files">Files</a>
        </nav>
        <div className="run-body">
          <section id="charts" className="charts" aria-label="Charts">
            <ChartsSection run={run} />
          </section>
          <aside className="run-side" aria-label="Values">
            <ValueSection
              id="summary"
              title="Summary"
              value={run.summary}
              empty="Nothing is in the summary yet."
            />
            <ValueSection
              id="config"
              title="Config"
              value={run.config}
              empty="This run was started without a config."
            />
          </aside>
          <div className="run-more">
            <LogsSection key={`logs ${path}`} id="logs" path={path} />
            <ArtifactsSection key={`artifacts ${path}`} id="artifacts" path={path} />
            <FilesSection key={`files ${path}`} id="files" path={path} />
          </div>
        </div>
      </div>
    </InViewContext>
  )
}
