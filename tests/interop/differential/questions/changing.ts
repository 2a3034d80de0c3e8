import type { Change, Question } from '../question.ts'

const fields = '[made.entity, made.project, made.state, made.config, made.tags, made.notes]'

/** What is made. */
export const creating: readonly Question[] = [
  {
    member: 'create',
    python: `
      made = type(run).create(api, run_id=run.id + "-p", project=run.project, entity=run.entity)
      ${fields}`,
    ours: async ({ api, run }) => {
      const { entity, project, state, config, tags, notes } = await api.createRun({
        id: `${run.id}-o`,
        project: run.project,
        entity: run.entity,
      })
      return [entity, project, state, config, tags, notes]
    },
  },
]

/** What is changed. */
export const changing: readonly Change[] = [
  {
    member: 'update',
    python: `
      run.name, run.notes, run.description, run.group, run.job_type = "n", "two\\nlines", "d", "g", "j"
      run.update()`,
    ours: ({ run }) => {
      Object.assign(run, { name: 'n', notes: 'two\nlines', description: 'd', group: 'g', jobType: 'j' })
      return run.update()
    },
  },
  {
    member: 'save',
    python: 'run.tags = ["x", "y:z"]\nrun.save()',
    ours: ({ run }) => {
      run.tags = ['x', 'y:z']
      return run.save()
    },
  },
  {
    member: 'update',
    python: 'run.tags.append("added")\nrun.update()',
    ours: ({ run }) => run.update({ tags: { add: ['added'] } }),
  },
  {
    member: 'update',
    python: `
      run.config.update({"lr": 0.25, "new": {"deep": [1, None, True]}, "__proto__": 1})
      run.config.pop("a", None)
      run.update()`,
    ours: ({ run }) =>
      run.update({
        config: (edit) => {
          edit.set('lr', 0.25)
          edit.set('new', { deep: [1, null, true] })
          edit.set('__proto__', 1)
          edit.delete('a')
        },
      }),
  },
  {
    member: 'summary',
    python: 'run.summary["best"] = 0.5\nrun.summary.update({"text": "ä", "flag": True})',
    ours: ({ run }) =>
      run.update({
        summary: (edit) => {
          edit.set('best', 0.5)
          edit.merge({ text: 'ä', flag: true })
        },
      }),
  },
]
