import { digestFile } from '../files/digestFile.ts'
import { withEach } from '../files/fileSlots.ts'
import type { ByteSource } from '../files/readBytes.ts'
import { saveBytes } from '../files/saveBytes.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import type { ArtifactDownload, DownloadArtifactOptions } from './downloadArtifact.ts'
import { createFileUrls } from './fileUrls.ts'
import { type ArtifactEntry, readManifest } from './readManifest.ts'
import { fetchReference } from './fetchReference.ts'
import { safeEntries } from './safeEntries.ts'

/** @internal */
export async function downloadEntries(
  client: RunsClient,
  artifact: ArtifactData,
  { root, path, exist = 'throw', references = 'keep', onProgress, ...call }: DownloadArtifactOptions,
): Promise<ArtifactDownload> {
  const operation = 'downloadArtifact'
  const about = { operation, path: artifact.name }
  const manifest = await readManifest(client, artifact, call)
  const entries = safeEntries(manifest, path, about)
  const files = entries.filter(({ ref }) => ref === null)
  const sum = (of: readonly ArtifactEntry[]): number =>
    of.reduce((bytes, { sizeBytes }) => bytes + (sizeBytes ?? 0), 0)
  const progress = { bytes: 0, totalBytes: sum(files), files: 0, totalFiles: files.length }
  const report = (bytes: number, whole: number): void => {
    progress.bytes += bytes
    progress.files += whole
    quietly(() => onProgress?.({ ...progress }))
  }

  // What is there already is looked at before any URL is asked for.
  const wanted = new Set<ArtifactEntry>()
  const others = new Set<string>()
  await withEach(client, files, { ...call, ...about }, async (entry, signal) => {
    const found = await digestFile(root, entry.path, entry.sizeBytes, { ...about, signal })
    if (found === entry.digest) return report(entry.sizeBytes ?? 0, 1)
    wanted.add(entry)
    if (found !== undefined) others.add(entry.path)
  })
  if (others.size > 0 && exist === 'throw') {
    const [first = ''] = [...others].toSorted()
    const more = others.size > 1 ? ` and ${others.size - 1} more` : ''
    throw new RunsError('conflict', `there is another file already: ${root}/${first}${more}`, about)
  }

  const inOrder = files.filter((entry) => wanted.has(entry))
  const urls = createFileUrls(client, artifact, inOrder, about)
  await withEach(client, inOrder, { ...call, ...about }, async (entry, signal) => {
    const asked = { ...call, signal }
    let source = await urls.get(entry, asked)
    const { isNew } = await saveBytes<ByteSource>(client, source, {
      ...asked,
      operation,
      path: `${artifact.name}/${entry.path}`,
      root,
      name: entry.path,
      exist: exist === 'replace' ? exist : 'new',
      renew: async () => (source = await urls.get(entry, asked, source.directUrl)),
      isRight: (_, digest) => digest === entry.digest,
      onBytes: (count) => report(count, 0),
    })
    if (!isNew) throw new RunsError('conflict', `there is a file already: ${root}/${entry.path}`, about)
    urls.done(entry)
    report(0, 1)
  })

  const refs = entries.filter(({ ref }) => ref !== null)
  const kept: ArtifactEntry[] = []
  if (references === 'keep') kept.push(...refs)
  else
    await withEach(client, refs, { ...call, ...about }, async (entry, signal) => {
      const options = { ...call, signal, root, exist, about }
      if (!(await fetchReference(client, entry, options))) kept.push(entry)
    })
  return {
    root,
    fetched: inOrder.length + refs.length - kept.length,
    inPlace: files.length - inOrder.length,
    references: kept,
  }
}
