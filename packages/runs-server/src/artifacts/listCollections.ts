import { GraphQLError } from 'graphql'
import { type Kysely, type SqlBool, sql } from 'kysely'
import { keysetConnection } from '../files/keysetConnection.ts'
import type { Connection } from '../graphql/connection.ts'
import type { Database } from '../metadata/database.ts'
import { compileArtifactFilters, type FilterColumns } from './artifactFilters.ts'
import {
  type ArtifactNode,
  type CollectionNode,
  keyOfRow,
  selectArtifacts,
  selectCollections,
} from './artifactNode.ts'

interface ListArgs {
  first?: number | null | undefined
  after?: string | null | undefined
  filters?: string | null | undefined
  order?: string | null | undefined
}

/** Which collections: of a project, of a type, of an entity. */
export interface CollectionScope {
  projectId?: number
  typeId?: number
  entity?: string
  kinds?: readonly CollectionNode['kind'][] | null | undefined
}

const collectionColumns: FilterColumns = new Map([
  ['name', sql`artifactCollections.name`],
  ['description', sql`artifactCollections.description`],
])

/** Collections, newest first as on W&B, or by `order`: `name`, `createdAt`, each with `+` or `-` in front. */
export function listCollections(
  database: Kysely<Database>,
  scope: CollectionScope,
  { first, after, filters, order }: ListArgs,
): Promise<Connection<CollectionNode>> {
  const { column, direction } = parseOrder(order, ['name', 'createdAt'])
  const conditions = [
    sql<SqlBool>`artifactCollections.state = 'READY'`,
    compileArtifactFilters(filters, collectionColumns),
    ...(scope.projectId === undefined
      ? []
      : [sql<SqlBool>`artifactCollections.projectId = ${scope.projectId}`]),
    ...(scope.typeId === undefined ? [] : [sql<SqlBool>`artifactCollections.typeId = ${scope.typeId}`]),
    ...(scope.entity === undefined ? [] : [sql<SqlBool>`projects.entity = ${scope.entity}`]),
    ...(scope.kinds?.length ? [sql<SqlBool>`artifactCollections.kind IN (${sql.join(scope.kinds)})`] : []),
  ]
  const matching = sql<SqlBool>`(${sql.join(conditions, sql` AND `)})`
  const key = column === 'name' ? sql`artifactCollections.name` : sql`artifactCollections.id`
  const past = sql.raw(direction === 'asc' ? '>' : '<')
  return keysetConnection({
    first,
    after,
    load: (from, limit) =>
      selectCollections(database)
        .where(matching)
        .where(
          from === null
            ? sql<SqlBool>`1`
            : sql<SqlBool>`${key} ${past} ${column === 'name' ? from : Number(from)}`,
        )
        .orderBy(key, direction)
        .limit(limit)
        .execute(),
    keyOf: (row) => (column === 'name' ? row.name : keyOfRow(row)),
    count: async () => {
      const { count } = await selectCollections(database)
        .where(matching)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
  })
}

/** A version as a member of a collection. */
export interface MemberArtifact extends ArtifactNode {
  memberVersion: number
}

const versionColumns: FilterColumns = new Map<
  string,
  ReturnType<typeof sql> | { values: ReturnType<typeof sql> }
>([
  ['state', sql`artifacts.state`],
  ['digest', sql`artifacts.digest`],
  ['description', sql`artifacts.description`],
  ['size', sql`artifacts.size`],
  ['versionIndex', sql`artifactMemberships.versionIndex`],
  [
    'tag',
    { values: sql`SELECT name AS value FROM artifactTags WHERE artifactTags.artifactId = artifacts.id` },
  ],
  [
    'tags',
    { values: sql`SELECT name AS value FROM artifactTags WHERE artifactTags.artifactId = artifacts.id` },
  ],
  [
    'alias',
    {
      values: sql`SELECT alias AS value FROM artifactAliases WHERE artifactAliases.artifactId = artifacts.id
        AND artifactAliases.collectionId = artifactMemberships.collectionId`,
    },
  ],
])

/** The versions of a collection, newest first as on W&B, or by `order`: `createdAt` or `versionIndex`, each with `+` or `-` in front. */
export function listVersions(
  database: Kysely<Database>,
  collectionId: number,
  { first, after, filters, order }: ListArgs,
): Promise<Connection<MemberArtifact>> {
  const { direction } = parseOrder(order, ['createdAt', 'versionIndex'])
  const past = direction === 'asc' ? '>' : '<'
  const members = selectArtifacts(database)
    .innerJoin('artifactMemberships', 'artifactMemberships.artifactId', 'artifacts.id')
    .select('artifactMemberships.versionIndex as memberVersion')
    .where('artifactMemberships.collectionId', '=', collectionId)
    .where(compileArtifactFilters(filters, versionColumns))
  return keysetConnection({
    first,
    after,
    load: (key, limit) =>
      (key === null ? members : members.where('artifactMemberships.versionIndex', past, Number(key)))
        .orderBy('artifactMemberships.versionIndex', direction)
        .limit(limit)
        .execute(),
    keyOf: ({ memberVersion }) => String(memberVersion),
    count: async () => {
      const { count } = await members
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
  })
}

/** @throws GraphQLError for an order that this list does not have. */
function parseOrder(
  order: string | null | undefined,
  columns: readonly string[],
): { column: string; direction: 'asc' | 'desc' } {
  if (!order) return { column: 'createdAt', direction: 'desc' }
  const [, sign, name = ''] = /^([+-]?)(\w+)$/.exec(order) ?? []
  const column = name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())
  if (!columns.includes(column))
    throw new GraphQLError(`this list can't be ordered by ${JSON.stringify(order)}`)
  return { column, direction: sign === '-' ? 'desc' : 'asc' }
}
