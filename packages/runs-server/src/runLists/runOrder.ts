import { GraphQLError } from 'graphql'
import { parseExtendedJson, stringifyExtendedJson } from '../metadata/extendedJson.ts'
import { type RunField, runField } from './runField.ts'
import type { RunValues } from './runIndex.ts'

/** One term of an order. */
export interface OrderTerm {
  values: Pick<RunValues, 'at'>
  descending: boolean
}

/** What places a run among the others: a value for each term, `null` for what has no order. */
export type RunPlace = readonly unknown[]

/**
 * Reads W&B's order text: `+created_at`, `-summary_metrics.loss`, several of them with commas. Without a sign a term descends;
 * without any text runs come as they were created. Creation breaks ties, so that the order is total.
 */
export function parseRunOrder(
  text: string | null | undefined,
  valuesOf: (field: RunField) => Pick<RunValues, 'at'>,
  ids: Pick<RunValues, 'at'>,
): OrderTerm[] {
  const terms = (text || '+created_at').split(',').map((term): OrderTerm => {
    const [, sign = '', key = ''] = /^\s*([+-]?)\s*(.*?)\s*$/.exec(term) ?? []
    return { values: valuesOf(runField(key)), descending: sign !== '+' }
  })
  return [...terms, { values: ids, descending: terms[0]?.descending ?? false }]
}

export function placeOf(terms: readonly OrderTerm[], slot: number): RunPlace {
  return terms.map(({ values }) => {
    const value = values.at(slot)
    return rankOf(value) === unordered ? null : value
  })
}

/** Below zero where the first place comes first. */
export function comparePlaces(terms: readonly OrderTerm[], left: RunPlace, right: RunPlace): number {
  for (const [index, { descending }] of terms.entries()) {
    const order = compareValues(left[index], right[index], descending)
    if (order !== 0) return order
  }
  return 0
}

/** Whether the run comes behind the place: {@link comparePlaces} without making a place of each run. */
export function isBehind(terms: readonly OrderTerm[], slot: number, place: RunPlace): boolean {
  // No iterator: this runs for every run of the project.
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index]
    const order = term ? compareValues(term.values.at(slot), place[index], term.descending) : 0
    if (order !== 0) return order > 0
  }
  return false
}

const unordered = 3

/** Numbers come before texts and these before booleans; NaN, lists and dicts have no place among them. */
function rankOf(value: unknown): number {
  if (typeof value === 'number') return Number.isNaN(value) ? unordered : 0
  return typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : unordered
}

/** What has no order comes last in both directions. */
function compareValues(left: unknown, right: unknown, descending: boolean): number {
  if (typeof left === 'number' && typeof right === 'number') {
    if (left < right) return descending ? 1 : -1
    if (left > right) return descending ? -1 : 1
    if (left === right) return 0
  }
  const rank = rankOf(left)
  const other = rankOf(right)
  if (rank === unordered || other === unordered) return rank === other ? 0 : rank === unordered ? 1 : -1
  const order = rank - other || compareAlike(left, right)
  return descending ? -order : order
}

function compareAlike(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  return Number(left) - Number(right)
}

/** The place as a text. */
export function toRunCursor(place: RunPlace): string {
  return Buffer.from(stringifyExtendedJson(place)).toString('base64')
}

/** @throws GraphQLError for a cursor of another order, or of nobody. */
export function fromRunCursor(cursor: string, terms: readonly OrderTerm[]): RunPlace {
  try {
    const place = parseExtendedJson(Buffer.from(cursor, 'base64').toString('utf8'))
    const isPlace = (value: unknown): boolean => value === null || typeof value !== 'object'
    if (Array.isArray(place) && place.length === terms.length && place.every(isPlace)) return place
  } catch {
    // Told below.
  }
  throw new GraphQLError('unknown cursor: it belongs to another list or another order')
}
