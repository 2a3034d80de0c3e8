import { type Kysely, sql } from 'kysely'
import type { Database } from '../metadata/database.ts'

/** What a `file_stream` request leaves in the runs table. */
export interface RunNews {
  heartbeatAt: number
  summary?: string
  /** The newest values of system metrics; they are laid over the older ones. */
  systemMetrics?: ReadonlyMap<string, number>
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
  private readonly pending = new Map<number, RunNews>()
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> | undefined

  constructor(database: Kysely<Database>) {
    this.database = database
  }

  /** Notes that the run was heard of. Later news replace earlier ones, part by part. */
  note(runId: number, news: RunNews): void {
    this.pending.set(runId, laid(this.pending.get(runId), news))
    this.timer ??= setTimeout(() => {
      this.flush().catch((error: unknown) => console.error('runs-server could not write heartbeats:', error))
    }, 500).unref()
  }

  /** Resolves when everything noted before the call is in the table. */
  async flush(): Promise<void> {
    while (this.writing) await this.writing
    if (this.pending.size === 0) return
    clearTimeout(this.timer)
    this.timer = undefined
    const batch = [...this.pending]
    this.pending.clear()
    this.writing = this.write(batch)
      .catch((error: unknown) => {
        // Kept for the next try, under what has been noted meanwhile.
        for (const [id, news] of batch) this.pending.set(id, laid(news, this.pending.get(id)))
        throw error
      })
      .finally(() => {
        this.writing = undefined
      })
    await this.writing
  }

  /** Writes what waits and takes nothing more. */
  async close(): Promise<void> {
    await this.flush()
    clearTimeout(this.timer)
  }

  private async write(batch: [number, RunNews][]): Promise<void> {
    await this.database.transaction().execute(async (transaction) => {
      for (const [id, { heartbeatAt, summary, systemMetrics }] of batch) {
        await transaction
          .updateTable('runs')
          .set({
            heartbeatAt,
            updatedAt: heartbeatAt,
            streamed: 1,
            ...(summary !== undefined && { summary }),
            ...(systemMetrics?.size && {
              systemMetrics: sql<string>`json_patch(systemMetrics, ${JSON.stringify(Object.fromEntries(systemMetrics))})`,
            }),
          })
          .where('id', '=', id)
          .execute()
      }
    })
  }
}

/** Later news over earlier ones. One of them is there. */
function laid(earlier: RunNews | undefined, later: RunNews | undefined): RunNews {
  return {
    heartbeatAt: 0,
    ...earlier,
    ...later,
    systemMetrics: new Map([...(earlier?.systemMetrics ?? []), ...(later?.systemMetrics ?? [])]),
  }
}
