import type { ServerContext } from '../serverContext.ts'
import { terminalStates } from './runState.ts'

/**
 * After a crash the runs table may lack the last half second of summaries, which the history store has. Only runs that had not
 * ended can be behind: the end of a run writes both.
 */
export async function recoverSummaries(server: ServerContext): Promise<void> {
  const runs = await server.database
    .selectFrom('runs')
    .select(['id', 'runKey', 'summary'])
    .where('deletedAt', 'is', null)
    .where('state', 'not in', [...terminalStates])
    .execute()
  for (const { id, runKey, summary } of runs) {
    const kept = await server.history.summary(runKey)
    if (kept === null || kept === summary) continue
    await server.database.updateTable('runs').set({ summary: kept }).where('id', '=', id).execute()
  }
}
