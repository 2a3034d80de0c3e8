/** Strings, which may hold anything, and between them the values that JSON lacks. */
const tokens = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/gs

/**
 * The parser for texts that `JSON.parse` refuses: says the same in JSON, and lets `JSON.parse` do the rest.
 *
 * @throws SyntaxError
 *
 * @internal
 */
export function parseTolerant(text: string): unknown {
  // No string of a text can be the same: nobody knows it beforehand.
  const nan = `NaN ${Math.random()}`
  const json = text.replace(tokens, (token) => {
    if (token === 'NaN') return ` "${nan}"`
    // Beyond the largest number is infinity, in JSON too. The space keeps `1Infinity` what it is: no number.
    if (token.endsWith('y')) return ` ${token.replace('Infinity', '1e999')}`
    return token.replace(/[\u0000-\u001f]/g, (raw) => JSON.stringify(raw).slice(1, -1))
  })
  return JSON.parse(json, (_key, value: unknown) => (value === nan ? Number.NaN : value))
}
