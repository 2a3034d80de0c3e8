import { type ReactNode, useState } from 'react'
import type { ValueNode } from './valueTree.ts'

/** Rows rendered at first; a config of thousands of keys must not hold up the page. */
const few = 200

interface ValueRowsProps {
  nodes: readonly ValueNode[]
  /** Opens every branch, for what a search has found. */
  allOpen: boolean
}

/** One level of a config or summary: leaves as rows, branches that unfold. */
export function ValueRows({ nodes, allOpen }: ValueRowsProps): ReactNode {
  const [whole, setWhole] = useState(false)
  const shown = whole ? nodes : nodes.slice(0, few)
  return (
    <ul className="value-rows">
      {shown.map((node) => (
        <li key={node.key}>
          {node.kind === 'branch' ? (
            <details
              open={
                allOpen || (node.path.length < 2 && node.children.length <= 8 && !node.key.startsWith('_'))
              }
            >
              <summary className="value-branch">
                <svg viewBox="0 0 12 12" width="9" height="9" aria-hidden="true" className="fold-mark">
                  <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
                </svg>
                <span className="value-key">{node.key}</span>
                <span className="count">{node.children.length}</span>
              </summary>
              <ValueRows nodes={node.children} allOpen={allOpen} />
            </details>
          ) : (
            <div className="value-row">
              <span className="value-key">{node.key}</span>
              <span className="value-text" data-kind={node.kind} title={node.full}>
                {node.text === '' ? '""' : node.text}
              </span>
            </div>
          )}
        </li>
      ))}
      {shown.length < nodes.length && (
        <li>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            Show {nodes.length - shown.length} more
          </button>
        </li>
      )}
    </ul>
  )
}
