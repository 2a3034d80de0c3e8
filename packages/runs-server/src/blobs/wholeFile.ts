import { createHash } from 'node:crypto'
import { closeSync, fsync, open, read, write } from 'node:fs'
import { promisify } from 'node:util'
import type { BlobInfo, ByteRange } from './blobStore.ts'

// By number, not by `FileHandle`: of thousands of small files, each trip to another thread counts. To close what is not dirty needs none.
const [openNumber, readNumber, writeNumber, sync] = [
  promisify(open),
  promisify(read),
  promisify(write),
  promisify(fsync),
]

/** Writes a file that is not there yet; when it resolves, its bytes survive a power cut. */
export async function writeSynced(path: string, body: AsyncIterable<Uint8Array>): Promise<BlobInfo> {
  const file = await openNumber(path, 'wx')
  try {
    const md5 = createHash('md5')
    let sizeBytes = 0
    for await (const chunk of body) {
      // Digested here while another thread writes.
      const writing = writeNumber(file, chunk)
      md5.update(chunk)
      let at = (await writing).bytesWritten
      while (at < chunk.byteLength)
        at += (await writeNumber(file, chunk, at, chunk.byteLength - at)).bytesWritten
      sizeBytes += chunk.byteLength
    }
    await sync(file)
    return { sizeBytes, md5: md5.digest('hex') }
  } finally {
    closeSync(file)
  }
}

/** A part of a file, in one piece. */
export async function readWhole(
  path: string,
  { start, end }: ByteRange,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const file = await openNumber(path, 'r')
  try {
    const bytes = new Uint8Array(end - start)
    const { bytesRead } = await readNumber(file, bytes, 0, bytes.byteLength, start)
    return new ReadableStream({
      start(controller) {
        if (bytesRead > 0) controller.enqueue(bytes.subarray(0, bytesRead))
        controller.close()
      },
    })
  } finally {
    closeSync(file)
  }
}
