import { type ReactNode, useId, useMemo, useState } from 'react'
import { ValueRows } from './ValueRows.tsx'
import { leafCount, valueTree } from './valueTree.ts'

interface ValueSectionProps {
  id: string
  title: string
  value: Readonly<Record<string, unknown>>
  /** What is said when there is nothing. */
  empty: string
}

/** Config or summary, with a search over keys and values. */
export function ValueSection({ id, title, value, empty }: ValueSectionProps): ReactNode {
  const [query, setQuery] = useState('')
  const heading = useId()
  const nodes = useMemo(() => valueTree(value), [value])
  const found = useMemo(() => valueTree(value, query), [value, query])
  const all = leafCount(nodes)
  const searching = query.trim() !== ''
  return (
    <section id={id} className="card" aria-labelledby={heading}>
      <header className="card-head">
        <h2 id={heading}>{title}</h2>
        <span className="count">{searching ? `${leafCount(found)} of ${all}` : all}</span>
        {all > 0 && (
          <input
            type="search"
            className="input small"
            placeholder="Search"
            aria-label={`Search ${title.toLowerCase()}`}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
      </header>
      {all === 0 && <p className="card-empty">{empty}</p>}
      {all > 0 && found.length === 0 && <p className="card-empty">Nothing holds “{query}”.</p>}
      <ValueRows key={String(searching)} nodes={found} allOpen={searching} />
    </section>
  )
}
