import type { ArtifactPath } from '@x/runs-core'
import { type ReactNode, useId, useState } from 'react'
import { sizeWords } from '../words/number.ts'
import { FilePreview } from './FilePreview.tsx'

/** A file of a run or of an artifact. */
export interface ShownFile {
  readonly name: string
  readonly sizeBytes: number
  readonly mimetype: string | null
  /** Where this server has it; null: it lies elsewhere. */
  readonly address: string | null
  /** Where else it lies, in the words of whoever logged it. */
  readonly reference?: string
  /** The path of the run whose file it is; or the artifact. */
  readonly run?: string
  readonly artifact?: ArtifactPath
}

/** One file: opens to show what is in it, and can be downloaded. */
export function FileRow({ file }: { file: ShownFile }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const preview = useId()
  const { name, address, reference } = file
  return (
    <li className="file">
      <div className="file-line">
        <button
          type="button"
          className="file-name"
          aria-expanded={isOpen}
          aria-controls={preview}
          onClick={() => setOpen(!isOpen)}
        >
          <FoldMark />
          <bdi>{name}</bdi>
        </button>
        <span className="fine tabular">
          {reference === undefined ? sizeWords(file.sizeBytes) : 'reference'}
          {file.mimetype && <span className="file-type"> · {file.mimetype.split(';')[0]}</span>}
        </span>
        {address && (
          <a className="file-download" href={address} download={name.split('/').at(-1)}>
            Download<span className="unseen"> {name}</span>
          </a>
        )}
      </div>
      <div id={preview} className="preview" hidden={!isOpen}>
        {isOpen && <FilePreview file={file} />}
      </div>
    </li>
  )
}

/** The triangle of what opens; its style turns it. */
export function FoldMark(): ReactNode {
  return (
    <svg className="fold-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d="m3 1 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
