import { randomUUID } from 'node:crypto'
import { link, lstat, mkdir, realpath, rename, unlink } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Download, FinishedDownload } from './disk.ts'
import { closeWritten, createNew, writeAll } from './nodeFile.ts'

/** So much is held until the write before it has ended. */
const mostWaitingBytes = 1024 * 1024

/** Begins a file below a folder; null where a link would lead it out. */
export async function openDownload(
  root: string,
  parts: readonly string[],
  exist: 'look' | 'new' | 'replace',
): Promise<Download | FinishedDownload | null> {
  const { folder, leave } = await enterFolder(root, parts.slice(0, -1))
  if (folder === null) return null
  const path = join(folder, parts.at(-1) ?? '')
  const temporary = join(folder, `.runs-${randomUUID()}.part`)
  let file: number
  try {
    if (exist === 'look' && (await lstat(path).then(() => true, missing))) {
      leave()
      return { path, isNew: false }
    }
    file = await createNew(temporary)
  } catch (error) {
    leave()
    throw error
  }
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let running: Promise<unknown> = Promise.resolve()
  let written = running
  let isOpen = true
  const writeWaiting = (): Promise<void> => {
    const pieces = waiting
    waiting = []
    waitingBytes = 0
    return writeAll(file, pieces)
  }
  const end = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    leave()
    await closeWritten(file)
  }
  return {
    async write(bytes) {
      // The number may be another file's by now.
      if (!isOpen) throw new Error(`${temporary} was closed`)
      // While some are written the next ones come, and are written together.
      if (waiting.length === 0) {
        running = written
        written = running.then(writeWaiting)
        written.catch(() => {})
      }
      waiting.push(bytes)
      waitingBytes += bytes.byteLength
      if (waitingBytes >= mostWaitingBytes) await running
    },
    async finish() {
      await written
      await end()
      if (exist === 'replace') await rename(temporary, path)
      else {
        // A name that another has taken meanwhile is not taken from it, as a rename would do.
        const isNew = await link(temporary, path).then(() => true, taken)
        if (isNew === undefined) await rename(temporary, path)
        else await unlink(temporary)
        if (isNew === false) return { path, isNew }
      }
      return { path, isNew: true }
    },
    async discard() {
      await written.catch(() => {})
      await end()
      await unlink(temporary).catch(missing)
    },
  }
}

/** Folders that files are being written to, by their address: what is known of one is not asked again for each file. */
const folders = new Map<string, { found: Promise<string | null>; writers: number }>()

async function enterFolder(
  root: string,
  parts: readonly string[],
): Promise<{ folder: string | null; leave(): void }> {
  const address = JSON.stringify([resolve(root), ...parts])
  const entered = folders.get(address) ?? { found: makeFolder(root, parts), writers: 0 }
  folders.set(address, entered)
  entered.writers++
  const leave = (): void => {
    if (--entered.writers === 0) folders.delete(address)
  }
  const folder = await entered.found.catch((error: unknown) => {
    leave()
    throw error
  })
  if (folder === null) leave()
  return { folder, leave }
}

/** Folder by folder, so that nothing is made beyond a link that leads out. */
async function makeFolder(root: string, parts: readonly string[]): Promise<string | null> {
  await mkdir(root, { recursive: true })
  const top = await realpath(root)
  let folder = top
  for (const part of parts) {
    folder = join(folder, part)
    await mkdir(folder).catch(exists)
    folder = await realpath(folder)
    if (!folder.startsWith(top.endsWith(sep) ? top : top + sep)) return null
  }
  return folder
}

function missing(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false
  throw error
}

function exists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** Undefined where the file system has no links. */
function taken(error: NodeJS.ErrnoException): false | undefined {
  if (error.code === 'EEXIST') return false
  return undefined
}
