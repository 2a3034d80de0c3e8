/**
 * One version of an artifact, without its manifest and its files.
 * @public
 */
export interface ArtifactData {
  /** The node id of the server. */
  id: string
  /** Collection and version: `model:v3`. */
  name: string
  /** `v3`. */
  version: string
  /** The aliases of this version in its own collection, `latest` for one; the `vN` ones are left out. */
  aliases: readonly string[]
  tags: readonly string[]
  type: string
  state: 'PENDING' | 'COMMITTED' | 'DELETED'
  digest: string
  /** Bytes of all files. */
  size: number
  fileCount: number
  createdAt: Date
  /** When it was changed last; null where the server does not tell. */
  updatedAt: Date | null
  /** How long it is kept, in seconds; null where it is for ever, or as long as its project's rule says. */
  ttlSeconds: number | null
  /** What the user attached. Read its keys with `Object.hasOwn`. */
  metadata: Readonly<Record<string, unknown>>
  description: string | null
  /** The entity that owns the collection; null where the server does not tell. */
  entity: string | null
  /** The project that holds the collection; null where the server does not tell. */
  project: string | null
}
