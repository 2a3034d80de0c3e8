import { type Kysely, type Selectable, type SelectQueryBuilder } from 'kysely'
import { fromNodeId, toNodeId } from '../graphql/nodeId.ts'
import type { Database } from '../metadata/database.ts'
import type { ArtifactCollectionTable, ArtifactTable } from './artifactTables.ts'

/** A version together with the names around it: what resolvers of `Artifact` work on. */
export interface ArtifactNode extends Selectable<ArtifactTable> {
  projectId: number
  entity: string
  project: string
  collection: string
  typeId: number
  type: string
}

/** What resolvers of `ArtifactSequence`, `ArtifactPortfolio` and `ArtifactCollection` work on. */
export interface CollectionNode extends Selectable<ArtifactCollectionTable> {
  entity: string
  project: string
}

type ArtifactQuery = SelectQueryBuilder<
  Database,
  'artifacts' | 'artifactCollections' | 'projects' | 'artifactTypes',
  ArtifactNode
>

export function selectArtifacts(database: Kysely<Database>): ArtifactQuery {
  return database
    .selectFrom('artifacts')
    .innerJoin('artifactCollections', 'artifactCollections.id', 'artifacts.collectionId')
    .innerJoin('projects', 'projects.id', 'artifactCollections.projectId')
    .innerJoin('artifactTypes', 'artifactTypes.id', 'artifactCollections.typeId')
    .selectAll('artifacts')
    .select([
      'artifactCollections.projectId as projectId',
      'projects.entity as entity',
      'projects.name as project',
      'artifactCollections.name as collection',
      'artifactTypes.id as typeId',
      'artifactTypes.name as type',
    ])
}

type CollectionQuery = SelectQueryBuilder<Database, 'artifactCollections' | 'projects', CollectionNode>

export function selectCollections(database: Kysely<Database>): CollectionQuery {
  return database
    .selectFrom('artifactCollections')
    .innerJoin('projects', 'projects.id', 'artifactCollections.projectId')
    .selectAll('artifactCollections')
    .select(['projects.entity as entity', 'projects.name as project'])
}

/** `null` when there is none with that row id. */
export async function loadArtifact(database: Kysely<Database>, id: number): Promise<ArtifactNode | null> {
  return (await selectArtifacts(database).where('artifacts.id', '=', id).executeTakeFirst()) ?? null
}

export async function loadCollection(database: Kysely<Database>, id: number): Promise<CollectionNode | null> {
  return (
    (await selectCollections(database).where('artifactCollections.id', '=', id).executeTakeFirst()) ?? null
  )
}

/** Clients turn it to hex for `wandb-artifact://` references and back, so it is plain base64. */
export function artifactNodeId(id: number): string {
  return toNodeId('Artifact', id)
}

export function collectionNodeId(id: number): string {
  return toNodeId('ArtifactCollection', id)
}

/** The row id in a node id of that type; `null` for anything else. */
export function rowId(type: string, id: string): number | null {
  const text = fromNodeId(type, id)
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** Rows by the number that their node carries, for keyset pages. */
export const keyOfRow = (row: { id: number }): string => String(row.id)

/** The cursor of such a page as a number; text that is none comes before everything. */
export const afterRow = (after: string | null): number => (after === null ? 0 : Number(after) || 0)
