import { parseRunPath, type RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'

/**
 * The same text for every spelling of a path, by which reads are shared and polled together; a path that cannot be read is its own, and
 * fails when it is asked for.
 */
export function runKey(client: RunsClient, path: RunPath): string {
  try {
    const { entity, project, run } = parseRunPath(path, client)
    return `run ${JSON.stringify([entity ?? null, project, run])}`
  } catch {
    return `run ${JSON.stringify(path)}`
  }
}
