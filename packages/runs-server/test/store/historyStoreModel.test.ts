import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeBody } from '../../src/graphql/writeBody.ts'
import type { HistoryStore, RunAppend } from '../../src/store/historyStore.ts'
import { memoryStoreFiles } from '../../src/store/memoryStoreFiles.ts'
import { openHistoryStore } from '../../src/store/openHistoryStore.ts'
import { hostileKeys, loggedRow } from './arbitraryRows.ts'
import { contentsOf, type LoggedRow, ModelStore } from './modelStore.ts'

const run = 'a run'
/** `RUNS_SOAK=200` runs 200 times as many. A failure prints the seed that repeats it. */
const runs = Number(process.env.RUNS_SOAK ?? 1) * 80

type Command =
  | { kind: 'history'; offset: number; rows: LoggedRow[] }
  | { kind: 'append'; append: RunAppend }
  | { kind: 'truncate'; step: number }
  | { kind: 'seal' }
  | { kind: 'reopen' }

const offset = fc.nat({ max: 60 })
const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 4 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('history' as const),
      offset,
      rows: fc.array(loggedRow, { maxLength: 12 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('events' as const, 'output' as const),
        offset,
        lines,
        fc.option(fc.string(), { nil: undefined }),
      )
      .map(([stream, at, texts, summary]): Command => {
        const writes = [{ stream, offset: at, lines: texts }]
        return { kind: 'append', append: summary === undefined ? { writes } : { writes, summary } }
      }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('truncate' as const), step: fc.integer({ min: -1, max: 40 }) }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Command>({ kind: 'seal' }, { kind: 'reopen' }) },
)

const range = fc.record({
  minStep: fc.option(fc.integer({ min: -1, max: 41 })),
  maxStep: fc.option(fc.integer({ min: -1, max: 41 })),
})
const question = fc.record({
  range,
  keys: fc.uniqueArray(fc.constantFrom(...hostileKeys, 'a.a', 'a.a.b', 'a.__proto__', 'never'), {
    maxLength: 3,
  }),
  maxStepInclusive: fc.boolean(),
  nonFinite: fc.constantFrom('string' as const, 'null' as const),
})

test(
  'whatever is written, sealed, rewound and reopened, every read answers as a plain scan would',
  async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { minLength: 1, maxLength: 14 }),
        fc.array(question, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 300, 2_000, 4_000_000),
        async (commands, questions, sealBytes) => {
          const files = memoryStoreFiles()
          const model = new ModelStore(commands.flatMap((one) => (one.kind === 'history' ? one.rows : [])))
          let store = await openHistoryStore(files, { sealBytes, cacheBytes: 2_000 })
          for (const one of commands) {
            if (one.kind === 'reopen') {
              await store.close()
              store = await openHistoryStore(files, { sealBytes, cacheBytes: 2_000 })
            } else await execute(one, store, model)
            await compare(store, model, questions)
            compared++
          }
          await store.seal()
          await compare(store, model, questions)
          compared++
          await store.close()
        },
      ),
      { numRuns: runs },
    )
    expect(compared).toBeGreaterThan(runs)
  },
  runs * 300,
)

async function execute(
  one: Exclude<Command, { kind: 'reopen' }>,
  store: HistoryStore,
  model: ModelStore,
): Promise<void> {
  if (one.kind === 'seal') return await store.seal(run)
  if (one.kind === 'truncate') {
    model.truncateAfterStep(one.step)
    return await store.truncateAfterStep(run, one.step)
  }
  const append: RunAppend =
    one.kind === 'append'
      ? one.append
      : { writes: [{ stream: 'history', offset: one.offset, lines: one.rows.map(({ text }) => text) }] }
  model.append(append)
  await store.append(run, append)
}

type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

async function compare(
  store: HistoryStore,
  model: ModelStore,
  questions: readonly Question[],
): Promise<void> {
  expect(await contentsOf(store, run)).toEqual(model.contents())
  expect(await store.historyKeys(run)).toEqual(model.historyKeys())
  for (const { range: steps, ...question } of questions) {
    expect(await store.historyRows(run, steps)).toEqual(model.historyRows(steps))
    const options = { ...steps, ...question }
    const rows = await store.sampleKeys(run, { ...options, samples: 1e6, overflow: 'sample' })
    // As text: toEqual is blind for a property named __proto__.
    expect(writeBody(rows)).toBe(writeBody(model.sampleKeys(options)))
  }
}
