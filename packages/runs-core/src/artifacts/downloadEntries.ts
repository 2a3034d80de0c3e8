import { withEach } from '../files/fileSlots.ts'
import type { ByteSource } from '../files/readBytes.ts'
import { saveBytes } from '../files/saveBytes.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'
import { isArtifactAddress } from './artifactAddress.ts'
import type { ArtifactData } from './artifactData.ts'
import type { ArtifactDownload, DownloadArtifactOptions } from './downloadArtifact.ts'
import { createFileUrls, type FileUrls } from './fileUrls.ts'
import type { ArtifactEntry, ArtifactManifest } from './readManifest.ts'
import { safeEntries } from './safeEntries.ts'
import { type WantedEntries, wantedEntries } from './wantedEntries.ts'

/** @internal */
export interface DownloadEntriesOptions extends Omit<DownloadArtifactOptions, keyof CallOptions> {
  call: CallOptions
}

/** @internal */
export async function downloadEntries(
  client: RunsClient,
  artifact: ArtifactData,
  manifest: ArtifactManifest,
  { root, path, exist = 'throw', references = 'artifacts', onProgress, call }: DownloadEntriesOptions,
): Promise<ArtifactDownload> {
  const operation = 'downloadArtifact'
  const about = { operation, path: artifact.name }
  const entries = safeEntries(manifest, path, about)
  const follows = references !== 'keep'
  const isFollowed = ({ ref }: ArtifactEntry): boolean => follows && isArtifactAddress(ref ?? '')
  const files = entries.filter(({ ref }) => ref === null)
  const progress = { bytes: 0, totalBytes: bytesOf(files), files: 0, totalFiles: files.length }
  const report = (bytes: number, whole: number): void => {
    progress.bytes += bytes
    progress.files += whole
    quietly(() => onProgress?.({ ...progress }))
  }
  const onInPlace = (entry: ArtifactEntry): void => {
    if (entry.ref !== null) progress.totalFiles++
    report(entry.ref === null ? (entry.sizeBytes ?? 0) : 0, 1)
  }
  const inside = entries.filter((entry) => entry.ref === null || isFollowed(entry))
  const wanted = await wantedEntries(client, artifact, inside, { root, exist, call, about, onInPlace })
  const inPlace = progress.files
  const followed = wanted.files.filter(({ entry }) => entry.ref !== null)
  progress.totalFiles += followed.length
  progress.totalBytes += bytesOf(followed.map(({ source }) => source.entry))

  const urls = fileUrlsOf(client, wanted.files, about)
  await withEach(client, wanted.files, { ...call, ...about }, async ({ entry, source }, signal) => {
    const asked = { ...call, signal }
    const { get, done } = urls(source.artifact)
    const { digest } = source.entry
    let at = await get(source.entry, asked)
    const { isNew } = await saveBytes<ByteSource>(client, at, {
      ...asked,
      operation,
      path: `${artifact.name}/${entry.path}`,
      root,
      name: entry.path,
      exist: exist === 'replace' ? exist : 'new',
      renew: async () => (at = await get(source.entry, asked, at.directUrl)),
      isRight: (_, md5) => md5 === digest && [digest, entry.ref].includes(entry.digest),
      onBytes: (count) => report(count, 0),
    })
    if (!isNew) throw new RunsError('conflict', `there is a file already: ${root}/${entry.path}`, about)
    done(source.entry)
    report(0, 1)
  })

  const refs = entries.filter((entry) => entry.ref !== null && !isFollowed(entry))
  const outside = [...refs.map((entry) => ({ entry, ref: entry.ref ?? '' })), ...wanted.outside]
  const kept: ArtifactEntry[] = []
  if (references !== 'fetch') kept.push(...outside.map(({ entry }) => entry))
  else if (outside.length > 0) {
    const { fetchReference } = await import('./fetchReference.ts')
    await withEach(client, outside, { ...call, ...about }, async ({ entry, ref }, signal) => {
      const options = { ...call, signal, root, exist, about }
      if (!(await fetchReference(client, { ...entry, ref }, options))) kept.push(entry)
    })
  }
  const fetched = wanted.files.length + outside.length - kept.length
  return { root, fetched, inPlace, references: kept }
}

function bytesOf(entries: readonly ArtifactEntry[]): number {
  return entries.reduce((bytes, { sizeBytes }) => bytes + (sizeBytes ?? 0), 0)
}

/** Where the files of each artifact are asked for. */
function fileUrlsOf(
  client: RunsClient,
  files: WantedEntries['files'],
  about: { operation: string; path: string },
): (artifact: ArtifactData) => FileUrls {
  const entries = new Map<ArtifactData, ArtifactEntry[]>()
  for (const { source } of files) {
    const known = entries.get(source.artifact)
    if (known) known.push(source.entry)
    else entries.set(source.artifact, [source.entry])
  }
  const urls = new Map<ArtifactData, FileUrls>()
  return (artifact) => {
    const known = urls.get(artifact) ?? createFileUrls(client, artifact, entries.get(artifact) ?? [], about)
    urls.set(artifact, known)
    return known
  }
}
