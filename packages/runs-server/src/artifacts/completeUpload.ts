import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import { BlobMismatchError, type BlobStore } from '../blobs/blobStore.ts'
import { giveUpBlobs } from '../blobs/blobRemovals.ts'
import { md5Base64 } from '../blobs/uploadBody.ts'
import type { CompleteMultipartUploadArtifactInput } from '../generated/resolvers.ts'
import type { Database } from '../metadata/database.ts'
import type { ServerContext } from '../serverContext.ts'
import { artifactBlobKey, findBlob } from './artifactBlobs.ts'
import { keepBlob } from './arrivedBlob.ts'
import type { ArtifactNode } from './artifactNode.ts'
import type { ArtifactUploadTable } from './draftTables.ts'
import { requireArtifact } from './editArtifact.ts'
import { findUpload, partKey, partKeys, partsOf, sortedParts } from './uploadParts.ts'

/** Uploads that are being joined: a request that is sent again meanwhile waits for the same answer. */
const joining = new WeakMap<Kysely<Database>, Map<string, Promise<void>>>()

/**
 * Joins the parts of a file. A repeat is answered as the first time.
 *
 * @returns MD5 of the whole file in base64
 * @throws GraphQLError when a part is missing or another one than announced, or the whole is not the file that was announced
 */
export async function completeUpload(
  server: ServerContext,
  { artifactID, uploadID, storagePath, completedParts }: CompleteMultipartUploadArtifactInput,
): Promise<string> {
  const { database } = server
  const artifact = await requireArtifact(database, artifactID)
  const upload = await findUpload(database, uploadID)
  const md5 = upload?.md5 ?? storagePath.split('/').at(-1) ?? ''
  if (storagePath !== `${artifact.entity}/${md5}` || (upload && upload.artifactId !== artifact.id))
    throw new GraphQLError('this upload belongs to another file')
  if (!upload) {
    if (await findBlob(database, artifact.entity, md5)) return md5Base64(md5)
    throw new GraphQLError('this upload was not begun, or its draft has been given up')
  }
  if (JSON.stringify(sortedParts(completedParts)) !== upload.parts)
    throw new GraphQLError('the completed parts are not those that were announced')
  const running = joining.get(database) ?? new Map<string, Promise<void>>()
  joining.set(database, running)
  const joined = running.get(uploadID) ?? joinParts(server, artifact, upload)
  running.set(uploadID, joined)
  try {
    await joined
  } finally {
    running.delete(uploadID)
  }
  return md5Base64(md5)
}

async function joinParts(
  server: ServerContext,
  artifact: ArtifactNode,
  upload: ArtifactUploadTable,
): Promise<void> {
  const { blobs, blobRemovals, database } = server
  const { md5, uploadId } = upload
  const blobKey = artifactBlobKey(artifact.entity, md5)
  await blobRemovals.whileWriting(blobKey, async () => {
    const { sizeBytes } = await blobs
      .write(blobKey, bytesOfParts(blobs, upload), { md5 })
      .catch((error: unknown) => {
        if (error instanceof BlobMismatchError)
          throw new GraphQLError(`the parts together are not the file that was announced: ${error.message}`)
        throw error
      })
    const kept = await keepBlob(server, artifact, { md5, blobKey, sizeBytes, birthArtifactId: artifact.id })
    if (!kept) throw new GraphQLError('the artifact is no draft any more; it takes no new bytes')
  })
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('artifactUploads').where('uploadId', '=', uploadId).execute()
    await giveUpBlobs(transaction, partKeys(upload))
  })
  blobRemovals.removeSoon()
}

async function* bytesOfParts(
  blobs: BlobStore,
  upload: ArtifactUploadTable,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const [number] of partsOf(upload)) {
    const body = await blobs.read(partKey(upload.uploadId, number))
    if (!body) throw new GraphQLError(`part ${number} has not arrived`)
    yield* body
  }
}
