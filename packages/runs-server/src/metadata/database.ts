import { Kysely, SqliteDialect } from 'kysely'
import LibsqlDatabase from 'libsql'
import { artifactMigration } from '../artifacts/artifactMigration.ts'
import type { ArtifactTables } from '../artifacts/artifactTables.ts'
import { draftMigration, type DraftTables } from '../artifacts/draftTables.ts'
import { fileMigration, type FileTables } from '../files/fileTables.ts'
import { sweepMigration, type SweepTables } from '../sweeps/sweepTables.ts'
import { metadataMigration } from './metadataMigration.ts'
import { runChangesMigration } from './runChangesMigration.ts'
import { withPreparedStatements } from './preparedStatements.ts'
import type { MetadataTables } from './tables.ts'

/** Every table of the server. A concept with tables of its own adds its interface here and its migration below. */
export interface Database extends MetadataTables, FileTables, ArtifactTables, DraftTables, SweepTables {}

/** Scripts in the order in which they were added; a database has run the first `user_version` of them. Never edit, only append. */
const migrations: readonly string[] = [
  metadataMigration,
  fileMigration,
  artifactMigration,
  runChangesMigration,
  sweepMigration,
  draftMigration,
]

/**
 * Opens the metadata database and brings it up to date.
 *
 * WAL with synchronous FULL: a transaction that has been answered is on the disk.
 * @param file - Path of the SQLite file, or `':memory:'`.
 * @throws Error where a newer server has written it.
 */
export function openDatabase(file: string): Kysely<Database> {
  const sqlite = new LibsqlDatabase(file)
  try {
    if (file !== ':memory:')
      sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;')
    migrate(sqlite, file)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: withPreparedStatements(sqlite) }) })
}

function migrate(sqlite: LibsqlDatabase.Database, file: string): void {
  const version = userVersion(sqlite.prepare('SELECT user_version FROM pragma_user_version').all())
  if (version > migrations.length) {
    throw new Error(
      `${file} was written by a newer runs-server (schema ${version}, this one knows ${migrations.length})`,
    )
  }
  if (version === migrations.length) return
  const pending = migrations.slice(version).join('\n')
  sqlite.exec(`BEGIN IMMEDIATE; ${pending} PRAGMA user_version = ${migrations.length}; COMMIT;`)
}

function userVersion([row]: unknown[]): number {
  if (typeof row === 'object' && row !== null && 'user_version' in row) return Number(row.user_version)
  throw new Error('SQLite did not say its user_version')
}
