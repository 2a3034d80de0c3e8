import { isLong } from '../transport/parseJson.ts'

/**
 * Calls back for each value beneath some members of a row, and puts what it gives in the value's place. Numbers that hold what was
 * logged are left alone: almost all are.
 *
 * @param replace - gets the value and its key as servers count keys: members of objects behind a dot, items of lists like the list
 *
 * @internal
 */
export function replaceMembers(
  holder: object,
  names: readonly string[],
  replace: (value: unknown, path: string) => unknown,
  within?: string,
): void {
  for (const name of names) {
    const value: unknown = Reflect.get(holder, name)
    if ((typeof value === 'number' && !isLong(value)) || !Object.hasOwn(holder, name)) continue
    const path = within === undefined ? name : Array.isArray(holder) ? within : `${within}.${name}`
    if (typeof value === 'object' && value !== null) replaceMembers(value, Object.keys(value), replace, path)
    // The member is there, so this changes it, and never a prototype.
    else Reflect.set(holder, name, replace(value, path))
  }
}
