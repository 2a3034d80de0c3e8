/** Strings, which may hold anything, and between them the values that JSON lacks. */
const tokens = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/gs
const control = /[\u0000-\u001f]/g

/**
 * The parser for texts that `JSON.parse` refuses: says the same in JSON, and lets `JSON.parse` do the rest.
 *
 * @throws SyntaxError
 *
 * @internal
 */
export function parseTolerant(text: string): unknown {
  // No string of the text can be the same: nobody knows it beforehand.
  const nan = `NaN ${Math.random()}`
  const json = text.replace(tokens, (token) =>
    token === 'NaN'
      ? ` "${nan}"`
      : token.startsWith('"')
        ? token.replace(control, (raw) => JSON.stringify(raw).slice(1, -1))
        : // Beyond the largest number is infinity, in JSON too. The space keeps `1Infinity` what it is: no number.
          ` ${token.replace('Infinity', '1e999')}`,
  )
  // In a list, so that the text may be nothing but `NaN`.
  const values: unknown[] = [JSON.parse(json)]
  restore(values, nan)
  return values[0]
}

/** Puts NaN back. Not with a reviver of `JSON.parse`, which takes several times as long. */
function restore(value: unknown, nan: string): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    // The member is there, so this changes it, and never a prototype.
    if (member === nan) Reflect.set(value, key, Number.NaN)
    else restore(member, nan)
  }
}
