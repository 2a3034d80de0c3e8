import type { Clock } from './clock.ts'
import { orAbort } from './onAbort.ts'

/**
 * Waits.
 *
 * @throws the signal's reason
 *
 * @internal
 */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  let timer: unknown
  try {
    await orAbort(
      new Promise<void>((resolve) => {
        timer = clock.setTimeout(resolve, ms)
      }),
      signal,
    )
  } finally {
    clock.clearTimeout(timer)
  }
}
