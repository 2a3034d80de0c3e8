import { digestEntries } from './digestEntries.ts'
import { withEach } from '../files/fileSlots.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import type { DownloadArtifactOptions } from './downloadArtifact.ts'
import type { createFollower, ReferenceTarget } from './followReference.ts'
import type { ArtifactEntry } from './readManifest.ts'

/**
 * Entries that are not in place yet.
 *
 * @internal
 */
export interface WantedEntries {
  /** Files, with the artifact and the entry whose bytes they are; in the order of the manifest. */
  files: { entry: ArtifactEntry; source: ReferenceTarget }[]
  /** References that lead by way of other artifacts to what lies outside of W&B: with that address. */
  outside: { entry: ArtifactEntry; ref: string }[]
}

/** @internal */
export interface WantedEntriesOptions extends Pick<DownloadArtifactOptions, 'root' | 'exist'> {
  call: CallOptions
  about: { operation: string; path: string }
  /** Told of each that is in place. */
  onInPlace(entry: ArtifactEntry): void
}

/**
 * Looks at what is there before any URL is asked for, and follows the references among the entries to where their bytes are.
 *
 * @param entries - files, and references into other artifacts
 *
 * @throws {@link RunsError} `conflict` where another file is at a path; `notFound` where a reference leads nowhere
 *
 * @internal
 */
export async function wantedEntries(
  client: RunsClient,
  artifact: ArtifactData,
  entries: readonly ArtifactEntry[],
  { root, exist, call, about, onInPlace }: WantedEntriesOptions,
): Promise<WantedEntries> {
  let follower: ReturnType<typeof createFollower> | undefined
  const follow = async (uri: string, signal: AbortSignal): Promise<ReferenceTarget> => {
    const { createFollower } = await import('./followReference.ts')
    follower ??= createFollower(client, about)
    return follower(uri, { ...call, signal })
  }
  const wanted = new Map<ArtifactEntry, string | null | undefined>()
  await digestEntries(client, root, entries, { ...call, ...about }, (entry, found) => {
    if (found === entry.digest) onInPlace(entry)
    else wanted.set(entry, found)
  })
  const sources = new Map<ArtifactEntry, ReferenceTarget>()
  await withEach(client, wanted, { ...call, ...about }, async ([entry, found], signal) => {
    const source = entry.ref === null ? { artifact, entry } : await follow(entry.ref, signal)
    // Older clients of Python write the address of what lies in another artifact for its digest.
    if (entry.digest === entry.ref && found === source.entry.digest) onInPlace(entry)
    else sources.set(entry, source)
  })
  const others = [...sources.keys()].filter((entry) => wanted.get(entry) !== undefined)
  if (others.length > 0 && exist !== 'replace') {
    const [first = ''] = others.map(({ path }) => path).toSorted()
    const more = others.length > 1 ? ` and ${others.length - 1} more` : ''
    throw new RunsError('conflict', `there is another file already: ${root}/${first}${more}`, about)
  }
  const files: WantedEntries['files'] = []
  const outside: WantedEntries['outside'] = []
  for (const entry of entries) {
    const source = sources.get(entry)
    const ref = source?.entry.ref ?? null
    if (source && ref === null) files.push({ entry, source })
    else if (ref !== null) outside.push({ entry, ref })
  }
  return { files, outside }
}
