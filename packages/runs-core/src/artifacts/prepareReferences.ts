import { withEach } from '../files/fileSlots.ts'
import { orAbort } from '../transport/onAbort.ts'
import { RunsError } from '../transport/runsError.ts'
import { artifactAddress, parseArtifactAddress } from './artifactAddress.ts'
import { type ArtifactDraft, type DraftEntry, type DraftLink, draftOf } from './artifactDraft.ts'
import type { Logging } from './beginVersion.ts'
import { createFollower } from './followReference.ts'
import { resolveClientId } from './resolveClientId.ts'
import type { ManifestEntry } from './writeManifest.ts'

/**
 * What a draft refers to in another artifact.
 *
 * @internal
 */
export type ReferenceInside = Extract<DraftEntry, { kind: 'reference' | 'link' }>

/**
 * The addresses of what a draft refers to in other artifacts. Waits for drafts among those that are being logged.
 *
 * @throws {@link RunsError} `usage` for a draft that nobody logs, and whatever the logging of another fails with
 *
 * @internal
 */
export async function resolveLinks(
  { entries }: ArtifactDraft,
  call: Logging['call'],
): Promise<Map<DraftLink, string>> {
  const { signal } = call
  const addresses = new Map<DraftLink, string>()
  for (const entry of entries) {
    if (entry.kind !== 'link') continue
    const { artifact, path } = entry
    const draft = draftOf(artifact)
    if (draft && !draft.version)
      throw new RunsError('usage', `${artifact.name} is a draft: log it before what refers to it`, call)
    const version = draft?.version ?? Promise.resolve(artifact)
    const { id } = await (signal ? orAbort(version, signal) : version).catch((error: unknown) => {
      throw signal?.aborted
        ? new RunsError('aborted', 'the call was aborted', { ...call, cause: signal.reason })
        : error
    })
    addresses.set(entry, artifactAddress(id, path))
  }
  return addresses
}

/**
 * What the manifest says of references into other artifacts, by name: they have the digest of what they lead to, and lead there
 * directly, as Python's do.
 *
 * @throws {@link RunsError} `notFound` where one leads nowhere
 *
 * @internal
 */
export async function prepareReferences(
  { client, call }: Logging,
  references: readonly ReferenceInside[],
  links: ReadonlyMap<DraftLink, string>,
): Promise<[name: string, entry: ManifestEntry][]> {
  const follow = createFollower(client, call)
  const entryOf = async (reference: ReferenceInside, signal: AbortSignal): Promise<ManifestEntry> => {
    const asked = { ...call, signal }
    const uri = reference.kind === 'link' ? (links.get(reference) ?? '') : reference.uri
    const { checksum, sizeBytes }: { checksum?: string | undefined; sizeBytes?: number | undefined } =
      reference.kind === 'link' ? {} : reference
    const named = parseArtifactAddress(uri)
    if (!named) throw new RunsError('usage', `no address of an entry: '${uri}'`, call)
    if (checksum === undefined) {
      const { artifact, entry } = await follow(uri, asked)
      return { digest: entry.digest, ref: artifactAddress(artifact.id, entry.path), size: 0 }
    }
    const id =
      'id' in named ? named.id : await resolveClientId(client, named.clientId, { ...asked, path: uri })
    if (id === undefined) throw new RunsError('notFound', `the reference leads nowhere: ${uri}`, call)
    return { digest: checksum, ref: artifactAddress(id, named.path), size: sizeBytes ?? 0 }
  }
  const found = new Map<ReferenceInside, ManifestEntry>()
  await withEach(client, references, call, async (reference, signal) => {
    found.set(reference, await entryOf(reference, signal))
  })
  return references.flatMap((reference) => {
    const entry = found.get(reference)
    return entry ? [[reference.name, entry]] : []
  })
}
