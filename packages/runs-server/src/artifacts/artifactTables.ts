import type { Generated, Selectable } from 'kysely'

/** Instants are milliseconds since 1970; digests of bytes are MD5 in hex. */
export interface ArtifactTypeTable {
  id: Generated<number>
  projectId: number
  name: string
  description: string | null
  createdAt: number
}

/** A sequence (what runs log versions into) or a portfolio (what versions are linked into). */
export interface ArtifactCollectionTable {
  id: Generated<number>
  projectId: number
  typeId: number
  name: string
  kind: 'SEQUENCE' | 'PORTFOLIO'
  /** A deleted one gives its name free. */
  state: 'READY' | 'DELETED'
  description: string | null
  /** Next version number. A number is never given twice, also after a version was deleted. */
  nextVersion: number
  createdAt: number
  updatedAt: number
}

export interface ArtifactTable {
  id: Generated<number>
  /** The sequence that it is a version of. */
  collectionId: number
  /** `PENDING` until committed, `DELETED` afterwards: rows stay, ids in manifests point at them. */
  state: 'PENDING' | 'COMMITTED' | 'DELETED'
  /** Of the contents, as the client computed it. */
  digest: string
  description: string | null
  /** JSON text as received. */
  metadata: string | null
  labels: string | null
  /** Asked for at creation, given at commit: a JSON array of `{ artifactCollectionName, alias }`. */
  requestedAliases: string
  /** Of the entries in the manifest, references included. */
  size: number
  fileCount: number
  versionIndex: number | null
  commitHash: string
  historyStep: number | null
  /** Seconds; `null` inherits. */
  ttlDurationSeconds: number | null
  /** The writers of one distributed artifact share it. */
  distributedId: string | null
  /** `runs.id` */
  createdByRunId: number | null
  createdByUser: string
  createdAt: number
  updatedAt: number
}

/** A version's place in a collection: in its own sequence, and in each portfolio that it is linked into. */
export interface ArtifactMembershipTable {
  id: Generated<number>
  collectionId: number
  artifactId: number
  versionIndex: number
  createdAt: number
}

/** One alias points at one version of a collection. */
export interface ArtifactAliasTable {
  id: Generated<number>
  collectionId: number
  artifactId: number
  alias: string
}

export interface ArtifactTagTable {
  id: Generated<number>
  artifactId: number
  name: string
  category: string
  attributes: string
}

export interface ArtifactManifestTable {
  id: Generated<number>
  artifactId: number
  name: string
  type: 'FULL' | 'INCREMENTAL' | 'PATCH'
  /** What the client announced for the manifest file, `''` while it has not. */
  digest: string
  baseArtifactId: number | null
  /** `null` until the manifest file has arrived. */
  blobKey: string | null
  sizeBytes: number
  /** Of the file that arrived. */
  md5: string
  createdAt: number
}

/** An entry of a committed version: exactly what its manifest lists. */
export interface ArtifactFileTable {
  id: Generated<number>
  artifactId: number
  name: string
  /** As the manifest has it: base64 MD5, or a reference's own digest. */
  digest: string
  sizeBytes: number
  /** The URI of a reference; `null` for stored bytes. */
  ref: string | null
  /** The version that first brought the bytes. */
  birthArtifactId: number | null
}

/** Bytes that arrived, shared by all artifacts of an entity. */
export interface ArtifactBlobTable {
  id: Generated<number>
  entity: string
  md5: string
  blobKey: string
  sizeBytes: number
  birthArtifactId: number
  createdAt: number
}

/** What a client calls its artifact or sequence before it knows our id. */
export interface ArtifactClientIdTable {
  clientId: string
  artifactId: number | null
  collectionId: number | null
}

export interface RunOutputArtifactTable {
  id: Generated<number>
  runId: number
  artifactId: number
  createdAt: number
}

export interface RunInputArtifactTable {
  id: Generated<number>
  runId: number
  artifactId: number
  /** JSON array of the names it was used as. */
  usedAs: string
  createdAt: number
}

export interface ArtifactTables {
  artifactTypes: ArtifactTypeTable
  artifactCollections: ArtifactCollectionTable
  artifacts: ArtifactTable
  artifactMemberships: ArtifactMembershipTable
  artifactAliases: ArtifactAliasTable
  artifactTags: ArtifactTagTable
  artifactManifests: ArtifactManifestTable
  artifactFiles: ArtifactFileTable
  artifactBlobs: ArtifactBlobTable
  artifactClientIds: ArtifactClientIdTable
  runOutputArtifacts: RunOutputArtifactTable
  runInputArtifacts: RunInputArtifactTable
}

export type ArtifactTypeRow = Selectable<ArtifactTypeTable>
export type ArtifactMembershipRow = Selectable<ArtifactMembershipTable>
export type ArtifactAliasRow = Selectable<ArtifactAliasTable>
export type ArtifactTagRow = Selectable<ArtifactTagTable>
export type ArtifactManifestRow = Selectable<ArtifactManifestTable>
export type ArtifactFileRow = Selectable<ArtifactFileTable>
