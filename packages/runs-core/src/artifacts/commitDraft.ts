import { createMd5, disk } from '#platform'
import { CommitArtifactDocument, CreateArtifactManifestDocument } from '../generated/documents.ts'
import { sendFile, uploadHeaders } from '../files/sendFile.ts'
import { openSource } from '../files/uploadSource.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { artifactDigest } from './artifactDigest.ts'
import type { ArtifactDraft, DraftLink } from './artifactDraft.ts'
import { loadArtifact } from './loadArtifact.ts'
import { begin, createInput, type CreateInput, type Logging } from './beginVersion.ts'
import { prepareFiles } from './prepareFiles.ts'
import type { Version } from './askUploads.ts'
import { sendDraftFiles } from './sendDraftFiles.ts'
import { writeManifest } from './writeManifest.ts'

/**
 * Makes a version of a draft. Until the last request but one, nobody sees anything of it.
 *
 * @param links - the addresses of what it refers to in other artifacts
 *
 * @internal
 */
export async function commitDraft(
  logging: Logging,
  draft: ArtifactDraft,
  links: ReadonlyMap<DraftLink, string>,
): Promise<ArtifactData> {
  const { client, call, options } = logging
  const { files, entries } = await prepareFiles(logging, draft, links)
  const begun = beginning(draft, {
    ...createInput(logging, draft.type, draft.name, await artifactDigest(entries)),
    ...(draft.description !== null && { description: draft.description }),
    metadata: metadataText(draft.metadata, call),
  })
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const totalFiles = files.length
  const progress = { bytes: 0, totalBytes, files: 0, totalFiles }
  const acknowledge = (bytes: number, count: number): void => {
    progress.bytes += bytes
    progress.files += count
    quietly(() => options.onProgress?.({ ...progress }))
  }
  const { contents: _contents, parts: arrived, ...input } = begun
  const { id, state, latestId } = await begin(logging, input)
  if (state === 'COMMITTED') acknowledge(totalBytes, totalFiles)
  else if (state === 'PENDING' || state === 'DELETED') {
    const manifest = manifestOf(logging, id, latestId === id ? null : latestId)
    const { id: manifestId } = await manifest.announce()
    const version: Version = { ...logging, id, manifestId, arrived, acknowledge }
    for (const [name, birthArtifactID] of await sendDraftFiles(version, files)) {
      const entry = entries.get(name)
      if (entry) entries.set(name, { ...entry, birthArtifactID })
    }
    await manifest.send(writeManifest(entries))
    const { commitArtifact } = await executeMutation(client, CommitArtifactDocument, { artifact: id }, call)
    if (!commitArtifact) throw new RunsError('server', 'the server did not complete the version', call)
  } else throw new RunsError('server', `the server began a version that is ${state}`, call)
  const version = await loadArtifact(client, { id }, { ...call, cache: 'fresh' })
  for (const entry of draft.entries)
    if (entry.kind === 'file' && entry.isTemporary) await disk?.remove(String(entry.source))
  return version
}

/** The same contents are known by the same ids, so that a call made again goes on with what the first one began. */
function beginning(
  draft: ArtifactDraft,
  input: CreateInput,
): CreateInput & NonNullable<ArtifactDraft['begun']> {
  const contents = JSON.stringify(input)
  if (draft.begun?.contents !== contents)
    draft.begun = { contents, clientID: newId(), sequenceClientID: newId(), parts: new Map() }
  return { ...input, ...draft.begun }
}

/** NaN and ±Infinity are null here, as Python sends NaN: W&B takes no metadata that is no JSON. */
function metadataText(metadata: ArtifactDraft['metadata'], about: Logging['call']): string {
  try {
    return JSON.stringify(metadata)
  } catch (cause) {
    throw new RunsError('usage', `no value for JSON: ${String(cause)}`, { ...about, cause })
  }
}

/** As W&B's clients make them. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(128)), (byte) => (byte % 36).toString(36)).join('')
}

function manifestOf({ client, ref, call }: Logging, artifactID: string, baseArtifactID: string | null) {
  const ask = async (digest: string) => {
    const input = {
      artifactID,
      baseArtifactID,
      name: 'wandb_manifest.json',
      type: 'FULL' as const,
      digest,
      entityName: ref.entity,
      projectName: ref.project,
      runName: ref.run,
    }
    const includeUpload = digest !== ''
    const { createArtifactManifest } = await executeMutation(
      client,
      CreateArtifactManifestDocument,
      { input, includeUpload },
      call,
    )
    if (!createArtifactManifest) throw new RunsError('server', 'the server takes no manifest', call)
    return createArtifactManifest.artifactManifest
  }
  return {
    announce: () => ask(''),
    async send(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      const hash = await createMd5()
      hash.update(bytes)
      const md5 = hash.digest()
      const source = await openSource(bytes, { name: 'wandb_manifest.json' }, call)
      const target = async () => {
        const { uploadUrl, uploadHeaders: lines = [] } = (await ask(md5)).file
        if (!uploadUrl) throw new RunsError('server', 'the server takes no manifest', call)
        return { address: uploadUrl, headers: uploadHeaders(lines) }
      }
      await sendFile(client, source, target, { ...call, md5 })
    },
  }
}
