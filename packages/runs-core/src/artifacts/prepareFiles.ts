import { createMd5, disk } from '#platform'
import { checkFileName } from '../files/fileName.ts'
import { withEach } from '../files/fileSlots.ts'
import { readAhead } from '../files/readAhead.ts'
import { openSource, type UploadSource } from '../files/uploadSource.ts'
import { ofCaller } from '../transport/ofCaller.ts'
import { RunsError } from '../transport/runsError.ts'
import { isArtifactAddress } from './artifactAddress.ts'
import type { ArtifactDraft, DraftFile, DraftLink } from './artifactDraft.ts'
import { partBytesOf } from './partBytesOf.ts'
import type { Logging } from './beginVersion.ts'
import type { ReferenceInside } from './prepareReferences.ts'
import type { ManifestEntry } from './writeManifest.ts'

/** Files up to this size are kept from their digest until they are sent, so that they are opened once. */
const smallBytes = 64 * 1024
/** So much of a draft is kept at most. */
const maxKeptBytes = 4 * 1024 * 1024

/**
 * A file of a draft, as it was when it was read.
 *
 * @internal
 */
export interface PreparedFile {
  name: string
  /** In base64. */
  md5: string
  sizeBytes: number
  /** Where it is to be sent in parts: their size, and the digest of each in base64. */
  parts: { sizeBytes: number; md5s: string[] } | null
  /** Opens it again, to be sent. */
  open(): Promise<UploadSource>
}

/**
 * Reads every file of a draft once.
 *
 * @returns the files, and what the manifest says of them and of the references, by path
 *
 * @internal
 */
export async function prepareFiles(
  logging: Logging,
  draft: ArtifactDraft,
  links: ReadonlyMap<DraftLink, string>,
): Promise<{ files: PreparedFile[]; entries: Map<string, ManifestEntry> }> {
  const { client, call } = logging
  const files: PreparedFile[] = []
  const entries = new Map<string, ManifestEntry>()
  const add = (name: string, entry: ManifestEntry): boolean => {
    const before = entries.get(name)
    if (before && (before.digest !== entry.digest || before.ref !== entry.ref))
      throw new RunsError('usage', `two entries are called ${JSON.stringify(name)}`, call)
    if (!before) entries.set(name, entry)
    return !before
  }
  let room = maxKeptBytes
  const mayKeep = (sizeBytes: number): boolean => {
    if (sizeBytes > Math.min(room, smallBytes)) return false
    room -= sizeBytes
    return true
  }
  const inside: ReferenceInside[] = []
  for (const entry of draft.entries) {
    if (entry.kind === 'link' || (entry.kind === 'reference' && isArtifactAddress(entry.uri)))
      inside.push(entry)
    else if (entry.kind === 'reference') {
      const { name, uri, checksum = uri, sizeBytes } = entry
      add(name, { digest: checksum, ref: uri, ...(sizeBytes !== undefined && { size: sizeBytes }) })
    }
  }
  if (inside.length > 0) {
    const { prepareReferences } = await import('./prepareReferences.ts')
    for (const [name, entry] of await prepareReferences(logging, inside, links)) add(name, entry)
  }
  await withEach(client, filesOf(draft, call), call, async ({ name, file }, signal) => {
    const prepared = await prepareFile(name, file, logging, mayKeep, signal)
    if (add(name, { digest: prepared.md5, size: prepared.sizeBytes })) files.push(prepared)
  })
  return { files, entries }
}

/** All files, those in folders too, with their names in the artifact. */
async function* filesOf(
  { entries }: ArtifactDraft,
  about: Logging['call'],
): AsyncGenerator<{ name: string; file: DraftFile }> {
  for (const entry of entries) {
    if (entry.kind === 'file') {
      const { source, name = String(source).split(/[/\\]/).at(-1) ?? '' } = entry
      yield { name: checkFileName(name), file: entry }
    } else if (entry.kind === 'folder') {
      if (!disk) throw new RunsError('unsupported', 'no disk here: add the files one by one', about)
      const prefix = entry.name === undefined ? '' : `${entry.name}/`
      for (const { path, name } of await ofCaller(disk.listFiles(entry.path), about)) {
        const file: DraftFile = { kind: 'file', source: path, name: undefined, sizeBytes: undefined }
        yield { name: checkFileName(prefix + name), file }
      }
    }
  }
}

async function prepareFile(
  name: string,
  file: DraftFile,
  { call, options }: Logging,
  mayKeep: (sizeBytes: number) => boolean,
  signal: AbortSignal,
): Promise<PreparedFile> {
  await keepStream(file, call)
  const open = (): Promise<UploadSource> => openSource(file.source, { name }, call)
  const source = await open()
  try {
    const { sizeBytes, changedAt } = source
    const partBytes = partBytesOf(sizeBytes, options.multipartThresholdBytes)
    if (partBytes === null && changedAt !== undefined && mayKeep(sizeBytes)) {
      const kept = await openSource(await ofCaller(wholeOf(source, signal), call), { name }, call)
      const { md5 } = await digests(kept, null, signal)
      return { name, md5, sizeBytes: kept.sizeBytes, parts: null, open: () => Promise.resolve(kept) }
    }
    const { md5, md5s } = await ofCaller(digests(source, partBytes, signal), call)
    return {
      name,
      md5,
      sizeBytes,
      parts: partBytes === null ? null : { sizeBytes: partBytes, md5s },
      async open() {
        const again = await open()
        if (again.changedAt === changedAt && again.sizeBytes === sizeBytes) return again
        await again.close()
        throw new RunsError('usage', `${JSON.stringify(name)} has changed while it was logged`, call)
      },
    }
  } finally {
    await source.close()
  }
}

async function wholeOf(source: UploadSource, signal: AbortSignal): Promise<Uint8Array> {
  const whole = new Uint8Array(source.sizeBytes)
  let at = 0
  for await (const bytes of source.read()) {
    signal.throwIfAborted()
    whole.set(bytes, at)
    at += bytes.byteLength
  }
  return whole.subarray(0, at)
}

/** The digest of the whole, and where a size is given those of its parts. */
async function digests(
  source: UploadSource,
  partBytes: number | null,
  signal: AbortSignal,
): Promise<{ md5: string; md5s: string[] }> {
  const whole = await createMd5()
  const md5s: string[] = []
  let part = partBytes && (await createMd5())
  let at = 0
  for await (const bytes of readAhead(source.read())) {
    signal.throwIfAborted()
    whole.update(bytes)
    for (let from = 0; partBytes && part && from < bytes.byteLength; ) {
      const until = Math.min(bytes.byteLength, from + partBytes - (at % partBytes))
      part.update(bytes.subarray(from, until))
      at += until - from
      from = until
      if (at % partBytes > 0 && at < source.sizeBytes) continue
      md5s.push(part.digest())
      part = await createMd5()
    }
  }
  return { md5: whole.digest(), md5s }
}

/** A stream can be read once, but its digest has to be known before it is sent. */
async function keepStream(file: DraftFile, about: Logging['call']): Promise<void> {
  const { source, sizeBytes } = file
  if (!(source instanceof ReadableStream)) return
  const check = (found: number): void => {
    if (sizeBytes !== undefined && sizeBytes !== found)
      throw new RunsError('usage', `the stream gave ${found} bytes, not ${sizeBytes}`, about)
  }
  if (!disk) {
    const blob = await ofCaller(new Response(source).blob(), about)
    check(blob.size)
    file.source = blob
    return
  }
  const path = await ofCaller(disk.keep(source), about)
  try {
    const opened = await disk.openFile(path)
    await opened.close()
    check(opened.sizeBytes)
    Object.assign(file, { source: path, isTemporary: true })
  } catch (error) {
    await disk.remove(path)
    throw error
  }
}
