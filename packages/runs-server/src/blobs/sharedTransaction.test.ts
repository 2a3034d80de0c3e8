import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../metadata/database.ts'
import { inSharedTransaction } from './sharedTransaction.ts'

it('work of one turn shares a transaction, fails alone, and resolves when all of it is kept', async () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => database.destroy())
  const seen = new Set<unknown>()
  const insert = (name: string): Promise<string> =>
    inSharedTransaction(database, async (transaction) => {
      seen.add(transaction)
      await transaction.insertInto('entities').values({ name, createdAt: 0 }).execute()
      return name
    })
  const outcomes = await Promise.allSettled(['a', 'b', 'a', 'c'].map(insert))
  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([
    'a',
    'b',
    'failed',
    'c',
  ])
  expect(seen.size).toBe(1)
  expect(await insert('d')).toBe('d')
  expect(seen.size).toBe(2)
  const rows = await database.selectFrom('entities').select('name').orderBy('name').execute()
  expect(rows.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
})

it('when the transaction itself fails, all of its work does', async () => {
  const database = openDatabase(':memory:')
  await database.selectFrom('entities').select('id').execute()
  const work = [1, 2].map(() => inSharedTransaction(database, async () => 'kept'))
  await database.destroy()
  for (const outcome of await Promise.allSettled(work)) expect(outcome.status).toBe('rejected')
})
