/**
 * What `sampledHistory` is asked for, as JSON text. `_step` is always among the keys: rows are placed and joined by it.
 *
 * @internal
 */
export function historySpec(asked: {
  keys: readonly string[]
  samples: number
  xAxis?: string | undefined
  minStep?: number | undefined
  maxStep?: number | undefined
}): string {
  const { keys, samples, xAxis = '_step', minStep, maxStep } = asked
  return JSON.stringify({ keys: [...new Set([xAxis, '_step', ...keys])], samples, minStep, maxStep })
}

/**
 * The lists of keys that rows must hold whole: one list for all keys, or one for each.
 *
 * @internal
 */
export function keyLists(keys: readonly string[], match: 'all' | 'any'): (readonly string[])[] {
  return match === 'any' ? [...new Set(keys)].map((key) => [key]) : [keys]
}
