import type { RunState } from '../runs/runData.ts'

/** States after which a run writes no more, unless it is resumed. */
const ended: ReadonlySet<RunState> = new Set(['finished', 'crashed', 'failed', 'killed', 'preempted'])

/** Whether a run in this state has ended; undefined where the server does not tell. */
export function hasEnded(state: RunState | null): boolean | undefined {
  return state === null || state === '' ? undefined : ended.has(state)
}
