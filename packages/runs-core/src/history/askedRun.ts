import type { RunRef } from '../runs/runPath.ts'
import { RunsError } from '../transport/runsError.ts'

/**
 * The run in an answer. W&B gives null for a project or run that does not exist, and for one that this key may not see.
 *
 * @throws {@link RunsError} `notFound`
 *
 * @internal
 */
export function askedRun<Fields>(
  data: { project: { run: Fields | null } | null },
  ref: RunRef,
  operation: string,
): Fields {
  const path = `${ref.entity}/${ref.project}/${ref.run}`
  if (!data.project)
    throw new RunsError('notFound', `no project ${ref.entity}/${ref.project} is visible with this key`, {
      operation,
      path,
    })
  if (!data.project.run)
    throw new RunsError('notFound', `no run ${path} is visible with this key`, { operation, path })
  return data.project.run
}
