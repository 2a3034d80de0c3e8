import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import type { UploadPartsInput } from '../generated/resolvers.ts'
import type { Database } from '../metadata/database.ts'
import type { ArtifactUploadTable } from './draftTables.ts'

/** A part of a file: its number, and the MD5 of its bytes in hex. */
export type UploadPart = [partNumber: number, md5: string]

/** As many as object stores take. */
const maxParts = 10_000

/**
 * Begins an upload in parts, or finds the one that was begun with the same parts: its id is made from them, so that a client that asks
 * again goes on with what has arrived.
 */
export async function beginUpload(
  database: Kysely<Database>,
  artifactId: number,
  md5: string,
  input: readonly UploadPartsInput[],
): Promise<{ uploadId: string; partNumbers: number[] }> {
  const parts = sortedParts(input)
  if (parts.length > maxParts) throw new GraphQLError(`a file has at most ${maxParts} parts`)
  for (const [number, hash] of parts) {
    if (number < 1 || number > maxParts || !/^[0-9a-f]{32}$/.test(hash))
      throw new GraphQLError(`a part has a number from 1 to ${maxParts} and the MD5 of its bytes in hex`)
  }
  if (new Set(parts.map(([number]) => number)).size < parts.length)
    throw new GraphQLError('two parts of one file have the same number')
  const text = JSON.stringify(parts)
  const uploadId = createHash('sha256').update(`${artifactId}\n${md5}\n${text}`).digest('base64url')
  await database
    .insertInto('artifactUploads')
    .values({ uploadId, artifactId, md5, parts: text })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { uploadId, partNumbers: parts.map(([number]) => number) }
}

export async function findUpload(
  database: Kysely<Database>,
  uploadId: string,
): Promise<ArtifactUploadTable | null> {
  const row = await database
    .selectFrom('artifactUploads')
    .selectAll()
    .where('uploadId', '=', uploadId)
    .executeTakeFirst()
  return row ?? null
}

export function partsOf({ parts }: ArtifactUploadTable): UploadPart[] {
  return JSON.parse(parts) as UploadPart[]
}

/** Where a part waits until it is joined with the others. */
export function partKey(uploadId: string, partNumber: number): string {
  return `parts/${uploadId}/${partNumber}`
}

export function partKeys(upload: ArtifactUploadTable): string[] {
  return partsOf(upload).map(([number]) => partKey(upload.uploadId, number))
}

/** In the order in which they are joined. Clients send ETags back as they got them, in quotes. */
export function sortedParts(input: readonly UploadPartsInput[]): UploadPart[] {
  return input
    .map(
      ({ partNumber, hexMD5 }): UploadPart => [
        partNumber,
        hexMD5.replace(/^(?:W\/)?"(.*)"$/, '$1').toLowerCase(),
      ],
    )
    .sort(([left], [right]) => left - right)
}
