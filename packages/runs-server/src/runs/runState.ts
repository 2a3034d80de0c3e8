import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'

/** States in which nothing more is expected from the run's process. */
export const terminalStates: ReadonlySet<string> = new Set([
  'finished',
  'failed',
  'crashed',
  'killed',
  'preempted',
])

/**
 * The state that readers see. Clients never say that they crashed, so silence says it for them: computed when read, and taken
 * back by the next sign of life.
 */
export function runState(
  run: Pick<RunRow, 'state' | 'streamed' | 'heartbeatAt'>,
  server: Pick<ServerContext, 'clock' | 'heartbeatTimeoutMs'>,
): string {
  const silent = run.streamed === 1 && run.heartbeatAt < server.clock.now() - server.heartbeatTimeoutMs
  if (silent && run.state === 'running') return 'crashed'
  if (silent && run.state === 'preempting') return 'preempted'
  return run.state
}
