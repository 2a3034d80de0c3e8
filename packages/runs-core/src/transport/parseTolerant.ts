/** Strings, which may hold anything, and between them the values that JSON lacks. */
const tokens = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/gs
/** And numbers, each as a whole: the digits behind a point are no integer. */
const tokensAndNumbers = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN|-?\d[\d.eE+-]*/gs
const control = /[\u0000-\u001f]/g

/**
 * The parser for texts that `JSON.parse` refuses: says the same in JSON, and lets `JSON.parse` do the rest.
 *
 * @param lossless - whether integers beyond 2^53 become `bigint`
 *
 * @throws SyntaxError
 *
 * @internal
 */
export function parseTolerant(text: string, lossless = false): unknown {
  // No string of the text can begin like that: nobody knows it beforehand.
  const mark = `${Math.random()} `
  const json = text.replace(lossless ? tokensAndNumbers : tokens, (token) =>
    token === 'NaN' || isBeyondNumbers(token)
      ? ` "${mark}${token}"`
      : token.startsWith('"')
        ? token.replace(control, (raw) => JSON.stringify(raw).slice(1, -1))
        : // Beyond the largest number is infinity, in JSON too. The space keeps `1Infinity` what it is: no number.
          ` ${token.replace('Infinity', '1e999')}`,
  )
  // In a list, so that the text may be nothing but `NaN`.
  const values: unknown[] = [JSON.parse(json)]
  restore(values, mark)
  return values[0]
}

function isBeyondNumbers(token: string): boolean {
  return /^-?[1-9]\d{15,}$/.test(token) && !Number.isSafeInteger(Number(token))
}

/** Puts back what was marked. Not with a reviver of `JSON.parse`, which takes several times as long. */
function restore(value: unknown, mark: string): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'string' && member.startsWith(mark)) {
      const token = member.slice(mark.length)
      // The member is there, so this changes it, and never a prototype.
      Reflect.set(value, key, token === 'NaN' ? Number.NaN : BigInt(token))
    } else restore(member, mark)
  }
}
