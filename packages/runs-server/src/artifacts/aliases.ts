import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
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

/**
 * The aliases of a version, in all collections or in those of one name. Its number in a portfolio is among them, as an alias `v3`: from
 * that alone 0.19.1 knows the number, which differs from the one in its sequence.
 */
export async function listAliases(
  database: Kysely<Database>,
  artifactId: number,
  collectionName?: string | null,
): Promise<ArtifactAliasRow[]> {
  let aliases = database
    .selectFrom('artifactAliases')
    .innerJoin('artifactCollections', 'artifactCollections.id', 'artifactAliases.collectionId')
    .selectAll('artifactAliases')
    .where('artifactAliases.artifactId', '=', artifactId)
  let links = database
    .selectFrom('artifactMemberships')
    .innerJoin('artifactCollections', 'artifactCollections.id', 'artifactMemberships.collectionId')
    .selectAll('artifactMemberships')
    .where('artifactMemberships.artifactId', '=', artifactId)
    .where('artifactCollections.kind', '=', 'PORTFOLIO')
  if (collectionName) {
    aliases = aliases.where('artifactCollections.name', '=', collectionName)
    links = links.where('artifactCollections.name', '=', collectionName)
  }
  const given = await aliases.orderBy('artifactAliases.id').execute()
  const numbers = await links.orderBy('artifactMemberships.id').execute()
  // No alias of the table has a negative id.
  return [
    ...given,
    ...numbers.map(({ id, collectionId, versionIndex }) => ({
      id: -id,
      collectionId,
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
