import { expect, test } from 'vitest'
import { filter } from './filter.ts'
import { and, clientSide, isRunFilter, not, or, type RunFilter } from './runFilter.ts'

const since = new Date('2026-01-31T12:00:00Z')

test.each<[RunFilter, unknown]>([
  [filter.state.eq('finished'), { state: 'finished' }],
  [filter.state.in(['finished', 'failed']), { state: { $in: ['finished', 'failed'] } }],
  [filter.tags.eq('baseline'), { tags: 'baseline' }],
  [filter.tags.exists(false), { tags: { $exists: false } }],
  [filter.createdAt.gte(since), { createdAt: { $gte: '2026-01-31T12:00:00.000Z' } }],
  [filter.duration.lt(60), { duration: { $lt: 60 } }],
  [filter.id.nin(['a']), { name: { $nin: ['a'] } }],
  [filter.displayName.regex('^try'), { display_name: { $regex: '^try' } }],
  [filter.jobType.ne('eval'), { jobType: { $ne: 'eval' } }],
  [filter.group.eq(null), { group: null }],
  [filter.config('lr').gt(0.1), { 'config.lr.value': { $gt: 0.1 } }],
  [filter.config(['model', 'layers']).lte(3), { 'config.model.value.layers': { $lte: 3 } }],
  [filter.config(['a.b', 'c']).eq(1), { 'config.a.b.value.c': 1 }],
  [filter.summary('train/loss').lt(1), { 'summary_metrics.train/loss': { $lt: 1 } }],
  [filter.summary(['best', 'loss']).exists(), { 'summary_metrics.best.loss': { $exists: true } }],
  [and(filter.state.eq('a'), filter.tags.eq('b')), { $and: [{ state: 'a' }, { tags: 'b' }] }],
  [or(filter.state.eq('a'), filter.tags.eq('b')), { $or: [{ state: 'a' }, { tags: 'b' }] }],
  [not(filter.state.eq('a')), { $nor: [{ state: 'a' }] }],
  [and(), {}],
  [and(and(), filter.state.eq('a')), { $and: [{ state: 'a' }] }],
])('C32: %j is the server’s own form', (given, server) => {
  expect(given.server).toEqual(server)
  expect(given.inClient).toBe(false)
  expect(JSON.parse(JSON.stringify(given))).toEqual(server)
})

test('C32: what a path of the server’s cannot say, nor JSON, is filtered here, and a warning says so', () => {
  const known = filter.state.eq('finished')
  for (const unsayable of [
    filter.config(['model', 'lr.max']).eq(1),
    filter.config('say "x"').eq(1),
    filter.config('').exists(),
    filter.summary('val.loss').gt(1),
    filter.summary('loss').eq(Number.NaN),
    filter.config('lr').in([1, Number.POSITIVE_INFINITY]),
    clientSide(filter.config('lr').eq(1)),
  ]) {
    expect(unsayable).toMatchObject({
      server: {},
      inClient: true,
      warnings: [expect.stringContaining(' here')],
    })
    expect(and(known, unsayable)).toMatchObject({ server: { $and: [known.server] }, inClient: true })
    expect(or(known, unsayable)).toMatchObject({ server: {}, inClient: true })
    expect(not(unsayable)).toMatchObject({ server: {}, inClient: true })
    expect(and(known, not(or(unsayable, unsayable))).warnings).toEqual(unsayable.warnings)
  }
})

test('a key with a dot is asked of the server, with a warning that some find nothing by it', () => {
  const dotted = filter.config('a.b').eq(1)
  expect(dotted).toMatchObject({ server: { 'config.a.b.value': 1 }, inClient: false })
  expect(dotted.warnings).toEqual([expect.stringContaining('"a.b"')])
  expect(filter.config('a').eq(1).warnings).toEqual([])
})

test('equal filters have the same JSON text, others do not', () => {
  const make = (operand: number | string): string =>
    JSON.stringify(or(filter.config(['a', 'b.c']).eq(operand), filter.tags.eq('x')))
  expect(make(1)).toBe(make(1))
  const texts = [
    make(1),
    make('1'),
    make(Number.NaN),
    make('NaN'),
    JSON.stringify(filter.config(['a', 'b', 'c']).eq(1)),
  ]
  expect(new Set(texts).size).toBe(texts.length)
})

test('comparing with undefined, or with no key, is a usage error; a plain object is no filter', () => {
  const usage = expect.objectContaining({ code: 'usage' })
  // @ts-expect-error -- a value is missing
  expect(() => filter.state.eq(undefined)).toThrow(usage)
  // @ts-expect-error -- a key is missing
  expect(() => filter.config([])).toThrow(usage)
  expect(isRunFilter({ state: 'finished', holds: true })).toBe(false)
  expect(isRunFilter(null)).toBe(false)
  expect(isRunFilter(filter.state.eq('a'))).toBe(true)
})
