import type { Kysely } from 'kysely'
import type { Database } from '../metadata/database.ts'
import type { CollectionNode } from './artifactNode.ts'
import type { ArtifactMembershipRow } from './artifactTables.ts'
import { findCollection } from './collections.ts'

/**
 * The version that a name means: `collection` (its latest), `collection:alias`, `collection:v3` or `collection:<digest>`.
 * `null` when there is none.
 */
export async function resolveArtifactName(
  database: Kysely<Database>,
  projectId: number,
  name: string,
): Promise<ArtifactMembershipRow | null> {
  const colon = name.indexOf(':')
  const collection = await findCollection(database, projectId, colon < 0 ? name : name.slice(0, colon))
  if (!collection) return null
  return await findMembership(database, collection.id, colon < 0 ? 'latest' : name.slice(colon + 1))
}

/** A collection's member by alias, version or digest, in this order: an alias may look like a digest, never like a version. */
export async function findMembership(
  database: Kysely<Database>,
  collectionId: CollectionNode['id'],
  alias: string,
): Promise<ArtifactMembershipRow | null> {
  const members = database
    .selectFrom('artifactMemberships')
    .selectAll('artifactMemberships')
    .where('artifactMemberships.collectionId', '=', collectionId)
  const version = /^v(\d{1,9})$/.exec(alias)?.[1]
  if (version !== undefined) {
    return (await members.where('versionIndex', '=', Number(version)).executeTakeFirst()) ?? null
  }
  const byAlias = await members
    .innerJoin('artifactAliases', (join) =>
      join
        .onRef('artifactAliases.artifactId', '=', 'artifactMemberships.artifactId')
        .onRef('artifactAliases.collectionId', '=', 'artifactMemberships.collectionId'),
    )
    .where('artifactAliases.alias', '=', alias)
    .executeTakeFirst()
  if (byAlias) return byAlias
  const byDigest = await members
    .innerJoin('artifacts', 'artifacts.id', 'artifactMemberships.artifactId')
    .where('artifacts.digest', '=', alias)
    .orderBy('artifactMemberships.versionIndex', 'desc')
    .executeTakeFirst()
  return byDigest ?? null
}
