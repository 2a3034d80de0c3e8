import { disk } from '#platform'
import { digestFile } from '../files/digestFile.ts'
import { withEach } from '../files/fileSlots.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ArtifactEntry } from './readManifest.ts'

/**
 * Tells of each entry the MD5, in base64, of what is at its path below `root`; undefined where nothing is, null where it can't be the
 * entry's: a folder, or a file of another size.
 *
 * @throws {@link RunsError} `aborted`; `unsupported` without a disk; `usage` where a file can't be read
 *
 * @internal
 */
export async function digestEntries(
  client: RunsClient,
  root: string,
  entries: readonly ArtifactEntry[],
  call: { signal?: AbortSignal | undefined; operation: string; path: string },
  tell: (entry: ArtifactEntry, found: string | null | undefined) => void,
): Promise<void> {
  const left = new Set(entries)
  const digestSmall = async (some: Iterable<ArtifactEntry>, signal: AbortSignal): Promise<void> =>
    disk?.digestSmall(root, some, (entry, found) => {
      signal.throwIfAborted()
      left.delete(entry)
      const size = sizeOf(entry)
      tell(entry, found && (size === null || size === found.sizeBytes ? found.md5 : null))
    })
  await withEach(client, [entries], call, digestSmall)
  await withEach(client, left, call, async (entry, signal) => {
    // What was left because the disk was slow may be quick by now.
    await digestSmall([entry], signal)
    if (left.has(entry)) tell(entry, await digestFile(root, entry.path, sizeOf(entry), { ...call, signal }))
  })
}

/** Python writes no size of what lies in another artifact, and 0 for it. */
function sizeOf({ ref, sizeBytes }: ArtifactEntry): number | null {
  return ref === null ? sizeBytes : null
}
