import { GraphQLError } from 'graphql'
import { isObject } from '../http/readBody.ts'
import { parseExtendedJson } from '../metadata/extendedJson.ts'
import { type RunField, runField } from './runField.ts'
import type { RunValues } from './runIndex.ts'
import { matches, not, type ValueTest, valueTest } from './valueTests.ts'

/** A question about the run in a slot of the index. */
export type RunTest = (slot: number) => boolean

const deepest = 20
const mostConditions = 500

/**
 * Compiles the Mongo-style filter text of `Project.runs` to a question about runs in an index.
 *
 * @param valuesOf - gives the values of a field that the filter names
 * @throws GraphQLError that names the part it does not understand.
 */
export function compileFilters(
  text: string | null | undefined,
  valuesOf: (field: RunField) => Pick<RunValues, 'at'>,
): RunTest {
  if (!text) return () => true
  let filters: unknown
  try {
    filters = parseExtendedJson(text)
  } catch {
    throw new GraphQLError('filters must be JSON text')
  }
  if (filters === null) return () => true
  return compileObject({ valuesOf, conditions: 0 }, filters, 0)
}

interface Compiler {
  valuesOf: (field: RunField) => Pick<RunValues, 'at'>
  /** Conditions so far. */
  conditions: number
}

function compileObject(compiler: Compiler, filters: unknown, depth: number): RunTest {
  if (!isObject(filters)) throw new GraphQLError('a filter must be an object')
  compiler.conditions += 1 + Object.keys(filters).length
  if (compiler.conditions > mostConditions)
    throw new GraphQLError(`filters have more than ${mostConditions} conditions`)
  checkDepth(depth)
  return all(
    Object.entries(filters).map(([key, operand]): RunTest => {
      if (key === '$and' || key === '$or' || key === '$nor') {
        if (!Array.isArray(operand)) throw new GraphQLError(`${key} takes a list`)
        const parts = operand.map((part) => compileObject(compiler, part, depth + 1))
        if (key === '$and') return all(parts)
        const any: RunTest = (slot) => parts.some((part) => part(slot))
        return key === '$or' ? any : (slot) => !any(slot)
      }
      if (key === '$not') {
        const part = compileObject(compiler, operand, depth + 1)
        return (slot) => !part(slot)
      }
      if (key.startsWith('$')) throw new GraphQLError(`unknown operator ${key}`)
      const field = runField(key)
      const values = compiler.valuesOf(field)
      const test = compileField(field, operand, depth + 1)
      return (slot) => test(values.at(slot))
    }),
  )
}

function compileField(field: RunField, operand: unknown, depth: number): ValueTest {
  checkDepth(depth)
  const toOperand = field.kind === 'instant' ? toInstant : (given: unknown): unknown => given
  const operators = isObject(operand) ? Object.entries(operand) : []
  if (!isObject(operand) || !operators.some(([name]) => name.startsWith('$'))) {
    return valueTest('$eq', operand, toOperand)
  }
  return all(
    operators
      .filter(([operator]) => operator !== '$options')
      .map(([operator, value]) => {
        if (operator === '$regex') return matches(value, operand.$options)
        if (operator === '$not') return not(compileField(field, value, depth + 1))
        return valueTest(operator, value, toOperand)
      }),
  )
}

function checkDepth(depth: number): void {
  if (depth > deepest) throw new GraphQLError(`filters are nested deeper than ${deepest}`)
}

function all<Asked>(tests: readonly ((asked: Asked) => boolean)[]): (asked: Asked) => boolean {
  const [only] = tests
  return tests.length === 1 && only ? only : (asked) => tests.every((test) => test(asked))
}

function toInstant(operand: unknown): unknown {
  if (typeof operand === 'number' || operand === null) return operand
  // W&B's instants are UTC and often come without a zone; Date would take those for local time.
  const text = typeof operand === 'string' ? operand.trim().replace(' ', 'T') : ''
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T')
  const instant = Date.parse(isZoned ? text : `${text}Z`)
  if (Number.isNaN(instant)) throw new GraphQLError(`${JSON.stringify(operand)} is no date and time`)
  return instant
}
