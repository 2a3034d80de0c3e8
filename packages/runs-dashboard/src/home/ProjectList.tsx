import { ListProjectsDocument } from '@x/runs-core/documents'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { Link } from '../routing/Link.tsx'
import { projectHref } from '../routing/route.ts'
import { Age } from '../states/Age.tsx'
import { Message } from '../states/Message.tsx'
import { Skeleton } from '../states/Skeleton.tsx'
import { countOf } from '../words/number.ts'
import { projectsOf } from './projectsOf.ts'

const variables = { first: 100 }

/** Every project that this session can see. There is no hook for it: urql's own shares the provider's client. */
export function ProjectList(): ReactNode {
  const [{ data, error, fetching }, ask] = useQuery({ query: ListProjectsDocument, variables })
  if (!data && error) {
    return (
      <Message
        tone="bad"
        title="The projects could not be read"
        action={
          <button type="button" className="button" onClick={() => ask({ requestPolicy: 'network-only' })}>
            Try again
          </button>
        }
      >
        <p>{error.message}</p>
      </Message>
    )
  }
  if (!data || fetching) {
    return (
      <div className="list-skeleton" role="status" aria-label="Loading the projects">
        <Skeleton width="45%" height="1.2rem" />
        <Skeleton width="60%" height="1.2rem" />
      </div>
    )
  }
  const projects = projectsOf(data) ?? []
  if (projects.length === 0) {
    return (
      <Message title="No projects yet">
        <p>The first run that is logged here makes its project.</p>
      </Message>
    )
  }
  return (
    <ul className="link-list">
      {projects.map((project) => (
        <li key={project.id}>
          <Link href={projectHref(project.entity, project.name)}>
            <span>
              <span className="quiet">{project.entity} / </span>
              {project.name}
            </span>
            <span className="fine">
              {countOf(project.runs, 'run')} · <Age date={project.createdAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
