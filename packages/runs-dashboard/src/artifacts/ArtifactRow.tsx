import type { ArtifactData } from '@x/runs-core'
import { type ReactNode, useId, useState } from 'react'
import { FoldMark } from '../files/FileRow.tsx'
import { Age } from '../states/Age.tsx'
import { countOf, sizeWords } from '../words/number.ts'
import { ArtifactDetail } from './ArtifactDetail.tsx'

/** One version of an artifact: opens to show its files and where it comes from. */
export function ArtifactRow({ artifact }: { artifact: ArtifactData }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const detail = useId()
  const { name, aliases, type, size, fileCount, createdAt, state } = artifact
  return (
    <li className="artifact">
      <button
        type="button"
        className="artifact-name file-name"
        aria-expanded={isOpen}
        aria-controls={detail}
        onClick={() => setOpen(!isOpen)}
      >
        <FoldMark />
        <bdi>{name}</bdi>
      </button>
      <span className="artifact-aliases">
        {aliases.map((alias) => (
          <span key={alias} className="tag">
            {alias}
          </span>
        ))}
      </span>
      <span className="artifact-facts">
        {type} · {sizeWords(size)} · {countOf(fileCount, 'file')} · <Age date={createdAt} />
        {state === 'COMMITTED' ? '' : ` · ${state.toLowerCase()}`}
      </span>
      <div id={detail} className="artifact-detail" hidden={!isOpen}>
        {isOpen && <ArtifactDetail artifact={artifact} />}
      </div>
    </li>
  )
}
