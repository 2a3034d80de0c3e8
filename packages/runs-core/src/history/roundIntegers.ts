import { replaceMembers } from './replaceMembers.ts'

/**
 * Rounds integers beyond 2^53 to the nearest number, in place.
 *
 * @param warnings - gets a sentence for each key under which that changes one
 *
 * @internal
 */
export function roundIntegers(row: object, warnings: Set<string>): void {
  replaceMembers(row, Object.keys(row), (value, path) => {
    if (typeof value !== 'bigint') return value
    const rounded = Number(value)
    if (rounded === Infinity || BigInt(rounded) !== value) warnings.add(roundedWarning(path))
    return rounded
  })
}

/** @internal */
export function roundedWarning(key: string): string {
  return `${JSON.stringify(key)} holds integers beyond 2^53, rounded: integers: 'lossless' reads them as bigint`
}
