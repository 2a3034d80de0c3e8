/**
 * The answer, with every part that equals the one before replaced by the one before, and everything frozen.
 *
 * Equal by value becomes equal by reference, so a component that got only one metric's rows renders only when those change.
 * `NaN` equals itself; a missing key and `undefined` are different things. Values that are not plain (dates) are compared by
 * their time and are not frozen.
 */
export function share<T>(before: T | undefined, answer: T): T
export function share(before: unknown, answer: unknown): unknown {
  if (Object.is(before, answer) || typeof answer !== 'object' || answer === null) return answer
  if (answer instanceof Date) {
    return before instanceof Date && Object.is(before.getTime(), answer.getTime()) ? before : answer
  }
  // What is frozen came through here already, as part of an earlier answer that a merge carried over.
  if (Object.isFrozen(answer) && before === undefined) return answer
  if (Array.isArray(answer)) return shareArray(Array.isArray(before) ? before : undefined, answer)
  return shareObject(isRecord(before) ? before : undefined, Object.entries(answer))
}

function shareArray(before: readonly unknown[] | undefined, answer: readonly unknown[]): unknown {
  const merged = answer.map((value, index) => share(before?.[index], value))
  const same =
    before?.length === merged.length && merged.every((value, index) => Object.is(value, before[index]))
  return same ? before : Object.freeze(merged)
}

function shareObject(
  before: Readonly<Record<string, unknown>> | undefined,
  answer: [string, unknown][],
): unknown {
  let same = before !== undefined && Object.keys(before).length === answer.length
  const merged = answer.map(([key, value]): [string, unknown] => {
    const held = before !== undefined && Object.hasOwn(before, key)
    const shared = share(held ? before[key] : undefined, value)
    same &&= held && Object.is(shared, before?.[key])
    return [key, shared]
  })
  // fromEntries defines own properties: a key named `__proto__` stays data.
  return same ? before : Object.freeze(Object.fromEntries(merged))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
