import { RunsError } from './runsError.ts'

/**
 * Writes JSON as W&B reads it in its JSON texts (config, summary, rows of history): a `bigint` as its digits, and bare `NaN`,
 * `Infinity` and `-Infinity`. What `parseJson` gives is written back as it was.
 *
 * @throws RunsError `usage` for what JSON would leave out, or make something else of, without a word: `undefined`, a function, a
 * `Map`, a typed array; and for a value that holds itself
 *
 * @internal
 */
export function writeJson(value: unknown): string {
  // No string of the value can begin like that: nobody knows it beforehand.
  const mark = `${Math.random()} `
  const json = marked(value, (_key, member: unknown) => {
    if (typeof member === 'bigint') return mark + member
    if (typeof member === 'number') {
      if (Object.is(member, -0)) return `${mark}-0.0`
      return Number.isFinite(member) ? member : mark + member
    }
    const kind = Object.prototype.toString.call(member)
    if (!/ (Object|Array|Null|String|Boolean)\]$/.test(kind)) throw new TypeError(`${kind} has no JSON`)
    return member
  })
  return json.replaceAll(new RegExp(`"${mark}(.+?)"`, 'g'), '$1')
}

function marked(value: unknown, replacer: (key: string, value: unknown) => unknown): string {
  try {
    return JSON.stringify(value, replacer)
  } catch (cause) {
    throw new RunsError('usage', `no value for JSON: ${String(cause)}`, { cause })
  }
}
