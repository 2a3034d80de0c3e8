import { snakeToCamel } from '@x/runs-core'
import type { Question } from '../question.ts'

const names = ['created_at', 'history_line_count', 'name', '_step_']

/** How a run is shown. */
export const show: readonly Question[] = [
  { member: 'repr()', python: 'repr(run)', ours: ({ run }) => String(run) },
  { member: 'to_html', python: 'run.to_html()', ours: ({ run }) => run.toHTML() },
  {
    member: 'to_html',
    python: 'run.to_html(height=100, hidden=True)',
    ours: ({ run }) => run.toHTML({ height: 100, hidden: true }),
  },
  { member: 'display', python: 'run.display()', ours: ({ run }) => run.display() },
  {
    member: 'snake_to_camel',
    python: `[run.snake_to_camel(name) for name in ${JSON.stringify(names)}]`,
    ours: () => names.map(snakeToCamel),
  },
]
