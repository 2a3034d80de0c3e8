import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../metadata/database.ts'

/** Bytes that an entity has, and which version brought them. */
export interface KnownBlob {
  md5: string
  blobKey: string
  sizeBytes: number
  birthArtifactId: number
}

/** How many names one statement asks for; SQLite allows 32,766 parameters. */
const chunk = 5_000

/** Where the bytes of that MD5 are kept, for all artifacts of an entity. */
export function artifactBlobKey(entity: string, md5: string): string {
  // An entity's name may hold what a key may not.
  const folder = createHash('sha256').update(entity).digest('hex').slice(0, 24)
  return `artifacts/${folder}/${md5}`
}

/** Those of the asked MD5s whose bytes are there. */
export async function findBlobs(
  database: Kysely<Database>,
  entity: string,
  md5s: readonly string[],
): Promise<Map<string, KnownBlob>> {
  const found = new Map<string, KnownBlob>()
  for (let start = 0; start < md5s.length; start += chunk) {
    const rows = await database
      .selectFrom('artifactBlobs')
      .select(['md5', 'blobKey', 'sizeBytes', 'birthArtifactId'])
      .where('entity', '=', entity)
      .where('md5', 'in', md5s.slice(start, start + chunk))
      .execute()
    for (const row of rows) found.set(row.md5, row)
  }
  return found
}

export async function findBlob(
  database: Kysely<Database>,
  entity: string,
  md5: string,
): Promise<KnownBlob | null> {
  return (await findBlobs(database, entity, [md5])).get(md5) ?? null
}

/** The same for the entity of an artifact: one question, for thousands of files are asked for in a row. */
export async function findArtifactBlob(
  database: Kysely<Database>,
  artifactId: number,
  md5: string,
): Promise<KnownBlob | null> {
  const { rows } = await sql<KnownBlob>`
    SELECT md5, blobKey, sizeBytes, birthArtifactId FROM artifactBlobs WHERE md5 = ${md5} AND entity = (
      SELECT projects.entity FROM artifacts
      JOIN artifactCollections ON artifactCollections.id = artifacts.collectionId
      JOIN projects ON projects.id = artifactCollections.projectId WHERE artifacts.id = ${artifactId}
    )`.execute(database)
  return rows[0] ?? null
}

/** Notes that bytes are there. The version that brought them first stays their birthplace. */
export async function noteBlob(
  database: Kysely<Database>,
  entity: string,
  blob: KnownBlob,
  now: number,
): Promise<void> {
  await database
    .insertInto('artifactBlobs')
    .values({ entity, ...blob, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
