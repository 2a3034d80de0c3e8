import type { ReactNode } from 'react'
import { Link } from '../routing/Link.tsx'
import { projectHref, type Route } from '../routing/route.ts'
import { ThemeToggle } from './ThemeToggle.tsx'

/** The mark, where in the house the page is, and the colours. */
export function TopBar({ route }: { route: Route }): ReactNode {
  return (
    <header className="top-bar">
      <nav className="crumbs" aria-label="Breadcrumbs">
        <Link href="/" className="mark" aria-label="Runs, home">
          <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="var(--accent)" />
            <path
              d="M6 8c2 12 6 15 20 16"
              fill="none"
              stroke="var(--on-accent)"
              strokeWidth="3.4"
              strokeLinecap="round"
            />
          </svg>
        </Link>
        {(route.page === 'project' || route.page === 'run') && (
          <ol>
            <li className="crumb-entity">{route.entity}</li>
            <li>
              <Link
                href={projectHref(route.entity, route.project)}
                aria-current={route.page === 'project' ? 'page' : undefined}
              >
                {route.project}
              </Link>
            </li>
            {route.page === 'run' && (
              <li className="crumb-run" aria-current="page">
                {route.run}
              </li>
            )}
          </ol>
        )}
      </nav>
      <ThemeToggle />
    </header>
  )
}
