import * as fc from 'fast-check'
import { dump, type Logged, type LoggedRow } from './modelStore.ts'

/** Keys that break naive readers, and few enough of them to meet often. */
export const hostileKeys: string[] = [
  'loss',
  'a',
  'a.b',
  'b',
  '',
  '__proto__',
  'constructor',
  'length',
  '0',
  '🏃',
  '_type',
  '_step',
]

const key = fc.constantFrom(...hostileKeys)
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.constantFrom(Number.NaN, Infinity, -Infinity),
)
const { value } = fc.letrec<{ value: Logged; dict: Logged }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: number },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('', 'NaN', 'Infinity', 'text "quoted\\" NaN', 'ä🏃') },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: tie('dict') },
  ),
  dict: dict(tie('value')),
}))

function dict(values: fc.Arbitrary<Logged>): fc.Arbitrary<Map<string, Logged>> {
  return fc
    .uniqueArray(fc.tuple(key, values), { selector: ([name]) => name, maxLength: 4 })
    .map((entries) => new Map(byEngineOrder(entries)))
}

/** Objects give keys that look like array indexes first. */
function byEngineOrder<T>(entries: [string, T][]): [string, T][] {
  return [...entries.filter(([name]) => name === '0'), ...entries.filter(([name]) => name !== '0')]
}

const step = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(2.5, 1e15) },
)

/** A history line: mostly rows, sometimes without a step, sometimes no row at all. */
export const loggedRow: fc.Arbitrary<LoggedRow> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .tuple(dict(value), fc.option(step, { freq: 12, nil: undefined }))
      .map(([values, ownStep]) => {
        if (ownStep !== undefined) values.set('_step', ownStep)
        return { text: dump(values), values }
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', 'not JSON', '[1]', '3', '{"_step": 1', 'NaN')
      .map((text) => ({ text, values: null })),
  },
)
