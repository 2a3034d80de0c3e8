import type { Resolvers } from '../generated/resolvers.ts'
import { listConnection } from '../graphql/connection.ts'
import { toDateTime } from '../graphql/instant.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import { localViewer } from '../viewer/viewer.ts'
import { aliasesOf, artifactOf, collectionOf, manifestOf, tagsOf, typeOf } from './artifactBatches.ts'
import {
  artifactFileNode,
  artifactFileConnection,
  listArtifactFiles,
  manifestFileNode,
} from './artifactFiles.ts'
import { artifactNodeId, loadArtifact, loadCollection, rowId } from './artifactNode.ts'
import { listUsers } from './runArtifacts.ts'

/** A version: what it is, where it stands, and what it holds. */
export const artifactResolvers: Resolvers = {
  Query: {
    artifact: async (_parent, { id }, { server }) => {
      const row = rowId('Artifact', id)
      return row === null ? null : loadArtifact(server.database, row)
    },
    clientIDMapping: async (_parent, { clientID }, { server }) => {
      const { database } = server
      const known = await database
        .selectFrom('artifactClientIds')
        .selectAll()
        .where('clientId', '=', clientID)
        .executeTakeFirst()
      if (known?.artifactId) {
        const entry = await loadArtifact(database, known.artifactId)
        return entry && { clientID, entry, serverID: artifactNodeId(entry.id) }
      }
      const entry = known?.collectionId ? await loadCollection(database, known.collectionId) : null
      return entry && { clientID, entry, serverID: toNodeId('ArtifactCollection', entry.id) }
    },
  },
  ClientIdMappingEntry: {
    __resolveType: (entry) => ('digest' in entry ? 'Artifact' : 'ArtifactSequence'),
  },
  Initiator: {
    __resolveType: (initiator) => ('runKey' in initiator ? 'Run' : 'User'),
  },
  Artifact: {
    id: ({ id }) => artifactNodeId(id),
    createdAt: ({ createdAt }) => toDateTime(createdAt),
    updatedAt: ({ updatedAt }) => toDateTime(updatedAt),
    ttlDurationSeconds: ({ ttlDurationSeconds }) => ttlDurationSeconds ?? -1,
    ttlIsInherited: ({ ttlDurationSeconds }) => ttlDurationSeconds === null,
    storageBytes: ({ size }) => size,
    versionIndex: async ({ id, versionIndex, collection }, { artifactCollectionName: name }, { server }) => {
      if (!name || name === collection) return versionIndex
      const member = await server.database
        .selectFrom('artifactMemberships')
        .innerJoin('artifactCollections', 'artifactCollections.id', 'artifactMemberships.collectionId')
        .select('artifactMemberships.versionIndex')
        .where('artifactMemberships.artifactId', '=', id)
        .where('artifactCollections.name', '=', name)
        .executeTakeFirst()
      return member?.versionIndex ?? null
    },
    aliases: ({ id }, { artifactCollectionName }, { server }) =>
      aliasesOf(server, id, artifactCollectionName),
    tags: ({ id }, _args, { server }) => tagsOf(server, id),
    artifactType: ({ typeId }, _args, { server }) => typeOf(server, typeId),
    artifactSequence: ({ collectionId }, _args, { server }) => collectionOf(server, collectionId),
    artifactMemberships: async ({ id }, args, { server }) =>
      listConnection(
        await server.database
          .selectFrom('artifactMemberships')
          .selectAll()
          .where('artifactId', '=', id)
          .orderBy('id')
          .execute(),
        args,
      ),
    currentManifest: ({ id }, _args, { server }) => manifestOf(server, id),
    files: (artifact, args, { server }) => artifactFileConnection(server.database, artifact, args),
    filesByManifestEntries: async (artifact, { first, after, entries }, { server }) => {
      if (!entries) return artifactFileConnection(server.database, artifact, { first, after })
      const names = entries.map(({ name }) => name)
      const rows = names.length
        ? await listArtifactFiles(server.database, artifact.id, names, 0, names.length)
        : []
      const byName = new Map(rows.map((row) => [row.name, row]))
      // In the order asked: the Go client pairs them by position.
      const asked = names.flatMap((name) => byName.get(name) ?? [])
      const nodes = asked.map((row) => artifactFileNode(row, artifact))
      return { ...listConnection(nodes, { first, after }), uploadHeaders: [] }
    },
    usedBy: ({ id }, { first, after }, { server }) => listUsers(server.database, id, { first, after }),
    usedCount: async ({ id }, _args, { server }) =>
      (await listUsers(server.database, id, { first: 0 })).count,
    createdBy: async ({ createdByRunId }, _args, { server }) => {
      if (createdByRunId === null) return localViewer
      const run = await server.database
        .selectFrom('runs')
        .selectAll()
        .where('id', '=', createdByRunId)
        .where('deletedAt', 'is', null)
        .executeTakeFirst()
      return run ?? localViewer
    },
  },
  ArtifactAlias: {
    id: ({ id }) => toNodeId('ArtifactAlias', id),
    artifact: ({ artifactId }, _args, { server }) => artifactOf(server, artifactId),
    artifactCollection: ({ collectionId }, _args, { server }) => collectionOf(server, collectionId),
    artifactCollectionName: async ({ collectionId }, _args, { server }) =>
      (await collectionOf(server, collectionId)).name,
  },
  ArtifactManifest: {
    id: ({ id }) => toNodeId('ArtifactManifest', id),
    createdAt: ({ createdAt }) => toDateTime(createdAt),
    artifact: ({ artifactId }, _args, { server }) => artifactOf(server, artifactId),
    file: async (manifest, _args, { server }) =>
      manifestFileNode(manifest, await artifactOf(server, manifest.artifactId)),
  },
  Tag: {
    id: ({ id }) => toNodeId('Tag', id),
    tagCategoryName: ({ category }) => category,
  },
}
