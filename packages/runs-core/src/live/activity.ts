/**
 * Whether it makes sense to poll now.
 * @internal
 */
export interface Activity {
  isActive(): boolean
  /** Calls `listener` after each change. Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
}

/** The page is seen, and the machine says that it has a network; where there is no page, always. */
export function pageActivity(): Activity {
  const page = typeof document === 'undefined' ? undefined : document
  const view = typeof window === 'undefined' ? undefined : window
  const watched = [
    [page, 'visibilitychange'],
    [view, 'online'],
    [view, 'offline'],
  ] as const
  return {
    // A navigator that does not tell (Node has one) is no reason to stop.
    isActive: () => page?.visibilityState !== 'hidden' && view?.navigator.onLine !== false,
    subscribe(listener) {
      for (const [target, event] of watched) target?.addEventListener(event, listener)
      return () => {
        for (const [target, event] of watched) target?.removeEventListener(event, listener)
      }
    },
  }
}
