import type { RunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { RunsError } from '../transport/runsError.ts'

/**
 * How much a run has logged so far.
 *
 * @internal
 */
export interface HistoryExtent {
  state: string | null
  /** Lines of history; null where the server does not say. */
  lineCount: number | null
  /** Lines of system metrics; null where the server does not say. */
  eventsLineCount: number | null
  /** The last step; -1 where nothing was logged. */
  lastStep: number
  /** By key, how many values of which type; null where the server does not say. */
  keys: ReadonlyMap<string, KeyCounts> | null
}

/**
 * How often a key was logged, as far as the server says.
 *
 * @internal
 */
export interface KeyCounts {
  /** Rows that hold the key; null where the server does not say. */
  rows: number | null
  numbers: number
  strings: number
}

/**
 * Reads how much a run has logged: one request, no rows.
 *
 * @internal
 */
export async function loadHistoryExtent(
  client: RunsClient,
  path: RunPath,
  options: CallOptions = {},
): Promise<HistoryExtent> {
  throw new RunsError('unsupported', client.baseUrl + String(path) + String(options.deadlineMs))
}

/**
 * Reads the last step of a run's history, -1 where nothing was logged. Sends one request.
 *
 * @throws {@link RunsError} `notFound` where the run is not visible
 *
 * @public
 */
export async function lastHistoryStep(
  client: RunsClient,
  path: RunPath,
  options: CallOptions = {},
): Promise<number> {
  return (await loadHistoryExtent(client, path, options)).lastStep
}
