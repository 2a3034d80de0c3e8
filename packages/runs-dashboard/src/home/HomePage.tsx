import { type FormEvent, type ReactNode, useState } from 'react'
import { Link } from '../routing/Link.tsx'
import { navigate } from '../routing/navigation.ts'
import { projectHref } from '../routing/route.ts'
import { usePageTitle } from '../routing/usePageTitle.ts'
import { readRecentProjects } from './recentProjects.ts'

/** Where to go: the projects that this browser has shown, or one by its name. */
export function HomePage(): ReactNode {
  usePageTitle()
  const recent = readRecentProjects()
  const [path, setPath] = useState('')
  const [entity = '', project = '', ...rest] = path.trim().split('/')
  const valid = entity !== '' && project !== '' && rest.length === 0
  const open = (event: FormEvent): void => {
    event.preventDefault()
    if (valid) navigate(projectHref(entity, project))
  }
  return (
    <div className="page narrow">
      <h1>Projects</h1>
      <form className="open-project" onSubmit={open}>
        <label htmlFor="project-path">Open a project</label>
        <div className="open-project-row">
          <input
            id="project-path"
            className="input"
            value={path}
            onChange={(event) => setPath(event.target.value)}
            placeholder="entity/project"
            autoComplete="off"
            spellCheck={false}
          />
          <button type="submit" className="button primary" disabled={!valid}>
            Open
          </button>
        </div>
      </form>
      {recent.length > 0 && (
        <section aria-labelledby="recent-title">
          <h2 id="recent-title" className="small-title">
            Shown before
          </h2>
          <ul className="link-list">
            {recent.map((one) => (
              <li key={`${one.entity}/${one.project}`}>
                <Link href={projectHref(one.entity, one.project)}>
                  <span className="quiet">{one.entity} / </span>
                  {one.project}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="first-title">
        <h2 id="first-title" className="small-title">
          Log a run from Python
        </h2>
        <pre className="code">
          <code>{`import wandb

run = wandb.init(project="my-project")  # with WANDB_BASE_URL=${window.location.origin}
run.log({"loss": 0.5})
run.finish()`}</code>
        </pre>
        <p className="fine">The client prints the address of the run’s page here.</p>
      </section>
    </div>
  )
}
