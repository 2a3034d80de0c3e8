import type { ReactNode } from 'react'
import { HomePage } from './home/HomePage.tsx'
import { useRoute } from './routing/navigation.ts'
import { RunPage } from './runPage/RunPage.tsx'
import { ProjectPage } from './runList/ProjectPage.tsx'
import { TopBar } from './shell/TopBar.tsx'
import { UnknownPage } from './shell/UnknownPage.tsx'

/** The page that the address bar asks for, under the bar that all pages share. */
export function App(): ReactNode {
  const route = useRoute()
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <TopBar route={route} />
      <main id="content" tabIndex={-1}>
        {route.page === 'home' && <HomePage />}
        {route.page === 'project' && (
          <ProjectPage
            key={`${route.entity}/${route.project}`}
            entity={route.entity}
            project={route.project}
          />
        )}
        {route.page === 'run' && (
          <RunPage
            key={`${route.entity}/${route.project}/${route.run}`}
            entity={route.entity}
            project={route.project}
            run={route.run}
          />
        )}
        {route.page === 'unknown' && <UnknownPage />}
      </main>
    </>
  )
}
