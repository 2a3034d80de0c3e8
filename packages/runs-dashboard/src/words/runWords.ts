import type { RunLiteData, RunState } from '@x/runs-core'
import { durationWords } from './time.ts'

/** How a state is coloured: under way, ended well, ended badly, or on purpose. */
export type StateTone = 'live' | 'good' | 'bad' | 'quiet'

export function stateTone(state: RunState): StateTone {
  if (state === 'running' || state === 'preempting') return 'live'
  if (state === 'finished') return 'good'
  return state === 'crashed' || state === 'failed' ? 'bad' : 'quiet'
}

/** Whether the run still writes, as far as its state tells. */
export const isUnderWay = (state: RunState): boolean => ['pending', 'running', 'preempting'].includes(state)

/** The display name, or the id of a run that has none. */
export const runTitle = ({ displayName, id }: RunLiteData): string => displayName || id

/**
 * How long a run has lasted: until now while it is under way, else the run's own count of its seconds, else until its last heartbeat.
 *
 * @param runtime - `_runtime` of the summary, where it is known.
 */
export function runDurationWords(run: RunLiteData, now: number, runtime?: unknown): string {
  if (isUnderWay(run.state)) return durationWords((now - run.createdAt.getTime()) / 1_000)
  if (typeof runtime === 'number' && Number.isFinite(runtime)) return durationWords(runtime)
  if (run.heartbeatAt === null) return '–'
  return durationWords((run.heartbeatAt.getTime() - run.createdAt.getTime()) / 1_000)
}
