import { isRunsError, RunsError } from '../transport/runsError.ts'

/**
 * What the disk gives; what it refuses is an error as any other.
 *
 * @internal
 */
export async function onDisk<Value>(
  promise: Promise<Value>,
  about: { operation: string; path: string },
): Promise<Value> {
  try {
    return await promise
  } catch (cause) {
    if (isRunsError(cause)) throw cause
    throw new RunsError('usage', cause instanceof Error ? cause.message : String(cause), { ...about, cause })
  }
}
