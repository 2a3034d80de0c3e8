/** A file that a draft names: its bytes stay as long as the draft does, whether it brought them or found them here. */
export interface ArtifactDraftFileTable {
  artifactId: number
  /** Base64 MD5, as in manifests. */
  digest: string
}

/** A file that arrives in parts. */
export interface ArtifactUploadTable {
  uploadId: string
  artifactId: number
  /** Of the whole file, in hex. */
  md5: string
  /** JSON array of `[partNumber, MD5 in hex]`, in the order in which they are joined. */
  parts: string
}

/** What is to be removed from the blobs, unless another row names it by then. */
export interface BlobRemovalTable {
  blobKey: string
}

export interface DraftTables {
  artifactDraftFiles: ArtifactDraftFileTable
  artifactUploads: ArtifactUploadTable
  blobRemovals: BlobRemovalTable
}

/** What drafts name, uploads in parts, and blobs on their way out. */
export const draftMigration: string = `
CREATE TABLE artifactDraftFiles (
  artifactId INTEGER NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (artifactId, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX artifactDraftFilesByDigest ON artifactDraftFiles (digest);
CREATE TABLE artifactUploads (
  uploadId TEXT PRIMARY KEY, artifactId INTEGER NOT NULL, md5 TEXT NOT NULL, parts TEXT NOT NULL
) STRICT;
CREATE INDEX artifactUploadsByArtifact ON artifactUploads (artifactId);
CREATE TABLE blobRemovals (blobKey TEXT PRIMARY KEY) STRICT;
CREATE INDEX artifactFilesByDigest ON artifactFiles (digest);
CREATE INDEX artifactBlobsByKey ON artifactBlobs (blobKey);
CREATE INDEX artifactDrafts ON artifacts (updatedAt) WHERE state = 'PENDING';
`
