import type { Difference } from '../question.ts'
import type { Outcome } from '../sides.ts'

/** Sweeps. */
export const sweeps: readonly Difference[] = [
  {
    row: '`run.sweep`',
    async probe({ sides }) {
      const { python, ours, run } = await sides.swept()
      const theirs = await python('type(run.sweep).__name__')
      sides.server.faults.add({ operation: 'LoadSweep', does: { status: 403 } })
      const failed = await ours(() => run.sweep())
      return { python: theirs.gives, ours: [typeof run.sweep, failed.raises] }
    },
    python: 'Sweep',
    ours: ['function', 'permission'],
  },
  {
    row: '`sweep.config`',
    members: ['Sweep.config'],
    async probe({ sides }) {
      const { python, ours } = await sides.swept()
      const theirs = await python('run.sweep.config["method"]')
      const given = await ours(async ({ run }) => (await run.sweep())?.configText.includes('method: grid'))
      return { python: theirs.gives, ours: given.gives }
    },
    python: 'grid',
    ours: true,
  },
  {
    row: '`sweep.name`',
    members: ['Sweep.name', 'Sweep.display_name'],
    async probe({ sides }) {
      const { python, ours } = await sides.swept()
      const theirs = await python('run.sweep.name')
      const given = await ours(async ({ run }) => {
        const sweep = await run.sweep()
        return sweep?.name === sweep?.id
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: 'a search',
    ours: true,
  },
  {
    row: '`api.sweep()`, not there',
    async probe({ python, ours, run }) {
      const path = `local/${run.project}/nothing`
      const theirs = await python(`api.sweep("${path}")`)
      const given = await ours(({ api }) => api.sweep(path))
      const asked = ({ sends }: Outcome) => sends.filter((sent) => /sweep/i.test(sent)).length
      return { python: [theirs.raises, asked(theirs)], ours: [given.raises, asked(given)] }
    },
    python: ['CommError', 1],
    ours: ['notFound', 1],
  },
  {
    row: '`sweep.load()`, `sweep.get()`, `sweep.path`, `sweep.order`, `sweep.username`, `sweep.to_html()`',
    members: 'load get path order username to_html display snake_to_camel client'
      .split(' ')
      .map((name) => `Sweep.${name}`),
    async probe({ sides }) {
      const { python, ours } = await sides.swept()
      const theirs = await python(
        '[run.sweep.path[2] == run.sweep.id, run.sweep.username, run.sweep.to_html()[:7]]',
      )
      const given = await ours(async ({ run }) => {
        const sweep = await run.sweep()
        return [Object.getPrototypeOf(sweep) === Object.prototype, sweep?.entity]
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: [true, 'local', '<iframe'],
    ours: [true, 'local'],
  },
]
