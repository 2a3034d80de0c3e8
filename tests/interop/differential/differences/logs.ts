import type { Difference } from '../question.ts'
import type { Outcome } from '../sides.ts'

const printed = Array.from({ length: 20 }, (_, index) => `2026-01-01T00:00:00.123456 line ${index}`)

/** What a run prints. */
export const logs: readonly Difference[] = [
  {
    row: '`run.console_logs()` (0.31)',
    members: ['console_logs'],
    async probe({ python, ours, sides, path }) {
      await sides.append(path, 'output.log', 0, printed)
      const theirs = await python(`
        lines = run.console_logs()
        [len(list(lines)), len(list(lines))]`)
      const given = await ours(async ({ run }) => {
        const lines = run.logs()
        return [(await collect(lines)).length, (await collect(lines)).length]
      })
      const asked = ({ sends }: Outcome) =>
        sends.filter((sent) => /log/i.test(sent) && sent !== 'download').length
      return { python: [theirs.gives ?? theirs.raises, asked(theirs)], ours: [given.gives, asked(given)] }
    },
    python: ['AttributeError', 0],
    newestPython: [[20, 20], 1],
    ours: [[20, 20], 2],
  },
  {
    row: '`run.console_logs(last=n)` (0.31)',
    async probe({ python, ours, sides, path }) {
      await sides.append(
        path,
        'output.log',
        0,
        Array.from({ length: 12_000 }, (_, index) => `line ${index}`),
      )
      const theirs = await python('len(list(run.console_logs(last=11_000)))')
      const given = await ours(async ({ run }) => (await collect(run.logs({ tail: 11_000 }))).length)
      return { python: theirs.gives ?? theirs.raises, ours: given.gives }
    },
    python: 'AttributeError',
    newestPython: 10_000,
    ours: 11_000,
  },
  {
    row: 'a console line (0.31)',
    async probe({ python, ours, sides, path }) {
      await sides.append(path, 'output.log', 0, printed.slice(0, 1))
      const theirs = await python(`
        line = next(iter(run.console_logs()))
        [line.content, line.level, line.label, line.timestamp.isoformat()]`)
      const given = await ours(async ({ run }) => {
        const [line] = await collect(run.logs())
        return line && [line.text, line.level, line.label, line.timestamp?.toISOString()]
      })
      return { python: theirs.gives ?? theirs.raises, ours: given.gives }
    },
    python: 'AttributeError',
    newestPython: ['line 0', '', '', '2026-01-01T00:00:00.123456+00:00'],
    ours: ['line 0', null, null, '2026-01-01T00:00:00.123Z'],
  },
]

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
