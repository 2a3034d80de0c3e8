import { parseTolerant } from './parseTolerant.ts'

/**
 * Reads JSON as W&B writes it: bare `NaN`, `Infinity` and `-Infinity` and raw control characters in strings are allowed. Objects
 * are plain, and a key such as `__proto__` is data like any other.
 *
 * @throws SyntaxError where the text is not even that
 *
 * @internal
 */
export function parseJson(text: string): unknown {
  try {
    // Almost every text is JSON, and nothing written in JavaScript comes near the engine's own parser.
    return JSON.parse(text)
  } catch {
    return parseTolerant(text)
  }
}
