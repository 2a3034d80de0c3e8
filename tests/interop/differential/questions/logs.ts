import type { Question } from '../question.ts'

/** What the run has printed. */
export const logs: readonly Question[] = [
  {
    member: 'console_logs',
    python: '[[line.number, line.content] for line in run.console_logs()]',
    ours: async ({ run }) => {
      const lines: unknown[] = []
      for await (const { number, text } of run.logs()) lines.push([number, text])
      return lines
    },
    only: '0.31.0',
  },
]
