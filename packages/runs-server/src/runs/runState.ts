import { type RawBuilder, sql } from 'kysely'
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
export function runState(run: RunRow, server: ServerContext): string {
  const silent = run.streamed === 1 && run.heartbeatAt < server.clock.now() - server.heartbeatTimeoutMs
  if (silent && run.state === 'running') return 'crashed'
  if (silent && run.state === 'preempting') return 'preempted'
  return run.state
}

/** {@link runState} as SQL, for filters and order. */
export function runStateSql(server: ServerContext): RawBuilder<string> {
  const deadline = server.clock.now() - server.heartbeatTimeoutMs
  return sql<string>`CASE WHEN runs.streamed = 1 AND runs.heartbeatAt < ${deadline} AND runs.state = 'running' THEN 'crashed'
    WHEN runs.streamed = 1 AND runs.heartbeatAt < ${deadline} AND runs.state = 'preempting' THEN 'preempted'
    ELSE runs.state END`
}
