import type { ArtifactData } from './artifacts/artifactData.ts'
import { type ArtifactRun, loggedBy, usedBy, type UsedByOptions } from './artifacts/artifactRuns.ts'
import { deleteArtifact, type DeleteArtifactOptions } from './artifacts/deleteArtifact.ts'
import {
  type ArtifactDownload,
  downloadArtifact,
  type DownloadArtifactOptions,
} from './artifacts/downloadArtifact.ts'
import { linkArtifact, type LinkArtifactOptions } from './artifacts/linkArtifact.ts'
import {
  type ArtifactDraft,
  type ArtifactOptions,
  createDraft,
  draftOf,
  entryName,
  noteDraft,
  refersTo,
} from './artifacts/artifactDraft.ts'
import {
  type ArtifactFileData,
  listArtifactFiles,
  type ListArtifactFilesOptions,
} from './artifacts/listArtifactFiles.ts'
import { loadArtifact } from './artifacts/loadArtifact.ts'
import { logArtifact, type LogArtifactOptions } from './artifacts/logArtifact.ts'
import { readArtifactFile } from './artifacts/readArtifactFile.ts'
import { type ArtifactEntry, type ArtifactManifest, readManifest } from './artifacts/readManifest.ts'
import { type ArtifactPatch, updateArtifact } from './artifacts/updateArtifact.ts'
import { type ArtifactDifferences, verifyArtifact } from './artifacts/verifyArtifact.ts'
import { checkFileName } from './files/fileName.ts'
import type { ReadFileOptions } from './files/readFile.ts'
import type { UploadBytes } from './files/uploadSource.ts'
import type { Paginated } from './runs/paginated.ts'
import type { RunPath } from './runs/runPath.ts'
import type { RunsClient } from './transport/clientInternals.ts'
import type { CallOptions } from './transport/execute.ts'
import { RunsError } from './transport/runsError.ts'

/**
 * One version of an artifact as it was when it was read, or a draft of one, which a run makes a version of. Reading its attributes
 * sends nothing; each method that sends says so. Of a draft these are known: name, type, state, metadata, description; for anything
 * else it throws `usage` until it is logged.
 *
 * @example
 * ```ts
 * const artifact = await api.artifact('entity/project/dataset:latest')
 * for (const { path, sizeBytes } of (await artifact.manifest()).entries.values()) console.log(path, sizeBytes)
 * ```
 * @public
 */
export class Artifact {
  #known: { client: RunsClient; data: ArtifactData } | undefined

  /**
   * Begins a draft: `new Artifact({ name, type, description?, metadata? })`. Sends nothing.
   * @throws {@link RunsError} `usage` for a name or a type that a new artifact can't have
   */
  constructor(options: ArtifactOptions)
  /** @internal */
  constructor(client: RunsClient, data: ArtifactData)
  constructor(...given: [ArtifactOptions] | [RunsClient, ArtifactData]) {
    if (given.length === 1) noteDraft(this, createDraft(given[0]))
    else this.#known = { client: given[0], data: given[1] }
  }

  get #version(): { client: RunsClient; data: ArtifactData } {
    if (this.#known) return this.#known
    throw new RunsError('usage', `${this.name} is a draft: a run has to log it first`)
  }
  get #client(): RunsClient {
    return this.#version.client
  }
  get #data(): ArtifactData {
    return this.#version.data
  }
  get #draft(): ArtifactDraft {
    const draft = draftOf(this)
    if (draft) return draft
    throw new RunsError('usage', `${this.name} is a version, which does not change: begin a new Artifact`)
  }

  /**
   * Adds a file to a draft: from the disk, called as it is there; or bytes, under a `name`. Sends and reads nothing yet.
   * @throws {@link RunsError} `usage` for a name that is none, and where this is no draft
   */
  addFile(path: string, options?: { name?: string | undefined }): this
  addFile(source: UploadBytes, options: { name: string; sizeBytes?: number | undefined }): this
  addFile(
    source: string | UploadBytes,
    { name, sizeBytes }: { name?: string | undefined; sizeBytes?: number | undefined } = {},
  ): this {
    const given = entryName(typeof source === 'string' ? name : (name ?? ''))
    this.#draft.entries.push({ kind: 'file', source, name: given, sizeBytes })
    return this
  }

  /** Adds all files below a folder to a draft, links followed, in the folder `name` where one is given. Sends and reads nothing yet. */
  addDir(path: string, { name }: { name?: string | undefined } = {}): this {
    this.#draft.entries.push({ kind: 'folder', path, name: entryName(name) })
    return this
  }

  /**
   * Adds to a draft what lies elsewhere and stays there. Sends nothing, not to that place either: give its `checksum`, such as an ETag,
   * where a change of it shall make a new version; else its address is what counts. An address in another artifact
   * (`wandb-artifact://`, `wandb-client-artifact://`) needs none: logging reads that one's manifest.
   */
  addReference(
    uri: string,
    options: { name: string; checksum?: string | undefined; sizeBytes?: number | undefined },
  ): this
  /**
   * Adds to a draft what lies at `path` in another artifact, under the same name unless one is given. That may be a draft too, which has
   * to be logged before this one, or at the same time. Sends nothing yet; logging reads the other's manifest.
   * @throws {@link RunsError} `usage` where that draft refers to this one
   */
  addReference(artifact: Artifact, options: { path: string; name?: string | undefined }): this
  addReference(
    to: string | Artifact,
    given: {
      name?: string | undefined
      checksum?: string | undefined
      sizeBytes?: number | undefined
      path?: string
    },
  ): this {
    const draft = this.#draft
    const { path = '', checksum, sizeBytes } = given
    const name = checkFileName(given.name ?? path.replace(/^.*\//, ''))
    if (typeof to === 'string') {
      if (!/^[a-z][a-z\d+.-]*:/i.test(to)) throw new RunsError('usage', `no address of anything: '${to}'`)
      draft.entries.push({ kind: 'reference', uri: to, name, checksum, sizeBytes })
      return this
    }
    const other = draftOf(to)
    if (other && (other === draft || refersTo(other, draft)))
      throw new RunsError(
        'usage',
        `${to.name} refers to ${draft.name}: neither could be logged before the other`,
      )
    draft.entries.push({ kind: 'link', artifact: to, path: checkFileName(path), name })
    return this
  }

  /**
   * `run.logArtifact` does this: a draft is a version afterwards.
   * @internal
   */
  async logTo(client: RunsClient, path: RunPath, options?: LogArtifactOptions): Promise<this> {
    this.#known = { client, data: await logArtifact(client, path, this, options) }
    noteDraft(this, null)
    return this
  }

  /** The node id of the server. */
  get id(): string {
    return this.#data.id
  }
  /** Collection and version: `model:v3`; of a draft the collection. */
  get name(): string {
    return (this.#known?.data ?? this.#draft).name
  }
  /** `v3`. */
  get version(): string {
    return this.#data.version
  }
  /** The aliases in its own collection, `latest` for one; the `vN` ones are left out. */
  get aliases(): readonly string[] {
    return this.#data.aliases
  }
  get tags(): readonly string[] {
    return this.#data.tags
  }
  get type(): string {
    return (this.#known?.data ?? this.#draft).type
  }
  get state(): ArtifactData['state'] {
    return this.#known?.data.state ?? 'PENDING'
  }
  /** MD5 over the paths and digests of all entries, in hex: the same contents have the same. */
  get digest(): string {
    return this.#data.digest
  }
  /** Bytes of all files. */
  get size(): number {
    return this.#data.size
  }
  get fileCount(): number {
    return this.#data.fileCount
  }
  get createdAt(): Date {
    return this.#data.createdAt
  }
  /** When it was changed last; null where the server does not tell. */
  get updatedAt(): Date | null {
    return this.#data.updatedAt
  }
  /** How long it is kept, in seconds; null where it is for ever, or as long as its project's rule says. */
  get ttlSeconds(): number | null {
    return this.#data.ttlSeconds
  }
  /** What the user attached. Read its keys with `Object.hasOwn`. */
  get metadata(): ArtifactData['metadata'] {
    return (this.#known?.data ?? this.#draft).metadata
  }
  get description(): string | null {
    return (this.#known?.data ?? this.#draft).description
  }
  /** The entity that owns the collection; null where the server does not tell. */
  get entity(): string | null {
    return this.#data.entity
  }
  /** The project that holds the collection; null where the server does not tell. */
  get project(): string | null {
    return this.#data.project
  }

  /** Reads the attributes again. Sends one request. */
  async load(options?: CallOptions): Promise<this> {
    this.#version.data = await loadArtifact(this.#client, { id: this.id }, { ...options, cache: 'fresh' })
    return this
  }

  /**
   * Reads what it holds: paths, digests, sizes, references. Sends one request, and one more where the URL that came with it has
   * expired; none the second time.
   * @throws {@link RunsError} `notFound` where the version is not complete
   */
  manifest(options?: CallOptions): Promise<ArtifactManifest> {
    return readManifest(this.#client, this.#data, options)
  }

  /**
   * One entry of the manifest. Sends what `manifest()` does.
   * @throws {@link RunsError} `notFound` where there is none at that path
   */
  async entry(path: string, options?: CallOptions): Promise<ArtifactEntry> {
    const entry = (await this.manifest(options)).entries.get(path)
    if (entry) return entry
    throw new RunsError('notFound', `the artifact has no entry ${JSON.stringify(path)}`, {
      operation: 'Artifact.entry',
      path: this.name,
    })
  }

  /** Lists its files with a signed URL for each. Sends one request for each page, none before the first is asked for. */
  files(options?: ListArtifactFilesOptions): Paginated<ArtifactFileData> {
    return listArtifactFiles(this.#client, this.#data, options)
  }

  /** Streams one of its files, or `range: { start, end }` of it. Sends two requests, none until it is read from. */
  stream(path: string, options?: ReadFileOptions): ReadableStream<Uint8Array<ArrayBuffer>> {
    return readArtifactFile(this.#client, this.#data, path, options)
  }

  /**
   * Downloads its files below `root`; what is there with the right digest is not asked for. Sends a request for each file that is
   * not, and one for the URLs of every 1,000. Not in a browser. References are told of and left where they are.
   * @throws {@link RunsError} `conflict` where another file is in the way, unless `exist` is `'replace'`; `decode` for paths that lead
   * out of `root`
   */
  download(options: DownloadArtifactOptions): Promise<ArtifactDownload> {
    return downloadArtifact(this.#client, this.#data, options)
  }

  /** Compares a folder with what it holds, byte for byte, and lists what differs. Sends what `manifest()` does. Not in a browser. */
  verify(root: string, options?: CallOptions): Promise<ArtifactDifferences> {
    return verifyArtifact(this.#client, this.#data, { ...options, root })
  }

  /**
   * Changes description, aliases, tags, metadata or time to live. Sends a request to read it, and one for each kind of change.
   * @throws {@link RunsError} `usage` for a patch or a tag that is none; `permission` where this key may not write
   */
  async update(patch: ArtifactPatch, options?: CallOptions): Promise<this> {
    this.#version.data = await updateArtifact(this.#client, this.#data, patch, options)
    return this
  }

  /**
   * Deletes it for good. Sends one request.
   * @throws {@link RunsError} `graphql` where it has aliases, unless `deleteAliases` is true
   */
  delete(options?: DeleteArtifactOptions): Promise<void> {
    return deleteArtifact(this.#client, this.#data, options)
  }

  /** Links it into another collection, `'entity/project/collection'`, and gives its name there. Sends one request. */
  link(target: string, options?: LinkArtifactOptions): Promise<string> {
    return linkArtifact(this.#client, this.#data, target, options)
  }

  /** The run that logged it, as `api.run()` takes it; null where none did, or it is gone. Sends one request. */
  loggedBy(options?: CallOptions): Promise<ArtifactRun | null> {
    return loggedBy(this.#client, this.#data, options)
  }

  /** Lists the runs that have declared to use it. Sends one request for each page, none before the first is asked for. */
  usedBy(options?: UsedByOptions): Paginated<ArtifactRun> {
    return usedBy(this.#client, this.#data, options)
  }

  /** `<Artifact name (type) state>`. */
  toString(): string {
    return `<Artifact ${this.name} (${this.type}) ${this.state}>`
  }

  /** The data without the coat: what `JSON.stringify` writes. */
  toJSON(): ArtifactData {
    return this.#data
  }
}
