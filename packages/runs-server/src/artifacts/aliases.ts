import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import type { Keys } from '../metadata/batched.ts'
import type { Database } from '../metadata/database.ts'
import type { ArtifactAliasRow } from './artifactTables.ts'

/** @throws GraphQLError for an alias that a name `collection:alias` could not hold, or that means a version. */
export function checkAlias(alias: string): void {
  if (alias === '' || alias.length > 128 || /[/:\p{Cc}]/u.test(alias)) {
    throw new GraphQLError(`${JSON.stringify(alias)} is no alias: 1 to 128 characters without / and :`)
  }
  if (/^v\d+$/.test(alias))
    throw new GraphQLError(`"${alias}" is a version, which can't be given as an alias`)
}

/** Points aliases of a collection at one version; those that pointed at another one move. */
export async function pointAliases(
  database: Kysely<Database>,
  collectionId: number,
  artifactId: number,
  aliases: Iterable<string>,
): Promise<void> {
  for (const alias of new Set(aliases)) {
    await database
      .insertInto('artifactAliases')
      .values({ collectionId, artifactId, alias })
      .onConflict((conflict) => conflict.columns(['collectionId', 'alias']).doUpdateSet({ artifactId }))
      .execute()
  }
}

/** Takes aliases from a version. Those that point at another version, or nowhere, are left alone. */
export async function dropAliases(
  database: Kysely<Database>,
  collectionId: number,
  artifactId: number,
  aliases: readonly string[],
): Promise<void> {
  if (aliases.length === 0) return
  await database
    .deleteFrom('artifactAliases')
    .where('collectionId', '=', collectionId)
    .where('artifactId', '=', artifactId)
    .where('alias', 'in', aliases)
    .execute()
}

/** An alias, and the collection that it is one of. */
export interface NamedAlias extends ArtifactAliasRow {
  collectionName: string
}

/**
 * The aliases of versions, in all collections. The number in a portfolio is among them, as an alias `v3`: from that alone 0.19.1 knows
 * the number, which differs from the one in its sequence.
 */
export async function listAliases(database: Kysely<Database>, artifactIds: Keys): Promise<NamedAlias[]> {
  const given = await database
    .selectFrom('artifactAliases')
    .innerJoin('artifactCollections', 'artifactCollections.id', 'artifactAliases.collectionId')
    .selectAll('artifactAliases')
    .select('artifactCollections.name as collectionName')
    .where('artifactAliases.artifactId', 'in', artifactIds)
    .orderBy('artifactAliases.id')
    .execute()
  const numbers = await database
    .selectFrom('artifactMemberships')
    .innerJoin('artifactCollections', 'artifactCollections.id', 'artifactMemberships.collectionId')
    .selectAll('artifactMemberships')
    .select('artifactCollections.name as collectionName')
    .where('artifactMemberships.artifactId', 'in', artifactIds)
    .where('artifactCollections.kind', '=', 'PORTFOLIO')
    .orderBy('artifactMemberships.id')
    .execute()
  // No alias of the table has a negative id.
  return [
    ...given,
    ...numbers.map(({ id, collectionId, collectionName, artifactId, versionIndex }) => ({
      id: -id,
      collectionId,
      collectionName,
      artifactId,
      alias: `v${versionIndex}`,
    })),
  ]
}

/** After a version left a collection: `latest` falls back to the highest version that is left. */
export async function restoreLatest(database: Kysely<Database>, collectionId: number): Promise<void> {
  const latest = await database
    .selectFrom('artifactAliases')
    .select('id')
    .where('collectionId', '=', collectionId)
    .where('alias', '=', 'latest')
    .executeTakeFirst()
  if (latest) return
  const highest = await database
    .selectFrom('artifactMemberships')
    .select('artifactId')
    .where('collectionId', '=', collectionId)
    .orderBy('versionIndex', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (highest) await pointAliases(database, collectionId, highest.artifactId, ['latest'])
}
