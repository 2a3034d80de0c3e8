import { clientInternals, type RunsClient } from './clientInternals.ts'
import { orAbort } from './onAbort.ts'
import { RunsError } from './runsError.ts'

/**
 * Waits, on the client's clock.
 *
 * @throws RunsError `aborted`
 *
 * @internal
 */
export async function pause(
  client: RunsClient,
  ms: number,
  operation: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { clock } = clientInternals(client)
  let timer: unknown
  const over = new Promise<void>((resolve) => {
    timer = clock.setTimeout(resolve, ms)
  })
  try {
    await (signal ? orAbort(over, signal) : over)
  } catch (cause) {
    throw new RunsError('aborted', 'the call was aborted', { operation, cause })
  } finally {
    clock.clearTimeout(timer)
  }
}
