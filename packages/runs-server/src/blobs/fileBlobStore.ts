import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type BlobStore, checkBlobKey, checkExpectation } from './blobStore.ts'
import { syncFolder } from './folderSync.ts'
import { readWhole, writeSynced } from './wholeFile.ts'

/** Large enough to keep the disk busy, small enough that many downloads at once stay small. */
const readBytes = 256 * 1024

/**
 * Blobs as files below one folder. Each is written to `incoming/`, synced, and renamed to its key: a name that exists is whole.
 *
 * @param root - Absolute path; made when missing. What an earlier process left in `incoming/` is removed.
 */
export async function openFileBlobStore(root: string): Promise<BlobStore> {
  const incoming = path.join(root, 'incoming')
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true })

  const pathOf = (key: string): string => {
    checkBlobKey(key)
    return path.join(root, ...key.split('/'))
  }

  return {
    async write(key, body, expected = {}) {
      const target = pathOf(key)
      const temporary = path.join(incoming, randomUUID())
      try {
        const info = await writeSynced(temporary, body)
        checkExpectation(info, expected)
        const folder = path.dirname(target)
        // Null in a folder that nothing was written to yet, which is made then.
        const moved = await rename(temporary, target).catch(nullWhenMissing)
        const firstNew = moved === null ? await mkdir(folder, { recursive: true }) : undefined
        if (moved === null) await rename(temporary, target)
        await syncFolders(folder, firstNew === undefined ? folder : path.dirname(firstNew))
        return info
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async read(key, range) {
      const file = pathOf(key)
      // A small one is read at once, so that an answer that nobody reads holds no file open.
      if (range && range.end - range.start <= readBytes) return readWhole(file, range).catch(nullWhenMissing)
      const handle = await open(file, 'r').catch(nullWhenMissing)
      return handle && streamFile(handle, range?.start ?? 0, range?.end ?? (await handle.stat()).size)
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

function streamFile(handle: FileHandle, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = start
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const length = Math.min(readBytes, end - position)
        try {
          const buffer = new Uint8Array(length)
          const { bytesRead } = length > 0 ? await handle.read(buffer, 0, length, position) : { bytesRead: 0 }
          if (bytesRead === 0) {
            await handle.close()
            controller.close()
            return
          }
          position += bytesRead
          controller.enqueue(buffer.subarray(0, bytesRead))
        } catch (error) {
          await handle.close()
          throw error
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  )
}

/** A new name is on the disk only when the folder that holds it is; a new folder, only when its parent is. */
async function syncFolders(folder: string, upTo: string): Promise<void> {
  for (let current = folder; ; current = path.dirname(current)) {
    await syncFolder(current)
    if (current === upTo || current === path.dirname(current)) return
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
