import type { HistoryExtentFieldsFragment } from '../generated/documents.ts'
import { LoadHistoryExtentDocument } from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import type { RunPath } from '../runs/runPath.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { member } from '../transport/member.ts'

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
  /** The last step; -1 where nothing was logged, or the server does not say. */
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
  const { run } = await askRun(client, path, 'lastHistoryStep', options, (ref, asked) =>
    execute(client, LoadHistoryExtentDocument, ref, asked),
  )
  return decodeExtent(run).lastStep
}

/** @internal */
export function decodeExtent(fields: Partial<HistoryExtentFieldsFragment>): HistoryExtent {
  const { historyKeys } = fields
  return {
    state: fields.state ?? null,
    lineCount: fields.historyLineCount ?? null,
    eventsLineCount: fields.eventsLineCount ?? null,
    lastStep: numberOr(member(historyKeys, 'lastStep'), -1),
    keys: decodeKeys(member(historyKeys, 'keys')),
  }
}

function decodeKeys(keys: unknown): Map<string, KeyCounts> | null {
  if (typeof keys !== 'object' || keys === null) return null
  return new Map(Object.entries(keys).map(([key, facts]) => [key, decodeCounts(facts)]))
}

function decodeCounts(facts: unknown): KeyCounts {
  const typeCounts = member(facts, 'typeCounts')
  if (!Array.isArray(typeCounts)) return { rows: null, numbers: 0, strings: 0 }
  const counts = { rows: 0, numbers: 0, strings: 0 }
  for (const entry of typeCounts) {
    const count = numberOr(member(entry, 'count'), 0)
    const type = member(entry, 'type')
    counts.rows += count
    if (type === 'number') counts.numbers += count
    if (type === 'string') counts.strings += count
  }
  return counts
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : otherwise
}
