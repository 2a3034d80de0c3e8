import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import { keepBlobs } from '../blobs/blobRemovals.ts'
import { md5Base64 } from '../blobs/uploadBody.ts'
import type { Database } from '../metadata/database.ts'
import type { ServerContext } from '../serverContext.ts'
import { pointAliases } from './aliases.ts'
import { manifestOf } from './artifactBatches.ts'
import { findBlobs, noteBlob } from './artifactBlobs.ts'
import { type ArtifactNode, loadArtifact, rowId } from './artifactNode.ts'
import type { ArtifactManifestRow } from './artifactTables.ts'
import { findCollection, joinCollection } from './collections.ts'
import { endDraft } from './drafts.ts'
import {
  entryMd5,
  type ManifestDocument,
  type ManifestEntry,
  ManifestError,
  mergeManifests,
  parseManifest,
} from './manifestDocument.ts'
import { expectedManifestMd5, newManifestKey } from './manifests.ts'

/** How many entries one statement inserts. */
const chunk = 2_000

/**
 * Turns a pending version into one that everybody sees: number, aliases, size and entries, all in one transaction.
 * A version that is committed already is answered as it is.
 *
 * @throws GraphQLError when the manifest or the bytes of an entry are not there, or the manifest can't be read; the version stays pending.
 */
export async function commitArtifact(server: ServerContext, artifactId: number): Promise<ArtifactNode> {
  const { database } = server
  const artifact = await requirePending(database, artifactId)
  if (artifact.state === 'COMMITTED') return artifact
  const { manifest, document, merged } = await wholeManifest(server, artifact)
  if (merged === null) return await commitWith(server, artifactId, manifest, document)
  const blobKey = newManifestKey(artifactId)
  return await server.blobRemovals.whileTrying(blobKey, async () => {
    const { md5, sizeBytes } = await server.blobs.write(blobKey, oneChunk(Buffer.from(merged)))
    return await commitWith(server, artifactId, { ...manifest, blobKey, md5, sizeBytes }, document)
  })
}

async function commitWith(
  server: ServerContext,
  artifactId: number,
  manifest: ArtifactManifestRow,
  document: ManifestDocument,
): Promise<ArtifactNode> {
  return await server.database.transaction().execute(async (transaction) => {
    const artifact = await requirePending(transaction, artifactId)
    if (artifact.state === 'COMMITTED') return artifact
    const now = server.clock.now()
    await requireBlobs(transaction, artifact, document.entries, now)
    const versionIndex = await joinCollection(transaction, artifact.collectionId, artifactId, now)
    await transaction
      .updateTable('artifacts')
      .set({
        state: 'COMMITTED',
        versionIndex,
        size: document.entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        fileCount: document.entries.length,
        updatedAt: now,
        // Of a version whose manifest was put together here, the client knew only its own part.
        ...(manifest.type !== 'FULL' && { digest: contentsDigest(document.entries) }),
      })
      .where('id', '=', artifactId)
      .execute()
    if (manifest.type !== 'FULL') await keepMerged(transaction, artifactId, manifest)
    await insertEntries(transaction, artifactId, document.entries)
    await giveAliases(transaction, artifact)
    await endDraft(transaction, artifact)
    const committed = await loadArtifact(transaction, artifactId)
    if (!committed) throw new Error('the artifact that was just committed is gone')
    return committed
  })
}

async function requirePending(database: Kysely<Database>, artifactId: number): Promise<ArtifactNode> {
  const artifact = await loadArtifact(database, artifactId)
  if (!artifact) throw new GraphQLError('artifact not found')
  if (artifact.state === 'DELETED') throw new GraphQLError('the artifact was deleted')
  return artifact
}

/**
 * The manifest of the whole version. An incremental version brings only what changed since its base. A distributed one comes in
 * patches, which are laid together in the order in which they were announced: what its writers bring is all that it has.
 */
async function wholeManifest(
  server: ServerContext,
  artifact: ArtifactNode,
): Promise<{ manifest: ArtifactManifestRow; document: ManifestDocument; merged: string | null }> {
  const full = await manifestOf(server, artifact.id)
  if (full) return { manifest: full, document: await readManifest(server, full), merged: null }
  const parts = await server.database
    .selectFrom('artifactManifests')
    .selectAll()
    .where('artifactId', '=', artifact.id)
    .where('blobKey', 'is not', null)
    .orderBy('id')
    .execute()
  const last = parts.at(-1)
  if (!last) throw new GraphQLError('the manifest of this artifact has not arrived')
  // Clients name the latest version with every manifest; only an incremental one means it.
  const incremental = parts.find(({ type }) => type === 'INCREMENTAL')
  const baseId = incremental?.baseArtifactId ?? null
  const base = baseId === null ? null : await manifestOf(server, baseId)
  const documents: ManifestDocument[] = []
  for (const part of base ? [base, ...parts] : parts) documents.push(await readManifest(server, part))
  const merged = mergeManifests(documents)
  return { manifest: last, document: parseManifest(merged), merged }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}

async function readManifest(server: ServerContext, manifest: ArtifactManifestRow): Promise<ManifestDocument> {
  const body = manifest.blobKey && (await server.blobs.read(manifest.blobKey))
  if (!body) throw new GraphQLError('the manifest of this artifact has not arrived')
  const { md5 } = expectedManifestMd5(manifest)
  if (md5 !== undefined && md5 !== manifest.md5) {
    throw new GraphQLError('the manifest that arrived is not the one that was announced last')
  }
  try {
    return parseManifest(await text(body))
  } catch (error) {
    if (error instanceof ManifestError) throw new GraphQLError(error.message)
    throw error
  }
}

/** Every entry's bytes must be there. Those that a version of another entity brought are noted for this one. */
async function requireBlobs(
  database: Kysely<Database>,
  artifact: ArtifactNode,
  entries: readonly ManifestEntry[],
  now: number,
): Promise<void> {
  const wanted = new Map(
    entries.flatMap((entry) => {
      const md5 = entryMd5(entry)
      return md5 === null ? [] : [[md5, entry]]
    }),
  )
  for (const md5 of (await findBlobs(database, artifact.entity, [...wanted.keys()])).keys())
    wanted.delete(md5)
  for (const [md5, { birthArtifactId }] of wanted) {
    const id = birthArtifactId === null ? null : rowId('Artifact', birthArtifactId)
    const birth = id === null ? null : await loadArtifact(database, id)
    const blob = birth && (await findBlobs(database, birth.entity, [md5])).get(md5)
    if (!blob) continue
    await noteBlob(database, artifact.entity, blob, now)
    wanted.delete(md5)
  }
  if (wanted.size === 0) return
  const names = [...wanted.values()].slice(0, 3).map(({ name }) => JSON.stringify(name))
  throw new GraphQLError(
    `${wanted.size} files of this artifact have not arrived, among them ${names.join(', ')}`,
  )
}

async function insertEntries(
  transaction: Kysely<Database>,
  artifactId: number,
  entries: readonly ManifestEntry[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += chunk) {
    const rows = entries
      .slice(start, start + chunk)
      .map(({ name, digest, sizeBytes, ref, birthArtifactId }) => ({
        artifactId,
        name,
        digest,
        sizeBytes,
        ref,
        birthArtifactId: birthArtifactId === null ? null : rowId('Artifact', birthArtifactId),
      }))
    await transaction.insertInto('artifactFiles').values(rows).execute()
  }
}

/** Those asked for at creation, and `latest`. */
async function giveAliases(transaction: Kysely<Database>, artifact: ArtifactNode): Promise<void> {
  const requested = JSON.parse(artifact.requestedAliases) as {
    alias: string
    artifactCollectionName: string
  }[]
  await pointAliases(transaction, artifact.collectionId, artifact.id, ['latest'])
  for (const { alias, artifactCollectionName } of requested) {
    const collection = await findCollection(transaction, artifact.projectId, artifactCollectionName)
    if (collection?.id === artifact.collectionId)
      await pointAliases(transaction, collection.id, artifact.id, [alias])
  }
}

async function keepMerged(
  transaction: Kysely<Database>,
  artifactId: number,
  { blobKey, md5, sizeBytes, baseArtifactId, createdAt }: ArtifactManifestRow,
): Promise<void> {
  if (blobKey) await keepBlobs(transaction, [blobKey])
  const name = 'wandb_manifest.json'
  await transaction
    .deleteFrom('artifactManifests')
    .where('artifactId', '=', artifactId)
    .where('name', '=', name)
    .execute()
  await transaction
    .insertInto('artifactManifests')
    .values({
      artifactId,
      name,
      type: 'FULL',
      digest: md5Base64(md5),
      blobKey,
      md5,
      sizeBytes,
      baseArtifactId,
      createdAt,
    })
    .execute()
}

/** The digest of an artifact's contents, as the clients compute it: paths in code point order. */
export function contentsDigest(entries: readonly { name: string; digest: string }[]): string {
  const hash = createHash('md5').update('wandb-artifact-manifest-v1\n')
  const lines = entries.map(({ name, digest }) => ({ key: Buffer.from(name), line: `${name}:${digest}\n` }))
  for (const { line } of lines.toSorted((left, right) => Buffer.compare(left.key, right.key)))
    hash.update(line)
  return hash.digest('hex')
}
