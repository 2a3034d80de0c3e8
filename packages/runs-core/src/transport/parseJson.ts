/**
 * Reads JSON as W&B writes it: bare `NaN`, `Infinity` and `-Infinity` and raw control characters in strings are allowed.
 *
 * @throws SyntaxError where the text is not even that
 *
 * @internal
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text)
}
