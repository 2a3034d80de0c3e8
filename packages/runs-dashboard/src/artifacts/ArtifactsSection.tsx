import { useLoggedArtifacts } from '@x/runs-react'
import { type ReactNode, useId, useRef } from 'react'
import { useInView } from '../charts/inView.ts'
import { pollIntervalMs } from '../live.ts'
import { Age } from '../states/Age.tsx'
import { Skeleton } from '../states/Skeleton.tsx'
import { staleWords } from '../words/errorWords.ts'
import { countOf, sizeWords } from '../words/number.ts'

/** The artifacts that a run has logged; asks when scrolled to. */
export function ArtifactsSection({ id, path }: { id: string; path: string }): ReactNode {
  const section = useRef<HTMLElement>(null)
  const heading = useId()
  const { seen } = useInView(section)
  const { data, error, isFetching, refetch } = useLoggedArtifacts(path, {
    enabled: seen,
    live: true,
    pollIntervalMs,
    pageSize: 100,
  })
  const artifacts = data?.nodes
  return (
    <section ref={section} id={id} className="card" aria-labelledby={heading} aria-busy={!data && !error}>
      <header className="card-head">
        <h2 id={heading}>Artifacts</h2>
        {artifacts && <span className="count">{data.totalCount ?? artifacts.length}</span>}
      </header>
      {error && (
        <p className="card-empty">
          {staleWords(error)}{' '}
          <button type="button" className="text-button" onClick={refetch} disabled={isFetching}>
            Try again
          </button>
        </p>
      )}
      {!artifacts && !error && (
        <p className="card-empty">
          <Skeleton width="60%" />
        </p>
      )}
      {artifacts?.length === 0 && <p className="card-empty">This run has logged no artifacts.</p>}
      {artifacts && artifacts.length > 0 && (
        <ul className="artifacts">
          {artifacts.map((artifact) => (
            <li key={artifact.id} className="artifact">
              <span className="artifact-name">{artifact.name}</span>
              <span className="artifact-aliases">
                {artifact.aliases.map((alias) => (
                  <span key={alias} className="tag">
                    {alias}
                  </span>
                ))}
              </span>
              <span className="artifact-facts">
                {artifact.type} · {sizeWords(artifact.size)} · {countOf(artifact.fileCount, 'file')} ·{' '}
                <Age date={artifact.createdAt} />
                {artifact.state === 'COMMITTED' ? '' : ` · ${artifact.state.toLowerCase()}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {data?.pageInfo.hasNextPage && (
        <p className="card-empty">Only the first {artifacts?.length} are shown.</p>
      )}
    </section>
  )
}
