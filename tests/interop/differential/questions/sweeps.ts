import type { Question } from '../question.ts'

/** The sweep that started the run. */
export const sweeps: readonly Question[] = [
  {
    member: 'sweep',
    python:
      'run.sweep and [run.sweep.id, run.sweep.state, run.sweep.url, run.sweep.entity, run.sweep.project]',
    ours: async ({ run }) => {
      const sweep = await run.sweep()
      return sweep && [sweep.id, sweep.state, sweep.url, sweep.entity, sweep.project]
    },
  },
  {
    member: 'Api.sweep',
    python: 'run.sweep_name and api.sweep(f"{project}/{run.sweep_name}").id',
    ours: async ({ api, project, run }) =>
      run.sweepName && (await api.sweep(`${project}/${run.sweepName}`)).id,
  },
]
