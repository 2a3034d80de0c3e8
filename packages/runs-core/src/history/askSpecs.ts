import { SampleHistoryDocument } from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import type { RunPath, RunRef } from '../runs/runPath.ts'
import { type ExecuteOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { decodeSampledRows } from './decodeRows.ts'
import { decodeExtent, type HistoryExtent } from './historyExtent.ts'
import type { HistoryRow } from './historyTable.ts'

/**
 * Asks for rows of keys in one request: gives a list of rows for each spec, and how much there is, unless that is not asked for.
 *
 * @internal
 */
export async function askSpecs(
  client: RunsClient,
  path: RunPath,
  operation: string,
  specs: string[],
  options: ExecuteOptions,
  withExtent = true,
): Promise<{ ref: RunRef; lists: HistoryRow[][]; extent: HistoryExtent }> {
  const { ref, run } = await askRun(client, path, operation, options, (ref, asked) =>
    execute(client, SampleHistoryDocument, { ...ref, specs, extent: withExtent }, asked),
  )
  const lists = specs.map((_, i) => decodeSampledRows(run.sampledHistory[i], operation))
  return { ref, lists, extent: decodeExtent(run) }
}
