import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** More than the server has; statements with lists of parameters make texts without end. */
const most = 256

/**
 * Keeps prepared statements by their text. Without it each query prepares its own, whose native memory is given back only
 * when the garbage collector, which does not see it, comes by.
 */
export function withPreparedStatements(database: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(text) {
      const known = statements.get(text)
      const statement = known ?? database.prepare(text)
      // The one used longest ago is first in the map.
      if (known) statements.delete(text)
      else if (statements.size >= most) statements.delete(statements.keys().next().value ?? '')
      statements.set(text, statement)
      return statement
    },
    close() {
      statements.clear()
      database.close()
    },
  }
}
