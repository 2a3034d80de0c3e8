import { useFiles } from '@x/runs-react'
import { type ReactNode, useId, useRef } from 'react'
import { useInView } from '../charts/inView.ts'
import { pollIntervalMs } from '../live.ts'
import { ReadState } from '../states/ReadState.tsx'
import { FileRow } from './FileRow.tsx'
import { ownAddress } from './ownAddress.ts'
import { Pager, usePages } from './Pager.tsx'

/** The files of a run; asks when scrolled to. */
export function FilesSection({ id, path }: { id: string; path: string }): ReactNode {
  const section = useRef<HTMLElement>(null)
  const heading = useId()
  const pages = usePages()
  const { seen, visible } = useInView(section)
  const files = useFiles(path, {
    enabled: seen,
    live: visible,
    pollIntervalMs,
    pageSize: 50,
    after: pages.after,
    keepPrevious: true,
  })
  const { data, error } = files
  return (
    <section ref={section} id={id} className="card" aria-labelledby={heading} aria-busy={!data && !error}>
      <header className="card-head">
        <h2 id={heading}>Files</h2>
        {data && <span className="count">{data.totalCount ?? data.nodes.length}</span>}
      </header>
      <ReadState result={files} />
      {data?.nodes.length === 0 && <p className="card-empty">This run has saved no files.</p>}
      <ul className="files">
        {data?.nodes.map((file) => (
          <FileRow
            key={`${file.id} ${file.md5}`}
            file={{
              name: file.name,
              sizeBytes: file.sizeBytes,
              mimetype: file.mimetype,
              address: ownAddress(file.url ?? file.directUrl),
              run: path,
            }}
          />
        ))}
      </ul>
      <Pager of="files" pages={pages} info={data?.pageInfo} busy={files.isPrevious} />
    </section>
  )
}
