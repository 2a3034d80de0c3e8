import { parseTolerant } from './parseTolerant.ts'

/**
 * Reads JSON as W&B writes it: bare `NaN`, `Infinity` and `-Infinity` and raw control characters in strings are allowed. Objects
 * are plain, and a key such as `__proto__` is data like any other.
 *
 * @param integers - `'lossless'` gives integers beyond 2^53 as `bigint`; else they are rounded, as `JSON.parse` does
 *
 * @throws SyntaxError where the text is not even that
 *
 * @internal
 */
export function parseJson(text: string, integers: 'number' | 'lossless' = 'number'): unknown {
  const value = parseRounded(text)
  return integers === 'lossless' && holdsLong([value]) ? parseTolerant(text, true) : value
}

function parseRounded(text: string): unknown {
  try {
    // Almost every text is JSON, and nothing written in JavaScript comes near the engine's own parser.
    return JSON.parse(text)
  } catch {
    return parseTolerant(text)
  }
}

/**
 * Whether an object or a list has a number in it that may stand for another integer than was written. It may as well be none: the
 * text tells.
 *
 * @internal
 */
export function holdsLong(value: unknown): boolean {
  // Every row comes this way, so no list of its members is made, and nothing is called for a number.
  for (const key in value as Record<string, unknown>) {
    const member = (value as Record<string, unknown>)[key]
    if (typeof member === 'number' ? isLong(member) : typeof member === 'object' && holdsLong(member))
      return true
  }
  return false
}

/**
 * Beyond 2^53, where numbers have gaps. Servers write integers of up to 21 digits as such, and what is longer as a power of ten.
 *
 * @internal
 */
export function isLong(value: number): boolean {
  const size = Math.abs(value)
  return size > Number.MAX_SAFE_INTEGER && size < 1e21
}
