import { expectTypeOf, test } from 'vitest'
import type {
  Api,
  filter,
  listRuns,
  Page,
  Paginated,
  Run,
  RunData,
  RunFilter,
  RunHistory,
  RunLite,
  RunLiteData,
  RunsList,
} from '../src/index.ts'

type Heavy = 'config' | 'rawConfig' | 'summary' | 'systemMetrics' | 'historyKeys'

test('C26 (types): lite runs have no heavy attributes, and load() gives a Run', () => {
  expectTypeOf<Extract<keyof RunLite, Heavy>>().toEqualTypeOf<never>()
  expectTypeOf<Extract<keyof RunLiteData, Heavy>>().toEqualTypeOf<never>()
  expectTypeOf<Extract<keyof Run, Heavy>>().toEqualTypeOf<Heavy>()
  expectTypeOf<ReturnType<RunLite['load']>>().toEqualTypeOf<Promise<Run>>()
})

test('a run can be assigned to, a lite one can not', () => {
  const assign = (run: Run, lite: RunLite): void => {
    run.notes = ''
    run.tags = ['a']
    // @ts-expect-error -- `''` clears a text: the wire has no word for null
    run.notes = null
    // @ts-expect-error -- a lite run is only read
    lite.notes = ''
    // @ts-expect-error -- the config is edited by `update()`
    run.config = {}
  }
  expectTypeOf(assign).toBeFunction()
})

declare const api: Api

test('the fields that were asked for decide the type', () => {
  expectTypeOf(() => api.runs('p', { fields: 'lite' })).returns.toEqualTypeOf<RunsList<RunLite>>()
  expectTypeOf(() => api.runs('p', { fields: 'full' })).returns.toEqualTypeOf<RunsList>()
  expectTypeOf(() => api.runs()).returns.toEqualTypeOf<RunsList>()
  expectTypeOf<ReturnType<typeof listRuns>>().toEqualTypeOf<Paginated<RunData>>()
  expectTypeOf<Awaited<ReturnType<Paginated<RunLite>['page']>>>().toEqualTypeOf<Page<RunLite>>()
})

test('C32 (types): a column is compared with values of its type, by what its type knows', () => {
  type Filter = typeof filter
  expectTypeOf<Parameters<Filter['createdAt']['gt']>>().toEqualTypeOf<[value: Date]>()
  expectTypeOf<Parameters<Filter['duration']['in']>>().toEqualTypeOf<[values: readonly (number | null)[]]>()
  expectTypeOf<Parameters<Filter['displayName']['eq']>>().toEqualTypeOf<[value: string | null]>()
  expectTypeOf<Filter['tags']>().not.toHaveProperty('gt')
  expectTypeOf<Filter['createdAt']>().not.toHaveProperty('regex')
  expectTypeOf<ReturnType<Filter['config']>['eq']>().toBeCallableWith('adam')
  expectTypeOf<ReturnType<Filter['summary']>['gt']>().toBeCallableWith(0.9)
  expectTypeOf<ReturnType<Filter['state']['ne']>>().toEqualTypeOf<RunFilter>()
  expectTypeOf<ReturnType<RunsList['histories']>>().toEqualTypeOf<Paginated<RunHistory>>()
})
