import type { HistoryExtent } from '../history/historyExtent.ts'
import type { HistoryTable } from '../history/historyTable.ts'
import { type HistoryRead, sampleManyHistories } from '../history/sampleManyHistories.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { onAbort } from '../transport/onAbort.ts'
import { runKey } from './runKey.ts'

/** Panels in one request: more than a page shows, and few enough that one answer stays readable. */
const mostReads = 64

interface Waiting {
  read: HistoryRead
  signal: AbortSignal
  resolve(answer: { table: HistoryTable; extent: HistoryExtent }): void
  reject(cause: unknown): void
}

/** The batch that collects the reads of a run in this tick. */
export function batchOf(client: RunsClient, batches: Map<string, HistoryBatch>, path: RunPath): HistoryBatch {
  const run = runKey(client, path)
  let batch = batches.get(run)
  if (!batch) {
    batch = new HistoryBatch(client, path)
    batches.set(run, batch)
    queueMicrotask(() => {
      batches.delete(run)
      batch?.flush()
    })
  }
  return batch
}

/** Collects the reads of one run that are asked for in one tick, and sends them as one request. */
export class HistoryBatch {
  readonly #client: RunsClient
  readonly #path: RunPath
  readonly #waiting: Waiting[] = []

  constructor(client: RunsClient, path: RunPath) {
    this.#client = client
    this.#path = path
  }

  /** Answers one read; `extent` is what the run had logged when it was asked. */
  ask(read: HistoryRead, signal: AbortSignal): Promise<{ table: HistoryTable; extent: HistoryExtent }> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ read, signal, resolve, reject })
    })
  }

  /** Sends what has been asked for. */
  flush(): void {
    // Who left within the tick asks for nothing; a round of polls still waits for the answer.
    for (const { signal, reject } of this.#waiting) if (signal.aborted) reject(signal.reason)
    const waiting = this.#waiting.filter(({ signal }) => !signal.aborted)
    for (let from = 0; from < waiting.length; from += mostReads)
      void this.#send(waiting.slice(from, from + mostReads))
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    const controller = new AbortController()
    // A request that many wait for ends when nobody waits any more. The signals live longer than the request: nothing stays on them.
    let left = batch.length
    const ignore = batch.map(({ signal }) =>
      onAbort(signal, () => {
        left -= 1
        if (left === 0) controller.abort(signal.reason)
      }),
    )
    try {
      const reads = batch.map(({ read }) => read)
      const { signal } = controller
      const { tables, extent } = await sampleManyHistories(this.#client, this.#path, reads, { signal })
      batch.forEach((each, index) => {
        const table = tables[index]
        if (table) each.resolve({ table, extent })
      })
    } catch (cause) {
      for (const each of batch) each.reject(cause)
    } finally {
      for (const each of ignore) each()
    }
  }
}
