/**
 * A member of something that may be anything; undefined where there is none.
 *
 * @internal
 */
export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}
