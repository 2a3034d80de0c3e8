import type { GraphQLContext } from '../graphql/context.ts'
import { type ArtifactNode, loadArtifact } from './artifactNode.ts'

const loads = new WeakMap<GraphQLContext, Map<number, Promise<ArtifactNode | null>>>()

/** The version that brought a file's bytes, read once per request: the thousands of files of one answer mostly share theirs. */
export function loadBirthArtifact(context: GraphQLContext, id: number): Promise<ArtifactNode | null> {
  const ofRequest = loads.get(context) ?? new Map<number, Promise<ArtifactNode | null>>()
  loads.set(context, ofRequest)
  const loading = ofRequest.get(id) ?? loadArtifact(context.server.database, id)
  ofRequest.set(id, loading)
  return loading
}
