/** Entities, projects, runs, sweeps and agents. */
export const metadataMigration: string = `
CREATE TABLE entities (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL
) STRICT;
CREATE TABLE projects (
  id INTEGER PRIMARY KEY, entity TEXT NOT NULL, name TEXT NOT NULL, description TEXT, access TEXT NOT NULL, views TEXT,
  createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL, UNIQUE (entity, name)
) STRICT;
CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, storageId TEXT NOT NULL UNIQUE, runKey TEXT NOT NULL UNIQUE,
  projectId INTEGER NOT NULL, name TEXT NOT NULL, displayName TEXT NOT NULL, description TEXT, notes TEXT,
  tags TEXT NOT NULL, state TEXT NOT NULL, stopRequested INTEGER NOT NULL, exitCode INTEGER,
  config TEXT NOT NULL, summary TEXT NOT NULL, systemMetrics TEXT NOT NULL, groupName TEXT, jobType TEXT, "commit" TEXT, repo TEXT, program TEXT,
  host TEXT, sweepName TEXT, username TEXT NOT NULL, createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL,
  heartbeatAt INTEGER NOT NULL, streamed INTEGER NOT NULL, deletedAt INTEGER, UNIQUE (projectId, name)
) STRICT;
CREATE INDEX runsByCreation ON runs (projectId, createdAt, id) WHERE deletedAt IS NULL;
CREATE TABLE sweeps (
  id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL, name TEXT NOT NULL, displayName TEXT, description TEXT,
  state TEXT NOT NULL, config TEXT NOT NULL, controller TEXT, scheduler TEXT, createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL, heartbeatAt INTEGER NOT NULL, UNIQUE (projectId, name)
) STRICT;
CREATE TABLE agents (
  id INTEGER PRIMARY KEY, sweepId INTEGER NOT NULL, name TEXT NOT NULL, host TEXT NOT NULL, state TEXT NOT NULL,
  metrics TEXT NOT NULL, createdAt INTEGER NOT NULL, heartbeatAt INTEGER NOT NULL
) STRICT;
CREATE TABLE alerts (
  id INTEGER PRIMARY KEY, runId INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, severity TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
`
