import { isRunsError } from '../transport/runsError.ts'

/**
 * Whether a signed URL is not good any more: stores answer with one of these where its time is over, or the bytes have moved.
 *
 * @internal
 */
export function isRefused(error: unknown): boolean {
  return isRunsError(error) && [400, 401, 403, 404, 410].includes(error.status ?? 0)
}
