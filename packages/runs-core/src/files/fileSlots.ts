import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import { onAbort, orAbort } from '../transport/onAbort.ts'
import { RunsError } from '../transport/runsError.ts'

/** How many files of the disk a client has open at once, and with each a connection: whatever is asked of it at the same time. */
const maxOpenFiles = 32

interface Slots {
  free: number
  /** Who waits, the longest first. */
  readonly waiting: Set<() => void>
}

const slotsOf: WeakMap<object, Slots> = /* @__PURE__ */ new WeakMap()

/**
 * Makes a call that opens a file once fewer than {@link maxOpenFiles} are open.
 *
 * @throws the signal's reason where it ends the wait
 */
async function inFileSlot<Value>(
  client: RunsClient,
  signal: AbortSignal,
  call: () => Promise<Value>,
): Promise<Value> {
  const key = clientInternals(client)
  const slots = slotsOf.get(key) ?? { free: maxOpenFiles, waiting: new Set() }
  slotsOf.set(key, slots)
  const release = (): void => {
    const [next] = slots.waiting
    if (!next) slots.free++
    else {
      slots.waiting.delete(next)
      next()
    }
  }
  if (slots.free > 0) slots.free--
  else {
    let mine = (): void => {}
    const turn = new Promise<void>((resolve) => slots.waiting.add((mine = resolve)))
    await orAbort(turn, signal).catch((reason: unknown) => {
      // Its turn may have come in the same moment.
      if (!slots.waiting.delete(mine)) release()
      throw reason
    })
  }
  try {
    return await call()
  } finally {
    release()
  }
}

/**
 * Does the same with each item, many at once. The first that fails ends the others, and all have ended when this rejects.
 *
 * @throws {@link RunsError} `aborted`, and what the work fails with
 *
 * @internal
 */
export async function withEach<Item>(
  client: RunsClient,
  items: Iterable<Item> | AsyncIterable<Item>,
  { signal, ...about }: { signal?: AbortSignal | undefined; operation: string; path: string },
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController()
  const ignore = signal && onAbort(signal, () => stop.abort(signal.reason))
  if (signal?.aborted) stop.abort(signal.reason)
  const left = Symbol.iterator in items ? items[Symbol.iterator]() : items[Symbol.asyncIterator]()
  const failures: unknown[] = []
  const lane = async (): Promise<void> => {
    try {
      for (let next = await left.next(); !next.done; next = await left.next()) {
        stop.signal.throwIfAborted()
        const item = next.value
        await inFileSlot(client, stop.signal, () => work(item, stop.signal))
      }
    } catch (error) {
      failures.push(error)
      stop.abort(error)
    }
  }
  await Promise.all(Array.from({ length: maxOpenFiles }, lane))
  ignore?.()
  if (signal?.aborted)
    throw new RunsError('aborted', 'the call was aborted', { ...about, cause: signal.reason })
  if (failures.length > 0) throw failures[0]
}
