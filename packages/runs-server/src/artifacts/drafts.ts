import { type Kysely, sql } from 'kysely'
import { giveUpBlobs } from '../blobs/blobRemovals.ts'
import { md5Hex } from '../blobs/uploadBody.ts'
import type { Database } from '../metadata/database.ts'
import { artifactBlobKey } from './artifactBlobs.ts'
import type { ArtifactNode } from './artifactNode.ts'
import { partKeys } from './uploadParts.ts'

/** A sign of life: a draft is abandoned when it has given none for long enough. */
export async function touchDraft(database: Kysely<Database>, artifactId: number, now: number): Promise<void> {
  await database
    .updateTable('artifacts')
    .set({ updatedAt: now })
    .where('id', '=', artifactId)
    .where('state', '=', 'PENDING')
    // One write a minute is enough for an age in hours.
    .where('updatedAt', '<', now - 60_000)
    .execute()
}

/** Notes the files that a draft is to have, so that their bytes stay as long as it does. */
export async function nameDraftFiles(
  database: Kysely<Database>,
  artifactId: number,
  digests: readonly string[],
): Promise<void> {
  await sql`INSERT INTO artifactDraftFiles SELECT ${artifactId}, value FROM json_each(${JSON.stringify(digests)}) WHERE true
    ON CONFLICT DO NOTHING`.execute(database)
}

/**
 * Ends a draft, which is committed or given up by now: what it was the only one to name is given up with it. Bytes stay that a committed
 * version of the entity lists, or another draft names.
 */
export async function endDraft(transaction: Kysely<Database>, artifact: ArtifactNode): Promise<void> {
  const { id, entity } = artifact
  const unnamed = await sql<{ digest: string }>`
    SELECT digest FROM artifactDraftFiles AS mine WHERE artifactId = ${id}
    AND NOT EXISTS (
      SELECT 1 FROM artifactDraftFiles AS other ${ofEntity('other', entity)}
      WHERE other.digest = mine.digest AND other.artifactId <> ${id} AND artifacts.state = 'PENDING'
    ) AND NOT EXISTS (
      SELECT 1 FROM artifactFiles AS listed ${ofEntity('listed', entity)}
      WHERE listed.digest = mine.digest AND listed.ref IS NULL AND artifacts.state = 'COMMITTED'
    )`.execute(transaction)
  const md5s = unnamed.rows.map(({ digest }) => md5Hex(digest))
  const rows = await transaction
    .deleteFrom('artifactBlobs')
    .where('entity', '=', entity)
    .where('md5', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(md5s)}))`)
    .returning('blobKey')
    .execute()
  const uploads = await transaction
    .deleteFrom('artifactUploads')
    .where('artifactId', '=', id)
    .returningAll()
    .execute()
  await giveUpBlobs(transaction, [
    // Also those of which there is no row: the process may have ended between the bytes and the row.
    ...md5s.map((md5) => artifactBlobKey(entity, md5)),
    ...rows.map(({ blobKey }) => blobKey),
    ...uploads.flatMap(partKeys),
  ])
  await transaction.deleteFrom('artifactDraftFiles').where('artifactId', '=', id).execute()
}

/** Gives up the manifests of a draft that is not to be committed any more. */
export async function giveUpManifests(transaction: Kysely<Database>, artifactId: number): Promise<void> {
  const manifests = await transaction
    .selectFrom('artifactManifests')
    .select('blobKey')
    .where('artifactId', '=', artifactId)
    .execute()
  await giveUpBlobs(
    transaction,
    manifests.flatMap(({ blobKey }) => blobKey ?? []),
  )
  await transaction
    .updateTable('artifactManifests')
    .set({ blobKey: null })
    .where('artifactId', '=', artifactId)
    .execute()
}

function ofEntity(table: 'other' | 'listed', entity: string): ReturnType<typeof sql> {
  return sql`JOIN artifacts ON artifacts.id = ${sql.ref(table)}.artifactId
    JOIN artifactCollections ON artifactCollections.id = artifacts.collectionId
    JOIN projects ON projects.id = artifactCollections.projectId AND projects.entity = ${entity}`
}
