import { GraphQLError } from 'graphql'
import { isObject } from '../http/readBody.ts'

/** A question about one value; `undefined` is what a run does not have. */
export type ValueTest = (value: unknown) => boolean

/** Members of `$in` that are looked for one by one. */
const mostOddMembers = 100

/**
 * The operators of MongoDB that W&B takes, with MongoDB's meaning: a list matches by any of its members or as a whole, order asks
 * only values of the operand's type, and `null` stands for a value that is missing too.
 *
 * @param toOperand - reads an operand in the field's own terms, as a date
 * @throws GraphQLError for an operator or an operand that it does not know.
 */
export function valueTest(
  operator: string,
  operand: unknown,
  toOperand: (operand: unknown) => unknown,
): ValueTest {
  switch (operator) {
    case '$eq':
      return equals(toOperand(operand))
    case '$ne':
      return not(equals(toOperand(operand)))
    case '$in':
      return isIn(list(operator, operand).map(toOperand))
    case '$nin':
      return not(isIn(list(operator, operand).map(toOperand)))
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return ordered(operator, toOperand(operand))
    case '$exists':
      return operand ? (value) => value !== undefined : (value) => value === undefined
    default:
      throw new GraphQLError(`unknown operator ${operator}`)
  }
}

/** Texts that match; RE2 and Python write flags into the pattern. */
export function matches(pattern: unknown, options: unknown): ValueTest {
  if (typeof pattern !== 'string') throw new GraphQLError('$regex takes a text')
  const [, inline = '', body = pattern] = /^\(\?([ims]+)\)(.*)$/s.exec(pattern) ?? []
  const flags = new Set([...inline, ...(typeof options === 'string' ? options.replace(/[^ims]/g, '') : '')])
  try {
    const expression = new RegExp(body.replaceAll('(?P<', '(?<'), [...flags].join(''))
    return anyMember((value) => typeof value === 'string' && expression.test(value))
  } catch {
    throw new GraphQLError(`$regex does not understand ${JSON.stringify(pattern)}`)
  }
}

export function not(test: ValueTest): ValueTest {
  return (value) => !test(value)
}

function anyMember(test: ValueTest): ValueTest {
  return (value) => test(value) || (Array.isArray(value) && value.some(test))
}

function equals(operand: unknown): ValueTest {
  return anyMember(isEqualTo(operand))
}

function isEqualTo(operand: unknown): ValueTest {
  return operand === null
    ? (value) => value === null || value === undefined
    : (value) => isSame(value, operand)
}

function isIn(members: readonly unknown[]): ValueTest {
  const odd = members.filter((member) => typeof member === 'object')
  if (odd.length > mostOddMembers)
    throw new GraphQLError(`a list may hold at most ${mostOddMembers} members that are lists, dicts or null`)
  const plain = new Set(members)
  const others = odd.map(isEqualTo)
  return anyMember((value) => plain.has(value) || others.some((test) => test(value)))
}

function ordered(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): ValueTest {
  if (typeof operand === 'object' && operand !== null)
    throw new GraphQLError('an order takes a number, a text or a boolean')
  const isEqual = operator.endsWith('e') ? isEqualTo(operand) : null
  const sign = operator.startsWith('$g') ? 1 : -1
  return anyMember((value) => {
    if (isEqual?.(value)) return true
    if (typeof value !== typeof operand || typeof value === 'object') return false
    return sign * compareScalars(value, operand) > 0
  })
}

/** Of one type; NaN is neither before nor after anything. */
function compareScalars(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  return Number(left) - Number(right)
}

/** Members of a dict have no order. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right || (Number.isNaN(left) && Number.isNaN(right))) return true
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((member, index) => isSame(member, right[index]))
    )
  }
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
  )
}

function list(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw new GraphQLError(`${operator} takes a list`)
  return operand
}
