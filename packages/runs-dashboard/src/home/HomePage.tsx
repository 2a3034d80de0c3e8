import type { ReactNode } from 'react'
import { usePageTitle } from '../routing/usePageTitle.ts'
import { OpenProject } from './OpenProject.tsx'
import { ProjectList } from './ProjectList.tsx'

/** What Python takes as the key: the fixed one is good on loopback only. */
const key = /^(127\.|localhost$|\[::1\]$)/.test(window.location.hostname)
  ? '"local" + "0" * 35'
  : '"your key"'

/** The projects, a way to one that is not listed, and how a first run gets here. */
export function HomePage(): ReactNode {
  usePageTitle()
  return (
    <div className="page narrow">
      <h1>Projects</h1>
      <ProjectList />
      <OpenProject />
      <section aria-labelledby="first-title">
        <h2 id="first-title" className="small-title">
          Log a run from Python
        </h2>
        <pre className="code">
          <code>{`import os
os.environ.update(WANDB_BASE_URL="${window.location.origin}", WANDB_API_KEY=${key})

import wandb
run = wandb.init(project="first")
run.log({"loss": 0.5})
run.finish()`}</code>
        </pre>
        <p className="fine">The client prints the address of the run’s page here.</p>
      </section>
    </div>
  )
}
