import {
  type ArtifactCollectionFieldsFragment,
  ListArtifactCollectionsDocument,
  ListArtifactCollectionsOfTypeDocument,
  ListArtifactTypesDocument,
  ListArtifactVersionsDocument,
} from '../generated/documents.ts'
import { decodeDate } from '../runs/decodeRun.ts'
import type { Connection, PageRequest } from '../runs/paginated.ts'
import { resolveProjectPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { parseArtifactName } from './artifactName.ts'
import { noteOrigin } from './artifactOrigin.ts'
import { decodeArtifact } from './decodeArtifact.ts'
import type { ArtifactCollectionData } from './listArtifactCollections.ts'
import { noteLoaded } from './loadedArtifacts.ts'
import type { ArtifactTypeData } from './listArtifactTypes.ts'

/** A page as W&B gives it. */
interface WirePage<Node> {
  edges: readonly { cursor: string; node: Node | null }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
  totalCount?: number
}

/** @internal */
export async function askTypes(
  client: RunsClient,
  path: string | undefined,
  page: PageRequest,
  call: CallOptions,
): Promise<Connection<ArtifactTypeData>> {
  const at = await resolveProjectPath(client, path, call)
  const text = `${at.entity}/${at.project}`
  const { project } = await execute(
    client,
    ListArtifactTypesDocument,
    { ...at, ...page },
    { ...call, path: text },
  )
  return decodePage(project?.artifactTypes, 'listArtifactTypes', text, (node) => node)
}

/** @internal */
export async function askCollections(
  client: RunsClient,
  path: string | undefined,
  type: string | undefined,
  page: PageRequest,
  call: CallOptions,
): Promise<Connection<ArtifactCollectionData>> {
  const at = await resolveProjectPath(client, path, call)
  const text = `${at.entity}/${at.project}`
  const asked = { ...call, path: text }
  const variables = { ...at, ...page }
  let found: WirePage<ArtifactCollectionFieldsFragment> | null | undefined
  if (type === undefined) {
    const { project } = await execute(client, ListArtifactCollectionsDocument, variables, asked)
    found = project?.artifactCollections
  } else {
    const ofType = { ...variables, type }
    const { project } = await execute(client, ListArtifactCollectionsOfTypeDocument, ofType, asked)
    found = project?.artifactType?.artifactCollections
  }
  return decodePage(found, 'listArtifactCollections', text, (node) => ({
    id: node.id,
    name: node.name,
    type: node.defaultArtifactType.name,
    kind: node.__typename === 'ArtifactPortfolio' ? 'portfolio' : 'sequence',
    description: node.description,
    createdAt: decodeDate(node.createdAt),
  }))
}

/** @internal */
export async function askVersions(
  client: RunsClient,
  name: string,
  page: PageRequest,
  call: CallOptions,
): Promise<Connection<ArtifactData>> {
  const { place, collection } = parseArtifactName(name)
  const at = await resolveProjectPath(client, place, call)
  const asked = { ...call, path: name }
  const variables = { ...at, collection, ...page }
  const { project } = await execute(client, ListArtifactVersionsDocument, variables, asked)
  const found = project?.artifactCollection?.artifacts
  return decodePage(found, 'listArtifactVersions', name, (node) =>
    noteLoaded(client, noteOrigin(decodeArtifact(node), node)),
  )
}

function decodePage<Wire, Node>(
  found: WirePage<Wire> | null | undefined,
  operation: string,
  path: string,
  decode: (node: Wire) => Node,
): Connection<Node> {
  if (!found) throw new RunsError('notFound', `nothing of ${path} that this key can see`, { operation, path })
  const { edges, pageInfo, totalCount = null } = found
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: node && decode(node) })),
    pageInfo,
    totalCount,
  }
}
