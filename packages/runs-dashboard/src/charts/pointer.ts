/** Where a chart's cursor is; apart from React's state, so that moving it renders the readout and nothing else. */
export interface Pointer {
  subscribe(listener: () => void): () => void
  /** Index into the series; null when there is no cursor. */
  get(): number | null
  set(index: number | null): void
}

export function createPointer(): Pointer {
  const listeners = new Set<() => void>()
  let index: number | null = null
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => index,
    set(next) {
      if (next === index) return
      index = next
      for (const listener of listeners) listener()
    },
  }
}
