import type { RunLiteData } from '@x/runs-core'
import type { ReactNode } from 'react'
import { Link } from '../routing/Link.tsx'
import { runHref } from '../routing/route.ts'
import { Age } from '../states/Age.tsx'
import { Duration } from '../states/Duration.tsx'
import { StateBadge } from '../states/StateBadge.tsx'
import { countWords } from '../words/number.ts'
import { runTitle } from '../words/runWords.ts'
import { TagList } from '../values/TagList.tsx'

/** One run of a list. On narrow screens the row becomes a card, in which each cell is named by its `data-name`. */
export function RunRow({ run }: { run: RunLiteData }): ReactNode {
  const notes = [run.group, run.jobType].filter(Boolean).join(' · ')
  return (
    <tr>
      <th scope="row" className="run-cell-name">
        <Link className="run-link" href={runHref(run.entity, run.project, run.id)}>
          {runTitle(run)}
        </Link>
        {notes && <span className="fine">{notes}</span>}
      </th>
      <td className="run-cell-state">
        <StateBadge state={run.state} />
      </td>
      <td data-name="Created">
        <Age date={run.createdAt} />
      </td>
      <td data-name="Duration">
        <Duration run={run} />
      </td>
      <td data-name="Rows" className="right tabular">
        {run.historyLineCount === null ? '–' : countWords(run.historyLineCount)}
      </td>
      <td data-name="User">{run.user ? (run.user.username ?? run.user.name) : '–'}</td>
      <td className="run-cell-tags">
        <TagList tags={run.tags} />
      </td>
    </tr>
  )
}
