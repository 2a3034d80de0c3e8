import { RunsError } from '../transport/runsError.ts'
import { writeJson } from '../transport/writeJson.ts'
import { internalConfigKeys } from './decodeRun.ts'
import { closeJson, getJson, openJson, type OpenJson, putJson } from './openJson.ts'
import type { PartPath } from './runPart.ts'

/**
 * Changes to a config or a summary, made while the function that was given them runs. A path is a key, or an array of keys; a
 * key is never split at dots. Values are what JSON has, and `NaN`, the infinities and `bigint`.
 *
 * @example
 * ```ts
 * await run.update({
 *   config: (edit) => {
 *     edit.set('lr', 0.01)
 *     edit.set(['optimizer', 'name'], 'adam')
 *     edit.delete('warm.up')
 *   },
 * })
 * ```
 * @public
 */
export interface Edits {
  /**
   * Sets the value at a path. Objects on the way are made where nothing is.
   * @throws {@link RunsError} `usage` where something else than an object is in the way, for it would be lost
   */
  set(path: string | readonly string[], value: unknown): void
  /** Takes away what is at a path. Nothing happens where nothing is. */
  delete(path: string | readonly string[]): void
  /**
   * Sets the members of an object at a path, without one at the top. Objects in it are merged into those that are there; any
   * other value takes the place of what is there, and what it does not name stays.
   */
  merge(object: object, path?: string | readonly string[]): void
}

/**
 * What an edit made of an object, and where.
 *
 * @internal
 */
export interface Edited {
  mine: OpenJson
  /** None within another: the value at each is all mine. */
  paths: readonly PartPath[]
}

/**
 * Lets a function edit a copy of an object, and notes what it touched.
 *
 * @throws RunsError `usage`
 *
 * @internal
 */
export function recordEdits(
  field: 'config' | 'summary' | 'metadata',
  base: Readonly<Record<string, unknown>>,
  edit: (edits: Edits) => void,
): Edited {
  const all = writeJson(base)
  const [was, mine] = [openJson(all) ?? new Map(), openJson(all) ?? new Map()]
  const touched = new Map<string, PartPath>()
  const put = (path: PartPath, text: string | undefined): void => {
    if (field === 'config' && internalConfigKeys.has(path[0] ?? ''))
      throw wrong(field, path, 'belongs to the client that logs')
    if (!putJson(mine, path, text) && text !== undefined) throw wrong(field, path, inTheWay)
    let at = path
    // An object that was made on the way to what is taken away again stays, and is all mine.
    const isMade = (outer: PartPath): boolean => !getJson(was, outer) && getJson(mine, outer) !== undefined
    while (text === undefined && at.length > 1 && isMade(at.slice(0, -1))) at = at.slice(0, -1)
    touched.set(JSON.stringify(at), at)
  }
  const merge = (members: OpenJson, at: PartPath): void => {
    if (members.size === 0 && at.length > 0 && getJson(mine, at) === undefined) put(at, '{}')
    for (const [key, held] of members) {
      const path = [...at, key]
      const inner = openJson(held)
      const there = getJson(mine, path)
      if (inner && (there === undefined || openJson(there))) merge(inner, path)
      else put(path, closeJson(held))
    }
  }
  const given: unknown = edit({
    set: (path, value) => put(keysOf(field, path), writeJson(value)),
    delete: (path) => put(keysOf(field, path), undefined),
    merge: (object, path) => {
      const members = openJson(writeJson(object))
      const at = path === undefined ? [] : keysOf(field, path)
      if (!members) throw wrong(field, at, 'merge takes an object')
      if (!openJson(getJson(mine, at) ?? '{}')) throw wrong(field, at, inTheWay)
      merge(members, at)
    },
  })
  if (given instanceof Promise)
    throw wrong(field, [], 'the function must not be async: what it edits later is lost')
  const isTouched = (path: PartPath): boolean => touched.has(JSON.stringify(path))
  const isWithin = (path: PartPath): boolean => path.some((_, depth) => isTouched(path.slice(0, depth)))
  return { mine, paths: [...touched.values()].filter((path) => !isWithin(path)) }
}

const inTheWay = 'what is there is no object: set or delete that first'

function keysOf(field: string, path: unknown): PartPath {
  const keys: unknown[] = Array.isArray(path) ? path : [path]
  if (keys.length === 0 || !keys.every((key) => typeof key === 'string'))
    throw wrong(field, [], 'a path is a key, or an array of keys')
  return keys
}

function wrong(field: string, path: PartPath, why: string): RunsError {
  return new RunsError('usage', `${[field, ...path].join(' › ')}: ${why}`)
}
