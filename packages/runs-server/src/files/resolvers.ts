import { GraphQLError } from 'graphql'
import { loadBirthArtifact } from '../artifacts/birthArtifact.ts'
import type { Resolvers } from '../generated/resolvers.ts'
import { toDateTime } from '../graphql/instant.ts'
import { fromNodeId } from '../graphql/nodeId.ts'
import { requireRunByPath } from '../runs/findRun.ts'
import { apiUrl, plannedRunFileNode, runFileNode, signedUrl } from './fileNode.ts'
import { normalizeFileName } from './fileName.ts'
import { keysetConnection, mapConnection } from './keysetConnection.ts'
import { addressOfRun } from './runAddress.ts'
import { countRunFiles, deleteRunFiles, listRunFiles } from './runFiles.ts'

/** Files of runs. */
export const fileResolvers: Resolvers = {
  Run: {
    fileCount: ({ runKey }, _args, { server }) => countRunFiles(server.database, runKey),
    files: async (run, { first, after, names, pattern, contentType }, { server }) => {
      const { database } = server
      const selection = {
        names: names?.filter((name) => name !== null),
        pattern: pattern ?? undefined,
        contentTypes: contentType ?? undefined,
      }
      const [address, connection] = await Promise.all([
        addressOfRun(server, run),
        keysetConnection({
          first,
          after,
          load: (afterName, limit) => listRunFiles(database, run.runKey, selection, afterName, limit),
          keyOf: (row) => row.name,
          count: () => countRunFiles(database, run.runKey, selection),
        }),
      ])
      return { ...mapConnection(connection, (row) => runFileNode(row, address)), uploadHeaders: [] }
    },
  },
  File: {
    displayName: ({ name }) => name,
    mimetype: ({ contentType }) => contentType,
    createdAt: ({ createdAt }) => (createdAt === null ? null : toDateTime(createdAt)),
    updatedAt: ({ updatedAt }) => (updatedAt === null ? null : toDateTime(updatedAt)),
    isReference: ({ ref }) => ref !== null,
    artifact: ({ birthArtifactId }, _args, context) =>
      birthArtifactId === null ? null : loadBirthArtifact(context, birthArtifactId),
    directUrl: (file, _args, context) => file.ref ?? signedUrl('GET', file.readPath, context) ?? '',
    url: (file, { upload }, context) =>
      upload ? signedUrl('PUT', file.uploadPath, context) : (file.ref ?? apiUrl(file, context)),
    uploadUrl: (file, _args, context) => signedUrl('PUT', file.uploadPath, context),
    uploadHeaders: () => [],
    uploadMultipartUrls: ({ parts }, _args, context) =>
      parts && {
        uploadID: parts.uploadId,
        uploadUrlParts: parts.partNumbers.map((partNumber) => ({
          partNumber,
          uploadUrl: signedUrl('PUT', ['storage', 'parts', parts.uploadId, String(partNumber)], context),
        })),
      },
  },
  Mutation: {
    // Exactly as many files as asked, under the same names: the Go client drops them all otherwise. A name that is refused has no
    // URL, which the client answers with a warning for this one file.
    createRunFiles: async (_parent, { input }, { server }) => {
      const { entityName, projectName, runName } = input
      const run = await requireRunByPath(server, entityName, projectName, runName)
      const address = await addressOfRun(server, run)
      const files = input.files.map((name) => plannedRunFileNode(name, normalizeFileName(name), address))
      return { runID: run.storageId, uploadHeaders: [], files }
    },
    // The PUT has already made them visible, so that there is nothing to mark; asking for a run that is not there still fails.
    markRunFilesUploaded: async (_parent, { input }, { server }) => {
      await requireRunByPath(server, input.entityName, input.projectName, input.runName)
      return { success: true }
    },
    deleteFiles: async (_parent, { input }, { server }) => {
      const ids = input.files.map((id) => {
        const number = fromNodeId('RunFile', id)
        if (number === null || !/^\d+$/.test(number))
          throw new GraphQLError(`"${id}" is not the id of a run's file`)
        return Number(number)
      })
      await deleteRunFiles(server.database, server.blobs, ids)
      return { success: true }
    },
  },
}
