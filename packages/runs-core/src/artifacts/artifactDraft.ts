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
  /** The collection that it becomes a version of: up to 128 of the letters A to Z and a to z, digits, `-`, `_` and `.`, as in Python. */
  name: string
  /** What it is for: `dataset`, `model` … `job` and what begins with `wandb-` are W&B's own. */
  type: string
  description?: string | undefined
  /** Whatever JSON can hold; NaN and ±Infinity are sent as null, as Python sends NaN. */
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

/**
 * Begins a draft.
 *
 * @throws {@link RunsError} `usage` for a name or a type that Python refuses too: the server may take them, and then nobody could log the
 * next version from there
 *
 * @internal
 */
export function createDraft({ name, type, description, metadata = {} }: ArtifactOptions): ArtifactDraft {
  if (!/^[\w.-]{1,128}$/.test(name))
    throw new RunsError(
      'usage',
      `no artifact can be called ${JSON.stringify(name)}: 1 to 128 letters (A-Z, a-z), digits, '-', '_' and '.'`,
    )
  if (!type || type === 'job' || type.startsWith('wandb-'))
    throw new RunsError(
      'usage',
      `no artifact can be of the type ${JSON.stringify(type)}: 'job' and 'wandb-…' are W&B's own`,
    )
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
