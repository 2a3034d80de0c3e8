import type { Question } from '../question.ts'

/** The sweep that started the run. */
export const sweeps: readonly Question[] = [
  {
    member: 'sweep',
    members: [
      'id',
      'state',
      'url',
      'entity',
      'project',
      'best_loss',
      'expected_run_count',
      'run_count_expected',
    ].map((name) => `Sweep.${name}`),
    python: `
      s = run.sweep
      s and [s.id, s.state, s.url, s.entity, s.project, s.best_loss, s.expected_run_count]`,
    ours: async ({ run }) => {
      const s = await run.sweep()
      return s && [s.id, s.state, s.url, s.entity, s.project, s.bestLoss, s.expectedRunCount]
    },
  },
  {
    member: 'sweep',
    members: ['method', 'description', 'created_at', 'updated_at', 'run_count'].map(
      (name) => `Sweep.${name}`,
    ),
    python: `
      s = run.sweep
      s and [s.method, s.description, s.created_at, s.updated_at, s.run_count]`,
    ours: async ({ run }) => {
      const s = await run.sweep()
      return s && [s.method, s.description, s.createdAt, s.updatedAt, s.runCount]
    },
    only: '0.31.0',
  },
  {
    member: 'Api.sweep',
    python: 'run.sweep_name and api.sweep(f"{project}/{run.sweep_name}").id',
    ours: async ({ api, project, run }) =>
      run.sweepName && (await api.sweep(`${project}/${run.sweepName}`)).id,
  },
]
