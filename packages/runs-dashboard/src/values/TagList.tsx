import type { ReactElement } from 'react'

/** The tags of a run; nothing where it has none. */
export function TagList({ tags }: { tags: readonly string[] }): ReactElement | null {
  if (tags.length === 0) return null
  return (
    <ul className="tags" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag} className="tag">
          {tag}
        </li>
      ))}
    </ul>
  )
}
