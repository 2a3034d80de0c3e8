import type { Coverage, CoverageReason } from './coverage.ts'
import type { HistoryExtent } from './historyExtent.ts'

/**
 * For each key asked for, whether it has ever been logged; undefined where the server does not say.
 *
 * @internal
 */
export function keyStates(keys: readonly string[], extent: HistoryExtent): Coverage['keys'] | undefined {
  if (extent.keys === null && (extent.lineCount === null || extent.lineCount > 0)) return undefined
  return Object.fromEntries(keys.map((key) => [key, wasLogged(key, extent) ? 'logged' : 'neverLogged']))
}

/**
 * Why a read gave no row. `unclear`: all keys were logged and only a part of the steps was asked for, so either no step of the run
 * holds them all, or none in that part: asking without bounds tells.
 *
 * @internal
 */
export function emptyReason(
  asked: { keys: readonly string[]; match: 'all' | 'any'; bounded: boolean },
  extent: HistoryExtent,
): CoverageReason | 'unclear' {
  const { keys, match, bounded } = asked
  if (extent.lastStep < 0 && !extent.lineCount && !extent.keys?.size) return 'noRows'
  const states = Object.values(keyStates(keys, extent) ?? {})
  const never = (state: string): boolean => state === 'neverLogged'
  if (states.length > 0 && (match === 'all' ? states.some(never) : states.every(never))) return 'neverLogged'
  if (bounded) return keys.length > 1 && match === 'all' ? 'unclear' : 'outOfRange'
  return keys.length > 0 ? 'noCommonStep' : 'noRows'
}

function wasLogged(key: string, { keys }: HistoryExtent): boolean {
  if (keys === null || keys.size === 0) return false
  // Every row has these, and servers do not list them all.
  if (key === '_step' || key === '_timestamp' || key === '_runtime') return true
  if (keys.has(key)) return true
  // A nested object is listed by its members.
  for (const other of keys.keys()) if (other.startsWith(`${key}.`)) return true
  return false
}
