import { giveUpBlobs } from '../blobs/blobRemovals.ts'
import { inSharedTransaction } from '../blobs/sharedTransaction.ts'
import type { ServerContext } from '../serverContext.ts'
import { findBlob, type KnownBlob, noteBlob } from './artifactBlobs.ts'
import type { ArtifactNode } from './artifactNode.ts'
import { touchDraft } from './drafts.ts'

/**
 * Notes bytes that have arrived for a draft. Inside `whileWriting` of their key.
 *
 * @returns `false` when it is no draft any more: what nobody names is not kept.
 */
export async function keepBlob(
  server: ServerContext,
  { id, entity }: ArtifactNode,
  blob: KnownBlob,
): Promise<boolean> {
  const now = server.clock.now()
  const kept = await inSharedTransaction(server.database, async (transaction) => {
    const artifact = await transaction
      .selectFrom('artifacts')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst()
    if (artifact?.state === 'PENDING') {
      await touchDraft(transaction, id, now)
      await noteBlob(transaction, entity, blob, now)
      return true
    }
    if (await findBlob(transaction, entity, blob.md5)) return true
    await giveUpBlobs(transaction, [blob.blobKey])
    return false
  })
  if (!kept) server.blobRemovals.removeSoon()
  return kept
}
