import { loadHistoryExtent } from '../history/historyExtent.ts'
import { sampleHistory } from '../history/sampleHistory.ts'
import type { HistoryRead } from '../history/sampleManyHistories.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { Entry, type Read } from './entry.ts'
import { askHistory } from './historyBatch.ts'
import { type HistoryData, toHistoryData } from './historyData.ts'
import { appendTail, nextStep } from './historyTail.ts'
import { LiveObserver } from './liveObserver.ts'
import { type LiveStore, liveStoreOf } from './liveStore.ts'
import type { LiveOptions, Observer } from './result.ts'
import { runKey } from './runKey.ts'
import { hasEnded } from './runStates.ts'

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
  const store = liveStoreOf(client)
  return new LiveObserver<HistoryData, HistoryQuery>(
    {
      entries: store.histories,
      key: ({ path, enabled = true, keys, samples, match }) =>
        path && enabled
          ? JSON.stringify([runKey(client, path), keys ?? [], samples ?? null, match ?? null])
          : null,
      open: (query, onEmpty) => {
        const run = runKey(client, query.path ?? '')
        const read = query.keys?.length
          ? panelRead(client, store, query, query.keys)
          : wholeRead(client, query)
        return new Entry(read, store.poller(`run ${run}`), store.clock, onEmpty)
      },
    },
    { ...options, path },
  )
}

/** Some keys: one of the reads that share a request. */
function panelRead(
  client: RunsClient,
  store: LiveStore,
  query: HistoryQuery,
  keys: readonly string[],
): Read<HistoryData> {
  const { samples = defaultSamples, match = 'all' } = query
  const ask = (read: Partial<HistoryRead>, signal: AbortSignal) =>
    askHistory(client, store.batches, query.path ?? '', { keys, match, samples, ...read }, signal)
  return async (previous, signal) => {
    const minStep = previous && nextStep(previous)
    if (previous && typeof minStep === 'number') {
      const { table, extent } = await ask({ minStep, samples: tailSamples(samples), isTail: true }, signal)
      const data = appendTail(previous, table, samples)
      if (data) return { data, ended: hasEnded(extent.state) }
    }
    const { table, extent } = await ask({}, signal)
    return { data: toHistoryData(table), ended: hasEnded(extent.state) }
  }
}

/** Whole rows: a poll first asks how far the run is, and then only for rows that are new. */
function wholeRead(client: RunsClient, query: HistoryQuery): Read<HistoryData> {
  const { samples = defaultSamples } = query
  const path = query.path ?? ''
  return async (previous, signal) => {
    const minStep = previous && nextStep(previous)
    if (previous && typeof minStep === 'number') {
      const extent = await loadHistoryExtent(client, path, { signal })
      const ended = hasEnded(extent.state)
      if (extent.lastStep < minStep) return { data: previous, ended }
      const tail = await sampleHistory(client, path, { minStep, samples: tailSamples(samples), signal })
      const data = appendTail(previous, tail, samples)
      if (data) return { data, ended }
    }
    return { data: toHistoryData(await sampleHistory(client, path, { samples, signal })) }
  }
}
