import { useRuns } from '@x/runs-react'
import { type ReactNode, useState } from 'react'
import { pollIntervalMs } from '../live.ts'
import { usePageTitle } from '../routing/usePageTitle.ts'
import { ErrorMessage } from '../states/ErrorMessage.tsx'
import { Message } from '../states/Message.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { countOf } from '../words/number.ts'
import { filterRuns } from './filterRuns.ts'
import { PageButtons } from './PageButtons.tsx'
import { RunTable } from './RunTable.tsx'
import { RunTableSkeleton } from './RunTableSkeleton.tsx'

const pageSize = 50

/** The runs of a project, newest first; states change while the page is looked at. */
export function ProjectPage({ entity, project }: { entity: string; project: string }): ReactNode {
  /** `endCursor` of each page gone through, so that one can go back. */
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [query, setQuery] = useState('')
  const { data, error, dataUpdatedAt, isFetching, isPrevious, refetch } = useRuns(`${entity}/${project}`, {
    pageSize,
    after: cursors.at(-1) ?? null,
    order: '-created_at',
    live: true,
    pollIntervalMs,
    keepPrevious: true,
  })
  usePageTitle(project, entity)

  if (!data && error) {
    return (
      <ErrorMessage
        error={error}
        what={`project “${entity}/${project}”`}
        onRetry={refetch}
        isFetching={isFetching}
      />
    )
  }
  const runs = data?.nodes ?? []
  const found = filterRuns(runs, query)
  const total = data?.totalCount ?? null
  const endCursor = data?.pageInfo.endCursor ?? null
  return (
    <div className="page" aria-busy={!data || isPrevious}>
      {error && (
        <StaleNotice error={error} dataUpdatedAt={dataUpdatedAt} onRetry={refetch} isFetching={isFetching} />
      )}
      <header className="list-head">
        <h1>{project}</h1>
        {data && <span className="count">{countOf(total ?? runs.length, 'run')}</span>}
        <input
          type="search"
          className="input"
          placeholder="Search name, tag, user, state"
          aria-label="Search runs"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </header>
      {!data && <RunTableSkeleton />}
      {data && runs.length === 0 && (
        <Message title="No runs yet">
          <p>
            A run appears here as soon as <code>wandb.init(project="{project}")</code> has started.
          </p>
        </Message>
      )}
      {runs.length > 0 && found.length === 0 && <Message title={`No run shown here matches “${query}”`} />}
      {found.length > 0 && <RunTable runs={found} />}
      {data && (cursors.length > 0 || data.pageInfo.hasNextPage) && (
        <PageButtons
          page={cursors.length + 1}
          pages={total === null ? null : Math.ceil(total / pageSize)}
          busy={isPrevious}
          onNewer={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : null}
          onOlder={
            endCursor !== null && data.pageInfo.hasNextPage ? () => setCursors([...cursors, endCursor]) : null
          }
        />
      )}
    </div>
  )
}
