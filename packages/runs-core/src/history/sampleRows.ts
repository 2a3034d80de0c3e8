import {
  FirstHistoryWindowDocument,
  type HistoryExtentFieldsFragment,
  SampleEventsDocument,
  SampleHistoryRowsDocument,
} from '../generated/documents.ts'
import { type RunPath, type RunRef, resolveRunPath } from '../runs/runPath.ts'
import { type CallOptions, type ExecuteOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { askedRun } from './askedRun.ts'
import { decodeRowTexts, orderBySteps } from './decodeRows.ts'
import { decodeExtent } from './historyExtent.ts'
import { HistoryTable } from './historyTable.ts'
import { sampleCoverage } from './sampleCoverage.ts'
import { lastPossibleStep } from './windowPlan.ts'

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
 * Reads about `samples` whole rows of history or of system metrics: one request.
 *
 * @internal
 */
export async function sampleRows(
  client: RunsClient,
  path: RunPath,
  read: RowsRead,
  options: CallOptions,
): Promise<HistoryTable> {
  const ref = await resolveRunPath(client, path, options)
  const asked = { ...options, path: `${ref.entity}/${ref.project}/${ref.run}` }
  const { texts, fields } = await askForTexts(client, ref, read, asked)
  const decoded = decodeRowTexts(texts, operation)
  const rows = read.stream === 'system' ? decoded : orderBySteps(decoded)
  const asSample = { ...read, keys: [], match: 'all', came: [rows.length] } as const
  return new HistoryTable(rows, sampleCoverage(asSample, rows, decodeExtent(fields), []).coverage)
}

async function askForTexts(
  client: RunsClient,
  ref: RunRef,
  { samples, stream, minStep }: RowsRead,
  options: ExecuteOptions,
): Promise<{ texts: readonly string[]; fields: HistoryExtentFieldsFragment }> {
  if (stream === 'system') {
    const data = await execute(client, SampleEventsDocument, { ...ref, samples }, options)
    const run = askedRun(data, ref, operation)
    return { texts: run.events, fields: run }
  }
  if (minStep === undefined) {
    const data = await execute(client, SampleHistoryRowsDocument, { ...ref, samples }, options)
    const run = askedRun(data, ref, operation)
    return { texts: run.history, fields: run }
  }
  const variables = { ...ref, samples, minStep, maxStep: lastPossibleStep }
  const run = askedRun(await execute(client, FirstHistoryWindowDocument, variables, options), ref, operation)
  return { texts: run.history, fields: run }
}
