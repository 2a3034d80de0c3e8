import { randomBytes } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import type { CreateArtifactInput } from '../generated/resolvers.ts'
import type { Database } from '../metadata/database.ts'
import type { ProjectRow, RunRow } from '../metadata/tables.ts'
import { ensureProject } from '../projects/findProject.ts'
import { requireRunByPath } from '../runs/findRun.ts'
import type { ServerContext } from '../serverContext.ts'
import { checkAlias, pointAliases } from './aliases.ts'
import { type ArtifactNode, type CollectionNode, loadArtifact, selectArtifacts } from './artifactNode.ts'
import { ensureCollection } from './collections.ts'
import { touchDraft } from './drafts.ts'
import { addTags } from './tags.ts'

/**
 * Begins a version, or finds the one that it would repeat.
 *
 * - A client id that is known means a request sent again: the same version is answered.
 * - The digest of the sequence's latest version means nothing new: that version is answered, aliases and tags go to it, and the run
 *   counts as having logged it. Without a client id the request links a version that exists already (`Run.log_artifact` of the
 *   public API, which uploads nothing), so any committed version of that digest will do.
 *
 * @returns A version that is `PENDING` (to be uploaded and committed) or `COMMITTED` (nothing left to do).
 */
export async function createArtifact(
  server: ServerContext,
  input: CreateArtifactInput,
  username: string,
): Promise<ArtifactNode> {
  const { clientID, entityName, projectName, runName } = input
  const aliases = (input.aliases ?? []).map(({ alias, artifactCollectionName }) => ({
    alias,
    artifactCollectionName,
  }))
  for (const { alias } of aliases) checkAlias(alias)
  const run = runName ? await requireRunByPath(server, entityName, projectName, runName) : null
  const { project } = await ensureProject(server, entityName, projectName)
  server.abandonedDrafts.lookWhenDue()

  return await server.database.transaction().execute(async (transaction) => {
    const repeated = clientID ? await findByClientId(transaction, clientID) : null
    const now = server.clock.now()
    if (repeated && repeated.state !== 'DELETED') {
      await touchDraft(transaction, repeated.id, now)
      return repeated
    }
    const collection = await collectionOf(transaction, project, input, now)
    if (input.sequenceClientID)
      await noteClientId(transaction, input.sequenceClientID, { collectionId: collection.id })

    const known = await findRepeated(transaction, collection, input)
    const id =
      known?.id ?? (await insertPending(transaction, collection, input, { aliases, run, username, now }))
    if (known?.state === 'COMMITTED') {
      const here = aliases.filter(({ artifactCollectionName }) => artifactCollectionName === collection.name)
      await pointAliases(
        transaction,
        collection.id,
        known.id,
        here.map(({ alias }) => alias),
      )
    }
    await addTags(transaction, id, input.tags ?? [])
    if (clientID) await noteClientId(transaction, clientID, { artifactId: id })
    if (run) await noteOutput(transaction, run.id, id, now)
    const artifact = await loadArtifact(transaction, id)
    if (!artifact) throw new Error('the artifact that was just made is gone')
    return artifact
  })
}

/** The version that a client knows by an id of its own. */
async function findByClientId(database: Kysely<Database>, clientId: string): Promise<ArtifactNode | null> {
  const row = await selectArtifacts(database)
    .innerJoin('artifactClientIds', 'artifactClientIds.artifactId', 'artifacts.id')
    .where('artifactClientIds.clientId', '=', clientId)
    .executeTakeFirst()
  return row ?? null
}

async function noteClientId(
  database: Kysely<Database>,
  clientId: string,
  target: { artifactId: number } | { collectionId: number },
): Promise<void> {
  await database
    .insertInto('artifactClientIds')
    .values({ clientId, artifactId: null, collectionId: null, ...target })
    .onConflict((conflict) => conflict.column('clientId').doUpdateSet(target))
    .execute()
}

async function collectionOf(
  database: Kysely<Database>,
  project: ProjectRow,
  { artifactCollectionName, artifactCollectionNames, artifactTypeName }: CreateArtifactInput,
  now: number,
): Promise<CollectionNode> {
  const name = artifactCollectionName ?? artifactCollectionNames?.[0]
  if (!name) throw new GraphQLError('createArtifact needs artifactCollectionName')
  return await ensureCollection(database, project, 'SEQUENCE', artifactTypeName, name, now)
}

async function findRepeated(
  database: Kysely<Database>,
  collection: CollectionNode,
  { clientID, digest, distributedID, enableDigestDeduplication }: CreateArtifactInput,
): Promise<ArtifactNode | null> {
  const ofSequence = selectArtifacts(database).where('artifacts.collectionId', '=', collection.id)
  if (distributedID) {
    const shared = await ofSequence
      .where('artifacts.distributedId', '=', distributedID)
      .where('artifacts.state', '=', 'PENDING')
      .executeTakeFirst()
    if (shared) return shared
  }
  if (enableDigestDeduplication === false) return null
  const newestFirst = ofSequence
    .where('artifacts.state', '=', 'COMMITTED')
    .orderBy('artifacts.versionIndex', 'desc')
  if (!clientID) return (await newestFirst.where('artifacts.digest', '=', digest).executeTakeFirst()) ?? null
  const latest = await latestOf(database, collection.id)
  return latest?.digest === digest ? latest : null
}

/** What `latest` points at; without that alias, the highest version. */
export async function latestOf(
  database: Kysely<Database>,
  collectionId: number,
): Promise<ArtifactNode | null> {
  const aliased = await selectArtifacts(database)
    .innerJoin('artifactAliases', 'artifactAliases.artifactId', 'artifacts.id')
    .where('artifactAliases.collectionId', '=', collectionId)
    .where('artifactAliases.alias', '=', 'latest')
    .executeTakeFirst()
  if (aliased) return aliased
  const highest = await selectArtifacts(database)
    .where('artifacts.collectionId', '=', collectionId)
    .where('artifacts.state', '=', 'COMMITTED')
    .orderBy('artifacts.versionIndex', 'desc')
    .executeTakeFirst()
  return highest ?? null
}

interface Pending {
  aliases: readonly { alias: string; artifactCollectionName: string }[]
  run: RunRow | null
  username: string
  now: number
}

async function insertPending(
  database: Kysely<Database>,
  collection: CollectionNode,
  input: CreateArtifactInput,
  { aliases, run, username, now }: Pending,
): Promise<number> {
  const { id } = await database
    .insertInto('artifacts')
    .values({
      collectionId: collection.id,
      state: 'PENDING',
      digest: input.digest,
      description: input.description ?? null,
      metadata: input.metadata ?? null,
      labels: input.labels ?? null,
      requestedAliases: JSON.stringify(aliases),
      size: 0,
      fileCount: 0,
      versionIndex: null,
      commitHash: randomBytes(10).toString('hex'),
      historyStep: input.historyStep ?? null,
      ttlDurationSeconds: storedTtl(input.ttlDurationSeconds),
      distributedId: input.distributedID ?? null,
      createdByRunId: run?.id ?? null,
      createdByUser: username,
      createdAt: now,
      updatedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The run made this version, or logged one that was there already. */
async function noteOutput(
  database: Kysely<Database>,
  runId: number,
  artifactId: number,
  now: number,
): Promise<void> {
  await database
    .insertInto('runOutputArtifacts')
    .values({ runId, artifactId, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Clients say -1 for "inherit", which is stored as nothing. */
export function storedTtl(seconds: number | null | undefined): number | null {
  return seconds === undefined || seconds === -1 ? null : seconds
}
