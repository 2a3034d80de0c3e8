import path from 'node:path'
import type { BlobStore } from './blobStore.ts'
import { openFileBlobStore } from './fileBlobStore.ts'
import { createMemoryBlobStore } from './memoryBlobStore.ts'

/** @param dataDir - The server's data folder; `null` keeps everything in memory. */
export async function openBlobStore(dataDir: string | null): Promise<BlobStore> {
  return dataDir === null ? createMemoryBlobStore() : openFileBlobStore(path.join(dataDir, 'blobs'))
}
