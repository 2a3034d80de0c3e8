import { DummyDriver, Kysely, sql, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { batched } from './batched.ts'
import type { Database } from './database.ts'

const openNothing = (): Kysely<Database> =>
  new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })

/** Rows of two for each even key; notes which keys each query had. */
function evens() {
  const asked: unknown[] = []
  const ask = batched(
    async (database, keys) => {
      const [list] = sql`${keys}`.compile(database).parameters
      const wanted: number[] = JSON.parse(String(list))
      asked.push(wanted)
      if (wanted.includes(-1)) throw new Error('no')
      return wanted.flatMap((key) => (key % 2 ? [] : [0, 1].map((place) => ({ key, place }))))
    },
    ({ key }) => key,
  )
  return { asked, ask }
}

test('what is asked in one turn is one query, each key once, and each gets its own rows in order', async () => {
  const { asked, ask } = evens()
  const database = openNothing()
  const rows = await Promise.all([4, 3, 2, 4].map((key) => ask(database, key)))
  const two = (key: number) => [0, 1].map((place) => ({ key, place }))
  expect(rows).toEqual([two(4), [], two(2), two(4)])
  expect(await ask(database, 6)).toEqual(two(6))
  expect(asked).toEqual([[4, 3, 2], [6]])
})

test('databases are asked apart, and a failure is told to all who asked and to nobody after', async () => {
  const { asked, ask } = evens()
  const [one, other] = [openNothing(), openNothing()]
  const answers = await Promise.allSettled([ask(one, 1), ask(other, -1), ask(other, 2)])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(asked).toEqual([[1], [-1, 2]])
  expect(await ask(other, 3)).toEqual([])
})
