import { checkSampleOptions } from '../history/checkHistoryOptions.ts'
import { type SampledHistory, sampleRows } from '../history/sampleRows.ts'
import type { RunPath } from '../runs/runPath.ts'
import { hasEnded } from '../runs/runStates.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { Read } from './entry.ts'
import { askHistory } from './historyBatch.ts'
import { type HistoryData, toHistoryData } from './historyData.ts'
import { appendTail, nextStep } from './historyTail.ts'
import { type LiveStore, liveStoreOf } from './liveStore.ts'
import type { ClientEntries } from './observeOf.ts'
import { observeOfRun } from './observeOfRun.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * Which rows {@link observeHistory} watches, and how.
 * @public
 */
export interface ObserveHistoryOptions extends LiveOptions {
  /**
   * The metrics to read. Give the ones that one panel shows: panels of one run share their requests. Without keys: whole rows,
   * in a request of their own.
   */
  keys?: readonly string[]
  /**
   * About how many rows to start from. A live read holds up to twice as many before it samples again.
   * @defaultValue 500
   */
  samples?: number
  /**
   * Rows that hold all keys, or any of them.
   * @defaultValue 'all'
   */
  match?: 'all' | 'any'
}

/**
 * What {@link observeHistory} watches.
 * @public
 */
export interface HistoryQuery extends ObserveHistoryOptions {
  /** `null` asks for nothing. */
  path: RunPath | null | undefined
}

/** Rows to start from, unless the options say otherwise. */
const defaultSamples = 500

/**
 * Samples to ask a tail with. Up to half as many rows are known to be all of them, for a sampler gives *about* what it is asked for;
 * no server gives more than 10,000.
 */
const tailSamples = (samples: number): number => Math.min(Math.max(samples, 1_000), 10_000)

const entries: ClientEntries<HistoryData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches the history of a run: a sample to start from, then every row that was logged since.
 *
 * @remarks The first read samples. With `live: true` each poll asks only for steps after the last one seen, exactly, and adds them;
 * when they outgrow the sample, the whole is sampled again. Reads of one run that fall into one tick or one poll travel in
 * one request. `coverage` says what the rows are.
 * @public
 */
export function observeHistory(
  client: RunsClient,
  path: HistoryQuery['path'],
  options: ObserveHistoryOptions = {},
): Observer<HistoryData, HistoryQuery> {
  const { batches } = liveStoreOf(client)
  return observeOfRun<HistoryData, HistoryQuery>(
    client,
    entries,
    { ...options, path },
    ({ keys, samples, match }) => [keys ?? [], samples, match],
    (query, run) => readOf(client, batches, query, run),
  )
}

/** The first read samples, a later one asks for the tail. With keys it is one of the reads that share a request. */
function readOf(
  client: RunsClient,
  batches: LiveStore['batches'],
  query: HistoryQuery,
  path: RunPath,
): Read<HistoryData> {
  const { keys = [], samples = defaultSamples, match = 'all' } = query
  const ask = (read: Tail, signal: AbortSignal): Promise<SampledHistory> =>
    keys.length > 0
      ? askHistory(client, batches, path, { keys, match, ...read }, signal)
      : sampleRows(client, path, { stream: 'default', ...read }, { signal })
  return async (previous, signal) => {
    checkSampleOptions(query)
    const minStep = previous && nextStep(previous)
    if (previous && typeof minStep === 'number') {
      const tail = { minStep, samples: tailSamples(samples), isTail: true }
      const { table, extent } = await ask(tail, signal)
      const data = appendTail(previous, table, samples)
      if (data) return { data, ended: hasEnded(extent.state) }
    }
    const { table, extent } = await ask({ samples, minStep: undefined }, signal)
    return { data: toHistoryData(table), ended: hasEnded(extent.state) }
  }
}

interface Tail {
  samples: number
  minStep: number | undefined
  isTail?: boolean
}
