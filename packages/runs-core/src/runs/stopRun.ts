import { StopRunDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { RunsError } from '../transport/runsError.ts'
import { loadRunId } from './loadRunId.ts'
import type { RunPath } from './runPath.ts'

/**
 * Asks a run to stop, as the button on its page does. Sends two requests: the run's id, and the wish.
 *
 * @remarks
 * Resolves when the server has noted the wish, not when the run has ended: the process that logs looks for it every 15 seconds, and
 * is then interrupted as by Ctrl+C. {@link waitUntilFinished} waits for its end. Of a run that has ended this changes nothing, and
 * asking twice is asking once.
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see; `server` where the server says no
 * @example
 * ```ts
 * await stopRun(client, 'entity/project/abcd1234')
 * ```
 * @public
 */
export async function stopRun(client: RunsClient, path: RunPath, options: CallOptions = {}): Promise<void> {
  const { id, asked } = await loadRunId(client, path, 'stopRun', options)
  const { stopRun: answer } = await executeMutation(client, StopRunDocument, { id }, asked)
  if (answer?.success) return
  throw new RunsError('server', `the server did not note that ${asked.path} shall stop`, {
    operation: 'stopRun',
    path: asked.path,
  })
}
