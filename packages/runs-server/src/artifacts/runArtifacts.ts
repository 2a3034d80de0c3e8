import type { Kysely } from 'kysely'
import { keysetConnection } from '../files/keysetConnection.ts'
import type { Connection } from '../graphql/connection.ts'
import type { Database } from '../metadata/database.ts'
import type { RunPage } from '../runLists/listRuns.ts'
import { afterRow, type ArtifactNode, selectArtifacts } from './artifactNode.ts'

interface PageArgs {
  first?: number | null | undefined
  after?: string | null | undefined
}

/** A version in a run's list, with its place there. */
export interface ListedArtifact extends ArtifactNode {
  place: number
  /** JSON array; `[]` in a list of outputs. */
  usedAs: string
}

const keyOfPlace = (row: { place: number }): string => String(row.place)

/** Versions that a run logged, in the order in which it did. Those not yet committed, or deleted, are not listed. */
export function listOutputs(
  database: Kysely<Database>,
  runId: number,
  { first, after }: PageArgs,
): Promise<Connection<ListedArtifact>> {
  return keysetConnection({
    first,
    after,
    load: (key, limit) =>
      selectArtifacts(database)
        .innerJoin('runOutputArtifacts', 'runOutputArtifacts.artifactId', 'artifacts.id')
        .select((eb) => ['runOutputArtifacts.id as place', eb.val('[]').as('usedAs')])
        .where('runOutputArtifacts.runId', '=', runId)
        .where('artifacts.state', '=', 'COMMITTED')
        .where('runOutputArtifacts.id', '>', afterRow(key))
        .orderBy('runOutputArtifacts.id')
        .limit(limit)
        .execute(),
    keyOf: keyOfPlace,
    count: () => countListed(database, 'runOutputArtifacts', runId),
  })
}

/** Versions that a run used, in the order in which it first did. */
export function listInputs(
  database: Kysely<Database>,
  runId: number,
  { first, after }: PageArgs,
): Promise<Connection<ListedArtifact>> {
  return keysetConnection({
    first,
    after,
    load: (key, limit) =>
      selectArtifacts(database)
        .innerJoin('runInputArtifacts', 'runInputArtifacts.artifactId', 'artifacts.id')
        .select(['runInputArtifacts.id as place', 'runInputArtifacts.usedAs as usedAs'])
        .where('runInputArtifacts.runId', '=', runId)
        .where('artifacts.state', '=', 'COMMITTED')
        .where('runInputArtifacts.id', '>', afterRow(key))
        .orderBy('runInputArtifacts.id')
        .limit(limit)
        .execute(),
    keyOf: keyOfPlace,
    count: () => countListed(database, 'runInputArtifacts', runId),
  })
}

/** Runs that used a version, in the order in which they first did. */
export async function listUsers(
  database: Kysely<Database>,
  artifactId: number,
  { first, after }: PageArgs,
): Promise<RunPage> {
  const users = database
    .selectFrom('runInputArtifacts')
    .innerJoin('runs', 'runs.id', 'runInputArtifacts.runId')
    .where('runInputArtifacts.artifactId', '=', artifactId)
    .where('runs.deletedAt', 'is', null)
  const { edges, pageInfo, totalCount } = await keysetConnection({
    first,
    after,
    load: (key, limit) =>
      users
        .selectAll('runs')
        .select('runInputArtifacts.id as place')
        .where('runInputArtifacts.id', '>', afterRow(key))
        .orderBy('runInputArtifacts.id')
        .limit(limit)
        .execute(),
    keyOf: keyOfPlace,
    count: async () =>
      (await users.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count,
  })
  return { edges, hasNextPage: pageInfo.hasNextPage, count: totalCount }
}

/** Ids of the versions that a run made itself: those that go with it when it is deleted with its artifacts. */
export async function madeByRun(database: Kysely<Database>, runId: number): Promise<number[]> {
  const rows = await database
    .selectFrom('artifacts')
    .select('id')
    .where('createdByRunId', '=', runId)
    .where('state', '!=', 'DELETED')
    .execute()
  return rows.map(({ id }) => id)
}

async function countListed(
  database: Kysely<Database>,
  table: 'runOutputArtifacts' | 'runInputArtifacts',
  runId: number,
): Promise<number> {
  const { count } = await database
    .selectFrom(table)
    .innerJoin('artifacts', 'artifacts.id', `${table}.artifactId`)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(`${table}.runId`, '=', runId)
    .where('artifacts.state', '=', 'COMMITTED')
    .executeTakeFirstOrThrow()
  return count
}
