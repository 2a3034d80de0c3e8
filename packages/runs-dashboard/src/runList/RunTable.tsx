import type { RunLiteData } from '@x/runs-core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { RunRow } from './RunRow.tsx'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Runs as rows. Tab goes from link to link; the arrow keys (or j and k) go up and down, Enter opens. */
export function RunTable({ runs }: { runs: readonly RunLiteData[] }): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a.run-link') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
  }
  return (
    <table className="run-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">State</th>
          <th scope="col">Created</th>
          <th scope="col">Duration</th>
          <th scope="col" className="right">
            Rows
          </th>
          <th scope="col">User</th>
          <th scope="col">Tags</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={move}>
        {runs.map((run) => (
          <RunRow key={run.storageId} run={run} />
        ))}
      </tbody>
    </table>
  )
}
