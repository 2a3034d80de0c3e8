import type { Resolvers } from '../generated/resolvers.ts'
import { listInputs, listOutputs } from './runArtifacts.ts'
import { usedNames } from './useArtifact.ts'

/** What a run made and used. */
export const runArtifactResolvers: Resolvers = {
  Run: {
    outputArtifacts: ({ id }, { first, after }, { server }) =>
      listOutputs(server.database, id, { first, after }),
    inputArtifacts: async ({ id }, { first, after }, { server }) => {
      const { edges, ...connection } = await listInputs(server.database, id, { first, after })
      return { ...connection, edges: edges.map((edge) => ({ ...edge, usedAs: usedNames(edge.node.usedAs) })) }
    },
  },
}
