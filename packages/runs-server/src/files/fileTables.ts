import type { Generated, Selectable } from 'kysely'

/** A file of a run, as last uploaded. Instants are milliseconds since 1970. */
export interface RunFileTable {
  id: Generated<number>
  /** `runs.runKey` */
  runKey: string
  /** `/`-separated path inside the run; see `normalizeFileName`. */
  name: string
  blobKey: string
  sizeBytes: number
  /** 32 hex digits. */
  md5: string
  contentType: string
  createdAt: number
  updatedAt: number
}

export interface FileTables {
  runFiles: RunFileTable
}

export type RunFileRow = Selectable<RunFileTable>

export const fileMigration: string = `
CREATE TABLE runFiles (
  id INTEGER PRIMARY KEY AUTOINCREMENT, runKey TEXT NOT NULL, name TEXT NOT NULL, blobKey TEXT NOT NULL,
  sizeBytes INTEGER NOT NULL, md5 TEXT NOT NULL, contentType TEXT NOT NULL, createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL, UNIQUE (runKey, name)
) STRICT;
`
