import type { Selectable } from 'kysely'
import { batched } from '../metadata/batched.ts'
import type { Database } from '../metadata/database.ts'
import type { ServerContext } from '../serverContext.ts'
import { listAliases, type NamedAlias } from './aliases.ts'
import { type ArtifactNode, type CollectionNode, selectArtifacts, selectCollections } from './artifactNode.ts'
import type { ArtifactManifestRow } from './artifactTables.ts'
import { selectWholeManifests } from './manifests.ts'
import { requireLoaded } from './requireLoaded.ts'

const byId = ({ id }: { id: number }): number => id
const byArtifact = ({ artifactId }: { artifactId: number }): number => artifactId

const aliases = batched(listAliases, byArtifact)
const tags = batched(
  (database, keys) =>
    database.selectFrom('artifactTags').selectAll().where('artifactId', 'in', keys).orderBy('id').execute(),
  byArtifact,
)
const types = batched(
  (database, keys) => database.selectFrom('artifactTypes').selectAll().where('id', 'in', keys).execute(),
  byId,
)
const collections = batched(
  (database, keys) => selectCollections(database).where('artifactCollections.id', 'in', keys).execute(),
  byId,
)
const artifacts = batched(
  (database, keys) => selectArtifacts(database).where('artifacts.id', 'in', keys).execute(),
  byId,
)
const manifests = batched(
  (database, keys) => selectWholeManifests(database).where('artifactId', 'in', keys).execute(),
  byArtifact,
)

/** A version that another row points at. */
export async function artifactOf({ database }: ServerContext, artifactId: number): Promise<ArtifactNode> {
  return requireLoaded((await artifacts(database, artifactId))[0] ?? null)
}

/** The whole manifest of a version; `null` until its file has arrived. */
export async function manifestOf(
  { database }: ServerContext,
  artifactId: number,
): Promise<ArtifactManifestRow | null> {
  return (await manifests(database, artifactId))[0] ?? null
}

/** The aliases of a version, in all collections or in those of one name. */
export async function aliasesOf(
  { database }: ServerContext,
  artifactId: number,
  collectionName?: string | null,
): Promise<NamedAlias[]> {
  const all = await aliases(database, artifactId)
  return all.filter((alias) => !collectionName || alias.collectionName === collectionName)
}

export async function tagsOf(
  { database }: ServerContext,
  artifactId: number,
): Promise<Selectable<Database['artifactTags']>[]> {
  return await tags(database, artifactId)
}

export async function typeOf(
  { database }: ServerContext,
  typeId: number,
): Promise<Selectable<Database['artifactTypes']>> {
  return requireLoaded((await types(database, typeId))[0] ?? null)
}

export async function collectionOf(
  { database }: ServerContext,
  collectionId: number,
): Promise<CollectionNode> {
  return requireLoaded((await collections(database, collectionId))[0] ?? null)
}
