import * as fc from 'fast-check'
import type { RunSpec } from './sides.ts'

/** Keys that break naive readers. Config, summary and metrics may be called like that. */
const key = fc.constantFrom(
  'lr',
  'a.b',
  'a',
  '__proto__',
  'constructor',
  'length',
  '0',
  'ünï 🏃',
  'value',
  'x/y',
)
const scalar = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.constantFrom(null, true, false, '', 'NaN', 'text "quoted\\" ä🏃', '2026-01-01T00:00:00'),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: dictionary(tie('value')) },
  ),
}))
const text = fc.constantFrom('', 'a text', 'two\nlines', '<b>&amp;</b>', 'ä🏃')

function dictionary(values: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .uniqueArray(fc.tuple(key, values), { selector: ([name]) => name, maxLength: 5 })
    .map((entries) => Object.fromEntries(entries))
}

/** A row as a training loop logs it: `loss` nearly always, the rest now and then, NaN and infinities in `odd`. */
const row = fc
  .record(
    {
      gap: fc.oneof(
        { weight: 9, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: 90 }) },
      ),
      loss: fc.double({ min: 0, max: 10, noNaN: true }),
      accuracy: fc.double({ min: 0, max: 1, noNaN: true }),
      odd: fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -1.5),
      other: dictionary(value),
    },
    { requiredKeys: ['gap'] },
  )
  .map(({ gap, other, ...metrics }) => ({
    gap,
    metrics: Object.fromEntries([...Object.entries(other ?? {}), ...Object.entries(metrics)]),
  }))

/** A run as somebody may have logged it. */
const generatedRun: fc.Arbitrary<RunSpec> = fc
  .record({
    displayName: fc.constantFrom('a name', 'ünï 🏃', 'a/b'),
    notes: text,
    groupName: text,
    jobType: text,
    tags: fc.uniqueArray(fc.constantFrom('a', 'b c', 'ü', 'x:y'), { maxLength: 3 }),
    config: dictionary(value),
    summary: dictionary(value),
    rows: fc.array(row, { maxLength: 60, size: 'max' }),
    finished: fc.boolean(),
  })
  .map(({ rows, ...run }) => {
    let step = -1
    return {
      ...run,
      rows: rows.map(({ gap, metrics }, index) => {
        step += gap
        return { ...metrics, _step: step, _runtime: index, _timestamp: 1_767_225_600 + index }
      }),
    }
  })

/** The seed of the runs; another one by `RUNS_SEED`. */
export const seed = Number(process.env.RUNS_SEED ?? 1)

/** Runs drawn from the seed, and two that it may not give: one without anything, one with many rows and some files. */
export const generatedRuns: readonly RunSpec[] = [
  ...fc.sample(generatedRun, { seed, numRuns: 8 }),
  {},
  {
    files: { 'a.txt': 'some text', 'sub/b.json': '{"a": 1}', empty: '' },
    rows: Array.from({ length: 1_200 }, (_, index) => ({
      _step: index * 2,
      _timestamp: 1_767_225_600 + index,
      loss: 1 / (index + 1),
      ...(index % 3 ? {} : { accuracy: index / 1_200 }),
    })),
  },
]
