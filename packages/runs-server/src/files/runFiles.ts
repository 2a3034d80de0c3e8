import { randomUUID } from 'node:crypto'
import { type ExpressionBuilder, type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import type { BlobInfo, BlobStore } from '../blobs/blobStore.ts'
import { contentTypeOf } from '../blobs/contentType.ts'
import { inSharedTransaction } from '../blobs/sharedTransaction.ts'
import type { Database } from '../metadata/database.ts'
import { normalizeFileName } from './fileName.ts'
import type { RunFileRow } from './fileTables.ts'

/** Which files of a run are meant; without any of these, all. */
export interface RunFileSelection {
  names?: readonly string[]
  /** SQL `LIKE`: `%` any text, `_` one character, `\` makes the next one plain. */
  pattern?: string
  contentTypes?: readonly string[]
}

/** Files in the order of their names. */
export async function listRunFiles(
  database: Kysely<Database>,
  runKey: string,
  selection: RunFileSelection,
  after: string | null,
  limit: number,
): Promise<RunFileRow[]> {
  let query = database.selectFrom('runFiles').selectAll().where(selected(runKey, selection))
  if (after !== null) query = query.where('name', '>', after)
  return query.orderBy('name').limit(limit).execute()
}

export async function countRunFiles(
  database: Kysely<Database>,
  runKey: string,
  selection: RunFileSelection = {},
): Promise<number> {
  const { count } = await database
    .selectFrom('runFiles')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(selected(runKey, selection))
    .executeTakeFirstOrThrow()
  return count
}

export async function findRunFile(
  database: Kysely<Database>,
  runKey: string,
  name: string,
): Promise<RunFileRow | null> {
  const [row] = await listRunFiles(database, runKey, { names: [name] }, null, 1)
  return row ?? null
}

/** A new place for the bytes of a run file. Each upload has its own, so that what is read stays whole while it is replaced. */
export function newRunFileKey(runKey: string): string {
  return `runs/${runKey}/${randomUUID()}`
}

/**
 * Makes stored bytes the run's file of that name, and removes those it had before.
 *
 * @returns `false` when the run was deleted meanwhile; the bytes are removed then.
 */
export async function putRunFile(
  database: Kysely<Database>,
  blobs: BlobStore,
  file: { runKey: string; name: string; blobKey: string; info: BlobInfo; now: number },
): Promise<boolean> {
  const { runKey, name, blobKey, info, now } = file
  const row = {
    blobKey,
    sizeBytes: info.sizeBytes,
    md5: info.md5,
    contentType: contentTypeOf(name),
    updatedAt: now,
  }
  const unused = await inSharedTransaction(database, async (transaction) => {
    const run = await transaction
      .selectFrom('runs')
      .select('id')
      .where('runKey', '=', runKey)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    if (!run) return blobKey
    const before = await transaction
      .selectFrom('runFiles')
      .select('blobKey')
      .where('runKey', '=', runKey)
      .where('name', '=', name)
      .executeTakeFirst()
    await transaction
      .insertInto('runFiles')
      .values({ runKey, name, createdAt: now, ...row })
      .onConflict((conflict) => conflict.columns(['runKey', 'name']).doUpdateSet(row))
      .execute()
    return before?.blobKey
  }).catch(async (error: unknown) => {
    await blobs.remove(blobKey)
    throw error
  })
  if (unused !== undefined) await blobs.remove(unused)
  return unused !== blobKey
}

/** Removes files by row id. Ids that are gone already are no error. */
export async function deleteRunFiles(
  database: Kysely<Database>,
  blobs: BlobStore,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  const removed = await database.deleteFrom('runFiles').where('id', 'in', ids).returning('blobKey').execute()
  for (const { blobKey } of removed) await blobs.remove(blobKey)
}

/** Removes every file of a run; part of deleting the run. */
export async function deleteFilesOfRun(
  database: Kysely<Database>,
  blobs: BlobStore,
  runKey: string,
): Promise<void> {
  const removed = await database
    .deleteFrom('runFiles')
    .where('runKey', '=', runKey)
    .returning('blobKey')
    .execute()
  for (const { blobKey } of removed) await blobs.remove(blobKey)
}

function selected(runKey: string, { names, pattern, contentTypes }: RunFileSelection) {
  return (eb: ExpressionBuilder<Database, 'runFiles'>): Expression<SqlBool> => {
    const conditions: Expression<SqlBool>[] = [eb('runKey', '=', runKey)]
    if (names && names.length > 0) {
      const known = names.map(normalizeFileName).filter((name) => name !== null)
      conditions.push(known.length > 0 ? eb('name', 'in', known) : sql<SqlBool>`0`)
    }
    if (pattern) conditions.push(sql<SqlBool>`${eb.ref('name')} LIKE ${pattern} ESCAPE '\\'`)
    if (contentTypes && contentTypes.length > 0) conditions.push(eb('contentType', 'in', contentTypes))
    return eb.and(conditions)
  }
}
