import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HistoryStore, RunAppend } from '../../src/store/historyStore.ts'
import { openHistoryStore } from '../../src/store/openHistoryStore.ts'
import { CrashingDisk } from './crashingFiles.ts'
import { contentsOf, dump, type LoggedRow, ModelStore } from './modelStore.ts'

/**
 * The store over a disk that crashes. `RUNS_SOAK=200` runs 200 times as many random histories, each with new seeds;
 * without it the seed is fixed.
 */
const soak = Number(process.env.RUNS_SOAK ?? 0)
const parameters = soak > 0 ? { numRuns: soak * 400 } : { numRuns: 120, seed: 1812011341 }
const run = '7'

type Operation = { kind: 'append'; append: RunAppend } | { kind: 'truncate'; step: number }

/** Writes that go out together, or a rewind, or a sealing; then, maybe, the process dies some file operations later. */
interface Round {
  operations: Operation[]
  seal: boolean
  crash: { kind: 'power' | 'kill'; after: number } | null
}

const lines = fc.record({
  stream: fc.constantFrom('history' as const, 'history' as const, 'events' as const, 'output' as const),
  offset: fc.nat({ max: 30 }),
  count: fc.integer({ min: 1, max: 5 }),
})
const operation = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      writes: fc.array(lines, { minLength: 1, maxLength: 3 }),
      summary: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate' as const), step: fc.nat({ max: 30 }) }) },
)
const crash = fc.record({
  kind: fc.constantFrom('power' as const, 'kill' as const),
  after: fc.integer({ min: 1, max: 30 }),
})
const round = fc.record({
  operations: fc.array(operation, { maxLength: 5 }),
  seal: fc.boolean(),
  crash: fc.option(crash, { freq: 3 }),
})
const rounds = fc.array(round, { minLength: 1, maxLength: 8 }).map(withTexts)

test(
  'C63 (store double): after crashes at random moments the store holds the answered appends, each once, and no other in part',
  async () => {
    let crashes = 0
    let inFlight = 0
    await fc.assert(
      fc.asyncProperty(
        rounds,
        fc.constantFrom(1, 200, 4_000_000),
        fc.infiniteStream(fc.nat()),
        async ({ rounds: plan, rows }, sealBytes, choices) => {
          const disk = new CrashingDisk((below) => (choices.next().value ?? 0) % below)
          let store = await openHistoryStore(disk.files(), { sealBytes })
          /** All that the client ever sent, and how much of it is known to be there for good. */
          let sent: Operation[] = []
          let answered = 0
          for (const { operations, seal, crash: planned } of plan) {
            if (planned) disk.crashAfter(planned.after)
            const outcomes = operations.map((one) => execute(store, one))
            const isDone = (await Promise.allSettled(outcomes)).map(({ status }) => status === 'fulfilled')
            // A rewind that died while it was still reading is no part of the log, and repeats behind it may be answered.
            sent.push(
              ...operations.filter((_one, index) => isDone[index] || index > isDone.lastIndexOf(true)),
            )
            answered += isDone.filter(Boolean).length
            if (seal)
              await store.seal(run).catch((error: unknown) => expect(disk.isDown, String(error)).toBe(true))
            if (!planned) {
              expect(isDone).not.toContain(false)
              continue
            }
            if (disk.isDown) crashes++
            if (isDone.includes(false)) inFlight++
            await store.close().catch(() => {})
            store = await openHistoryStore(disk.restart(planned.kind), { sealBytes })
            const held = await contentsOf(store, run)
            const explained = prefixes(sent, rows).slice(answered)
            expect(explained).toContainEqual(held)
            // What was not answered is sent once more, as clients do; what turned out to be there must not count twice.
            const again = sent.slice(answered)
            sent = sent.slice(
              0,
              answered +
                Math.max(
                  0,
                  explained.findIndex((one) => isEqual(one, held)),
                ),
            )
            for (const one of again) {
              sent.push(one)
              await execute(store, one)
            }
            answered = sent.length
            expect(await contentsOf(store, run)).toEqual(prefixes(sent, rows).at(-1))
          }
          await store.close()
          store = await openHistoryStore(disk.restart('power'), { sealBytes })
          expect(await contentsOf(store, run)).toEqual(prefixes(sent, rows).at(-1))
          await store.close()
        },
      ),
      parameters,
    )
    expect(crashes).toBeGreaterThan(parameters.numRuns / 2)
    expect(inFlight).toBeGreaterThan(parameters.numRuns / 4)
  },
  30_000 * (soak + 1),
)

async function execute(store: HistoryStore, one: Operation): Promise<void> {
  if (one.kind === 'append') await store.append(run, one.append)
  else await store.truncateAfterStep(run, one.step)
}

/** What the store must hold after the first n operations, for every n. */
function prefixes(operations: readonly Operation[], rows: readonly LoggedRow[]): unknown[] {
  const model = new ModelStore(rows)
  const contents = [model.contents()]
  for (const one of operations) {
    if (one.kind === 'append') model.append(one.append)
    else model.truncateAfterStep(one.step)
    contents.push(model.contents())
  }
  return contents
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

interface Draft {
  operations: (
    | {
        kind: 'append'
        writes: { stream: 'history' | 'events' | 'output'; offset: number; count: number }[]
        summary: boolean
      }
    | { kind: 'truncate'; step: number }
  )[]
  seal: boolean
  crash: Round['crash']
}

/** Each line gets a text of its own, so that none can be taken for another. */
function withTexts(drafts: Draft[]): { rounds: Round[]; rows: LoggedRow[] } {
  const rows: LoggedRow[] = []
  let serial = 0
  const line = (stream: string, offset: number): string => {
    serial++
    if (stream !== 'history') return `${stream} ${offset} ${serial}`
    const values = new Map<string, number>([
      ['_step', offset],
      ['serial', serial],
    ])
    const text = dump(values)
    rows.push({ text, values: new Map(values) })
    return text
  }
  const result = drafts.map(
    ({ operations, ...rest }): Round => ({
      ...rest,
      operations: operations.map((one): Operation => {
        if (one.kind === 'truncate') return one
        const writes = one.writes.map(({ stream, offset, count }) => ({
          stream,
          offset,
          lines: Array.from({ length: count }, (_, index) => line(stream, offset + index)),
        }))
        return {
          kind: 'append',
          append: one.summary ? { writes, summary: `{"serial": ${serial}}` } : { writes },
        }
      }),
    }),
  )
  return { rounds: result, rows }
}
