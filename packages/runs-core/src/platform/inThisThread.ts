/** So much of a turn of the event loop may go to the disk, in milliseconds. */
const turnMs = 5
/** A call that takes longer than this waits for a disk, or for a network behind it. */
const slowMs = 1
/** So long is everything left to other threads after a slow call. */
const restMs = 100

let usedMs = 0
let restUntil = 0

/**
 * Makes a call that keeps the thread waiting for the disk, where that is quicker than to have another thread do it: what the system
 * holds in memory is there in microseconds, and a trip to the other thread and back takes ten times as long. What has to wait for its
 * disk is noticed and left to the threads, and so is what would keep the event loop from turning.
 *
 * @returns what the call gives; undefined where it was not made, and is to be made in another thread
 * @throws what the call throws
 *
 * @internal
 */
export function inThisThread<Value>(call: () => Value): { value: Value } | undefined {
  const startedAt = performance.now()
  if (usedMs >= turnMs || startedAt < restUntil) return undefined
  if (usedMs === 0) setImmediate(() => (usedMs = 0))
  try {
    return { value: call() }
  } finally {
    const endedAt = performance.now()
    // Never zero: the turn's end is waited for once.
    usedMs += Math.max(endedAt - startedAt, Number.EPSILON)
    if (endedAt - startedAt > slowMs) restUntil = endedAt + restMs
  }
}
