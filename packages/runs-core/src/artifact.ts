import type { ArtifactData } from './artifacts/artifactData.ts'
import {
  type ArtifactFileData,
  listArtifactFiles,
  type ListArtifactFilesOptions,
} from './artifacts/listArtifactFiles.ts'
import { loadArtifact } from './artifacts/loadArtifact.ts'
import { readArtifactFile } from './artifacts/readArtifactFile.ts'
import { type ArtifactEntry, type ArtifactManifest, readManifest } from './artifacts/readManifest.ts'
import type { ReadFileOptions } from './files/readFile.ts'
import type { Paginated } from './runs/paginated.ts'
import type { RunsClient } from './transport/clientInternals.ts'
import type { CallOptions } from './transport/execute.ts'
import { RunsError } from './transport/runsError.ts'

/**
 * One version of an artifact as it was when it was read. Reading its attributes sends nothing; each method that sends says so.
 *
 * @example
 * ```ts
 * const artifact = await api.artifact('entity/project/dataset:latest')
 * for (const { path, sizeBytes } of (await artifact.manifest()).entries.values()) console.log(path, sizeBytes)
 * ```
 * @public
 */
export class Artifact {
  readonly #client: RunsClient
  #data: ArtifactData

  /** @internal */
  constructor(client: RunsClient, data: ArtifactData) {
    this.#client = client
    this.#data = data
  }

  /** The node id of the server. */
  get id(): string {
    return this.#data.id
  }
  /** Collection and version: `model:v3`. */
  get name(): string {
    return this.#data.name
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
    return this.#data.type
  }
  get state(): ArtifactData['state'] {
    return this.#data.state
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
    return this.#data.metadata
  }
  get description(): string | null {
    return this.#data.description
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
    this.#data = await loadArtifact(this.#client, { id: this.id }, { ...options, cache: 'fresh' })
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

  /** `<Artifact name (type) state>`. */
  toString(): string {
    return `<Artifact ${this.name} (${this.type}) ${this.state}>`
  }

  /** The data without the coat: what `JSON.stringify` writes. */
  toJSON(): ArtifactData {
    return this.#data
  }
}
