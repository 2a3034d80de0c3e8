import { RunsError } from './runsError.ts'

/**
 * Writes what `parseJson` reads: JSON with bare `NaN`, `Infinity` and `-Infinity`, as Python writes it. `bigint` becomes digits.
 *
 * @throws RunsError `usage` for a value that the text could not say: `undefined`, a function, a `Map`, a typed array, a circle
 *
 * @internal
 */
export function stringifyJson(value: unknown): string {
  // No string of the value can be the same: nobody knows it beforehand.
  const bare = `${Math.random()} `
  const text = quoted(value, (_key, member: unknown) => {
    switch (typeof member) {
      case 'number':
        return Number.isFinite(member) && !Object.is(member, -0)
          ? member
          : bare + (member === 0 ? '-0.0' : member)
      case 'bigint':
        return bare + member
      case 'string':
      case 'boolean':
        return member
    }
    // What JSON would leave out, or make `{}` of, without a word.
    const kind = Object.prototype.toString.call(member)
    if (!/ (Object|Array|Null)\]$/.test(kind)) throw new TypeError(`${kind} is no JSON`)
    return member
  })
  return text.replaceAll(new RegExp(`"${bare}(.*?)"`, 'g'), '$1')
}

function quoted(value: unknown, replacer: (key: string, value: unknown) => unknown): string {
  try {
    return JSON.stringify(value, replacer)
  } catch (cause) {
    throw new RunsError('usage', `not a value for JSON: ${String(cause)}`, { cause })
  }
}
