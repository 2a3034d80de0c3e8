import { member } from './member.ts'
import { isRunsError, RunsError } from './runsError.ts'

/**
 * As the promise. What the caller's own disk or stream fails with is an error like any other, and no failure of the network.
 *
 * @throws RunsError `usage`, with the failure as `cause`
 *
 * @internal
 */
export async function ofCaller<Value>(
  promise: Promise<Value>,
  about: { operation: string; path: string },
): Promise<Value> {
  try {
    return await promise
  } catch (cause) {
    if (isRunsError(cause)) throw cause
    throw new RunsError('usage', String(member(cause, 'message') ?? cause), { ...about, cause })
  }
}
