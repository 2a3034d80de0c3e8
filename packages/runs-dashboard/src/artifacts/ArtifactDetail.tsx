import type { ArtifactData, ArtifactRun } from '@x/runs-core'
import { useArtifactFiles, useArtifactRuns } from '@x/runs-react'
import { type ReactNode, useMemo } from 'react'
import { FileRow } from '../files/FileRow.tsx'
import { ownAddress } from '../files/ownAddress.ts'
import { Pager, usePages } from '../files/Pager.tsx'
import { Link } from '../routing/Link.tsx'
import { runHref } from '../routing/route.ts'
import { ReadState } from '../states/ReadState.tsx'
import { ValueRows } from '../values/ValueRows.tsx'
import { valueTree } from '../values/valueTree.ts'

/** Files, lineage one step each way, and metadata of a version; asks when it is opened. */
export function ArtifactDetail({ artifact }: { artifact: ArtifactData }): ReactNode {
  const pages = usePages()
  const files = useArtifactFiles(artifact, { pageSize: 50, after: pages.after, keepPrevious: true })
  const metadata = useMemo(() => valueTree(artifact.metadata), [artifact.metadata])
  return (
    <>
      {artifact.description && <p className="notes">{artifact.description}</p>}
      <Lineage artifact={artifact} />
      {metadata.length > 0 && (
        <>
          <h4 className="small-title">Metadata</h4>
          <ValueRows nodes={metadata} allOpen={false} />
        </>
      )}
      <h4 className="small-title">Files</h4>
      <ReadState result={files} />
      {files.data?.nodes.length === 0 && <p className="quiet">This version holds no files.</p>}
      <ul className="files">
        {files.data?.nodes.map((file) => {
          const address = ownAddress(file.directUrl)
          return (
            <FileRow
              key={file.name}
              file={{
                ...file,
                address,
                ...(address === null && { reference: file.directUrl }),
                artifact,
              }}
            />
          )
        })}
      </ul>
      <Pager
        of={`files of ${artifact.name}`}
        pages={pages}
        info={files.data?.pageInfo}
        busy={files.isPrevious}
      />
    </>
  )
}

/** Which run logged a version, and which runs use it. */
function Lineage({ artifact }: { artifact: ArtifactData }): ReactNode {
  const runs = useArtifactRuns(artifact, { pageSize: 20 })
  const { data } = runs
  if (!data) return <ReadState result={runs} />
  const { nodes, pageInfo } = data.usedBy
  return (
    <dl className="lineage">
      <dt>Logged by</dt>
      <dd>{data.loggedBy ? <RunLink run={data.loggedBy} /> : <span className="quiet">no run</span>}</dd>
      <dt>Used by</dt>
      <dd>
        {nodes.length === 0 && <span className="quiet">no run</span>}
        {nodes.map((run) => (
          <RunLink key={`${run.entity}/${run.project}/${run.run}`} run={run} />
        ))}
        {pageInfo.hasNextPage && <span className="quiet">and more</span>}
      </dd>
    </dl>
  )
}

function RunLink({ run: { entity, project, run, displayName } }: { run: ArtifactRun }): ReactNode {
  return (
    <Link className="lineage-run" href={runHref(entity ?? '', project ?? '', run)}>
      {displayName || run}
    </Link>
  )
}
