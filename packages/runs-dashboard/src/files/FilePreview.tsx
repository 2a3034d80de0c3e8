import { useArtifactFileText, useFileText } from '@x/runs-react'
import type { ReactNode } from 'react'
import { Skeleton } from '../states/Skeleton.tsx'
import { errorWords } from '../words/errorWords.ts'
import { indentJson } from '../words/indentJson.ts'
import { countOf, countWords, sizeWords } from '../words/number.ts'
import { previewBytes, previewKind } from '../words/previewKind.ts'
import { tableOf } from '../words/tableOf.ts'
import type { ShownFile } from './FileRow.tsx'

/** What is in a file, as text or as a picture: nothing of it runs. */
export function FilePreview({ file }: { file: ShownFile }): ReactNode {
  const { name, sizeBytes, address } = file
  const kind = previewKind(name, file.mimetype, sizeBytes)
  const bytes = previewBytes(kind)
  const isText = kind !== null && kind !== 'image' && address !== null
  const options = { maxBytes: bytes, enabled: isText }
  const ofRun = useFileText(file.run, name, options)
  const ofArtifact = useArtifactFileText(file.artifact, name, options)
  const { data, error } = file.artifact ? ofArtifact : ofRun
  if (!address)
    return <p className="preview-note">It lies elsewhere: {file.reference ?? 'nobody says where'}</p>
  if (!kind) return <p className="preview-note">Not shown here: download it.</p>
  // In an <img> no script of an SVG runs, and nothing that it refers to is fetched.
  if (kind === 'image') return <img className="preview-image" src={address} alt={name} loading="lazy" />
  if (error) return <p className="preview-note">{errorWords(error, name).text}</p>
  if (!data) return <Skeleton height="6rem" />
  const { text, isWhole } = data
  if (text === '') return <p className="preview-note">It is empty.</p>
  const table = kind === 'table' ? tableOf(text) : null
  if (table) {
    return (
      <div className="preview-scroll" tabIndex={0} role="region" aria-label={`Table ${name}`}>
        <table className="preview-table">
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="preview-note">
          {table.count > table.rows.length
            ? `The first ${countWords(table.rows.length)} of ${countOf(table.count, 'row')}`
            : countOf(table.count, 'row')}
        </p>
      </div>
    )
  }
  return (
    <>
      <pre className="preview-scroll preview-text" tabIndex={0} aria-label={`Contents of ${name}`}>
        {kind === 'json' ? indentJson(text) : text}
      </pre>
      {!isWhole && (
        <p className="preview-note">
          The first {sizeWords(bytes)} of {sizeWords(sizeBytes)}
        </p>
      )}
    </>
  )
}
