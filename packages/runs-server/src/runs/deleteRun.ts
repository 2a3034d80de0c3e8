import { removeVersion } from '../artifacts/editArtifact.ts'
import { madeByRun } from '../artifacts/runArtifacts.ts'
import { deleteFilesOfRun } from '../files/runFiles.ts'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'

/**
 * Deletes a run. Its row stays as a tombstone: `file_stream` of a process that still runs gets 404, and the id is not given out
 * again. Its files go with it; the artifacts that it made, only when that is asked for.
 */
export async function deleteRun(
  server: ServerContext,
  run: RunRow,
  { deleteArtifacts }: { deleteArtifacts: boolean },
): Promise<void> {
  const now = server.clock.now()
  await server.database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('runs')
      .set({ deletedAt: now, updatedAt: now })
      .where('id', '=', run.id)
      .execute()
    if (!deleteArtifacts) return
    for (const id of await madeByRun(transaction, run.id)) await removeVersion(transaction, id, now)
  })
  await deleteFilesOfRun(server.database, server.blobs, run.runKey)
  await server.history.remove(run.runKey)
}
