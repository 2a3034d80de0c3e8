import { type Kysely, sql } from 'kysely'
import type { Database } from '../metadata/database.ts'
import type { BlobStore } from './blobStore.ts'

/** How many are removed together: one question and one write to the disk for all of them. */
const batch = 100

/** Gives blobs up, in the transaction that takes away what named them. {@link BlobRemovals} removes them afterwards. */
export async function giveUpBlobs(database: Kysely<Database>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await sql`INSERT INTO blobRemovals SELECT value FROM json_each(${JSON.stringify(keys)}) WHERE true
    ON CONFLICT DO NOTHING`.execute(database)
}

/** Takes that back, in the transaction that names the blob. Inside `whileWriting` of its key. */
export async function keepBlobs(database: Kysely<Database>, keys: readonly string[]): Promise<void> {
  await database.deleteFrom('blobRemovals').where('blobKey', 'in', keys).execute()
}

/**
 * Removes the blobs that were given up. Which those are is on the disk, so that a process that ends in between loses nothing: the next
 * one goes on. A key that is being written, or that an artifact's bytes have come to lie under again, is left alone.
 */
export class BlobRemovals {
  readonly #database: Kysely<Database>
  readonly #blobs: BlobStore
  readonly #writers = new Map<string, number>()
  readonly #leaving = new Map<string, Promise<void>>()
  #running: Promise<void> = Promise.resolve()

  constructor(database: Kysely<Database>, blobs: BlobStore) {
    this.#database = database
    this.#blobs = blobs
  }

  /** Runs what writes a blob and notes it: the two are one to the removal of that key. */
  async whileWriting<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    while (this.#leaving.has(key)) await this.#leaving.get(key)
    this.#writers.set(key, (this.#writers.get(key) ?? 0) + 1)
    try {
      return await work()
    } finally {
      const left = (this.#writers.get(key) ?? 1) - 1
      if (left > 0) this.#writers.set(key, left)
      else this.#writers.delete(key)
    }
  }

  /** The same for a key that nothing names yet: the blob is given up beforehand, and `keepBlobs` is what makes it stay. */
  whileTrying<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    return this.whileWriting(key, async () => {
      await giveUpBlobs(this.#database, [key])
      return await work()
    })
  }

  /** Begins to remove what has been given up; nobody waits for it. */
  removeSoon(): void {
    this.#running = this.#running
      .then(() => this.#removeAll())
      .catch((error: unknown) => console.error('runs-server could not remove blobs:', error))
  }

  /** Resolves when nothing is being removed any more. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #removeAll(): Promise<void> {
    const given = await this.#database.selectFrom('blobRemovals').select('blobKey').execute()
    for (let start = 0; start < given.length; start += batch) {
      const keys = given
        .slice(start, start + batch)
        .flatMap(({ blobKey }) => (this.#writers.has(blobKey) ? [] : [blobKey]))
      const removing = this.#remove(keys)
      const settled = removing.catch(() => undefined)
      for (const key of keys) this.#leaving.set(key, settled)
      try {
        await removing
      } finally {
        for (const key of keys) this.#leaving.delete(key)
      }
    }
  }

  async #remove(keys: readonly string[]): Promise<void> {
    const listed = sql<string>`(SELECT value FROM json_each(${JSON.stringify(keys)}))`
    // Asked again: some may have been kept while others were removed.
    const unnamed = await this.#database
      .selectFrom('blobRemovals')
      .select('blobKey')
      .where('blobKey', 'in', listed)
      .where('blobKey', 'not in', (eb) => eb.selectFrom('artifactBlobs').select('artifactBlobs.blobKey'))
      .execute()
    await Promise.all(unnamed.map(({ blobKey }) => this.#blobs.remove(blobKey)))
    await this.#database.deleteFrom('blobRemovals').where('blobKey', 'in', listed).execute()
  }
}
