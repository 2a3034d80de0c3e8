import type { Kysely } from 'kysely'
import type { Database } from '../metadata/database.ts'

interface Activity {
  heartbeatAt: number
  summary?: string
}

/**
 * Signs of life and summaries from `file_stream`, collected and written to the runs table together.
 *
 * Rows and summaries are already durable in the history store when a request is answered; what waits here is a copy for
 * queries. It is written before the next GraphQL operation runs, or within half a second, and read again from the store
 * after a crash.
 */
export class RunActivity {
  private readonly database: Kysely<Database>
  private readonly pending = new Map<number, Activity>()
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> | undefined

  constructor(database: Kysely<Database>) {
    this.database = database
  }

  /** Notes that the run was heard of. */
  note(runId: number, heartbeatAt: number, summary?: string): void {
    const known = this.pending.get(runId)
    this.pending.set(runId, { heartbeatAt, summary: summary ?? known?.summary })
    this.timer ??= setTimeout(() => void this.flush(), 500).unref()
  }

  /** Drops what waits for a run: it was deleted. */
  forget(runId: number): void {
    this.pending.delete(runId)
  }

  /** Resolves when everything noted before the call is in the table. */
  async flush(): Promise<void> {
    await this.writing
    if (this.pending.size === 0) return
    clearTimeout(this.timer)
    this.timer = undefined
    const batch = [...this.pending]
    this.pending.clear()
    this.writing = this.write(batch).finally(() => {
      this.writing = undefined
    })
    await this.writing
  }

  private async write(batch: [number, Activity][]): Promise<void> {
    await this.database.transaction().execute(async (transaction) => {
      for (const [id, { heartbeatAt, summary }] of batch) {
        await transaction
          .updateTable('runs')
          .set({
            heartbeatAt,
            streamed: 1,
            updatedAt: heartbeatAt,
            ...(summary !== undefined && { summary }),
          })
          .where('id', '=', id)
          .execute()
      }
    })
  }
}
