import type { RunData } from '@x/runs-core'
import type { ReactNode } from 'react'
import { Age } from '../states/Age.tsx'
import { Duration } from '../states/Duration.tsx'
import { StateBadge } from '../states/StateBadge.tsx'
import { countWords } from '../words/number.ts'
import { runTitle } from '../words/runWords.ts'
import { CopyLink } from './CopyLink.tsx'
import { Fact } from './Fact.tsx'
import { TagList } from '../values/TagList.tsx'

/** Name, state and the few facts that are looked for first. */
export function RunHeader({ run }: { run: RunData }): ReactNode {
  const lastStep = run.historyKeys?.lastStep ?? -1
  return (
    <header className="run-head">
      <div className="run-name">
        <h1>{runTitle(run)}</h1>
        <StateBadge state={run.state} />
        <CopyLink />
      </div>
      <dl className="facts">
        <Fact name="Created">
          <Age date={run.createdAt} />
        </Fact>
        <Fact name="Duration">
          <Duration
            run={run}
            runtime={Object.hasOwn(run.summary, '_runtime') ? run.summary['_runtime'] : undefined}
          />
        </Fact>
        <Fact name="Last step">
          <span className="tabular">{lastStep < 0 ? '–' : countWords(lastStep)}</span>
        </Fact>
        {run.user && <Fact name="User">{run.user.username ?? run.user.name}</Fact>}
        {run.group && <Fact name="Group">{run.group}</Fact>}
        {run.jobType && <Fact name="Job type">{run.jobType}</Fact>}
        {run.sweepName && <Fact name="Sweep">{run.sweepName}</Fact>}
        {run.commit && (
          <Fact name="Commit">
            <code>{run.commit.slice(0, 8)}</code>
          </Fact>
        )}
        <Fact name="Id">
          <code>{run.id}</code>
        </Fact>
      </dl>
      <TagList tags={run.tags} />
      {run.notes && <p className="notes">{run.notes}</p>}
    </header>
  )
}
