import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import type { LinkArtifactInput } from '../generated/resolvers.ts'
import type { Database } from '../metadata/database.ts'
import { ensureProject } from '../projects/findProject.ts'
import type { ServerContext } from '../serverContext.ts'
import { checkAlias, pointAliases, restoreLatest } from './aliases.ts'
import { artifactNodeId, type CollectionNode, loadCollection, rowId } from './artifactNode.ts'
import type { ArtifactMembershipRow } from './artifactTables.ts'
import { ensureCollection, joinCollection } from './collections.ts'
import { requireArtifact } from './editArtifact.ts'

/** Makes a committed version a member of a portfolio, which is made where it is missing. A version that is linked already stays where it is. */
export async function linkArtifact(
  server: ServerContext,
  input: LinkArtifactInput,
): Promise<ArtifactMembershipRow> {
  const aliases = (input.aliases ?? []).map(({ alias }) => alias)
  for (const alias of aliases) checkAlias(alias)
  const { project } = input.projectName
    ? await ensureProject(server, input.entityName ?? '', input.projectName)
    : { project: null }
  return await server.database.transaction().execute(async (transaction) => {
    const artifact = await requireArtifact(transaction, await nodeIdOf(transaction, input))
    if (artifact.state !== 'COMMITTED') throw new GraphQLError('only a committed artifact can be linked')
    const now = server.clock.now()
    let portfolio: CollectionNode
    if (input.artifactPortfolioID)
      portfolio = await requireCollection(transaction, input.artifactPortfolioID, 'PORTFOLIO')
    else if (project && input.artifactPortfolioName) {
      const name = input.artifactPortfolioName
      portfolio = await ensureCollection(transaction, project, 'PORTFOLIO', artifact.type, name, now)
    } else
      throw new GraphQLError('linkArtifact needs a portfolio: its id, or its name with entity and project')
    await joinCollection(transaction, portfolio.id, artifact.id, now)
    await pointAliases(transaction, portfolio.id, artifact.id, ['latest', ...aliases])
    return await transaction
      .selectFrom('artifactMemberships')
      .selectAll()
      .where('collectionId', '=', portfolio.id)
      .where('artifactId', '=', artifact.id)
      .executeTakeFirstOrThrow()
  })
}

/** Takes a version out of a portfolio. One that is not in it is no error. */
export async function unlinkArtifact(
  server: ServerContext,
  artifactId: string,
  portfolioId: string,
): Promise<void> {
  await server.database.transaction().execute(async (transaction) => {
    const artifact = await requireArtifact(transaction, artifactId)
    const portfolio = await requireCollection(transaction, portfolioId, 'PORTFOLIO')
    for (const table of ['artifactAliases', 'artifactMemberships'] as const) {
      await transaction
        .deleteFrom(table)
        .where('collectionId', '=', portfolio.id)
        .where('artifactId', '=', artifact.id)
        .execute()
    }
    await restoreLatest(transaction, portfolio.id)
  })
}

/** @throws GraphQLError for an id of no collection, or of one of the other kind. */
export async function requireCollection(
  database: Kysely<Database>,
  nodeId: string,
  kind: CollectionNode['kind'],
): Promise<CollectionNode> {
  const id = rowId('ArtifactCollection', nodeId)
  const collection = id === null ? null : await loadCollection(database, id)
  if (collection?.kind !== kind) throw new GraphQLError(`${kind.toLowerCase()} not found`)
  return collection
}

/** 0.19.1 names a version that it has just logged by its client id. */
async function nodeIdOf(
  database: Kysely<Database>,
  { artifactID, clientID }: LinkArtifactInput,
): Promise<string> {
  if (artifactID) return artifactID
  const known = clientID
    ? await database
        .selectFrom('artifactClientIds')
        .select('artifactId')
        .where('clientId', '=', clientID)
        .executeTakeFirst()
    : undefined
  if (!known?.artifactId) throw new GraphQLError('artifact not found')
  return artifactNodeId(known.artifactId)
}
