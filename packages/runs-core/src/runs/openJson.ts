import { parseJson } from '../transport/parseJson.ts'

/**
 * A JSON object whose members are texts, as they came, until one is opened. What nobody touches is written back to the letter:
 * `1.0` stays `1.0`, and an integer beyond 2^53 keeps its digits.
 *
 * @internal
 */
export type OpenJson = Map<string, string | OpenJson>

/** Strings, which may hold anything, and what gives JSON its structure. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs

/**
 * Opens the text of a JSON object, which must be well formed, by one level. Undefined for a value that is no object.
 *
 * @internal
 */
export function openJson(text: string | OpenJson): OpenJson | undefined {
  if (typeof text !== 'string') return text
  if (!/^\s*\{/.test(text)) return undefined
  const members: OpenJson = new Map()
  let depth = 0
  let key: string | undefined
  let start = 0
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (depth === 1) {
      if (token === ':') start = index + 1
      else if (key === undefined) key = token.startsWith('"') ? String(parseJson(token)) : key
      else if (token === ',' || token === '}') {
        members.set(key, text.slice(start, index).trim())
        key = undefined
      }
    }
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
  }
  return members
}

/**
 * The text again.
 *
 * @internal
 */
export function closeJson(held: string | OpenJson): string {
  if (typeof held === 'string') return held
  return `{${[...held].map(([key, member]) => `${JSON.stringify(key)}:${closeJson(member)}`).join()}}`
}

/**
 * What is at a path; undefined where nothing is.
 *
 * @internal
 */
export function getJson(object: OpenJson, path: readonly string[]): string | OpenJson | undefined {
  let held: string | OpenJson | undefined = object
  for (const key of path) held = held && openJson(held)?.get(key)
  return held
}

/**
 * Puts a text at a path, or takes away what is there where the text is undefined. Objects on the way are made.
 *
 * @returns false, having done nothing, where a value on the way is no object
 *
 * @internal
 */
export function putJson(
  object: OpenJson,
  [key = '', ...rest]: readonly string[],
  text: string | undefined,
): boolean {
  if (rest.length === 0) {
    if (text === undefined) object.delete(key)
    else object.set(key, text)
    return true
  }
  const held = object.get(key)
  if (held === undefined && text === undefined) return true
  const inner = openJson(held ?? '{}')
  if (!inner || !putJson(inner, rest, text)) return false
  object.set(key, inner)
  return true
}
