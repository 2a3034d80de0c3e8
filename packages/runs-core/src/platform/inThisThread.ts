/** So much of a turn of the event loop may go to the disk, in milliseconds. */
const turnMs = 5
/** Calls that take longer than this, in the mean of the last ones, wait for a disk or for a network behind it. */
const slowMs = 0.25
/** How much of the mean each call is. */
const weight = 1 / 16
/** What a call counts at most: it takes several to tell a disk from the garbage collector, or from a first call, which loads code. */
const mostMs = 4 * slowMs
/** So long is everything left to other threads after slow calls. */
const restMs = 100

let usedMs = 0
let meanMs = 0
let nextTurn: Promise<void> | undefined
let restUntil = 0

/**
 * Makes a call that keeps the thread waiting for the disk, where that is quicker than to have another thread do it: what the system
 * holds in memory is there in microseconds, and a trip to the other thread and back takes ten times as long. What would keep the event
 * loop from turning waits for its next turn. What has to wait for its disk is noticed and left to the threads.
 *
 * @returns what the call gives; undefined where it was not made, and is to be made in another thread
 * @throws what the call throws
 *
 * @internal
 */
export async function inThisThread<Value>(call: () => Value): Promise<{ value: Value } | undefined> {
  while (usedMs >= turnMs) await nextTurn
  return make(call)
}

/**
 * The same with many items one after the other, without a promise for each. Ends when all have been come to: while the disk is slow the
 * call is not made for those that come then.
 *
 * @throws what the call throws
 *
 * @internal
 */
export async function eachInThisThread<Item>(
  items: Iterable<Item>,
  call: (item: Item) => void,
): Promise<void> {
  for (const item of items) {
    while (usedMs >= turnMs) await nextTurn
    make(() => call(item))
  }
}

function make<Value>(call: () => Value): { value: Value } | undefined {
  const startedAt = performance.now()
  if (startedAt < restUntil) return undefined
  nextTurn ??= new Promise((resolve) =>
    setImmediate(() => {
      usedMs = 0
      nextTurn = undefined
      resolve()
    }),
  )
  try {
    return { value: call() }
  } finally {
    const tookMs = performance.now() - startedAt
    usedMs += tookMs
    meanMs += (Math.min(tookMs, mostMs) - meanMs) * weight
    if (meanMs > slowMs) {
      // So that the first call afterwards decides.
      meanMs = slowMs
      restUntil = startedAt + tookMs + restMs
    }
  }
}
