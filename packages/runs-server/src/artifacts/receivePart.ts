import { giveUpBlobs } from '../blobs/blobRemovals.ts'
import { inSharedTransaction } from '../blobs/sharedTransaction.ts'
import { storeUpload } from '../blobs/uploadBody.ts'
import { HttpError } from '../http/httpError.ts'
import type { ServerContext } from '../serverContext.ts'
import { touchDraft } from './drafts.ts'
import { findUpload, partKey, partsOf } from './uploadParts.ts'

/**
 * Takes one part of a file. Sent again, it replaces what was there, which is the same.
 *
 * @returns its MD5 in hex: the ETag that the client ends the upload with
 */
export async function receivePart(
  request: Request,
  server: ServerContext,
  uploadId: string,
  partNumber: number,
): Promise<string> {
  const { blobs, blobRemovals, clock, database } = server
  const upload = await findUpload(database, uploadId)
  const [, md5] = (upload && partsOf(upload).find(([number]) => number === partNumber)) ?? []
  if (md5 === undefined) throw new HttpError(404, 'there is no such upload, or no more')
  const key = partKey(uploadId, partNumber)
  await blobRemovals.whileWriting(key, async () => {
    await storeUpload(request, blobs, key, { md5 })
    const kept = await inSharedTransaction(database, async (transaction) => {
      // It may have ended meanwhile: joined by a request that was sent twice, or given up with its draft.
      const still = await findUpload(transaction, uploadId)
      if (still) await touchDraft(transaction, still.artifactId, clock.now())
      else await giveUpBlobs(transaction, [key])
      return still !== null
    })
    if (!kept) throw new HttpError(404, 'the upload has ended meanwhile')
  })
  return md5
}
