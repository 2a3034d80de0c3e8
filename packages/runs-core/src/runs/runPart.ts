import { isObject } from './decodeRun.ts'
import type { RunData } from './runData.ts'

/**
 * Parts of a run that can be changed, shaped like the run.
 * @public
 */
export type RunPart = Partial<
  Pick<RunData, 'displayName' | 'notes' | 'description' | 'group' | 'jobType' | 'tags' | 'config' | 'summary'>
>

/**
 * As in `['notes']` and `['config', 'optimizer', 'lr']`.
 *
 * @internal
 */
export type PartPath = readonly string[]

/**
 * Whether two sides say the same at a path. A text that is null says what `''` says, and tags have no order.
 *
 * @param loose - whether the numbers that JSON lacks may be the texts on the other side that some servers make of them
 *
 * @internal
 */
export function agreeAt(one: RunPart, other: RunPart, path: PartPath, loose = false): boolean {
  const [mine, theirs] = [one, other].map((side) => {
    const [value, depth] = reach(side, path)
    if (path.length > 1) return [value, depth]
    return Array.isArray(value) ? [...value].sort() : (value ?? '')
  })
  return isSame(mine, theirs, loose)
}

/**
 * What a side has at these paths; what it has not is missing.
 *
 * @internal
 */
export function pickPart(side: unknown, paths: readonly PartPath[]): unknown {
  if (!isObject(side) || paths.some((path) => path.length === 0)) return side
  const keys = new Set(paths.map(([key = '']) => key).filter((key) => Object.hasOwn(side, key)))
  const within = (key: string): PartPath[] =>
    paths.filter(([first]) => first === key).map(([, ...rest]) => rest)
  return Object.fromEntries([...keys].map((key) => [key, pickPart(side[key], within(key))]))
}

/** The value at a path; where one on the way is no object, that one, and how far it is. */
function reach(side: unknown, path: PartPath): [value: unknown, depth: number] {
  let value = side
  for (const [depth, key] of path.entries()) {
    if (!isObject(value)) return [value, depth]
    if (!Object.hasOwn(value, key)) return [undefined, path.length]
    value = value[key]
  }
  return [value, path.length]
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}

/** Equality by value. */
function isSame(one: unknown, other: unknown, loose: boolean): boolean {
  if (one === other) return true
  if (isNumber(one)) {
    const text = String(Number(one))
    if (!isNumber(other)) return loose && !Number.isFinite(one) && text === other
    return (typeof one === 'number' || typeof other === 'number') && text === String(Number(other))
  }
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const entries = Object.entries(one)
  return (
    entries.length === Object.keys(other).length &&
    entries.every(
      ([key, value]) => Object.hasOwn(other, key) && isSame(value, Reflect.get(other, key), loose),
    )
  )
}
