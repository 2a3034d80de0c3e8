import { useLoggedArtifacts, type UseLoggedArtifactsResult, useUsedArtifacts } from '@x/runs-react'
import { type ReactNode, useId, useRef } from 'react'
import { useInView } from '../charts/inView.ts'
import { Pager, type Pages, usePages } from '../files/Pager.tsx'
import { pollIntervalMs } from '../live.ts'
import { ReadState } from '../states/ReadState.tsx'
import { ArtifactRow } from './ArtifactRow.tsx'

/** The artifacts that a run has logged and those that it uses; asks when scrolled to. */
export function ArtifactsSection({ id, path }: { id: string; path: string }): ReactNode {
  const section = useRef<HTMLElement>(null)
  const heading = useId()
  const { seen, visible } = useInView(section)
  const [out, used] = [usePages(), usePages()]
  const options = { enabled: seen, live: visible, pollIntervalMs, pageSize: 50, keepPrevious: true }
  const outputs = useLoggedArtifacts(path, { ...options, after: out.after })
  const inputs = useUsedArtifacts(path, { ...options, after: used.after })
  return (
    <section ref={section} id={id} className="card" aria-labelledby={heading}>
      <header className="card-head">
        <h2 id={heading}>Artifacts</h2>
      </header>
      <ArtifactList title="Logged" empty="This run has logged no artifacts." result={outputs} pages={out} />
      <ArtifactList title="Used" empty="This run uses no artifacts." result={inputs} pages={used} />
    </section>
  )
}

interface ArtifactListProps {
  title: string
  empty: string
  result: UseLoggedArtifactsResult
  pages: Pages
}

function ArtifactList({ title, empty, result, pages }: ArtifactListProps): ReactNode {
  const { data, error, isPrevious } = result
  const heading = useId()
  return (
    <section className="artifact-list" aria-labelledby={heading} aria-busy={!data && !error}>
      <h3 id={heading} className="small-title">
        {title} {data && <span className="count">{data.totalCount ?? data.nodes.length}</span>}
      </h3>
      <ReadState result={result} />
      {data?.nodes.length === 0 && <p className="card-empty">{empty}</p>}
      <ul className="artifacts">
        {data?.nodes.map((artifact) => (
          <ArtifactRow key={artifact.id} artifact={artifact} />
        ))}
      </ul>
      <Pager of={`artifacts: ${title.toLowerCase()}`} pages={pages} info={data?.pageInfo} busy={isPrevious} />
    </section>
  )
}
