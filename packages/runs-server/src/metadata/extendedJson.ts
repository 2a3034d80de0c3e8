import { isObject } from '../http/readBody.ts'

const token = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g
// Strings that no JSON text can hold unescaped stand in for the three numbers that JSON lacks.
const standIns = new Map<unknown, number>([
  ['\u0000NaN', Number.NaN],
  ['\u0000Infinity', Number.POSITIVE_INFINITY],
  ['\u0000-Infinity', Number.NEGATIVE_INFINITY],
])

/** Reads JSON that may hold bare NaN, Infinity and -Infinity, as Python writes it. */
export function parseExtendedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const escaped = text.replace(token, (found) => (found.startsWith('"') ? found : `"\\u0000${found}"`))
    return JSON.parse(escaped, (_key, value: unknown) => standIns.get(value) ?? value)
  }
}

/** Writes what {@link parseExtendedJson} reads. */
export function stringifyExtendedJson(value: unknown): string {
  let found = false
  const text = JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'number' || Number.isFinite(member)) return member
    found = true
    return `\u0000${member}`
  })
  return found ? text.replace(/"\\u0000(NaN|-?Infinity)"/g, '$1') : text
}

/** Reads an object of extended JSON; `null` for any other text. */
export function parseExtendedObject(text: string): Record<string, unknown> | null {
  try {
    const value = parseExtendedJson(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
