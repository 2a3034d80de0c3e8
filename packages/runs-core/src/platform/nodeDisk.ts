import { randomUUID } from 'node:crypto'
import { link, lstat, mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { Disk, Download, FinishedDownload, OpenFile } from './disk.ts'
import { isWindowsName } from './windowsName.ts'

/** Large enough that the system calls don't count, small enough that many transfers stay small. */
const readBytes = 256 * 1024

/** The file system. */
export const disk: Disk | undefined = {
  canHold: (name) => process.platform !== 'win32' || name.split('/').every(isWindowsName),
  openFile,
  openInside,
  listInside,
  listFiles: (folder) => listFiles(folder, '', []),
  async keep(bytes) {
    const path = join(tmpdir(), `runs-${randomUUID()}.part`)
    try {
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
      return path
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  },
  remove: (path) => rm(path, { force: true }),
  openDownload,
}

async function openFile(path: string, root = '.'): Promise<OpenFile> {
  const file = await open(path, 'r')
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new Error(`${path} is no file`)
    return {
      name: relative(resolve(root), resolve(path)).split(sep).join('/') || basename(path),
      sizeBytes: stats.size,
      changedAt: stats.mtimeMs,
      async *read(start = 0, end = stats.size) {
        for (let at = start; at < end; ) {
          const bytes = new Uint8Array(Math.min(readBytes, end - at))
          const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, at)
          if (bytesRead === 0) return
          at += bytesRead
          yield bytes.subarray(0, bytesRead)
        }
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openInside(root: string, name: string): Promise<OpenFile | null> {
  const path = join(root, name)
  // Looked at first: to open a pipe is to wait for who writes to it.
  return (await stat(path)).isFile() ? openFile(path) : null
}

async function listInside(root: string, below = ''): Promise<string[]> {
  const found = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    if (below !== '' || !isMissing(error)) throw error
    return []
  })
  const names = found.map((each) => {
    const name = below + each.name
    return each.isDirectory() ? listInside(root, `${name}/`) : [name]
  })
  return (await Promise.all(names)).flat()
}

/** @param above - the folders that this one is in, where links lead to: a link to one of them would never end */
async function listFiles(
  folder: string,
  prefix: string,
  above: readonly string[],
): Promise<{ path: string; name: string }[]> {
  const real = await realpath(folder)
  if (above.includes(real)) return []
  const files: { path: string; name: string }[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const name = prefix + entry.name
    const kind = entry.isSymbolicLink() ? await stat(path) : entry
    if (kind.isDirectory()) files.push(...(await listFiles(path, `${name}/`, [...above, real])))
    else if (kind.isFile()) files.push({ path, name })
  }
  return files
}

async function openDownload(
  root: string,
  parts: readonly string[],
  replace: boolean,
): Promise<Download | FinishedDownload | null> {
  const folder = await makeFolder(root, parts.slice(0, -1))
  if (folder === null) return null
  const path = join(folder, parts.at(-1) ?? '')
  if (!replace && (await lstat(path).then(() => true, missing))) return { path, isNew: false }
  const temporary = join(folder, `.runs-${randomUUID()}.part`)
  const file = await open(temporary, 'wx')
  let written: Promise<unknown> = Promise.resolve()
  return {
    async write(bytes) {
      const before = written
      // While these are written the next ones come: one write is always under way.
      written = before.then(() => file.writeFile(bytes))
      written.catch(() => {})
      await before
    },
    async finish() {
      await written
      await file.close()
      if (replace) await rename(temporary, path)
      else {
        // A name that another has taken meanwhile is not taken from it, as a rename would do.
        const isNew = await link(temporary, path).then(() => true, taken)
        if (isNew === undefined) await rename(temporary, path)
        else await rm(temporary)
        if (isNew === false) return { path, isNew }
      }
      return { path, isNew: true }
    },
    async discard() {
      await written.catch(() => {})
      await file.close()
      await rm(temporary, { force: true })
    },
  }
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
  if (isMissing(error)) return false
  throw error
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function exists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** Undefined where the file system has no links. */
function taken(error: NodeJS.ErrnoException): false | undefined {
  if (error.code === 'EEXIST') return false
  return undefined
}
