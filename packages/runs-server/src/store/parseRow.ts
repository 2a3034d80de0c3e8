import { randomUUID } from 'node:crypto'

/**
 * A logged row: the plain object that `JSON.parse` made. Keys are hostile; read them with `Object.entries` or `Object.hasOwn`.
 * @internal
 */
export type Row = Record<string, unknown>

// Begins what stands for a value between rewriting and reviving. Random, so that no logged string can be taken for it.
const MARK = `${randomUUID()} `
const BARE_NUMBER = /NaN|Infinity|-?\d[\d.eE+-]*/g
/** Where an integer may stand that no number holds, or a string that looks like it. */
const LONG_INTEGER = /[[:,\s]-?\d{16}/

/**
 * Reads JSON as Python writes it: bare `NaN`, `Infinity` and `-Infinity` are numbers, integers beyond 2^53 are `bigint`.
 *
 * @throws SyntaxError when the text is not such JSON
 * @internal
 */
export function parseTolerant(text: string): unknown {
  try {
    if (!LONG_INTEGER.test(text)) return JSON.parse(text)
  } catch {
    // Holds what JSON has no word for, or is broken.
  }
  return JSON.parse(rewriteBareNumbers(text), (_key, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(MARK)) return value
    const word = value.slice(MARK.length)
    return word === 'NaN' ? Number.NaN : BigInt(word)
  })
}

/**
 * The row in a history line, or null when the line holds no JSON object.
 * @internal
 */
export function parseRow(text: string): Row | null {
  try {
    const value = parseTolerant(text)
    return isDict(value) ? value : null
  } catch {
    return null
  }
}

/** @internal */
export function isDict(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Puts JSON in the place of the bare numbers outside of strings; 1e999 is read as Infinity. */
function rewriteBareNumbers(text: string): string {
  let result = ''
  let position = 0
  while (position < text.length) {
    const quote = text.indexOf('"', position)
    const end = quote < 0 ? text.length : quote
    result += text
      .slice(position, end)
      .replace(BARE_NUMBER, (word) =>
        word === 'Infinity' ? '1e999' : word === 'NaN' || isLong(word) ? JSON.stringify(MARK + word) : word,
      )
    if (quote < 0) break
    position = endOfString(text, quote)
    result += text.slice(quote, position)
  }
  return result
}

function isLong(word: string): boolean {
  return /^-?[1-9]\d{15,}$/.test(word) && !Number.isSafeInteger(Number(word))
}

function endOfString(text: string, start: number): number {
  let position = start + 1
  while (position < text.length) {
    const character = text.charCodeAt(position)
    if (character === 0x22) return position + 1
    position += character === 0x5c ? 2 : 1
  }
  return text.length
}
