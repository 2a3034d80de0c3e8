import { type Expression, type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** The keys of one query, in a form that is one text to SQLite however many there are. */
export type Keys = Expression<number>

/**
 * Answers what resolvers ask row by row with one query for all that is asked in the same turn: a page of 1,000 nodes would wait for
 * thousands of queries, one behind the other.
 *
 * @returns for a key, its rows in the order of the query
 */
export function batched<Row>(
  load: (database: Kysely<Database>, keys: Keys) => Promise<readonly Row[]>,
  keyOf: (row: Row) => number,
): (database: Kysely<Database>, key: number) => Promise<Row[]> {
  const open = new WeakMap<Kysely<Database>, { keys: Set<number>; rows: Promise<Map<number, Row[]>> }>()
  return async (database, key) => {
    let batch = open.get(database)
    if (!batch) {
      const keys = new Set<number>()
      const rows = Promise.resolve().then(async () => {
        open.delete(database)
        const list = sql<number>`(SELECT value FROM json_each(${JSON.stringify([...keys])}))`
        const byKey = new Map<number, Row[]>()
        for (const row of await load(database, list)) {
          const held = byKey.get(keyOf(row))
          if (held) held.push(row)
          else byKey.set(keyOf(row), [row])
        }
        return byKey
      })
      batch = { keys, rows }
      open.set(database, batch)
    }
    batch.keys.add(key)
    return (await batch.rows).get(key) ?? []
  }
}
