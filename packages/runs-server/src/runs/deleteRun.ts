import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'

/**
 * Deletes a run. Its row stays as a tombstone: `file_stream` of a process that still runs gets 404, and the id is not given out
 * again.
 */
export async function deleteRun(
  server: ServerContext,
  run: RunRow,
  _options: { deleteArtifacts: boolean },
): Promise<void> {
  const now = server.clock.now()
  await server.database
    .updateTable('runs')
    .set({ deletedAt: now, updatedAt: now })
    .where('id', '=', run.id)
    .execute()
  await server.history.remove(run.runKey)
}
