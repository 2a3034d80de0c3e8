import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Folders held by this process: a restarted container gets the same pid again, so the pid alone does not tell. */
const held = new Set<string>()

/**
 * Keeps a second server out of the data folder: two of them would tear each other's history logs. A file with the pid does it;
 * one left behind by a killed process counts for nothing.
 * @returns What gives the folder back.
 * @throws Error that names the process which has the folder.
 */
export function holdFolder(dataDir: string): () => void {
  const folder = realpathSync(dataDir)
  const file = path.join(folder, 'server.pid')
  const owner = readOwner(file)
  if (held.has(folder) || (owner !== null && owner !== process.pid && isAlive(owner))) {
    throw new Error(
      `${dataDir} is in use by another runs-server (pid ${owner}); if that is not so, remove ${file}`,
    )
  }
  rmSync(file, { force: true })
  writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
  held.add(folder)
  return () => {
    held.delete(folder)
    rmSync(file, { force: true })
  }
}

function readOwner(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8').trim())
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else's is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
