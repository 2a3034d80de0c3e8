import { GraphQLError } from 'graphql'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isObject } from '../http/readBody.ts'
import type { ServerContext } from '../serverContext.ts'
import { type RunColumn, runColumn } from './runColumns.ts'

/** A condition that is true or false for every run, never NULL, so that it can be negated. */
export type Condition = RawBuilder<SqlBool>

/** Finds the runs of a project whose value matches; SQLite has no regular expressions of its own. */
export type RegexSearch = (column: RunColumn, pattern: RegExp) => Promise<number[]>

const always: Condition = sql<SqlBool>`1`
const never: Condition = sql<SqlBool>`0`
const deepest = 20
/** SQLite's expressions may be 1,000 deep, and a chain of n ANDs is n deep. */
const mostConditions = 500

/**
 * Compiles the Mongo-style filter text of `Project.runs` to SQL over the runs table.
 * @throws GraphQLError that names the part it does not understand.
 */
export async function compileFilters(
  server: ServerContext,
  text: string | null | undefined,
  search: RegexSearch,
): Promise<Condition> {
  if (!text) return always
  let filters: unknown
  try {
    filters = JSON.parse(text)
  } catch {
    throw new GraphQLError('filters must be JSON text')
  }
  if (filters === null) return always
  return await compileObject({ server, search, conditions: 0 }, filters, 0)
}

interface Compiler {
  server: ServerContext
  search: RegexSearch
  /** Conditions so far. */
  conditions: number
}

async function compileObject(compiler: Compiler, filters: unknown, depth: number): Promise<Condition> {
  if (!isObject(filters)) throw new GraphQLError('a filter must be an object')
  compiler.conditions += 1 + Object.keys(filters).length
  if (compiler.conditions > mostConditions)
    throw new GraphQLError(`filters have more than ${mostConditions} conditions`)
  if (depth > deepest) throw new GraphQLError(`filters are nested deeper than ${deepest}`)
  const conditions: Condition[] = []
  for (const [key, operand] of Object.entries(filters)) {
    if (key === '$and' || key === '$or' || key === '$nor') {
      if (!Array.isArray(operand)) throw new GraphQLError(`${key} takes a list`)
      const parts: Condition[] = []
      for (const part of operand) parts.push(await compileObject(compiler, part, depth + 1))
      conditions.push(key === '$and' ? all(parts) : key === '$or' ? any(parts) : not(any(parts)))
    } else if (key === '$not') {
      conditions.push(not(await compileObject(compiler, operand, depth + 1)))
    } else if (key.startsWith('$')) {
      throw new GraphQLError(`unknown operator ${key}`)
    } else {
      conditions.push(await compileColumn(compiler, runColumn(compiler.server, key), operand, depth + 1))
    }
  }
  return all(conditions)
}

async function compileColumn(
  compiler: Compiler,
  column: RunColumn,
  operand: unknown,
  depth: number,
): Promise<Condition> {
  if (depth > deepest) throw new GraphQLError(`filters are nested deeper than ${deepest}`)
  if (!isObject(operand)) return equals(column, operand)
  const operators = Object.entries(operand)
  if (!operators.some(([name]) => name.startsWith('$'))) return equals(column, operand)
  const conditions: Condition[] = []
  for (const [operator, value] of operators) {
    if (operator === '$options') continue
    if (operator === '$regex') {
      const ids = await compiler.search(column, toRegExp(value, operand.$options))
      conditions.push(sql<SqlBool>`runs.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    } else if (operator === '$not') {
      conditions.push(not(await compileColumn(compiler, column, value, depth + 1)))
    } else {
      conditions.push(compare(column, operator, value))
    }
  }
  return all(conditions)
}

function compare(column: RunColumn, operator: string, operand: unknown): Condition {
  switch (operator) {
    case '$eq':
      return equals(column, operand)
    case '$ne':
      return not(equals(column, operand))
    case '$in':
      return isIn(column, list(operator, operand))
    case '$nin':
      return not(isIn(column, list(operator, operand)))
    case '$gt':
      return ordered(column, '>', operand)
    case '$gte':
      return ordered(column, '>=', operand)
    case '$lt':
      return ordered(column, '<', operand)
    case '$lte':
      return ordered(column, '<=', operand)
    case '$exists':
      return operand ? exists(column) : not(exists(column))
    default:
      throw new GraphQLError(`unknown operator ${operator}`)
  }
}

function list(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw new GraphQLError(`${operator} takes a list`)
  return operand
}

/** Texts and numbers travel as one parameter each, so that thousands of run ids are no long statement. */
function isIn(column: RunColumn, members: unknown[]): Condition {
  const texts = members.filter((member) => typeof member === 'string')
  const numbers = members.filter((member) => typeof member === 'number')
  const others = members.filter((member) => typeof member !== 'string' && typeof member !== 'number')
  if (others.length > 100)
    throw new GraphQLError('a list may hold at most 100 members that are no texts and no numbers')
  const conditions = others.map((member) => equals(column, member))
  if (column.kind === 'instant') {
    conditions.push(amongst(column, [...texts, ...numbers].map(toInstant), null))
  } else {
    if (texts.length > 0) conditions.push(amongst(column, texts, sql`'text'`))
    if (numbers.length > 0) conditions.push(amongst(column, numbers, sql`'integer', 'real'`))
  }
  return any(conditions)
}

function amongst(
  column: RunColumn,
  members: readonly unknown[],
  types: RawBuilder<unknown> | null,
): Condition {
  const values = sql`(SELECT value FROM json_each(${JSON.stringify(members)}))`
  if (column.kind === 'tags') {
    return sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(${column.value}) AS tag WHERE tag.value IN ${values})`
  }
  const isOfType = column.type && types ? sql`${column.type} IN (${types})` : sql`1`
  return sql<SqlBool>`coalesce(${column.value} IN ${values} AND ${isOfType}, 0)`
}

function exists(column: RunColumn): Condition {
  if (column.kind === 'tags') return sql<SqlBool>`json_array_length(${column.value}) > 0`
  return sql<SqlBool>`${column.type ?? column.value} IS NOT NULL`
}

function equals(column: RunColumn, operand: unknown): Condition {
  if (column.kind === 'tags') return hasTag(column, operand)
  if (column.kind === 'instant' && operand !== null)
    return sql<SqlBool>`${column.value} = ${toInstant(operand)}`
  if (operand === null) return sql<SqlBool>`${column.value} IS NULL`
  if (typeof operand === 'boolean') {
    return column.type ? sql<SqlBool>`${column.type} IS ${String(operand)}` : never
  }
  if (typeof operand === 'number') {
    const isNumber = column.type ? sql`${column.type} IN ('integer', 'real')` : sql`1`
    return sql<SqlBool>`coalesce(${column.value} = ${operand} AND ${isNumber}, 0)`
  }
  if (typeof operand === 'string') {
    const isText = column.type ? sql`${column.type} = 'text'` : sql`1`
    return sql<SqlBool>`coalesce(${column.value} = ${operand} AND ${isText}, 0)`
  }
  const isSame = sql<SqlBool>`coalesce(${column.value} = json(${JSON.stringify(operand)}) AND ${column.type ?? sql`''`} IN ('object', 'array'), 0)`
  return column.type ? isSame : never
}

function ordered(column: RunColumn, operator: '>' | '>=' | '<' | '<=', operand: unknown): Condition {
  if (column.kind === 'tags') throw new GraphQLError('tags have no order')
  const value = column.kind === 'instant' ? toInstant(operand) : operand
  if (typeof value !== 'number' && typeof value !== 'string')
    throw new GraphQLError('an order takes a number or a text')
  const types = typeof value === 'number' ? sql`'integer', 'real'` : sql`'text'`
  const isComparable = column.type
    ? sql`${column.type} IN (${types})`
    : sql`typeof(${column.value}) IN (${types})`
  return sql<SqlBool>`coalesce(${column.value} ${sql.raw(operator)} ${value} AND ${isComparable}, 0)`
}

/** A list equals a value when it holds it, or a list when it is that list. */
function hasTag(column: RunColumn, operand: unknown): Condition {
  if (Array.isArray(operand)) return sql<SqlBool>`${column.value} = json(${JSON.stringify(operand)})`
  if (operand === null) return sql<SqlBool>`json_array_length(${column.value}) = 0`
  if (typeof operand !== 'string') return never
  return sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(${column.value}) AS tag WHERE tag.value = ${operand})`
}

function toInstant(operand: unknown): number {
  if (typeof operand === 'number') return operand
  // W&B's instants are UTC and often come without a zone; Date would take those for local time.
  const text = typeof operand === 'string' ? operand.trim().replace(' ', 'T') : ''
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T')
  const instant = Date.parse(isZoned ? text : `${text}Z`)
  if (Number.isNaN(instant)) throw new GraphQLError(`${JSON.stringify(operand)} is no date and time`)
  return instant
}

function toRegExp(pattern: unknown, options: unknown): RegExp {
  if (typeof pattern !== 'string') throw new GraphQLError('$regex takes a text')
  // RE2 writes flags into the pattern, and so does Python.
  const [, inline = '', body = pattern] = /^\(\?([ims]+)\)(.*)$/s.exec(pattern) ?? []
  const flags = new Set([...inline, ...(typeof options === 'string' ? options.replace(/[^ims]/g, '') : '')])
  try {
    return new RegExp(body, [...flags].join(''))
  } catch {
    throw new GraphQLError(`$regex does not understand ${JSON.stringify(pattern)}`)
  }
}

function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? always : sql<SqlBool>`(${sql.join(conditions, sql` AND `)})`
}

function any(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? never : sql<SqlBool>`(${sql.join(conditions, sql` OR `)})`
}

function not(condition: Condition): Condition {
  return sql<SqlBool>`(NOT ${condition})`
}
