/** Time that stands still until a test moves it; fits the clocks of core and server. */
export interface FakeClock {
  /** Milliseconds since the epoch. */
  now(): number
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(handle: unknown): void
  /** Moves the time, stopping at each timer on the way; before, between and after them, promises get to run. */
  advance(ms: number): Promise<void>
  /** How many timers wait: a call that has ended leaves none. */
  readonly pending: number
}

/** @param startAt - the first `now()`, in milliseconds since the epoch */
export function fakeClock(startAt: number = Date.UTC(2026, 0, 1)): FakeClock {
  const timers = new Map<number, { at: number; callback: () => void }>()
  let time = startAt
  let lastHandle = 0

  const nextTimer = (until: number): number | undefined => {
    let next: number | undefined
    for (const [handle, { at }] of timers)
      if (at <= until && (next === undefined || at < (timers.get(next)?.at ?? 0))) next = handle
    return next
  }
  return {
    now: () => time,
    setTimeout(callback, ms) {
      timers.set(++lastHandle, { at: time + Math.max(0, ms), callback })
      return lastHandle
    },
    clearTimeout(handle) {
      if (typeof handle === 'number') timers.delete(handle)
    },
    async advance(ms) {
      const until = time + ms
      await settled()
      for (let handle = nextTimer(until); handle !== undefined; handle = nextTimer(until)) {
        const timer = timers.get(handle)
        timers.delete(handle)
        time = Math.max(time, timer?.at ?? time)
        timer?.callback()
        await settled()
      }
      time = until
    },
    get pending() {
      return timers.size
    },
  }
}

/** Lets promises run that depend on promises, and on bodies of answers, which come a turn of the event loop later. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
}
