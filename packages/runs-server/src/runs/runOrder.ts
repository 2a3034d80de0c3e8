import { GraphQLError } from 'graphql'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { parseExtendedJson, stringifyExtendedJson } from '../metadata/extendedJson.ts'
import type { ServerContext } from '../serverContext.ts'
import { runColumn } from './runColumns.ts'

/** One term of an order. Runs without a value come last in both directions. */
export interface OrderTerm {
  value: RawBuilder<unknown>
  descending: boolean
}

/**
 * Reads W&B's order text: `+created_at`, `-summary_metrics.loss`, several of them with commas. Without a sign a term descends;
 * without any text runs come as they were created. Creation breaks ties, so that the order is total.
 */
export function parseRunOrder(server: ServerContext, text: string | null | undefined): OrderTerm[] {
  const terms = (text || '+created_at').split(',').map((term): OrderTerm => {
    const [, sign = '', key = ''] = /^\s*([+-]?)\s*(.*?)\s*$/.exec(term) ?? []
    return { value: runColumn(server, key).value, descending: sign !== '+' }
  })
  return [...terms, { value: sql.ref('runs.id'), descending: terms[0]?.descending ?? false }]
}

export function orderBySql(terms: readonly OrderTerm[]): RawBuilder<unknown> {
  return sql.join(
    terms.map(({ value, descending }) => sql`${value} ${sql.raw(descending ? 'DESC' : 'ASC')} NULLS LAST`),
  )
}

/** Runs behind the one with these values: stable while others are added in front of it or behind it. */
export function afterSql(terms: readonly OrderTerm[], values: readonly unknown[]): RawBuilder<SqlBool> {
  const alternatives = terms.map((term, index) => {
    const ties = terms
      .slice(0, index)
      .map((tie, position) => sql<SqlBool>`${tie.value} IS ${values[position]}`)
    const value = values[index]
    const behind =
      value === null
        ? sql<SqlBool>`0`
        : sql<SqlBool>`(${term.value} ${sql.raw(term.descending ? '<' : '>')} ${value} OR ${term.value} IS NULL)`
    return sql<SqlBool>`(${sql.join([...ties, behind], sql` AND `)})`
  })
  return sql<SqlBool>`(${sql.join(alternatives, sql` OR `)})`
}

/** The values by which a run is placed among the others. */
export function toRunCursor(values: readonly unknown[]): string {
  return Buffer.from(stringifyExtendedJson(values)).toString('base64')
}

/** @throws GraphQLError for a cursor of another order, or of nobody. */
export function fromRunCursor(cursor: string, terms: readonly OrderTerm[]): unknown[] {
  try {
    const values = parseExtendedJson(Buffer.from(cursor, 'base64').toString('utf8'))
    const isScalar = (value: unknown): boolean =>
      value === null || typeof value === 'number' || typeof value === 'string'
    if (Array.isArray(values) && values.length === terms.length && values.every(isScalar)) return values
  } catch {
    // Told below.
  }
  throw new GraphQLError('unknown cursor: it belongs to another list or another order')
}
