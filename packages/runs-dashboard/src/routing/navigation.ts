import { useSyncExternalStore } from 'react'
import { parseRoute, type Route } from './route.ts'

const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}

/** Goes to another page of this app without loading it anew. */
export function navigate(href: string): void {
  window.history.pushState(null, '', href)
  window.scrollTo(0, 0)
  tell()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', tell)
  }
}

/** The page that the address bar asks for. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.pathname))
}
