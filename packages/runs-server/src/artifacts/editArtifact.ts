import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import type { ArtifactCollectionAliasInput, UpdateArtifactInput } from '../generated/resolvers.ts'
import type { Database } from '../metadata/database.ts'
import type { ServerContext } from '../serverContext.ts'
import { checkAlias, dropAliases, pointAliases, restoreLatest } from './aliases.ts'
import {
  type ArtifactNode,
  type CollectionNode,
  loadArtifact,
  rowId,
  selectCollections,
} from './artifactNode.ts'
import { storedTtl } from './createArtifact.ts'
import { endDraft, giveUpManifests } from './drafts.ts'
import { addTags, removeTags } from './tags.ts'

/** @throws GraphQLError for an id of no version, or of a deleted one. */
export async function requireArtifact(database: Kysely<Database>, nodeId: string): Promise<ArtifactNode> {
  const id = rowId('Artifact', nodeId)
  const artifact = id === null ? null : await loadArtifact(database, id)
  if (!artifact || artifact.state === 'DELETED') throw new GraphQLError('artifact not found')
  return artifact
}

/** Points the named collections' aliases at this version, all or none. */
export async function addAliases(
  server: ServerContext,
  artifactNodeId: string,
  aliases: readonly ArtifactCollectionAliasInput[],
): Promise<ArtifactNode> {
  for (const { alias } of aliases) checkAlias(alias)
  return await server.database.transaction().execute(async (transaction) => {
    const artifact = await requireArtifact(transaction, artifactNodeId)
    for (const input of aliases) {
      const collection = await requireMembership(transaction, artifact, input)
      await pointAliases(transaction, collection.id, artifact.id, [input.alias])
    }
    return artifact
  })
}

/** Takes aliases from this version. One that it does not have is no error: the request may be a repeat. */
export async function deleteAliases(
  server: ServerContext,
  artifactNodeId: string,
  aliases: readonly ArtifactCollectionAliasInput[],
): Promise<void> {
  await server.database.transaction().execute(async (transaction) => {
    const artifact = await requireArtifact(transaction, artifactNodeId)
    for (const input of aliases) {
      const collection = await requireMembership(transaction, artifact, input)
      await dropAliases(transaction, collection.id, artifact.id, [input.alias])
    }
  })
}

/** Changes what is given; `null` and missing both mean "leave it". */
export async function updateArtifact(
  server: ServerContext,
  input: UpdateArtifactInput,
): Promise<ArtifactNode> {
  for (const { alias } of input.aliases ?? []) checkAlias(alias)
  return await server.database.transaction().execute(async (transaction) => {
    const { id, collectionId, collection, ...before } = await requireArtifact(transaction, input.artifactID)
    const { ttlDurationSeconds } = input
    await transaction
      .updateTable('artifacts')
      .set({
        description: input.description ?? before.description,
        metadata: input.metadata ?? before.metadata,
        labels: input.labels ?? before.labels,
        ttlDurationSeconds:
          ttlDurationSeconds == null ? before.ttlDurationSeconds : storedTtl(ttlDurationSeconds),
        updatedAt: server.clock.now(),
      })
      .where('id', '=', id)
      .execute()
    await removeTags(transaction, id, input.tagsToDelete ?? [])
    await addTags(transaction, id, input.tagsToAdd ?? [])
    if (input.aliases) {
      // The oldest clients send the whole list for the version's own sequence.
      const wanted = input.aliases
        .filter((alias) => alias.artifactCollectionName === collection)
        .map(({ alias }) => alias)
      await transaction
        .deleteFrom('artifactAliases')
        .where('collectionId', '=', collectionId)
        .where('artifactId', '=', id)
        .execute()
      await pointAliases(transaction, collectionId, id, wanted)
    }
    return await requireArtifact(transaction, input.artifactID)
  })
}

/**
 * Takes a version out of its sequence and of every portfolio. Its number is not given again, its bytes stay for the versions that share
 * them. One that is deleted already is answered as it is.
 *
 * @throws GraphQLError when it has aliases and `deleteAliases` is not said.
 */
export async function deleteArtifact(
  server: ServerContext,
  artifactNodeId: string,
  deleteAliasesToo: boolean,
): Promise<ArtifactNode> {
  return await server.database.transaction().execute(async (transaction) => {
    const id = rowId('Artifact', artifactNodeId)
    const artifact = id === null ? null : await loadArtifact(transaction, id)
    if (!artifact) throw new GraphQLError('artifact not found')
    if (artifact.state === 'DELETED') return artifact
    const aliases = await transaction
      .selectFrom('artifactAliases')
      .select('alias')
      .where('artifactId', '=', artifact.id)
      .execute()
    if (aliases.length > 0 && !deleteAliasesToo) {
      const names = aliases.map(({ alias }) => `"${alias}"`).join(', ')
      throw new GraphQLError(
        `this artifact has the aliases ${names}; delete them first, or say deleteAliases`,
      )
    }
    await removeVersion(transaction, artifact.id, server.clock.now())
    return { ...artifact, state: 'DELETED' }
  })
}

/** Part of deleting a version, a collection or a run with its artifacts; inside the caller's transaction. */
export async function removeVersion(
  transaction: Kysely<Database>,
  artifactId: number,
  now: number,
): Promise<void> {
  await transaction.deleteFrom('artifactAliases').where('artifactId', '=', artifactId).execute()
  const left = await transaction
    .deleteFrom('artifactMemberships')
    .where('artifactId', '=', artifactId)
    .returning('collectionId')
    .execute()
  for (const { collectionId } of left) await restoreLatest(transaction, collectionId)
  const artifact = await loadArtifact(transaction, artifactId)
  await transaction
    .updateTable('artifacts')
    .set({ state: 'DELETED', updatedAt: now })
    .where('id', '=', artifactId)
    .execute()
  if (artifact?.state !== 'PENDING') return
  await endDraft(transaction, artifact)
  await giveUpManifests(transaction, artifactId)
}

async function requireMembership(
  transaction: Kysely<Database>,
  artifact: ArtifactNode,
  { entityName, projectName, artifactCollectionName }: ArtifactCollectionAliasInput,
): Promise<CollectionNode> {
  const collection = await selectCollections(transaction)
    .innerJoin('artifactMemberships', 'artifactMemberships.collectionId', 'artifactCollections.id')
    .where('artifactMemberships.artifactId', '=', artifact.id)
    .where('projects.entity', '=', entityName)
    .where('projects.name', '=', projectName)
    .where('artifactCollections.name', '=', artifactCollectionName)
    .where('artifactCollections.state', '=', 'READY')
    .executeTakeFirst()
  if (!collection) {
    throw new GraphQLError(
      `this artifact is no version of ${entityName}/${projectName}/${artifactCollectionName}`,
    )
  }
  return collection
}
