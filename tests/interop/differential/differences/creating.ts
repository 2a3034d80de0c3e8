import { uniqueName } from '@x/test-kit'
import type { Difference } from '../question.ts'

/** How runs are made. */
export const creating: readonly Difference[] = [
  {
    row: '`api.create_run(run_id=…)`, the id is taken',
    members: ['Api.create_run'],
    run: { config: { lr: 1 } },
    async probe({ python }, twin) {
      const { ours } = await twin()
      const theirs = await python(`
        made = api.create_run(run_id=run.id, project=run.project, entity=run.entity)
        [made.config, wandb.Api().run(path).state]`)
      const given = await ours(async ({ api, run }) => {
        const { config, state } = await api.createRun({
          id: run.id,
          project: run.project,
          entity: run.entity,
        })
        return [config, state]
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: [{}, 'finished'],
    newestPython: [{}, 'running'],
    ours: [{ lr: 1 }, 'finished'],
  },
  {
    row: '`run.update()` after `create_run()`',
    async probe({ python, ours }) {
      const theirs = await python('api.create_run(project=run.project).update()')
      const given = await ours(async ({ api, run }) => {
        const made = await api.createRun({ project: run.project })
        return (await made.update({ notes: 'new' })).notes
      })
      return { python: [theirs.raises, theirs.says?.replace(/.*has no/, 'no')], ours: given.gives }
    },
    python: ['CommError', "no attribute 'display_name'"],
    ours: 'new',
  },
  {
    row: '`api.create_run()` without `entity`',
    async probe({ python, sides, run }) {
      const theirs = await python(`
        settings = {"entity": "${uniqueName('team')}"}
        wandb.Api(overrides=settings).create_run(project=run.project).entity`)
      const entity = uniqueName('team')
      const made = await sides.api({ entity }).createRun({ project: run.project })
      return { python: theirs.gives, ours: made.entity === entity }
    },
    python: 'local',
    ours: true,
  },
]
