/**
 * The answer, with every part that equals the one before replaced by the one before, and everything frozen.
 *
 * Equal by value becomes equal by reference, so a component that got only one metric's rows renders only when those change.
 * `NaN` equals itself; a missing key and `undefined` are different things. Dates are compared by their time and not frozen.
 */
export function share<T>(before: T | undefined, answer: T): T
export function share(before: unknown, answer: unknown): unknown {
  if (Object.is(before, answer) || typeof answer !== 'object' || answer === null) return answer
  if (typeof before !== 'object' || before === null) return freeze(answer)
  if (answer instanceof Date || before instanceof Date) {
    const same =
      answer instanceof Date && before instanceof Date && Object.is(before.getTime(), answer.getTime())
    return same ? before : freeze(answer)
  }
  if (Array.isArray(answer)) return Array.isArray(before) ? shareArray(before, answer) : freeze(answer)
  return Array.isArray(before) ? freeze(answer) : shareObject(new Map(Object.entries(before)), before, answer)
}

function shareArray(before: readonly unknown[], answer: readonly unknown[]): unknown {
  const merged = answer.map((value, index) => share(before[index], value))
  const same =
    before.length === merged.length && merged.every((value, index) => Object.is(value, before[index]))
  return same ? before : Object.freeze(merged)
}

function shareObject(held: ReadonlyMap<string, unknown>, before: object, answer: object): unknown {
  const entries = Object.entries(answer)
  let same = held.size === entries.length
  const merged = entries.map(([key, value]): [string, unknown] => {
    const shared = share(held.get(key), value)
    same &&= held.has(key) && Object.is(shared, held.get(key))
    return [key, shared]
  })
  // fromEntries defines own properties: a key named `__proto__` stays data.
  return same ? before : Object.freeze(Object.fromEntries(merged))
}

/** In place, for what came just now belongs to nobody else. What is frozen already came through here with an earlier answer. */
function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value))
    return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
