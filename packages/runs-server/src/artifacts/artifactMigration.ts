/** Artifacts: types, collections, versions, their files, and which run made or used them. */
export const artifactMigration: string = `
CREATE TABLE artifactTypes (
  id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL, name TEXT NOT NULL, description TEXT, createdAt INTEGER NOT NULL,
  UNIQUE (projectId, name)
) STRICT;
CREATE TABLE artifactCollections (
  id INTEGER PRIMARY KEY AUTOINCREMENT, projectId INTEGER NOT NULL, typeId INTEGER NOT NULL, name TEXT NOT NULL,
  kind TEXT NOT NULL, state TEXT NOT NULL, description TEXT, nextVersion INTEGER NOT NULL,
  createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX artifactCollectionsByName ON artifactCollections (projectId, name) WHERE state = 'READY';
CREATE TABLE artifacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT, collectionId INTEGER NOT NULL, state TEXT NOT NULL, digest TEXT NOT NULL,
  description TEXT, metadata TEXT, labels TEXT, requestedAliases TEXT NOT NULL, size INTEGER NOT NULL,
  fileCount INTEGER NOT NULL, versionIndex INTEGER, commitHash TEXT NOT NULL, historyStep INTEGER,
  ttlDurationSeconds INTEGER, distributedId TEXT, createdByRunId INTEGER, createdByUser TEXT NOT NULL,
  createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX artifactsByDigest ON artifacts (collectionId, digest);
CREATE TABLE artifactMemberships (
  id INTEGER PRIMARY KEY, collectionId INTEGER NOT NULL, artifactId INTEGER NOT NULL, versionIndex INTEGER NOT NULL,
  createdAt INTEGER NOT NULL, UNIQUE (collectionId, versionIndex), UNIQUE (artifactId, collectionId)
) STRICT;
CREATE TABLE artifactAliases (
  id INTEGER PRIMARY KEY, collectionId INTEGER NOT NULL, artifactId INTEGER NOT NULL, alias TEXT NOT NULL,
  UNIQUE (collectionId, alias)
) STRICT;
CREATE INDEX artifactAliasesByArtifact ON artifactAliases (artifactId);
CREATE TABLE artifactTags (
  id INTEGER PRIMARY KEY, artifactId INTEGER NOT NULL, name TEXT NOT NULL, category TEXT NOT NULL,
  attributes TEXT NOT NULL, UNIQUE (artifactId, name)
) STRICT;
CREATE TABLE artifactManifests (
  id INTEGER PRIMARY KEY, artifactId INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, digest TEXT NOT NULL,
  baseArtifactId INTEGER, blobKey TEXT, sizeBytes INTEGER NOT NULL, md5 TEXT NOT NULL, createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX artifactManifestsByArtifact ON artifactManifests (artifactId);
CREATE TABLE artifactFiles (
  id INTEGER PRIMARY KEY, artifactId INTEGER NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL,
  sizeBytes INTEGER NOT NULL, ref TEXT, birthArtifactId INTEGER, UNIQUE (artifactId, name)
) STRICT;
CREATE TABLE artifactBlobs (
  id INTEGER PRIMARY KEY, entity TEXT NOT NULL, md5 TEXT NOT NULL, blobKey TEXT NOT NULL,
  sizeBytes INTEGER NOT NULL, birthArtifactId INTEGER NOT NULL, createdAt INTEGER NOT NULL, UNIQUE (entity, md5)
) STRICT;
CREATE TABLE artifactClientIds (
  clientId TEXT PRIMARY KEY, artifactId INTEGER, collectionId INTEGER
) STRICT;
CREATE TABLE runOutputArtifacts (
  id INTEGER PRIMARY KEY, runId INTEGER NOT NULL, artifactId INTEGER NOT NULL, createdAt INTEGER NOT NULL,
  UNIQUE (runId, artifactId)
) STRICT;
CREATE INDEX runOutputArtifactsByArtifact ON runOutputArtifacts (artifactId);
CREATE TABLE runInputArtifacts (
  id INTEGER PRIMARY KEY, runId INTEGER NOT NULL, artifactId INTEGER NOT NULL, usedAs TEXT NOT NULL,
  createdAt INTEGER NOT NULL, UNIQUE (runId, artifactId)
) STRICT;
CREATE INDEX runInputArtifactsByArtifact ON runInputArtifacts (artifactId);
`
