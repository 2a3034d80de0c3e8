import { createHash } from 'node:crypto'
import { type BlobStore, checkBlobKey, checkExpectation } from './blobStore.ts'

/** Blobs in memory, for servers that are gone with their process. */
export function createMemoryBlobStore(): BlobStore {
  const blobs = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    async write(key, body, expected = {}) {
      checkBlobKey(key)
      const chunks: Uint8Array<ArrayBuffer>[] = []
      for await (const chunk of body) chunks.push(new Uint8Array(chunk))
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
      let offset = 0
      for (const chunk of chunks) {
        bytes.set(chunk, offset)
        offset += chunk.byteLength
      }
      const info = { sizeBytes: bytes.byteLength, md5: createHash('md5').update(bytes).digest('hex') }
      checkExpectation(info, expected)
      blobs.set(key, bytes)
      return info
    },
    async read(key, range) {
      const bytes = blobs.get(key)
      if (!bytes) return null
      const part = bytes.slice(range?.start ?? 0, range?.end)
      return new ReadableStream({
        start(controller) {
          if (part.byteLength > 0) controller.enqueue(part)
          controller.close()
        },
      })
    },
    async remove(key) {
      blobs.delete(key)
    },
  }
}
