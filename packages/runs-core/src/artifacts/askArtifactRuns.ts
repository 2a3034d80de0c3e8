import {
  type ArtifactRunFieldsFragment,
  ListArtifactUsersDocument,
  LoadArtifactCreatorDocument,
} from '../generated/documents.ts'
import type { Connection, PageRequest } from '../runs/paginated.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import type { ArtifactRun } from './artifactRuns.ts'

type Named = Pick<ArtifactData, 'id' | 'name'>

/** @internal */
export async function askMaker(
  client: RunsClient,
  { id, name: path }: Named,
  options: CallOptions,
): Promise<ArtifactRun | null> {
  const { artifact } = await execute(client, LoadArtifactCreatorDocument, { id }, { ...options, path })
  const maker = orGone(artifact, 'loggedBy', path).createdBy
  return maker.__typename === 'Run' ? decodeArtifactRun(maker) : null
}

/** @internal */
export async function askUsers(
  client: RunsClient,
  { id, name: path }: Named,
  page: PageRequest,
  options: CallOptions,
): Promise<Connection<ArtifactRun>> {
  const asked = { ...options, path }
  const { artifact } = await execute(client, ListArtifactUsersDocument, { id, ...page }, asked)
  const { edges, pageInfo } = orGone(artifact, 'usedBy', path).usedBy
  const nodes = edges.map(({ cursor, node }) => ({ cursor, node: node && decodeArtifactRun(node) }))
  return { edges: nodes, pageInfo, totalCount: null }
}

function orGone<Found>(found: Found | null | undefined, operation: string, path: string): Found {
  if (found) return found
  throw new RunsError('notFound', `the artifact is gone: ${path}`, { operation, path })
}

/** Null where the run's project is gone, or hidden from this key. */
function decodeArtifactRun({
  name,
  displayName,
  state,
  project,
}: ArtifactRunFieldsFragment): ArtifactRun | null {
  return project && { entity: project.entityName, project: project.name, run: name, displayName, state }
}
