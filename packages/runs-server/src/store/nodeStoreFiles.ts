import { mkdir, open, readdir, rename, rm, rmdir, type FileHandle } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { StoreFiles } from './storeFiles.ts'

/**
 * The store's files in a directory of the file system.
 *
 * @param root - directory that everything lies in; made when missing
 * @internal
 */
export function nodeStoreFiles(root: string): StoreFiles {
  const at = (path: string): string => join(root, path)
  return {
    async makeDirectory(path) {
      const made = await mkdir(at(path), { recursive: true })
      // Parents that were made on the way are entries of directories that nobody else syncs.
      if (made !== undefined) await syncDirectories(dirname(resolve(made)), resolve(at(path)))
    },
    async list(directory) {
      return await orWhenMissing(readdir(at(directory)), [])
    },
    async openAppend(path) {
      const handle = await open(at(path), 'a')
      return {
        append: (parts) => writeAll(handle, parts),
        sync: () => handle.datasync(),
        close: () => handle.close(),
      }
    },
    async openRead(path) {
      const handle = await open(at(path), 'r')
      return {
        size: async () => (await handle.stat()).size,
        read: (position, length) => readExactly(handle, position, length),
        close: () => handle.close(),
      }
    },
    async write(path, parts) {
      await withHandle(at(path), 'w', (handle) => writeAll(handle, parts))
    },
    async sync(path) {
      await withHandle(at(path), 'r+', (handle) => handle.sync())
    },
    async syncDirectory(path) {
      await syncOneDirectory(at(path))
    },
    async rename(from, to) {
      await rename(at(from), at(to))
    },
    async remove(path) {
      await rm(at(path), { force: true })
    },
    async removeDirectory(path) {
      await orWhenMissing(rmdir(at(path)), undefined)
    },
  }
}

async function withHandle(
  path: string,
  flags: string,
  task: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const handle = await open(path, flags)
  try {
    await task(handle)
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
  let written = 0
  while (written < bytes.length) {
    written += (await handle.write(bytes, written, bytes.length - written)).bytesWritten
  }
}

async function readExactly(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, position + read)
    if (bytesRead === 0) throw new Error(`the file ends ${length - read} bytes early`)
    read += bytesRead
  }
  return bytes
}

async function syncDirectories(top: string, bottom: string): Promise<void> {
  for (let path = dirname(bottom); path.length >= top.length; path = dirname(path)) {
    await syncOneDirectory(path)
    if (path === dirname(path)) return
  }
}

async function syncOneDirectory(path: string): Promise<void> {
  // Windows opens no directories; its file systems keep names without being asked.
  if (process.platform === 'win32') return
  await withHandle(path, 'r', (handle) => handle.sync())
}

async function orWhenMissing<T>(work: Promise<T>, missing: T): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing
    throw error
  }
}
