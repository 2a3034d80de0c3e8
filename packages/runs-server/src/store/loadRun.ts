import { ChunkFile } from './chunkFile.ts'
import { capPart, type ChunkPart, chunkPart } from './chunkPart.ts'
import { decodeRecords } from './logRecord.ts'
import { OpenRows } from './openRows.ts'
import type { SectionCache } from './sectionCache.ts'
import { logName, type SegmentFile, sortSegments } from './segmentNames.ts'
import type { StoreFiles } from './storeFiles.ts'

/** Written first when a run is removed: what lies beside it is no run any more. */
const REMOVED = 'removed'

const PARALLEL_CHUNKS = 32

/**
 * A run as its directory tells it.
 * @internal
 */
export interface LoadedRun {
  parts: ChunkPart[]
  /** What the logs hold; null when there is none. */
  recovered: OpenRows | null
  /** Logs whose bytes may still be in the operating system's memory only. */
  unsyncedLogs: string[]
  nextSegment: number
}

/**
 * Reads a run's directory and clears away what a crash left behind.
 * @internal
 */
export async function loadRun(files: StoreFiles, directory: string, cache: SectionCache): Promise<LoadedRun> {
  let names = await files.list(directory)
  if (names.includes(REMOVED)) {
    await clearDirectory(files, directory, names)
    names = []
  }
  const { current, obsolete } = sortSegments(names)
  if (obsolete.length > 0) {
    // The chunk that replaces them must be there for good before they go.
    await files.syncDirectory(directory)
    for (const name of obsolete) await files.remove(`${directory}/${name}`)
  }
  const logs = current.filter(({ kind }) => kind === 'log')
  const parts = await openChunks(
    files,
    directory,
    current.filter(({ kind }) => kind === 'chunk'),
    cache,
  )
  const first = logs[0]
  const recovered = first ? new OpenRows(first.firstSegment, logs.at(-1)?.lastSegment) : null
  for (const { firstSegment } of logs) {
    for (const record of decodeRecords(await readWhole(files, `${directory}/${logName(firstSegment)}`)))
      recovered?.add(record)
  }
  await applyRewinds(parts, recovered)
  return {
    parts,
    recovered,
    unsyncedLogs: logs.map(({ name }) => `${directory}/${name}`),
    nextSegment: Math.max(0, ...current.map(({ lastSegment }) => lastSegment)) + 1,
  }
}

/**
 * Removes a run for good; a crash on the way is finished by the next `loadRun`.
 * @internal
 */
export async function removeRun(files: StoreFiles, directory: string): Promise<void> {
  const names = await files.list(directory)
  if (names.length === 0) return
  await files.write(`${directory}/${REMOVED}`, [])
  await files.sync(`${directory}/${REMOVED}`)
  await files.syncDirectory(directory)
  await clearDirectory(files, directory, names)
}

async function clearDirectory(files: StoreFiles, directory: string, names: readonly string[]): Promise<void> {
  for (const name of names) if (name !== REMOVED) await files.remove(`${directory}/${name}`)
  await files.syncDirectory(directory)
  await files.remove(`${directory}/${REMOVED}`)
  await files.removeDirectory(directory)
}

/** Many at once: a long run has hundreds of chunks, and of each only the table of contents is read. */
async function openChunks(
  files: StoreFiles,
  directory: string,
  chunks: readonly SegmentFile[],
  cache: SectionCache,
): Promise<ChunkPart[]> {
  const parts: ChunkPart[] = []
  for (let at = 0; at < chunks.length; at += PARALLEL_CHUNKS) {
    const opening = chunks
      .slice(at, at + PARALLEL_CHUNKS)
      .map(async ({ name, firstSegment, lastSegment }) => {
        const chunk = await ChunkFile.open(files, `${directory}/${name}`, cache)
        if (!chunk) throw new Error(`the chunk ${directory}/${name} is damaged`)
        return chunkPart(chunk, firstSegment, lastSegment)
      })
    parts.push(...(await Promise.all(opening)))
  }
  return parts
}

async function applyRewinds(parts: ChunkPart[], recovered: OpenRows | null): Promise<void> {
  let cap = recovered?.truncateEarlier ?? Infinity
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at]
    if (!part) continue
    if (cap < Infinity) parts[at] = await capPart(part, cap)
    cap = Math.min(cap, part.file.meta.truncateEarlier ?? Infinity)
  }
}

async function readWhole(files: StoreFiles, path: string): Promise<Uint8Array> {
  const file = await files.openRead(path)
  try {
    return await file.read(0, await file.size())
  } finally {
    await file.close()
  }
}
