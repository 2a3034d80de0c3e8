import type { CallOptions, ExecuteOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { RunsError } from '../transport/runsError.ts'
import { type RunPath, type RunRef, resolveRunPath } from './runPath.ts'

/**
 * Asks for something of the run that a path means. W&B gives null for a project or run that does not exist, and for one that this
 * key may not see.
 *
 * @param ask - sends the document, with the run's three names among the variables
 *
 * @throws {@link RunsError} `notFound`, and what a request can fail with
 *
 * @internal
 */
export async function askRun<Fields, Options extends CallOptions>(
  client: RunsClient,
  path: RunPath,
  operation: string,
  options: Options,
  ask: (
    ref: RunRef,
    options: Options & Pick<ExecuteOptions, 'path'>,
  ) => Promise<{ project: { run: Fields | null } | null }>,
): Promise<{ ref: RunRef; run: Fields }> {
  const ref = await resolveRunPath(client, path, options)
  const text = `${ref.entity}/${ref.project}/${ref.run}`
  const { project } = await ask(ref, { ...options, path: text })
  if (!project?.run)
    throw new RunsError(
      'notFound',
      `no ${project ? 'run' : 'project for run'} ${text} that this key can see`,
      {
        operation,
        path: text,
      },
    )
  return { ref, run: project.run }
}
