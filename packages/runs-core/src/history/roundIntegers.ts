/**
 * Rounds integers beyond 2^53 to the nearest number, in place.
 *
 * @param warnings - gets a sentence for each key under which that changes one
 *
 * @internal
 */
export function roundIntegers(holder: object, warnings: Set<string>, within?: string): void {
  for (const [name, value] of Object.entries(holder)) {
    const key = Array.isArray(holder) ? within : within === undefined ? name : `${within}.${name}`
    if (typeof value === 'bigint') {
      const rounded = Number(value)
      // The member is there, so this changes it, and never a prototype.
      Reflect.set(holder, name, rounded)
      if (rounded === Infinity || BigInt(rounded) !== value) warnings.add(roundedWarning(key))
    } else if (typeof value === 'object' && value !== null) roundIntegers(value, warnings, key)
  }
}

/** @internal */
export function roundedWarning(key: string | undefined): string {
  return `${JSON.stringify(key)} holds integers beyond 2^53, which are rounded: integers: 'lossless' reads them as bigint`
}
