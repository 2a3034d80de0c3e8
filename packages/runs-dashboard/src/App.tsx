import { type ReactNode, useEffect, useRef } from 'react'
import { HomePage } from './home/HomePage.tsx'
import { useRoute } from './routing/navigation.ts'
import { RunPage } from './runPage/RunPage.tsx'
import { ProjectPage } from './runList/ProjectPage.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { TopBar } from './shell/TopBar.tsx'
import { UnknownPage } from './shell/UnknownPage.tsx'

/** The page that the address bar asks for, under the bar that all pages share. */
export function App(): ReactNode {
  const route = useRoute()
  const address = JSON.stringify(route)
  const content = useRef<HTMLElement>(null)
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    // As after a page load: the keyboard and screen readers begin anew at the content.
    content.current?.focus({ preventScroll: true })
  }, [address])
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <TopBar route={route} />
      <main ref={content} id="content" tabIndex={-1}>
        <ErrorBoundary key={address}>
          {route.page === 'home' && <HomePage />}
          {route.page === 'project' && <ProjectPage entity={route.entity} project={route.project} />}
          {route.page === 'run' && <RunPage entity={route.entity} project={route.project} run={route.run} />}
          {route.page === 'unknown' && <UnknownPage />}
        </ErrorBoundary>
      </main>
    </>
  )
}
