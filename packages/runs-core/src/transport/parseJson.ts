import { parseTolerant } from './parseTolerant.ts'

/**
 * Whether an integer beyond 2^53 may stand in a JSON text. It may as well be in a string, or be none: the parser tells them apart.
 *
 * @internal
 */
export function mayHoldBigint(text: string): boolean {
  return /(?:^|[[:,\s])-?\d{16}/.test(text)
}

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
  if (integers === 'lossless' && mayHoldBigint(text)) return parseTolerant(text, true)
  try {
    // Almost every text is JSON, and nothing written in JavaScript comes near the engine's own parser.
    return JSON.parse(text)
  } catch {
    return parseTolerant(text)
  }
}
