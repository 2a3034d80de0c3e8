import type { ReactNode } from 'react'

interface PageButtonsProps {
  page: number
  /** How many pages there are, where the server counts. */
  pages: number | null
  busy: boolean
  /** null: there is no such page. */
  onNewer: (() => void) | null
  onOlder: (() => void) | null
}

/** Goes from page to page of a list. */
export function PageButtons({ page, pages, busy, onNewer, onOlder }: PageButtonsProps): ReactNode {
  return (
    <nav className="more" aria-label="Pages">
      <button type="button" className="button" disabled={!onNewer || busy} onClick={onNewer ?? undefined}>
        Newer
      </button>
      <button type="button" className="button" disabled={!onOlder || busy} onClick={onOlder ?? undefined}>
        Older
      </button>
      <span className="fine">
        Page {page}
        {pages === null ? '' : ` of ${pages}`}
      </span>
    </nav>
  )
}
