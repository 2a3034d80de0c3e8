import { type ReactNode, useState } from 'react'

/** The pages of a list that is read by cursors: those that were left are remembered. */
export interface Pages {
  /** The cursor of the page that is shown; null: the first. */
  readonly after: string | null
  readonly page: number
  back(): void
  next(cursor: string | null): void
}

export function usePages(): Pages {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null])
  return {
    after: cursors.at(-1) ?? null,
    page: cursors.length,
    back: () => setCursors(cursors.slice(0, -1)),
    next: (cursor) => setCursors([...cursors, cursor]),
  }
}

interface PagerProps {
  of: string
  pages: Pages
  info: { endCursor: string | null; hasNextPage: boolean } | undefined
  busy: boolean
}

/** Goes from page to page; not there where one page is all. */
export function Pager({ of, pages, info, busy }: PagerProps): ReactNode {
  const { page, back, next } = pages
  if (page === 1 && !info?.hasNextPage) return null
  return (
    <nav className="pager" aria-label={`Pages of ${of}`}>
      <button type="button" className="button" disabled={page === 1 || busy} onClick={back}>
        Previous
      </button>
      <button
        type="button"
        className="button"
        disabled={!info?.hasNextPage || busy}
        onClick={() => next(info?.endCursor ?? null)}
      >
        Next
      </button>
      <span className="fine">Page {page}</span>
    </nav>
  )
}
