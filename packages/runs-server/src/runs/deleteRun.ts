import { removeVersion } from '../artifacts/editArtifact.ts'
import { madeByRun } from '../artifacts/runArtifacts.ts'
import { deleteFilesOfRun } from '../files/runFiles.ts'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'

/**
 * Deletes a run with its history and files, and on demand the artifact versions that it made. Its row stays as a tombstone:
 * `file_stream` of a process that still runs gets 404, and the id is not given out again. Of a deleted run it removes what is left: the
 * server may have ended between the tombstone and the files.
 */
export async function deleteRun(
  server: ServerContext,
  run: RunRow,
  { deleteArtifacts }: { deleteArtifacts: boolean },
): Promise<void> {
  const { database, blobs, history, clock } = server
  const now = clock.now()
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('runs')
      .set({ deletedAt: run.deletedAt ?? now, updatedAt: now })
      .where('id', '=', run.id)
      .execute()
    if (!deleteArtifacts) return
    for (const artifactId of await madeByRun(transaction, run.id))
      await removeVersion(transaction, artifactId, now)
  })
  await history.remove(run.runKey)
  await deleteFilesOfRun(database, blobs, run.runKey)
}
