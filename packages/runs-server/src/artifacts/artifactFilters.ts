import { GraphQLError } from 'graphql'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isObject } from '../http/readBody.ts'

/** What may be filtered by: a column, or the values of a list. */
export type FilterColumns = ReadonlyMap<string, RawBuilder<unknown> | { values: RawBuilder<unknown> }>

type Condition = RawBuilder<SqlBool>

const comparisons: ReadonlyMap<string, string> = new Map([
  ['$eq', '='],
  ['$ne', '<>'],
  ['$gt', '>'],
  ['$gte', '>='],
  ['$lt', '<'],
  ['$lte', '<='],
])

/**
 * The part of W&B's Mongo-like filters that artifact listings use: `$and`, `$or`, `$not`, comparisons, `$in` and `$nin`.
 *
 * @throws GraphQLError for anything else: a filter that is ignored would answer what was not asked for.
 */
export function compileArtifactFilters(
  filters: string | null | undefined,
  columns: FilterColumns,
): Condition {
  if (!filters) return sql`1`
  let parsed: unknown
  try {
    parsed = JSON.parse(filters)
  } catch {
    throw new GraphQLError('filters is not JSON')
  }
  return compile(parsed, columns)
}

function compile(filter: unknown, columns: FilterColumns): Condition {
  if (filter === null) return sql`1`
  if (!isObject(filter)) throw new GraphQLError('a filter must be an object')
  const conditions = Object.entries(filter).map(([key, value]) => {
    if (key === '$and' || key === '$or') {
      if (!Array.isArray(value)) throw new GraphQLError(`${key} takes a list`)
      return joined(
        value.map((part) => compile(part, columns)),
        key,
      )
    }
    if (key === '$not') return sql<SqlBool>`NOT (${compile(value, columns)})`
    const column = columns.get(key)
    if (!column) throw new GraphQLError(`artifacts can't be filtered by ${JSON.stringify(key)}`)
    if ('values' in column) return sql<SqlBool>`EXISTS (${column.values} AND ${test(sql`value`, value, key)})`
    return test(column, value, key)
  })
  return joined(conditions, '$and')
}

function test(column: RawBuilder<unknown>, value: unknown, key: string): Condition {
  if (!isObject(value)) return compare(column, '$eq', value, key)
  return joined(
    Object.entries(value).map(([operator, operand]) => compare(column, operator, operand, key)),
    '$and',
  )
}

function compare(column: RawBuilder<unknown>, operator: string, operand: unknown, key: string): Condition {
  if (operator === '$in' || operator === '$nin') {
    if (!Array.isArray(operand)) throw new GraphQLError(`${operator} takes a list`)
    const negation = operator === '$nin' ? sql`NOT` : sql``
    return sql<SqlBool>`${column} ${negation} IN (SELECT value FROM json_each(${JSON.stringify(operand)}))`
  }
  const symbol = comparisons.get(operator)
  if (symbol === undefined || (typeof operand !== 'string' && typeof operand !== 'number')) {
    throw new GraphQLError(
      `artifacts can't be filtered by ${JSON.stringify({ [key]: { [operator]: operand } })}`,
    )
  }
  return sql<SqlBool>`${column} ${sql.raw(symbol)} ${operand}`
}

function joined(conditions: readonly Condition[], operator: '$and' | '$or'): Condition {
  if (conditions.length === 0) return operator === '$and' ? sql`1` : sql`0`
  return sql<SqlBool>`(${sql.join(conditions, operator === '$and' ? sql` AND ` : sql` OR `)})`
}
