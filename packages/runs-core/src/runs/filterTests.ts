/** @internal */
export type Operator = '$eq' | '$ne' | '$in' | '$nin' | '$gt' | '$gte' | '$lt' | '$lte' | '$regex' | '$exists'

type Test = (value: unknown) => boolean

/**
 * What the server's operators mean, for the runs that are filtered here: a list is asked by its members, null stands for missing
 * too, and order asks only values of the operand's type.
 *
 * @internal
 */
export function holdsFor(operator: Operator, operand: unknown): Test {
  switch (operator) {
    case '$ne':
      return (value) => !equals(operand)(value)
    case '$in':
      return isIn(operand)
    case '$nin':
      return (value) => !isIn(operand)(value)
    case '$exists':
      return (value) => (value !== undefined) === operand
    case '$regex': {
      const [, flags, pattern = String(operand)] = /^\(\?([ims]+)\)(.*)$/s.exec(String(operand)) ?? []
      const expression = new RegExp(pattern, flags)
      return anyMember((value) => typeof value === 'string' && expression.test(value))
    }
    case '$gt':
      return ordered(operand, (order) => order > 0)
    case '$gte':
      return ordered(operand, (order) => order >= 0)
    case '$lt':
      return ordered(operand, (order) => order < 0)
    case '$lte':
      return ordered(operand, (order) => order <= 0)
    default:
      return equals(operand)
  }
}

function equals(operand: unknown): Test {
  return anyMember((value) => value === operand || Object.is(value ?? null, operand))
}

function isIn(operand: unknown): Test {
  const tests = Array.isArray(operand) ? operand.map(equals) : []
  return (value) => tests.some((test) => test(value))
}

function ordered(operand: unknown, holds: (order: number) => boolean): Test {
  return anyMember((value) => {
    if (typeof value === 'string' && typeof operand === 'string')
      return holds(value < operand ? -1 : value > operand ? 1 : 0)
    if (typeof value !== typeof operand || typeof value === 'object') return false
    if (Object.is(value, operand)) return holds(0)
    const [left, right] = [Number(value), Number(operand)]
    return holds(left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN)
  })
}

function anyMember(test: Test): Test {
  return (value) => test(value) || (Array.isArray(value) && value.some(test))
}
