import type { RunState } from './runData.ts'

/** States after which a run writes no more, unless it is resumed. A preempted one is expected back. */
const ended: ReadonlySet<RunState> = new Set(['finished', 'crashed', 'failed', 'killed'])

/** Whether a run in this state has ended; undefined where the server does not tell. */
export function hasEnded(state: RunState | null): boolean | undefined {
  return state === null || state === '' ? undefined : ended.has(state)
}
