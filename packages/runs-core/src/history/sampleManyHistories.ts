import type { RunPath } from '../runs/runPath.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { askSpecs } from './askSpecs.ts'
import { orderBySteps } from './decodeRows.ts'
import type { HistoryExtent } from './historyExtent.ts'
import { historySpec, keyLists } from './historySpec.ts'
import { type HistoryRow, HistoryTable } from './historyTable.ts'
import { mergeByStep } from './mergeByStep.ts'
import { restoreNonFinite } from './restoreNonFinite.ts'
import type { SampledHistory } from './sampleRows.ts'
import { sampleCoverage } from './sampleCoverage.ts'

const operation = 'sampleHistory'

/**
 * One of many reads of one run: what a panel shows.
 *
 * @internal
 */
export interface HistoryRead {
  /** At least one. */
  keys: readonly string[]
  /** @defaultValue `500` */
  samples?: number | undefined
  /** @defaultValue `'_step'` */
  xAxis?: string | undefined
  /** @defaultValue `'all'` */
  match?: 'all' | 'any' | undefined
  minStep?: number | undefined
  /** Rows before these are known already: an empty answer needs no reason, and so no second request. */
  isTail?: boolean | undefined
}

/**
 * Reads samples for many panels in one request: `sampledHistory` takes many specs. Only where a table is empty and the answer
 * cannot tell why, a second one.
 *
 * @returns a table for each read, in their order, and what the run had logged when it was asked
 *
 * @internal
 */
export async function sampleManyHistories(
  client: RunsClient,
  path: RunPath,
  reads: readonly HistoryRead[],
  options: CallOptions = {},
): Promise<{ tables: HistoryTable[]; extent: HistoryExtent }> {
  const specs = reads.map(specsOf)
  const { ref, lists, extent } = await askSpecs(client, path, operation, specs.flat(), options)
  const decoded = reads.map((read, i) => tableOf(read, lists.splice(0, specs[i]?.length), extent))
  const unclear = reads.filter(({ isTail }, i) => decoded[i]?.unclear && !isTail)
  if (unclear.length > 0) {
    // Whether any step of the run holds all keys: one row of each answers that.
    const single = unclear.map(({ keys, xAxis }) => historySpec({ keys, xAxis, samples: 1 }))
    const anywhere = await askSpecs(client, ref, operation, single, options)
    unclear.forEach((read, i) => {
      const coverage = decoded[reads.indexOf(read)]?.table.coverage
      if (coverage) coverage.reason = anywhere.lists[i]?.length ? 'outOfRange' : 'noCommonStep'
    })
  }
  return { tables: decoded.map(({ table }) => table), extent }
}

/**
 * One such read alone.
 *
 * @internal
 */
export async function sampleKeys(
  client: RunsClient,
  path: RunPath,
  read: HistoryRead,
  options: CallOptions,
): Promise<SampledHistory> {
  const { tables, extent } = await sampleManyHistories(client, path, [read], options)
  return { table: tables[0] ?? tableOf(read, [], extent).table, extent }
}

/** @internal */
export function specsOf({ keys, samples = 500, xAxis, match = 'all', minStep }: HistoryRead): string[] {
  return keyLists(keys, match).map((list) => historySpec({ keys: list, samples, xAxis, minStep }))
}

/** @internal */
export function tableOf(
  read: HistoryRead,
  lists: readonly HistoryRow[][],
  extent: HistoryExtent,
): { table: HistoryTable; unclear: boolean } {
  const { keys, samples = 500, xAxis = '_step', match = 'all', minStep } = read
  const rows = mergeByStep(lists.map(orderBySteps))
  const warnings = new Set<string>()
  restoreNonFinite(rows, ['_step', xAxis, ...keys], extent.keys, warnings)
  const came = lists.map(({ length }) => length)
  const asked = { keys, match, samples, minStep, stream: 'default', came } as const
  const { coverage, unclear } = sampleCoverage(asked, rows, extent, warnings)
  return { table: new HistoryTable(rows, coverage), unclear }
}
