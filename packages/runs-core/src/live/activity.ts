/**
 * Whether it makes sense to poll now.
 * @internal
 */
export interface Activity {
  isActive(): boolean
  /** Calls `listener` after each change. Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
}

/**
 * One of the things that pollers look at: whether the page is seen, whether there is a network.
 * @internal
 */
export interface ActivitySource {
  /** Name of the event on `target` after which `isActive` may differ. */
  events: readonly string[]
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined
  isActive(): boolean
}

/** The page is seen, or there is no page. */
export function visibilitySource(): ActivitySource {
  const page = typeof document === 'undefined' ? undefined : document
  return { events: ['visibilitychange'], target: page, isActive: () => page?.visibilityState !== 'hidden' }
}

/** The machine says that it has a network, or says nothing about it. */
export function onlineSource(): ActivitySource {
  const target = typeof window === 'undefined' ? undefined : window
  return {
    events: ['online', 'offline'],
    target,
    // Node 21 and later has a navigator without onLine.
    isActive: () => target === undefined || target.navigator.onLine !== false,
  }
}

/** Active while every source is. */
export function activityOf(sources: readonly ActivitySource[]): Activity {
  return {
    isActive: () => sources.every((source) => source.isActive()),
    subscribe(listener) {
      const each = sources.flatMap(({ target, events }) => events.map((event) => ({ target, event })))
      for (const { target, event } of each) target?.addEventListener(event, listener)
      return () => {
        for (const { target, event } of each) target?.removeEventListener(event, listener)
      }
    },
  }
}
