import { GraphQLError } from 'graphql'
import type { Resolvers } from '../generated/resolvers.ts'
import { listConnection } from '../graphql/connection.ts'
import { ensureProject } from '../projects/findProject.ts'
import { planArtifactFiles } from './artifactFiles.ts'
import { rowId } from './artifactNode.ts'
import { ensureType } from './collections.ts'
import { commitArtifact } from './commitArtifact.ts'
import { completeUpload } from './completeUpload.ts'
import { createArtifact } from './createArtifact.ts'
import { addAliases, deleteAliases, deleteArtifact, requireArtifact, updateArtifact } from './editArtifact.ts'
import { deleteCollection, moveSequence, updateCollection } from './editCollection.ts'
import { linkArtifact, unlinkArtifact } from './linkArtifact.ts'
import { changeManifest, loadManifest, upsertManifest } from './manifests.ts'
import { recordArtifactUse } from './useArtifact.ts'

/** Every write to artifacts. Each may be sent again: the clients retry. */
export const artifactMutationResolvers: Resolvers = {
  Mutation: {
    createArtifactType: async (_parent, { input }, { server }) => {
      const { entityName, projectName, name, description } = input
      const { project } = await ensureProject(server, entityName, projectName)
      const now = server.clock.now()
      return { artifactType: await ensureType(server.database, project.id, name, now, description) }
    },
    createArtifact: async (_parent, { input }, { server, viewer }) => ({
      artifact: await createArtifact(server, input, viewer.username),
    }),
    createArtifactManifest: async (_parent, { input }, { server }) => {
      const artifact = await requireArtifact(server.database, input.artifactID)
      const { name, type, digest, baseArtifactID } = input
      const baseArtifactId = baseArtifactID ? rowId('Artifact', baseArtifactID) : null
      return {
        artifactManifest: await upsertManifest(server, artifact, {
          name,
          type: type ?? 'FULL',
          digest,
          baseArtifactId,
        }),
      }
    },
    updateArtifactManifest: async (_parent, { input }, { server }) => {
      const id = rowId('ArtifactManifest', input.artifactManifestID)
      const manifest = id === null ? null : await loadManifest(server.database, id)
      if (!manifest) throw new GraphQLError('manifest not found')
      const { digest, baseArtifactID } = input
      const baseArtifactId = baseArtifactID ? rowId('Artifact', baseArtifactID) : null
      return { artifactManifest: await changeManifest(server.database, manifest, { digest, baseArtifactId }) }
    },
    createArtifactFiles: async (_parent, { input }, { server }) => ({
      files: await planArtifactFiles(server, input.artifactFiles),
    }),
    completeMultipartUploadArtifact: async (_parent, { input }, { server }) => ({
      digest: await completeUpload(server, input),
    }),
    commitArtifact: async (_parent, { input }, { server }) => {
      const id = rowId('Artifact', input.artifactID)
      if (id === null) throw new GraphQLError('artifact not found')
      return { artifact: await commitArtifact(server, id) }
    },
    updateArtifact: async (_parent, { input }, { server }) => ({
      artifact: await updateArtifact(server, input),
    }),
    deleteArtifact: async (_parent, { input }, { server }) => ({
      artifact: await deleteArtifact(server, input.artifactID, input.deleteAliases ?? false),
    }),
    useArtifact: (_parent, { input }, { server }) => recordArtifactUse(server, input),
    addAliases: async (_parent, { input }, { server }) => ({
      artifact: await addAliases(server, input.artifactID, input.aliases),
      success: true,
    }),
    deleteAliases: async (_parent, { input }, { server }) => {
      await deleteAliases(server, input.artifactID, input.aliases)
      return { success: true }
    },
    linkArtifact: async (_parent, { input }, { server }) => {
      const artifactMembership = await linkArtifact(server, input)
      return { artifactMembership, versionIndex: artifactMembership.versionIndex }
    },
    unlinkArtifact: async (_parent, { input }, { server }) => {
      await unlinkArtifact(server, input.artifactID, input.artifactPortfolioID)
      return { artifactID: input.artifactID, success: true }
    },
    updateArtifactSequence: async (_parent, { input }, { server }) => ({
      artifactCollection: await updateCollection(server, 'SEQUENCE', input.artifactSequenceID, input),
    }),
    updateArtifactPortfolio: async (_parent, { input }, { server }) => ({
      artifactCollection: await updateCollection(server, 'PORTFOLIO', input.artifactPortfolioID, input),
    }),
    deleteArtifactSequence: async (_parent, { input }, { server }) => ({
      artifactCollection: await deleteCollection(server, 'SEQUENCE', input.artifactSequenceID),
    }),
    deleteArtifactPortfolio: async (_parent, { input }, { server }) => ({
      artifactCollection: await deleteCollection(server, 'PORTFOLIO', input.artifactPortfolioID),
    }),
    moveArtifactSequence: async (_parent, { input }, { server }) => ({
      artifactCollection: await moveSequence(
        server,
        input.artifactSequenceID,
        input.destinationArtifactTypeName,
      ),
    }),
  },
  CreateArtifactFilesPayload: {
    files: ({ files }, args) => ({ ...listConnection(files, args), uploadHeaders: [] }),
  },
}
