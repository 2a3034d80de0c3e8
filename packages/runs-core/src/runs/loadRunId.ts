import { LoadRunIdDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute, type ExecuteOptions } from '../transport/execute.ts'
import { askRun } from './askRun.ts'
import type { RunPath } from './runPath.ts'

/**
 * Reads a run's node id, which mutations take. So a run that is not there is `notFound` before anything is changed, on every server.
 *
 * @returns the id, and the options that the mutation goes out with
 *
 * @internal
 */
export async function loadRunId(
  client: RunsClient,
  path: RunPath,
  operation: string,
  options: CallOptions,
): Promise<{ id: string; asked: ExecuteOptions }> {
  const { ref, run } = await askRun(client, path, operation, options, (ref, asked) =>
    execute(client, LoadRunIdDocument, ref, asked),
  )
  return { id: run.id, asked: { ...options, path: `${ref.entity}/${ref.project}/${ref.run}` } }
}
