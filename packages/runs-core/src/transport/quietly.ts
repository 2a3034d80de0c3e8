/**
 * What a function gives, undefined where it throws: for hooks of the user's, which only watch, and for texts that may be unreadable.
 *
 * @internal
 */
export function quietly<Value>(call: () => Value): Value | undefined {
  try {
    return call()
  } catch {
    return undefined
  }
}
