import { type HistoryRead, sampleManyHistories } from '../history/sampleManyHistories.ts'
import type { SampledHistory } from '../history/sampleRows.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { onAbort } from '../transport/onAbort.ts'
import { runKey } from './runKey.ts'

/** Panels in one request: more than a page shows, and few enough that one answer stays readable. */
const mostReads = 64

/** One panel's read that waits for its batch to be sent. */
export interface WaitingRead {
  read: HistoryRead
  signal: AbortSignal
  resolve(answer: SampledHistory): void
  reject(cause: unknown): void
}

/**
 * Answers one read; `extent` is what the run had logged when it was asked. Reads of one run that are asked for in one tick are
 * sent as one request.
 */
export function askHistory(
  client: RunsClient,
  batches: Map<string, WaitingRead[]>,
  path: RunPath,
  read: HistoryRead,
  signal: AbortSignal,
): Promise<SampledHistory> {
  return new Promise((resolve, reject) => {
    const run = runKey(client, path)
    const waiting = { read, signal, resolve, reject }
    const batch = batches.get(run)
    if (batch) {
      batch.push(waiting)
      return
    }
    const started = [waiting]
    batches.set(run, started)
    queueMicrotask(() => {
      batches.delete(run)
      // Who left within the tick asks for nothing.
      for (const { signal: left, reject: end } of started) if (left.aborted) end(left.reason)
      const asked = started.filter((each) => !each.signal.aborted)
      for (let from = 0; from < asked.length; from += mostReads) {
        void send(client, path, asked.slice(from, from + mostReads))
      }
    })
  })
}

async function send(client: RunsClient, path: RunPath, batch: readonly WaitingRead[]): Promise<void> {
  const controller = new AbortController()
  let left = batch.length
  // A request that many wait for ends when nobody waits any more. The signals live longer than the request: nothing stays on them.
  const ignore = batch.map(({ signal, reject }) =>
    onAbort(signal, () => {
      // A round of polls waits for each of its members.
      reject(signal.reason)
      left -= 1
      if (left === 0) controller.abort(signal.reason)
    }),
  )
  try {
    const reads = batch.map(({ read }) => read)
    const { tables, extent } = await sampleManyHistories(client, path, reads, { signal: controller.signal })
    batch.forEach(({ resolve }, index) => {
      const table = tables[index]
      if (table) resolve({ table, extent })
    })
  } catch (cause) {
    for (const { reject } of batch) reject(cause)
  } finally {
    for (const each of ignore) each()
  }
}
