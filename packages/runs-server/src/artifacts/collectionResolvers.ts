import type { ArtifactPortfolioResolvers, Resolvers } from '../generated/resolvers.ts'
import { listConnection } from '../graphql/connection.ts'
import { toDateTime } from '../graphql/instant.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import { loadProject } from '../projects/findProject.ts'
import { typeOf } from './artifactBatches.ts'
import { artifactFileConnection } from './artifactFiles.ts'
import { collectionNodeId, loadArtifact, loadCollection, rowId } from './artifactNode.ts'
import { findCollection } from './collections.ts'
import { latestOf } from './createArtifact.ts'
import { listCollections, listVersions } from './listCollections.ts'
import { requireLoaded } from './requireLoaded.ts'
import { findMembership, resolveArtifactName } from './resolveArtifactName.ts'

const collectionFields: ArtifactPortfolioResolvers = {
  id: ({ id }) => collectionNodeId(id),
  createdAt: ({ createdAt }) => toDateTime(createdAt),
  updatedAt: ({ updatedAt }) => toDateTime(updatedAt),
  project: ({ projectId }, _args, { server }) => loadProject(server, projectId),
  defaultArtifactType: ({ typeId }, _args, { server }) => typeOf(server, typeId),
  aliases: async ({ id }, args, { server }) =>
    listConnection(
      await server.database
        .selectFrom('artifactAliases')
        .selectAll()
        .where('collectionId', '=', id)
        .orderBy('id')
        .execute(),
      args,
    ),
  artifactMembership: ({ id }, { aliasName }, { server }) => findMembership(server.database, id, aliasName),
  artifactMemberships: async ({ id }, args, { server }) =>
    listConnection(
      await server.database
        .selectFrom('artifactMemberships')
        .selectAll()
        .where('collectionId', '=', id)
        .orderBy('versionIndex', 'desc')
        .execute(),
      args,
    ),
  artifacts: async ({ id }, args, { server }) => {
    const { edges, ...connection } = await listVersions(server.database, id, args)
    return {
      ...connection,
      edges: edges.map((edge) => ({ ...edge, version: `v${edge.node.memberVersion}` })),
    }
  },
  // Collections have no tags of their own here; those of versions are on the versions.
  tags: (_parent, args) => listConnection([], args),
}

/** Collections, their members, and the types above them. */
export const collectionResolvers: Resolvers = {
  Query: {
    artifactCollection: (_parent, { id }, { server }) => {
      const row = rowId('ArtifactCollection', id)
      return row === null ? null : loadCollection(server.database, row)
    },
  },
  ArtifactCollection: {
    __resolveType: ({ kind }) => (kind === 'SEQUENCE' ? 'ArtifactSequence' : 'ArtifactPortfolio'),
  },
  ArtifactPortfolio: collectionFields,
  ArtifactSequence: {
    ...collectionFields,
    latestArtifact: ({ id }, _args, { server }) => latestOf(server.database, id),
  },
  ArtifactCollectionMembership: {
    id: ({ id }) => toNodeId('ArtifactCollectionMembership', id),
    createdAt: ({ createdAt }) => toDateTime(createdAt),
    artifact: ({ artifactId }, _args, { server }) => loadArtifact(server.database, artifactId),
    artifactCollection: ({ collectionId }, _args, { server }) =>
      loadCollection(server.database, collectionId),
    files: async ({ artifactId }, args, { server }) =>
      artifactFileConnection(
        server.database,
        requireLoaded(await loadArtifact(server.database, artifactId)),
        args,
      ),
    commitHash: async ({ artifactId }, _args, { server }) =>
      requireLoaded(await loadArtifact(server.database, artifactId)).commitHash,
    aliases: ({ artifactId, collectionId }, _args, { server }) =>
      server.database
        .selectFrom('artifactAliases')
        .selectAll()
        .where('artifactId', '=', artifactId)
        .where('collectionId', '=', collectionId)
        .orderBy('id')
        .execute(),
  },
  ArtifactType: {
    id: ({ id }) => toNodeId('ArtifactType', id),
    createdAt: ({ createdAt }) => toDateTime(createdAt),
    project: ({ projectId }, _args, { server }) => loadProject(server, projectId),
    artifact: async ({ id, projectId }, { name }, { server }) => {
      const member = await resolveArtifactName(server.database, projectId, name)
      const artifact = member && (await loadArtifact(server.database, member.artifactId))
      return artifact?.typeId === id ? artifact : null
    },
    artifactCollection: async ({ id, projectId }, { name }, { server }) => {
      const collection = await findCollection(server.database, projectId, name)
      return collection?.typeId === id ? collection : null
    },
    artifactSequence: async ({ id, projectId }, { name }, { server }) => {
      const collection = await findCollection(server.database, projectId, name)
      return collection?.typeId === id && collection.kind === 'SEQUENCE' ? collection : null
    },
    artifactCollections: ({ id }, { collectionTypes, ...args }, { server }) =>
      listCollections(server.database, { typeId: id, kinds: collectionTypes }, args),
    artifactSequences: ({ id }, args, { server }) =>
      listCollections(server.database, { typeId: id, kinds: ['SEQUENCE'] }, args),
  },
  Project: {
    artifact: async ({ id }, { name }, { server }) => {
      const member = await resolveArtifactName(server.database, id, name)
      return member && loadArtifact(server.database, member.artifactId)
    },
    artifactCollectionMembership: ({ id }, { name }, { server }) =>
      resolveArtifactName(server.database, id, name),
    artifactCollection: ({ id }, { name }, { server }) => findCollection(server.database, id, name),
    artifactCollections: ({ id }, { collectionTypes, ...args }, { server }) =>
      listCollections(server.database, { projectId: id, kinds: collectionTypes }, args),
    artifactType: async ({ id }, { name }, { server }) =>
      (await server.database
        .selectFrom('artifactTypes')
        .selectAll()
        .where('projectId', '=', id)
        .where('name', '=', name)
        .executeTakeFirst()) ?? null,
    artifactTypes: async ({ id }, args, { server }) =>
      listConnection(
        await server.database
          .selectFrom('artifactTypes')
          .selectAll()
          .where('projectId', '=', id)
          .orderBy('id')
          .execute(),
        args,
      ),
  },
  Entity: {
    artifactCollections: ({ name }, { collectionTypes, ...args }, { server }) =>
      listCollections(server.database, { entity: name, kinds: collectionTypes }, args),
  },
}
