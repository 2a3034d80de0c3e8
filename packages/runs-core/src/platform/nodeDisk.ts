import { randomUUID } from 'node:crypto'
import { readdir, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Disk, SmallDigest } from './disk.ts'
import { eachInThisThread } from './inThisThread.ts'
import { openDownload } from './nodeDownload.ts'
import { digestSmall, openAny, openFile } from './nodeFile.ts'
import { isWindowsName } from './windowsName.ts'

/** The file system. */
export const disk: Disk | undefined = {
  canHold: (name) => process.platform !== 'win32' || name.split('/').every(isWindowsName),
  openFile,
  openInside: (root, name) => openAny(join(root, name), '.'),
  digestSmall: (root, items, tell) =>
    eachInThisThread(items, (item) => {
      const found = smallOrMissing(join(root, item.path))
      if (found !== null) tell(item, found)
    }),
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

/** Undefined where nothing is. Null for whatever else can't be read: opening it tells why. */
function smallOrMissing(path: string): SmallDigest | null | undefined {
  try {
    return digestSmall(path)
  } catch (error) {
    return isMissing(error) ? undefined : null
  }
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
