import { GraphQLError } from 'graphql'
import type { ServerContext } from '../serverContext.ts'
import { type CollectionNode, loadCollection } from './artifactNode.ts'
import { ensureType, findCollection } from './collections.ts'
import { removeVersion } from './editArtifact.ts'
import { requireCollection } from './linkArtifact.ts'

/** Changes what is given; `null` and missing both mean "leave it". */
export async function updateCollection(
  server: ServerContext,
  kind: CollectionNode['kind'],
  nodeId: string,
  { name, description }: { name?: string | null; description?: string | null },
): Promise<CollectionNode> {
  return await server.database.transaction().execute(async (transaction) => {
    const collection = await requireCollection(transaction, nodeId, kind)
    if (name && name !== collection.name && (await findCollection(transaction, collection.projectId, name))) {
      throw new GraphQLError(`the project has a collection "${name}" already`)
    }
    await transaction
      .updateTable('artifactCollections')
      .set({
        name: name || collection.name,
        description: description ?? collection.description,
        updatedAt: server.clock.now(),
      })
      .where('id', '=', collection.id)
      .execute()
    return (await loadCollection(transaction, collection.id)) ?? collection
  })
}

/** Makes the versions of a sequence versions of another type. */
export async function moveSequence(
  server: ServerContext,
  nodeId: string,
  typeName: string,
): Promise<CollectionNode> {
  return await server.database.transaction().execute(async (transaction) => {
    const sequence = await requireCollection(transaction, nodeId, 'SEQUENCE')
    const now = server.clock.now()
    const type = await ensureType(transaction, sequence.projectId, typeName, now)
    await transaction
      .updateTable('artifactCollections')
      .set({ typeId: type.id, updatedAt: now })
      .where('id', '=', sequence.id)
      .execute()
    return { ...sequence, typeId: type.id, updatedAt: now }
  })
}

/** Deletes a collection: a sequence with all its versions, a portfolio with its links. A repeat answers the deleted one. */
export async function deleteCollection(
  server: ServerContext,
  kind: CollectionNode['kind'],
  nodeId: string,
): Promise<CollectionNode> {
  return await server.database.transaction().execute(async (transaction) => {
    const collection = await requireCollection(transaction, nodeId, kind)
    if (collection.state === 'DELETED') return collection
    const now = server.clock.now()
    if (kind === 'SEQUENCE') {
      const versions = await transaction
        .selectFrom('artifacts')
        .select('id')
        .where('collectionId', '=', collection.id)
        .where('state', '!=', 'DELETED')
        .execute()
      for (const { id } of versions) await removeVersion(transaction, id, now)
    }
    for (const table of ['artifactAliases', 'artifactMemberships'] as const) {
      await transaction.deleteFrom(table).where('collectionId', '=', collection.id).execute()
    }
    await transaction
      .updateTable('artifactCollections')
      .set({ state: 'DELETED', updatedAt: now })
      .where('id', '=', collection.id)
      .execute()
    return { ...collection, state: 'DELETED', updatedAt: now }
  })
}
