import { useSyncExternalStore } from 'react'

/** What the reader chose; `system` follows the system's setting. */
export type ThemeChoice = 'system' | 'light' | 'dark'

const key = 'runs.theme'
const listeners = new Set<() => void>()
const system = window.matchMedia('(prefers-color-scheme: dark)')
const tell = (): void => {
  for (const listener of listeners) listener()
}

let choice: ThemeChoice = readChoice()
apply()
system.addEventListener('change', tell)

/** Storage may be forbidden; the choice then lasts as long as the page. */
function readChoice(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(key)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

function apply(): void {
  if (choice === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = choice
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next
  apply()
  try {
    window.localStorage.setItem(key, next)
  } catch {
    // See readChoice.
  }
  tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice)

/** The colours in use, for what is painted on a canvas and cannot follow the style by itself. */
export const useTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, () => (choice === 'system' ? (system.matches ? 'dark' : 'light') : choice))
