import { isDict, type Row } from './parseRow.ts'

/**
 * What a cell holds. A `dict` is one that is flattened further: it can be asked for, and is not listed among the keys.
 * @internal
 */
export const cellKind = { number: 1, null: 2, other: 3, dict: 4 } as const

/** Dicts nested deeper than this are values of their own. */
const MAX_DEPTH = 20

/**
 * Visits every key of a row, nested dicts flattened with dots: `{"a": {"b": 1}}` visits `a` and `a.b`.
 *
 * @remarks
 * Shallow keys come first. Where two spellings meet (`{"a.b": 1, "a": {"b": 2}}`), both are visited, and the first one
 * stands. Media objects (with a string `_type`) and lists are values.
 * @internal
 */
export function flattenRow(row: Row, visit: (key: string, kind: number, value: unknown) => void): void {
  let level = visitDict(row, '', 1, visit)
  for (let depth = 2; level; depth++) {
    const next: Nested[] = []
    for (const { prefix, dict } of level) {
      for (const nested of visitDict(dict, prefix, depth, visit) ?? []) next.push(nested)
    }
    level = next.length > 0 ? next : null
  }
}

interface Nested {
  prefix: string
  dict: Row
}

/** Visits one dict's own keys; gives the dicts in it, or null: most rows are flat, and this runs for every one. */
function visitDict(
  dict: Row,
  prefix: string,
  depth: number,
  visit: (key: string, kind: number, value: unknown) => void,
): Nested[] | null {
  let nested: Nested[] | null = null
  for (const name of Object.keys(dict)) {
    const value = dict[name]
    const key = prefix + name
    if (typeof value === 'number') visit(key, cellKind.number, value)
    else if (value === null) visit(key, cellKind.null, value)
    else if (depth < MAX_DEPTH && isDict(value) && isFlattened(value)) {
      visit(key, cellKind.dict, value)
      nested ??= []
      nested.push({ prefix: `${key}.`, dict: value })
    } else visit(key, cellKind.other, value)
  }
  return nested
}

function isFlattened(dict: Row): boolean {
  return !(Object.hasOwn(dict, '_type') && typeof dict._type === 'string') && Object.keys(dict).length > 0
}

/**
 * The wanted keys that the row holds.
 * @internal
 */
export function pickKeys(row: Row, wanted: ReadonlySet<string>): Map<string, unknown> {
  const found = new Map<string, unknown>()
  flattenRow(row, (key, _kind, value) => {
    if (wanted.has(key) && !found.has(key)) found.set(key, value)
  })
  return found
}
