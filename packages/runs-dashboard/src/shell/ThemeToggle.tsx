import type { ReactNode } from 'react'
import { chooseTheme, type ThemeChoice, useThemeChoice } from './theme.ts'

const next: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' }
const names: Record<ThemeChoice, string> = { system: 'like the system', light: 'light', dark: 'dark' }
const pictures: Record<ThemeChoice, string> = {
  system: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  light:
    'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1v1.8M8 13.2V15M1 8h1.8M13.2 8H15M3 3l1.3 1.3M11.7 11.7 13 13M13 3l-1.3 1.3M4.3 11.7 3 13',
  dark: 'M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8a5.7 5.7 0 1 0 6.8 6.8z',
}

/** Goes through the three choices of colours. */
export function ThemeToggle(): ReactNode {
  const choice = useThemeChoice()
  const label = `Colours: ${names[choice]}. Change to ${names[next[choice]]}.`
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(next[choice])}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={pictures[choice]}
          fill={choice === 'system' ? 'currentColor' : 'none'}
          fillOpacity={choice === 'system' ? 0.35 : undefined}
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
}
