import { type } from 'arktype'
import * as v from 'valibot'
import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import {
  type HistoryRow,
  type HistoryScan,
  type HistoryTable,
  type Run,
  type RunsClient,
  scanHistory,
} from '../src/index.ts'

declare const client: RunsClient
declare const run: Run

test('C10 (types): the type of the rows is the output of the schema, without an adapter', () => {
  const zod = z.object({ _step: z.number(), loss: z.number().nullable() })
  expectTypeOf(scanHistory(client, 'e/p/r', { schema: zod })).toEqualTypeOf<
    HistoryScan<{ _step: number; loss: number | null }>
  >()
  const valibot = v.object({ _step: v.number(), loss: v.optional(v.number()) })
  expectTypeOf(run.scanHistory({ schema: valibot, keys: ['loss'] })).toEqualTypeOf<
    HistoryScan<{ _step: number; loss?: number | undefined }>
  >()
  const ark = type({ _step: 'number', name: 'string' })
  expectTypeOf(run.scanHistory({ schema: ark, onInvalid: 'skip' })).toEqualTypeOf<
    HistoryScan<{ _step: number; name: string }>
  >()
  const changed = zod.transform(({ _step }) => ({ at: BigInt(_step) }))
  expectTypeOf(run.scanHistory({ schema: changed }).toTable()).toEqualTypeOf<
    Promise<HistoryTable<{ at: bigint }>>
  >()
})

test('without a schema rows are what they were, or what the caller says', () => {
  expectTypeOf(run.scanHistory()).toEqualTypeOf<HistoryScan<HistoryRow>>()
  expectTypeOf(run.scanHistory({ keys: ['loss'] })).toEqualTypeOf<HistoryScan<HistoryRow>>()
  expectTypeOf(run.scanHistory<{ _step: number; loss: number }>()).toEqualTypeOf<
    HistoryScan<{ _step: number; loss: number }>
  >()
  // @ts-expect-error -- the output of a schema is an object: rows become columns
  run.scanHistory({ schema: z.string() })
})
