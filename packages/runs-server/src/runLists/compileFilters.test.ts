import * as fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { stringifyExtendedJson } from '../metadata/extendedJson.ts'
import type { RunRow } from '../metadata/tables.ts'
import { compileFilters } from './compileFilters.ts'
import { storedRun } from './runField.ts'

/** `RUNS_SOAK=1 RUNS_SEED=…` runs more of them, from that seed. A failure prints the seed that repeats it. */
const parameters = {
  numRuns: process.env.RUNS_SOAK ? 50_000 : 1_500,
  ...(process.env.RUNS_SEED && { seed: Number(process.env.RUNS_SEED) }),
}

interface Doc {
  config: Record<string, unknown>
  summary: Record<string, unknown>
  tags: string[]
  group: string | null
}

const name = fc.constantFrom('a', 'b', 'a.b', 'value', '__proto__')
const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, 2, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom<unknown>('', 'a', 'b', 'ab', '1', 'NaN'),
)
const { value } = fc.letrec<{ value: unknown; dict: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: tie('dict') },
  ),
  dict: dictOf(tie('value')),
}))
function dictOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.array(fc.tuple(name, values), { maxLength: 3 }).map((entries) => Object.fromEntries(entries))
}
const doc: fc.Arbitrary<Doc> = fc.record({
  config: dictOf(value),
  summary: dictOf(value),
  tags: fc.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 2 }),
  group: fc.constantFrom(null, 'a', 'b'),
})

const parts = fc.array(fc.constantFrom('a', 'b', '__proto__'), { minLength: 1, maxLength: 3 })
const key = fc.oneof(
  { weight: 4, arbitrary: parts.map((path) => `config.${path.join('.')}`) },
  { weight: 4, arbitrary: parts.map((path) => `summary_metrics.${path.join('.')}`) },
  { weight: 2, arbitrary: fc.constantFrom('tags', 'group') },
)
const operation = fc.oneof(
  fc.tuple(fc.constantFrom('$eq', '$ne'), value),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(value, { maxLength: 3 })),
  fc.tuple(fc.constant('$exists'), fc.boolean()),
  fc.tuple(fc.constant('$regex'), fc.constantFrom('a', '^a', 'b$', '^$', '(?i)A')),
)
const { filter } = fc.letrec<{ filter: Record<string, unknown>; test: unknown }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    {
      weight: 5,
      arbitrary: fc.tuple(key, tie('test')).map(([at, asked]) => Object.fromEntries([[at, asked]])),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('filter'), { maxLength: 3 }))
        .map(([at, inner]) => ({ [at]: inner })),
    },
    { weight: 1, arbitrary: tie('filter').map((inner) => ({ $not: inner })) },
  ),
  test: fc.oneof(
    { maxDepth: 2 },
    { weight: 2, arbitrary: scalar },
    { weight: 5, arbitrary: fc.array(operation, { minLength: 1, maxLength: 2 }).map(Object.fromEntries) },
    { weight: 1, arbitrary: tie('test').map((inner) => ({ $not: inner })) },
  ),
}))

test('filters mean what MongoDB means by them, on any document', () => {
  fc.assert(
    fc.property(filter, fc.array(doc, { minLength: 1, maxLength: 4 }), (asked, docs) => {
      const found = compiled(stringifyExtendedJson(asked), docs)
      expect(found).toEqual(docs.map((one) => model(asked, one)))
    }),
    parameters,
  )
})

test.each([
  // Members of members are nobody's, and a list is neither above nor below null.
  [{ 'config.a': { $lte: 'x' } }, [['x']], false],
  [{ 'config.a': { $in: [null] } }, [[null]], false],
  [{ 'config.a': { $in: [null] } }, [null], true],
  [{ 'config.a': { $gt: null } }, [0.5], false],
  [{ 'config.a': { $gte: null } }, [null], true],
])('%j of %j is %s', (asked, a, holds) => {
  const one: Doc = { config: { a }, summary: {}, tags: [], group: null }
  expect(model(asked, one)).toBe(holds)
  expect(compiled(JSON.stringify(asked), [one])).toEqual([holds])
})

test('any text either is a filter or is refused with a reason: nothing else is thrown', () => {
  const text = fc.oneof(
    fc.json(),
    fc.string(),
    fc.jsonValue().map((given) => JSON.stringify({ 'config.a': given, state: given })),
    filter.map((given) => stringifyExtendedJson(given).slice(0, -1)),
    fc.jsonValue().map((given) => JSON.stringify({ created_at: { $in: given }, name: { $regex: given } })),
  )
  const empty = { config: {}, summary: {}, tags: [], group: null }
  fc.assert(
    fc.property(text, (given) => {
      try {
        compiled(given, [empty])
      } catch (error) {
        expect(error).toBeInstanceOf(GraphQLError)
      }
    }),
    parameters,
  )
})

/** What the compiled filter says about each document, stored as the server stores runs. */
function compiled(text: string, docs: readonly Doc[]): boolean[] {
  const runs = docs.map(({ config, summary, tags, group }) => {
    const wrapped = Object.entries(config).map(([at, held]): [string, unknown] => [at, { value: held }])
    const row: Partial<RunRow> = {
      config: stringifyExtendedJson(Object.fromEntries(wrapped)),
      summary: stringifyExtendedJson(summary),
      tags: JSON.stringify(tags),
      groupName: group,
    }
    return storedRun(row as RunRow)
  })
  const holds = compileFilters(text, (field) => {
    const values = runs.map((run) => field.read(run))
    return { at: (slot) => values[slot] }
  })
  return runs.map((_run, slot) => holds(slot))
}

/** MongoDB's rules, one after the other, without any thought of speed. */
function model(asked: Record<string, unknown>, given: Doc): boolean {
  return Object.entries(asked).every(([at, operand]) => {
    const inner = operand as Record<string, unknown>[]
    if (at === '$and') return inner.every((one) => model(one, given))
    if (at === '$or') return inner.some((one) => model(one, given))
    if (at === '$nor') return !inner.some((one) => model(one, given))
    if (at === '$not') return !model(operand as Record<string, unknown>, given)
    return modelTest(operand, valueAt(at, given))
  })
}

function modelTest(asked: unknown, held: unknown): boolean {
  const isOperators =
    typeof asked === 'object' && asked !== null && Object.keys(asked).some((at) => at.startsWith('$'))
  if (!isOperators) return modelOperator('$eq', asked, held)
  return Object.entries(asked).every(([operator, operand]) =>
    operator === '$not' ? !modelTest(operand, held) : modelOperator(operator, operand, held),
  )
}

function modelOperator(operator: string, operand: unknown, held: unknown): boolean {
  // A list is asked as a whole and by its members.
  const candidates = Array.isArray(held) ? [held, ...held] : [held]
  const equal = (one: unknown): boolean => candidates.some((candidate) => alike(candidate ?? null, one))
  const compare = (holds: (left: never, right: never) => boolean): boolean =>
    candidates.some(
      (candidate) =>
        typeof candidate === typeof operand &&
        ['number', 'string', 'boolean'].includes(typeof operand) &&
        holds(candidate as never, operand as never),
    )
  switch (operator) {
    case '$eq':
      return equal(operand)
    case '$ne':
      return !equal(operand)
    case '$in':
      return (operand as unknown[]).some(equal)
    case '$nin':
      return !(operand as unknown[]).some(equal)
    case '$gt':
      return compare((left, right) => left > right)
    case '$gte':
      return compare((left, right) => left >= right) || equal(operand)
    case '$lt':
      return compare((left, right) => left < right)
    case '$lte':
      return compare((left, right) => left <= right) || equal(operand)
    case '$exists':
      return (held !== undefined) === operand
    case '$regex': {
      const ignoresCase = String(operand).startsWith('(?i)')
      const pattern = new RegExp(String(operand).replace('(?i)', ''), ignoresCase ? 'i' : '')
      return candidates.some((candidate) => typeof candidate === 'string' && pattern.test(candidate))
    }
    default:
      throw new Error(operator)
  }
}

/** Same type and same members, in whatever order. */
function alike(left: unknown, right: unknown): boolean {
  const sorted = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(sorted)
    if (typeof given !== 'object' || given === null) return given
    return Object.entries(given)
      .map(([at, held]): unknown[] => [at, sorted(held)])
      .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
      .concat([['a dict']])
  }
  return stringifyExtendedJson(sorted(left)) === stringifyExtendedJson(sorted(right))
}

/** The value at a dotted path: of all ways to read its dots, the first in which every key exists, short keys first. */
function valueAt(at: string, given: Doc): unknown {
  if (at === 'tags') return given.tags.length > 0 ? given.tags : undefined
  if (at === 'group') return given.group ?? undefined
  const [section, ...path] = at.split('.')
  const root = section === 'config' ? given.config : given.summary
  for (const keys of readings(path)) {
    let held: unknown = root
    for (const each of keys) {
      const isDict = typeof held === 'object' && held !== null && !Array.isArray(held)
      held = isDict && Object.hasOwn(held as object, each) ? Object(held)[each] : undefined
    }
    if (held !== undefined) return held
  }
  return undefined
}

function readings([first = '', ...rest]: readonly string[]): string[][] {
  if (rest.length === 0) return [[first]]
  const after = readings(rest)
  return [
    ...after.map((keys) => [first, ...keys]),
    ...after.map(([next, ...keys]) => [`${first}.${next}`, ...keys]),
  ]
}
