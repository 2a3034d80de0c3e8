import { GraphQLError } from 'graphql'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { contentTypeOf } from '../blobs/contentType.ts'
import { md5Hex } from '../blobs/uploadBody.ts'
import type { FileNode } from '../files/fileNode.ts'
import { normalizeFileName } from '../files/fileName.ts'
import { keysetConnection, mapConnection } from '../files/keysetConnection.ts'
import type { CreateArtifactFileSpecInput } from '../generated/resolvers.ts'
import type { Connection } from '../graphql/connection.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import type { Database } from '../metadata/database.ts'
import type { ServerContext } from '../serverContext.ts'
import { findBlobs } from './artifactBlobs.ts'
import { afterRow, type ArtifactNode, keyOfRow, rowId, selectArtifacts } from './artifactNode.ts'
import type { ArtifactFileRow, ArtifactManifestRow } from './artifactTables.ts'
import { nameDraftFiles, touchDraft } from './drafts.ts'
import { entryMd5, isMd5 } from './manifestDocument.ts'
import { beginUpload } from './uploadParts.ts'

/** Entries in the order of the manifest. */
export async function listArtifactFiles(
  database: Kysely<Database>,
  artifactId: number,
  names: readonly string[] | null | undefined,
  after: number,
  limit: number,
): Promise<ArtifactFileRow[]> {
  let query = database
    .selectFrom('artifactFiles')
    .selectAll()
    .where('artifactId', '=', artifactId)
    .where('id', '>', after)
  if (names?.length) query = query.where('name', 'in', listed(names))
  return await query.orderBy('id').limit(limit).execute()
}

/** One value to SQLite, however many names there are. */
function listed(names: readonly string[]): RawBuilder<string> {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(names)}))`
}

async function countArtifactFiles(
  database: Kysely<Database>,
  artifactId: number,
  names?: readonly string[] | null,
): Promise<number> {
  let query = database.selectFrom('artifactFiles').where('artifactId', '=', artifactId)
  if (names?.length) query = query.where('name', 'in', listed(names))
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

/** A page of a version's entries; all of them, or those of the names given. */
export async function artifactFileConnection(
  database: Kysely<Database>,
  artifact: ArtifactNode,
  { first, after, names }: { first?: number | null; after?: string | null; names?: readonly string[] | null },
): Promise<Connection<FileNode> & { uploadHeaders: string[] }> {
  const connection = await keysetConnection({
    first,
    after,
    load: (key, limit) => listArtifactFiles(database, artifact.id, names, afterRow(key), limit),
    keyOf: keyOfRow,
    count: () => countArtifactFiles(database, artifact.id, names),
  })
  return { ...mapConnection(connection, (row) => artifactFileNode(row, artifact)), uploadHeaders: [] }
}

/** An entry of a committed version. */
export function artifactFileNode(row: ArtifactFileRow, artifact: ArtifactNode): FileNode {
  const md5 = entryMd5(row)
  const bytes = md5 === null ? null : storagePath(artifact.id, md5, row.name)
  return {
    ...fileDefaults(row.name),
    id: toNodeId('ArtifactFile', row.id),
    sizeBytes: row.sizeBytes,
    md5: md5 === null ? null : row.digest,
    digest: row.digest,
    createdAt: artifact.createdAt,
    updatedAt: artifact.updatedAt,
    exists: true,
    ref: row.ref,
    readPath: bytes,
    apiPath: md5 === null ? null : ['artifacts', artifact.entity, md5],
    storagePath: md5 === null ? null : `${artifact.entity}/${md5}`,
    birthArtifactId: row.birthArtifactId ?? (md5 === null ? null : artifact.id),
  }
}

/**
 * The files that a client is about to upload, one for each that it names, in its order: the Go client pairs them by position.
 * Bytes that the entity has already need no upload; from now on they stay as long as the draft does.
 */
export async function planArtifactFiles(
  server: ServerContext,
  specs: readonly CreateArtifactFileSpecInput[],
): Promise<FileNode[]> {
  for (const { name, md5 } of specs) {
    if (normalizeFileName(name) === null)
      throw new GraphQLError(`${JSON.stringify(name)} is no name for a file of an artifact`)
    if (!isMd5(md5))
      throw new GraphQLError(`the md5 of ${JSON.stringify(name)} is not the base64 MD5 of its bytes`)
  }
  return await server.database.transaction().execute((transaction) => planFiles(server, transaction, specs))
}

async function planFiles(
  { clock, quirks }: ServerContext,
  database: Kysely<Database>,
  specs: readonly CreateArtifactFileSpecInput[],
): Promise<FileNode[]> {
  const artifacts = await loadArtifacts(database, specs)
  for (const [nodeId, { id, state }] of artifacts) {
    if (state !== 'PENDING') continue
    const named = specs.filter(({ artifactID }) => artifactID === nodeId)
    await nameDraftFiles(
      database,
      id,
      named.map(({ md5 }) => md5),
    )
    await touchDraft(database, id, clock.now())
  }
  const known = new Map<string, Awaited<ReturnType<typeof findBlobs>>>()
  for (const entity of new Set([...artifacts.values()].map((artifact) => artifact.entity))) {
    const ofEntity = specs.filter(({ artifactID }) => artifacts.get(artifactID)?.entity === entity)
    known.set(
      entity,
      await findBlobs(
        database,
        entity,
        ofEntity.map(({ md5 }) => md5Hex(md5)),
      ),
    )
  }
  const files: FileNode[] = []
  for (const spec of specs) {
    const artifact = artifacts.get(spec.artifactID)
    if (!artifact) throw new GraphQLError('artifact not found')
    const md5 = md5Hex(spec.md5)
    const blob = known.get(artifact.entity)?.get(md5)
    if (!blob && artifact.state !== 'PENDING')
      throw new GraphQLError('the artifact is committed; it takes no new files')
    const path = storagePath(artifact.id, md5, spec.name)
    const cut = !blob && quirks.multipartUploads && spec.uploadPartsInput?.length
    files.push({
      ...fileDefaults(spec.name),
      id: toNodeId('PlannedArtifactFile', `${artifact.id}:${spec.name}`),
      md5: spec.md5,
      digest: spec.md5,
      sizeBytes: blob?.sizeBytes ?? 0,
      contentType: spec.mimetype ?? contentTypeOf(spec.name),
      exists: blob !== undefined,
      readPath: path,
      uploadPath: blob ? null : path,
      parts: cut ? await beginUpload(database, artifact.id, md5, spec.uploadPartsInput ?? []) : null,
      apiPath: ['artifacts', artifact.entity, md5],
      storagePath: `${artifact.entity}/${md5}`,
      birthArtifactId: blob?.birthArtifactId ?? artifact.id,
    })
  }
  return files
}

/** The file that a manifest is. It is uploaded as long as its version is pending. */
export function manifestFileNode(manifest: ArtifactManifestRow, artifact: ArtifactNode): FileNode {
  const path = ['storage', 'manifests', String(manifest.id), manifest.name]
  return {
    ...fileDefaults(manifest.name),
    id: toNodeId('ArtifactManifestFile', manifest.id),
    sizeBytes: manifest.sizeBytes,
    md5: manifest.digest,
    digest: manifest.digest,
    createdAt: manifest.createdAt,
    updatedAt: manifest.createdAt,
    exists: manifest.blobKey !== null,
    readPath: path,
    uploadPath: artifact.state === 'PENDING' ? path : null,
    storagePath: path.join('/'),
    birthArtifactId: artifact.id,
  }
}

async function loadArtifacts(
  database: Kysely<Database>,
  specs: readonly CreateArtifactFileSpecInput[],
): Promise<Map<string, ArtifactNode>> {
  const loaded = new Map<string, ArtifactNode>()
  for (const nodeId of new Set(specs.map(({ artifactID }) => artifactID))) {
    const id = rowId('Artifact', nodeId)
    const artifact =
      id === null
        ? undefined
        : await selectArtifacts(database).where('artifacts.id', '=', id).executeTakeFirst()
    if (!artifact || artifact.state === 'DELETED') throw new GraphQLError('artifact not found')
    loaded.set(nodeId, artifact)
  }
  return loaded
}

function storagePath(artifactId: number, md5: string, name: string): string[] {
  return [
    'storage',
    'artifacts',
    String(artifactId),
    md5,
    ...name.split('/').filter((word) => word !== '' && word !== '.'),
  ]
}

function fileDefaults(name: string): FileNode {
  return {
    id: '',
    name,
    sizeBytes: 0,
    md5: null,
    digest: null,
    contentType: contentTypeOf(name),
    createdAt: null,
    updatedAt: null,
    exists: false,
    ref: null,
    readPath: null,
    uploadPath: null,
    parts: null,
    apiPath: null,
    storagePath: null,
    birthArtifactId: null,
  }
}
