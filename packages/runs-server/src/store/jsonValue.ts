import { isDict } from './parseRow.ts'

/** Deeper values would overflow the stack of whoever prints them. */
const MAX_DEPTH = 200

/**
 * The value as real JSON can carry it: NaN and ±Infinity as their names or as null, parts nested deeper than 200 levels
 * as null. Integers beyond 2^53 stay `bigint`, for those who write their digits, or are rounded.
 * @internal
 */
export function jsonValue(
  value: unknown,
  nonFinite: 'string' | 'null',
  integers: 'number' | 'lossless' = 'number',
  depth = 0,
): unknown {
  if (typeof value === 'bigint') return integers === 'lossless' ? value : Number(value)
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : nonFinite === 'string' ? String(value) : null
  if (depth > MAX_DEPTH) return null
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, nonFinite, integers, depth + 1))
  if (isDict(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, jsonValue(item, nonFinite, integers, depth + 1)]),
    )
  }
  return value
}
