import type { Kysely } from 'kysely'
import type { Database } from '../metadata/database.ts'

interface Waiting {
  /** Never rejects. */
  run(transaction: Kysely<Database>): Promise<void>
  settle(): void
  fail(error: unknown): void
}

const queues = new WeakMap<Kysely<Database>, Waiting[]>()

/**
 * Runs short work in a transaction that it shares with whatever else is asked for in the same turn of the event loop: many uploads that
 * arrive together cost one sync of the disk. Resolves when the work is on the disk.
 *
 * Work that throws fails alone, and what it wrote before stays: it should write once, at its end.
 */
export function inSharedTransaction<Result>(
  database: Kysely<Database>,
  work: (transaction: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let settle: () => void
    const waiting: Waiting = {
      run: async (transaction) => {
        try {
          const result = await work(transaction)
          settle = () => resolve(result)
        } catch (error) {
          settle = () => reject(error)
        }
      },
      settle: () => settle(),
      fail: reject,
    }
    const queue = queues.get(database)
    if (queue) {
      queue.push(waiting)
      return
    }
    queues.set(database, [waiting])
    setImmediate(() => void runTogether(database))
  })
}

async function runTogether(database: Kysely<Database>): Promise<void> {
  const batch = queues.get(database) ?? []
  queues.delete(database)
  try {
    await database.transaction().execute(async (transaction) => {
      for (const { run } of batch) await run(transaction)
    })
    for (const { settle } of batch) settle()
  } catch (error) {
    for (const { fail } of batch) fail(error)
  }
}
