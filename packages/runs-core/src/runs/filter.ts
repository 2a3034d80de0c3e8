import { RunsError } from '../transport/runsError.ts'
import { holdsFor, type Operator } from './filterTests.ts'
import type { RunData, RunState } from './runData.ts'
import type { RunFilter } from './runFilter.ts'

/**
 * Where a value stands in config or summary: a key, or a key and the keys below it. Dots in a key are dots.
 * @public
 */
export type ValuePath = string | readonly [string, ...string[]]

/**
 * What any column can be asked. A list, as `tags`, equals a value where it holds it.
 * @public
 */
export interface Comparisons<Value> {
  eq(value: Value | null): RunFilter
  /** Also runs that do not have it. */
  ne(value: Value | null): RunFilter
  in(values: readonly (Value | null)[]): RunFilter
  /** Also runs that do not have it. */
  nin(values: readonly (Value | null)[]): RunFilter
  /** Runs that have it, or with `false` those that do not. */
  exists(exists?: boolean): RunFilter
}

/**
 * What a column with an order can be asked. Runs whose value is of another type are never before or after.
 * @public
 */
export interface OrderedComparisons<Value> extends Comparisons<Value> {
  gt(value: Value): RunFilter
  gte(value: Value): RunFilter
  lt(value: Value): RunFilter
  lte(value: Value): RunFilter
}

/**
 * What a column of text can be asked.
 * @public
 */
export interface TextComparisons<Value extends string = string> extends Comparisons<Value> {
  /** A regular expression in RE2's syntax, which knows no look-around. It may match anywhere in the text. */
  regex(pattern: string): RunFilter
}

/**
 * What a value in config or summary can be asked, whose type nobody knows before.
 * @public
 */
export interface ValueComparisons
  extends OrderedComparisons<string | number | boolean>,
    TextComparisons<string> {
  eq(value: string | number | boolean | null): RunFilter
  ne(value: string | number | boolean | null): RunFilter
  in(values: readonly (string | number | boolean | null)[]): RunFilter
  nin(values: readonly (string | number | boolean | null)[]): RunFilter
}

interface Column {
  name: string
  /** The key of the wire; null where the server cannot be asked. */
  key: string | null
  warnings: readonly string[]
  read(run: RunData): unknown
}

/**
 * Starts a filter with the column that it asks about.
 *
 * @example
 * ```ts
 * const good = and(filter.state.eq('finished'), filter.summary('accuracy').gt(0.9), filter.config(['optimizer', 'name']).eq('adam'))
 * for await (const run of api.runs('entity/project', { filters: good })) console.log(run.id)
 * ```
 * @public
 */
export const filter: {
  /** The run id, as in the URL. */
  readonly id: TextComparisons
  readonly displayName: TextComparisons
  readonly state: TextComparisons<RunState>
  readonly tags: TextComparisons
  readonly group: TextComparisons
  readonly jobType: TextComparisons
  /** Who created the run. */
  readonly username: TextComparisons
  /** The id of the sweep that started the run. */
  readonly sweep: TextComparisons
  readonly createdAt: OrderedComparisons<Date>
  readonly heartbeatAt: OrderedComparisons<Date>
  /** From creation to the last heartbeat, in whole seconds. */
  readonly duration: OrderedComparisons<number>
  /** A value of the config. */
  config(path: ValuePath): ValueComparisons
  /** A value of the summary. */
  summary(path: ValuePath): ValueComparisons
} = {
  id: /* @__PURE__ */ column('name', (run) => run.id),
  displayName: /* @__PURE__ */ column('display_name', (run) => run.displayName),
  state: /* @__PURE__ */ column('state', (run) => run.state),
  tags: /* @__PURE__ */ column('tags', ({ tags }) => (tags.length > 0 ? tags : null)),
  group: /* @__PURE__ */ column('group', (run) => run.group),
  jobType: /* @__PURE__ */ column('jobType', (run) => run.jobType),
  username: /* @__PURE__ */ column('username', (run) => run.user?.username),
  sweep: /* @__PURE__ */ column('sweep', (run) => run.sweepName),
  createdAt: /* @__PURE__ */ column('createdAt', (run) => run.createdAt.toISOString()),
  heartbeatAt: /* @__PURE__ */ column('heartbeatAt', (run) => run.heartbeatAt?.toISOString()),
  duration: /* @__PURE__ */ column('duration', ({ createdAt, heartbeatAt }) =>
    heartbeatAt ? Math.floor((heartbeatAt.getTime() - createdAt.getTime()) / 1_000) : null,
  ),
  config: (path) => {
    const [key, ...rest] = partsOf('config', path)
    const dotted = key.includes('.')
      ? [
          `the config key ${JSON.stringify(key)} holds a dot, and some servers find no run by it: see clientSide()`,
        ]
      : []
    return valueAt(
      'config',
      path,
      isPlain(key) && rest.every(isPlainMember) ? [key, 'value', ...rest] : null,
      dotted,
    )
  },
  summary: (path) => {
    const parts = partsOf('summary', path)
    return valueAt('summary', path, parts.every(isPlainMember) ? parts : null, [])
  },
}

/** Absent columns are null to core, and missing to a filter. */
function column(key: string, read: (run: RunData) => unknown): Comparing {
  return comparing({ name: key, key, warnings: [], read: (run) => read(run) ?? undefined })
}

function valueAt(
  section: 'config' | 'summary',
  path: ValuePath,
  parts: readonly string[] | null,
  warnings: readonly string[],
): Comparing {
  const keys = partsOf(section, path)
  const prefix = section === 'config' ? 'config' : 'summary_metrics'
  return comparing({
    name: `${section} ${JSON.stringify(path)}`,
    key: parts && [prefix, ...parts].join('.'),
    warnings,
    read: (run) => keys.reduce<unknown>(memberOf, run[section]),
  })
}

function memberOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && !Array.isArray(holder) && Object.hasOwn(holder, key)
    ? Reflect.get(holder, key)
    : undefined
}

function partsOf(section: string, path: ValuePath): readonly [string, ...string[]] {
  const [key, ...rest] = typeof path === 'string' ? [path] : path
  if (typeof key === 'string') return [key, ...rest]
  throw new RunsError('usage', `filter.${section} takes a key, or a list that begins with one`)
}

/** A path of the server's has no way to write a quote or nothing. */
function isPlain(key: string): boolean {
  return key !== '' && !/["\\]/.test(key)
}

/** Below the first key of the config, and in the summary, a dot leads to the next key. */
function isPlainMember(key: string): boolean {
  return isPlain(key) && !key.includes('.')
}

/** All comparisons of any column; the column's type says which of them a caller may use. */
interface Comparing
  extends Record<Exclude<keyof ValueComparisons, 'exists'>, (operand: unknown) => RunFilter> {
  exists(exists?: boolean): RunFilter
}

function comparing(asked: Column): Comparing {
  const ask =
    (operator: Operator) =>
    (operand: unknown): RunFilter =>
      leaf(asked, operator, operand)
  return {
    eq: ask('$eq'),
    ne: ask('$ne'),
    in: ask('$in'),
    nin: ask('$nin'),
    gt: ask('$gt'),
    gte: ask('$gte'),
    lt: ask('$lt'),
    lte: ask('$lte'),
    regex: ask('$regex'),
    exists: (exists = true) => leaf(asked, '$exists', exists),
  }
}

function leaf(asked: Column, operator: Operator, given: unknown): RunFilter {
  const operand = Array.isArray(given) ? given.map(toWire) : toWire(given)
  const operands = Array.isArray(operand) ? operand : [operand]
  if (operands.includes(undefined)) throw new RunsError('usage', `${asked.name} is compared with undefined`)
  const unsendable = operands.find((one) => typeof one === 'number' && !Number.isFinite(one))
  const why =
    asked.key === null
      ? `the server cannot be asked for ${asked.name}: its keys hold what a path of the server's cannot`
      : unsendable === undefined
        ? null
        : `the server cannot be asked about ${unsendable}`
  const test = operator === '$eq' ? operand : { [operator]: operand }
  const server = why === null && asked.key !== null ? { [asked.key]: test } : {}
  return {
    server,
    inClient: why !== null,
    warnings: why === null ? asked.warnings : [`${why}; runs are filtered here, after they came`],
    holds: (run) => holdsFor(operator, operand)(asked.read(run)),
    toJSON: () =>
      why === null ? server : [asked.name, operator, operands.map((one) => [typeof one, String(one)])],
  }
}

function toWire(operand: unknown): unknown {
  return operand instanceof Date ? operand.toISOString() : operand
}
