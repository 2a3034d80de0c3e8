import { checkFileName } from '../files/fileName.ts'
import type { UploadBytes } from '../files/uploadSource.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * What a new artifact is.
 *
 * @public
 */
export interface ArtifactOptions {
  /** The collection that it becomes a version of: up to 128 characters, none of them `/` or `:`. */
  name: string
  /** What it is for: `dataset`, `model` … */
  type: string
  description?: string | undefined
  /** Whatever JSON can hold; NaN and ±Infinity are sent as null, as Python sends them. */
  metadata?: Readonly<Record<string, unknown>> | undefined
}

/** What a draft was given, in the order in which it was. Nothing of it has been read yet. */
export type DraftEntry =
  | DraftFile
  | { kind: 'folder'; path: string; name: string | undefined }
  | ({ kind: 'reference'; name: string; uri: string } & ReferenceDetails)
  | DraftLink

/** @internal */
export interface DraftFile {
  kind: 'file'
  /** A stream is replaced by what it was written to when it is first read. */
  source: string | UploadBytes
  name: string | undefined
  sizeBytes: number | undefined
  /** Whether `source` is a file of ours, to be removed in the end. */
  isTemporary?: boolean
}

/**
 * A reference to an entry of another artifact, which may be a draft until this one is logged.
 *
 * @internal
 */
export interface DraftLink {
  kind: 'link'
  name: string
  artifact: Pick<ArtifactData, 'id' | 'name'>
  /** Of the entry in that one. */
  path: string
}

interface ReferenceDetails {
  checksum: string | undefined
  sizeBytes: number | undefined
}

/**
 * An artifact before it is logged.
 *
 * @internal
 */
export interface ArtifactDraft {
  readonly name: string
  readonly type: string
  readonly description: string | null
  readonly metadata: Readonly<Record<string, unknown>>
  readonly entries: DraftEntry[]
  /** What it becomes, once a run logs it. */
  version?: Promise<Pick<ArtifactData, 'id'>> | undefined
  /** What was begun to be logged, and the ids by which the server knows it: the same call made again goes on with it. */
  begun?: {
    contents: string
    clientID: string
    sequenceClientID: string
    /** The tags of the parts that have arrived, by upload and number. */
    parts: Map<string, Map<number, string>>
  }
}

/** The drafts behind the objects that users hold. */
const drafts: WeakMap<object, ArtifactDraft> = /* @__PURE__ */ new WeakMap()

/** @internal */
export function draftOf(artifact: object): ArtifactDraft | undefined {
  return drafts.get(artifact)
}

/**
 * Makes a draft of an object, or with null a version that the server has.
 *
 * @internal
 */
export function noteDraft(artifact: object, draft: ArtifactDraft | null): void {
  if (draft) drafts.set(artifact, draft)
  else drafts.delete(artifact)
}

/** @internal */
export function createDraft({ name, type, description, metadata = {} }: ArtifactOptions): ArtifactDraft {
  if (!/^[^/:\p{Cc}]{1,128}$/u.test(name) || !type || type === 'job' || type.startsWith('wandb-'))
    throw new RunsError('usage', `no artifact can be called '${name}' (${type})`)
  return { name, type, description: description ?? null, metadata, entries: [] }
}

/** Whether one draft refers to another, by way of others too. */
export function refersTo({ entries }: ArtifactDraft, other: ArtifactDraft): boolean {
  return entries.some((entry) => {
    const draft = entry.kind === 'link' ? draftOf(entry.artifact) : undefined
    return draft !== undefined && (draft === other || refersTo(draft, other))
  })
}

/** The name of an entry, where one is given. */
export function entryName(name: string | undefined): string | undefined {
  return name === undefined ? name : checkFileName(name)
}
