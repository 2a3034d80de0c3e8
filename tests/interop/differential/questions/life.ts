import type { Change } from '../question.ts'

/** What becomes of a run. */
export const life: readonly Change[] = [
  { member: 'delete', python: 'run.delete()', ours: ({ run }) => run.delete() },
  {
    member: 'delete',
    python: 'run.delete(delete_artifacts=True)',
    ours: ({ run }) => run.delete({ deleteArtifacts: true }),
  },
  {
    member: 'wait_until_finished',
    python: 'run.wait_until_finished()',
    ours: ({ run }) => run.waitUntilFinished(),
    run: { finished: true },
  },
  {
    member: 'update_state',
    python: 'run.update_state("failed")',
    ours: ({ run }) => run.updateState('failed'),
    run: { finished: false },
    only: '0.31.0',
  },
  {
    member: 'update_state',
    python: 'run.update_state("pending")',
    ours: ({ run }) => run.updateState('pending'),
    run: { finished: false },
    only: '0.31.0',
  },
  {
    member: 'stop',
    python: 'run.stop()',
    ours: ({ run }) => run.stop(),
    run: { finished: false },
    only: '0.31.0',
  },
]
