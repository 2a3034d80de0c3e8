import { createContext, type RefObject, useCallback, useContext, useState, useSyncExternalStore } from 'react'

/**
 * Watches which panels are on the screen. One IntersectionObserver for all of them: what comes into view together is
 * told in one go, rendered in one go, and so asked for in one request.
 */
export interface InView {
  watch(element: Element, listener: () => void): () => void
  isVisible(element: Element): boolean
}

export function createInView(): InView {
  const listeners = new Map<Element, () => void>()
  const visible = new Set<Element>()
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target)
      else visible.delete(target)
    }
    for (const { target } of entries) listeners.get(target)?.()
  })
  return {
    watch(element, listener) {
      listeners.set(element, listener)
      observer.observe(element)
      return () => {
        listeners.delete(element)
        visible.delete(element)
        observer.unobserve(element)
      }
    },
    isVisible: (element) => visible.has(element),
  }
}

export const InViewContext: React.Context<InView | null> = createContext<InView | null>(null)

/** `visible`: the element is on the screen now; `seen`: it has been. */
export function useInView(element: RefObject<Element | null>): { visible: boolean; seen: boolean } {
  const inView = useContext(InViewContext)
  const subscribe = useCallback(
    (listener: () => void): (() => void) =>
      (element.current && inView?.watch(element.current, listener)) ?? (() => undefined),
    [element, inView],
  )
  const visible = useSyncExternalStore(
    subscribe,
    () => element.current !== null && (inView?.isVisible(element.current) ?? false),
  )
  const [seen, setSeen] = useState(false)
  if (visible && !seen) setSeen(true)
  return { visible, seen: seen || visible }
}
