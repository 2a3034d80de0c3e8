import { type RefCallback, type RefObject, useCallback, useState } from 'react'

/** The width of an element in CSS pixels, 0 until it is known; and the callback to give it as `ref`, which also fills `holder`. */
export function useWidth<E extends HTMLElement>(holder: RefObject<E | null>): [number, RefCallback<E>] {
  const [width, setWidth] = useState(0)
  const measure = useCallback<RefCallback<E>>(
    (element) => {
      holder.current = element
      if (!element) return
      const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
      observer.observe(element)
      return () => {
        holder.current = null
        observer.disconnect()
      }
    },
    [holder],
  )
  return [width, measure]
}
