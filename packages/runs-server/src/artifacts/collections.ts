import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import type { Database } from '../metadata/database.ts'
import type { ProjectRow } from '../metadata/tables.ts'
import { type ArtifactNode, type CollectionNode, selectCollections } from './artifactNode.ts'
import type { ArtifactTypeRow } from './artifactTables.ts'

/** The type of that name, made where it is missing. */
export async function ensureType(
  database: Kysely<Database>,
  projectId: number,
  name: string,
  now: number,
  description: string | null = null,
): Promise<ArtifactTypeRow> {
  await database
    .insertInto('artifactTypes')
    .values({ projectId, name, description, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return await database
    .selectFrom('artifactTypes')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
}

/** The collection of that name; `null` when there is none, or no more. */
export async function findCollection(
  database: Kysely<Database>,
  projectId: number,
  name: string,
): Promise<CollectionNode | null> {
  const row = await selectCollections(database)
    .where('artifactCollections.projectId', '=', projectId)
    .where('artifactCollections.name', '=', name)
    .where('artifactCollections.state', '=', 'READY')
    .executeTakeFirst()
  return row ?? null
}

/**
 * The collection that versions of this type are logged or linked into, made where it is missing.
 *
 * @throws GraphQLError where the name is taken by a collection of the other kind or of another type.
 */
export async function ensureCollection(
  database: Kysely<Database>,
  project: ProjectRow,
  kind: CollectionNode['kind'],
  typeName: string,
  name: string,
  now: number,
): Promise<CollectionNode> {
  if (!/^[^/:\\\p{Cc}]{1,128}$/u.test(name)) {
    throw new GraphQLError(
      `${JSON.stringify(name)} is no name for a collection: 1 to 128 characters without / : and \\`,
    )
  }
  const type = await ensureType(database, project.id, typeName, now)
  await database
    .insertInto('artifactCollections')
    .values({
      projectId: project.id,
      typeId: type.id,
      name,
      kind,
      state: 'READY',
      description: null,
      nextVersion: 0,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const collection = await findCollection(database, project.id, name)
  if (!collection) throw new Error(`collection ${name} was neither made nor found`)
  if (collection.kind !== kind) {
    throw new GraphQLError(
      `"${name}" is a ${collection.kind.toLowerCase()} of project ${project.name}, not a ${kind.toLowerCase()}`,
    )
  }
  if (collection.typeId !== type.id) {
    const { name: existing } = await database
      .selectFrom('artifactTypes')
      .select('name')
      .where('id', '=', collection.typeId)
      .executeTakeFirstOrThrow()
    throw new GraphQLError(`artifacts of "${name}" are of type "${existing}", not "${typeName}"`)
  }
  return collection
}

/**
 * Makes a version a member of a collection, under the collection's next number. A version that is a member already keeps its number.
 * Runs inside the caller's transaction.
 */
export async function joinCollection(
  transaction: Kysely<Database>,
  collectionId: number,
  artifactId: ArtifactNode['id'],
  now: number,
): Promise<number> {
  const member = await transaction
    .selectFrom('artifactMemberships')
    .select('versionIndex')
    .where('artifactId', '=', artifactId)
    .where('collectionId', '=', collectionId)
    .executeTakeFirst()
  if (member) return member.versionIndex
  const { nextVersion } = await transaction
    .updateTable('artifactCollections')
    .set((eb) => ({ nextVersion: eb('nextVersion', '+', 1), updatedAt: now }))
    .where('id', '=', collectionId)
    .returning('nextVersion')
    .executeTakeFirstOrThrow()
  const versionIndex = nextVersion - 1
  await transaction
    .insertInto('artifactMemberships')
    .values({ collectionId, artifactId, versionIndex, createdAt: now })
    .execute()
  return versionIndex
}
