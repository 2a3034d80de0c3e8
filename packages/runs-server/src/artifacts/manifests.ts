import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Kysely, SelectQueryBuilder } from 'kysely'
import { md5Hex } from '../blobs/uploadBody.ts'
import type { ArtifactManifestType } from '../generated/resolvers.ts'
import type { Database } from '../metadata/database.ts'
import type { ServerContext } from '../serverContext.ts'
import type { ArtifactNode } from './artifactNode.ts'
import type { ArtifactManifestRow } from './artifactTables.ts'
import { touchDraft } from './drafts.ts'
import { isMd5 } from './manifestDocument.ts'

/**
 * Announces a manifest file, or names the digest of one announced before: the clients call twice, the second time knowing the bytes.
 * Each writer of a distributed artifact has a patch of its own, so that a `PATCH` is always a new one.
 *
 * Of a committed version nothing changes any more; what it has is answered.
 */
export async function upsertManifest(
  server: ServerContext,
  artifact: ArtifactNode,
  manifest: { name: string; type: ArtifactManifestType; digest: string; baseArtifactId: number | null },
): Promise<ArtifactManifestRow> {
  checkDigest(manifest.digest)
  return await server.database.transaction().execute(async (transaction) => {
    const existing =
      manifest.type === 'PATCH'
        ? undefined
        : await transaction
            .selectFrom('artifactManifests')
            .selectAll()
            .where('artifactId', '=', artifact.id)
            .where('name', '=', manifest.name)
            .executeTakeFirst()
    if (artifact.state !== 'PENDING') {
      if (existing) return existing
      throw new GraphQLError(`this artifact is ${artifact.state.toLowerCase()}; it takes no new manifest`)
    }
    await touchDraft(transaction, artifact.id, server.clock.now())
    if (existing) return await changeManifest(transaction, existing, manifest)
    return await transaction
      .insertInto('artifactManifests')
      .values({
        ...manifest,
        artifactId: artifact.id,
        blobKey: null,
        sizeBytes: 0,
        md5: '',
        createdAt: server.clock.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}

/** A digest or base that is named later; what is not given stays. */
export async function changeManifest(
  database: Kysely<Database>,
  manifest: ArtifactManifestRow,
  change: { digest?: string | null; baseArtifactId?: number | null },
): Promise<ArtifactManifestRow> {
  if (change.digest) checkDigest(change.digest)
  return await database
    .updateTable('artifactManifests')
    .set({
      // An empty digest is what the first call sends; sent again after the second, it must not undo that.
      digest: change.digest || manifest.digest,
      baseArtifactId: change.baseArtifactId ?? manifest.baseArtifactId,
    })
    .where('id', '=', manifest.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function loadManifest(
  database: Kysely<Database>,
  id: number,
): Promise<ArtifactManifestRow | null> {
  const row = await database
    .selectFrom('artifactManifests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Whole manifests whose file has arrived, the newest first. */
export function selectWholeManifests(
  database: Kysely<Database>,
): SelectQueryBuilder<Database, 'artifactManifests', ArtifactManifestRow> {
  return database
    .selectFrom('artifactManifests')
    .selectAll()
    .where('type', '=', 'FULL')
    .where('blobKey', 'is not', null)
    .orderBy('id', 'desc')
}

/** A new place for the bytes of a manifest; each upload has its own. */
export function newManifestKey(artifactId: number): string {
  return `manifests/${artifactId}/${randomUUID()}`
}

/** MD5 in hex that the manifest's bytes must have; nothing where the client has not said. */
export function expectedManifestMd5({ digest }: ArtifactManifestRow): { md5?: string } {
  return digest === '' ? {} : { md5: md5Hex(digest) }
}

function checkDigest(digest: string): void {
  if (digest !== '' && !isMd5(digest))
    throw new GraphQLError('the digest of a manifest is the base64 MD5 of its bytes')
}
