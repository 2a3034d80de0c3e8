import { expectTypeOf, test } from 'vitest'
import type { Api, Page, Paginated, Run, RunData, RunLite, RunLiteData, listRuns } from '../src/index.ts'

type Heavy = 'config' | 'rawConfig' | 'summary' | 'systemMetrics' | 'historyKeys'

test('C26 (types): lite runs have no heavy attributes, and load() gives a Run', () => {
  expectTypeOf<Extract<keyof RunLite, Heavy>>().toEqualTypeOf<never>()
  expectTypeOf<Extract<keyof RunLiteData, Heavy>>().toEqualTypeOf<never>()
  expectTypeOf<Extract<keyof Run, Heavy>>().toEqualTypeOf<Heavy>()
  expectTypeOf<ReturnType<RunLite['load']>>().toEqualTypeOf<Promise<Run>>()
})

declare const api: Api

test('the fields that were asked for decide the type', () => {
  expectTypeOf(() => api.runs('p', { fields: 'lite' })).returns.toEqualTypeOf<Paginated<RunLite>>()
  expectTypeOf(() => api.runs('p', { fields: 'full' })).returns.toEqualTypeOf<Paginated<Run>>()
  expectTypeOf(() => api.runs()).returns.toEqualTypeOf<Paginated<Run>>()
  expectTypeOf<ReturnType<typeof listRuns>>().toEqualTypeOf<Paginated<RunData>>()
  expectTypeOf<Awaited<ReturnType<Paginated<RunLite>['page']>>>().toEqualTypeOf<Page<RunLite>>()
})
