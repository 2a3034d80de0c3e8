import type { Edits } from '../src/index.ts'

/** A value as the model holds it: objects are maps, so that no key means anything. */
export type ModelValue = ModelObject | unknown[] | string | number | boolean | null
export type ModelObject = Map<string, ModelValue>

/** One edit, as it is asked of `Edits` and of the model. */
export type Edit =
  | { kind: 'set'; path: string[]; value: ModelValue }
  | { kind: 'delete'; path: string[] }
  | { kind: 'merge'; path: string[]; value: ModelObject }

/** Keys that mean something to JavaScript, to the wrapper of the config, or to those who split at dots. */
const keys = ['a', 'b', 'a.b', '__proto__', 'constructor', 'length', 'value', 'desc', '', '🔥']

/** Draws edits of objects from a source of numbers. */
export function editDrawer(random: () => number): {
  object: (depth?: number) => ModelObject
  edits: (own?: readonly string[]) => Edit[]
} {
  const upTo = (most: number): number => Math.floor(random() * most)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const scalar = (): ModelValue =>
    pick<ModelValue>([
      0,
      1,
      0.1,
      -1e30,
      Number.NaN,
      Infinity,
      -Infinity,
      null,
      true,
      '',
      'x',
      '],{"x":1},',
      'NaN',
      '\u2028"\\',
    ])
  const value = (depth: number): ModelValue =>
    depth > 0 && random() < 0.4
      ? object(depth - 1)
      : random() < 0.15
        ? Array.from({ length: upTo(3) }, () => value(depth - 1))
        : scalar()
  const object = (depth = 2): ModelObject =>
    new Map(Array.from({ length: upTo(5) }, () => [pick(keys), value(depth)]))
  const path = (own: readonly string[]): string[] => [
    pick(own),
    ...Array.from({ length: upTo(3) }, () => pick(keys.slice(0, 4))),
  ]
  const edits = (own: readonly string[] = keys): Edit[] =>
    Array.from({ length: 1 + upTo(6) }, () => {
      const kind = pick(['set', 'set', 'delete', 'merge'] as const)
      if (kind === 'merge')
        return { kind, path: path(own).slice(0, own === keys ? upTo(3) : 2), value: object() }
      return kind === 'set' ? { kind, path: path(own), value: value(2) } : { kind, path: path(own) }
    })
  return { object, edits }
}

/** Makes an edit of the model. False where something in the way is no object: then nothing is changed. */
export function editModel(root: ModelObject, edit: Edit): boolean {
  const { path } = edit
  let at = root
  const made: [ModelObject, string][] = []
  for (const [depth, key] of path.entries()) {
    if (depth === path.length - 1 && edit.kind !== 'merge') break
    const held = at.get(key)
    if (held === undefined && edit.kind === 'delete') return true
    if (held !== undefined && !(held instanceof Map)) {
      for (const [object, created] of made) object.delete(created)
      return edit.kind === 'delete'
    }
    if (held === undefined) made.push([at, key])
    const inner: ModelObject = held ?? new Map()
    at.set(key, inner)
    at = inner
  }
  const last = path.at(-1) ?? ''
  if (edit.kind === 'delete') at.delete(last)
  else if (edit.kind === 'set') at.set(last, structuredClone(edit.value))
  else mergeModel(at, edit.value)
  return true
}

function mergeModel(into: ModelObject, object: ModelObject): void {
  for (const [key, value] of object) {
    const held = into.get(key)
    if (!(value instanceof Map)) into.set(key, structuredClone(value))
    else {
      const inner: ModelObject = held instanceof Map ? held : new Map()
      into.set(key, inner)
      mergeModel(inner, value)
    }
  }
}

/** Asks the same of the real thing. */
export function askEdit(edits: Edits, edit: Edit): void {
  const path = edit.path.length === 1 ? (edit.path[0] ?? '') : edit.path
  if (edit.kind === 'delete') edits.delete(path)
  else if (edit.kind === 'set') edits.set(path, plain(edit.value))
  else if (edit.path.length === 0) edits.merge(Object(plain(edit.value)))
  else edits.merge(Object(plain(edit.value)), path)
}

/** A value of the model as JavaScript has it. */
export function plain(value: ModelValue | unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!(value instanceof Map)) return value
  return Object.fromEntries([...value].map(([key, member]) => [key, plain(member)]))
}
