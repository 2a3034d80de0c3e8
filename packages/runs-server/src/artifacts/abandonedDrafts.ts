import type { Kysely } from 'kysely'
import type { BlobRemovals } from '../blobs/blobRemovals.ts'
import type { Database } from '../metadata/database.ts'
import type { Clock } from '../serverContext.ts'
import { removeVersion } from './editArtifact.ts'

/** How often it is looked for them. */
const everyMs = 60 * 60 * 1000

/**
 * Drafts whose client never came back: after their lifetime without a sign of life they are deleted, and their bytes with them. Looked
 * for when the server opens, every hour, and when a new draft begins.
 */
export class AbandonedDrafts {
  readonly #database: Kysely<Database>
  readonly #removals: BlobRemovals
  readonly #clock: Clock
  readonly #lifetimeMs: number
  readonly #timer: NodeJS.Timeout
  #lookedAt = Number.NEGATIVE_INFINITY
  #looking: Promise<void> = Promise.resolve()

  constructor(database: Kysely<Database>, removals: BlobRemovals, clock: Clock, lifetimeMs: number) {
    this.#database = database
    this.#removals = removals
    this.#clock = clock
    this.#lifetimeMs = lifetimeMs
    this.#timer = setInterval(() => this.lookWhenDue(), everyMs).unref()
    this.lookWhenDue()
  }

  /** Begins to look, unless it was done within the hour; nobody waits for it. */
  lookWhenDue(): void {
    const now = this.#clock.now()
    if (Math.abs(now - this.#lookedAt) < Math.min(everyMs, this.#lifetimeMs)) return
    this.#lookedAt = now
    this.#looking = this.#looking
      .then(() => this.#endThoseBefore(now - this.#lifetimeMs))
      .catch((error: unknown) => console.error('runs-server could not remove abandoned drafts:', error))
  }

  /** Resolves when what has begun is done. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
    await this.#removals.settled()
  }

  async #endThoseBefore(instant: number): Promise<void> {
    const silent = await this.#database
      .selectFrom('artifacts')
      .select('id')
      .where('state', '=', 'PENDING')
      .where('updatedAt', '<', instant)
      .execute()
    for (const { id } of silent) {
      // One at a time, so that nobody waits long for the database; and looked at again, as it may have come back to life.
      await this.#database.transaction().execute(async (transaction) => {
        const still = await transaction
          .selectFrom('artifacts')
          .select('id')
          .where('id', '=', id)
          .where('state', '=', 'PENDING')
          .where('updatedAt', '<', instant)
          .executeTakeFirst()
        if (still) await removeVersion(transaction, id, this.#clock.now())
      })
    }
    // Also what an earlier process had no time for.
    this.#removals.removeSoon()
  }
}
