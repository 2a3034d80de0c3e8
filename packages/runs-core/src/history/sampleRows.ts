import {
  type HistoryExtentFieldsFragment,
  HistoryWindowDocument,
  SampleHistoryRowsDocument,
} from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import type { RunPath } from '../runs/runPath.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { decodeRowTexts, orderBySteps } from './decodeRows.ts'
import { decodeExtent, type HistoryExtent } from './historyExtent.ts'
import { HistoryTable } from './historyTable.ts'
import { sampleCoverage } from './sampleCoverage.ts'
import { lastPossibleStep } from './stepOf.ts'

const operation = 'sampleHistory'

/**
 * A sample of whole rows.
 *
 * @internal
 */
export interface RowsRead {
  samples: number
  stream: 'default' | 'system'
  minStep: number | undefined
}

/**
 * A sample, and what the run had logged when it was taken.
 *
 * @internal
 */
export interface SampledHistory {
  table: HistoryTable
  extent: HistoryExtent
}

/**
 * Reads about `samples` whole rows of history or of system metrics: one request.
 *
 * @internal
 */
export async function sampleRows(
  client: RunsClient,
  path: RunPath,
  read: RowsRead,
  options: CallOptions,
): Promise<SampledHistory> {
  const { samples, stream, minStep } = read
  const events = stream === 'system'
  const { run } = await askRun<SampledRows, CallOptions>(client, path, operation, options, (ref, asked) =>
    minStep === undefined
      ? execute(client, SampleHistoryRowsDocument, { ...ref, samples, history: !events, events }, asked)
      : execute(
          client,
          HistoryWindowDocument,
          { ...ref, samples, minStep, maxStep: lastPossibleStep, extent: true },
          asked,
        ),
  )
  const warnings = new Set<string>()
  const decoding = { operation, integers: client.integers, warnings }
  const decoded = decodeRowTexts(run.events ?? run.history ?? [], decoding)
  const rows = events ? decoded : orderBySteps(decoded)
  const asSample = { ...read, keys: [], match: 'all', came: [rows.length] } as const
  const extent = decodeExtent(run)
  return { table: new HistoryTable(rows, sampleCoverage(asSample, rows, extent, warnings).coverage), extent }
}

/** What each of the documents gives: the rows as text, and how much there is. */
type SampledRows = Partial<HistoryExtentFieldsFragment> & { history?: string[]; events?: string[] }
