import { LoadRunDocument } from '../generated/documents.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { askRun } from './askRun.ts'
import { decodeRun } from './decodeRun.ts'
import type { RunData } from './runData.ts'
import type { RunPath } from './runPath.ts'

/**
 * Reads a run: state, config, summary and the rest of its data.
 *
 * @remarks Sends one request; one more, once per client, where the path leaves the entity out and the client has none.
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see; `usage` for a path that is none
 * @example
 * ```ts
 * const run = await loadRun(client, 'entity/project/abcd1234')
 * console.log(run.state, run.summary)
 * ```
 * @public
 */
export async function loadRun(
  client: RunsClient,
  path: RunPath,
  options: CallOptions = {},
): Promise<RunData> {
  const { ref, run } = await askRun(client, path, 'loadRun', options, (ref, asked) =>
    execute(client, LoadRunDocument, ref, asked),
  )
  return decodeRun(client, ref, run)
}
