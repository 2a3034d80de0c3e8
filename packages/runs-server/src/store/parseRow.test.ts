import { expect, test } from 'vitest'
import { parseRow, parseTolerant } from './parseRow.ts'

test('bare NaN and ±Infinity are numbers, the same words in strings are text', () => {
  const text = '{"a": NaN, "b": [-Infinity, Infinity], "NaN": "NaN, \\"Infinity\\\\", "__proto__": {"c":NaN}}'
  const row = parseRow(text)
  expect(Object.entries(row ?? {})).toEqual([
    ['a', Number.NaN],
    ['b', [-Infinity, Infinity]],
    ['NaN', 'NaN, "Infinity\\'],
    ['__proto__', { c: Number.NaN }],
  ])
})

test('C7: integers beyond 2^53 are bigint; what only looks like one is not', () => {
  const text =
    '{"a":9007199254740993,"b":[-9007199254740993,NaN],"c":" 9007199254740993","d":0.30000000000000004}'
  expect(parseRow(text)).toEqual({
    a: 9007199254740993n,
    b: [-9007199254740993n, Number.NaN],
    c: ' 9007199254740993',
    d: 0.30000000000000004,
  })
  expect(parseRow('{"a": 9007199254740993')).toBeNull()
})

test.each([
  '',
  '{',
  'NaN',
  '[NaN]',
  '{"a": NaN',
  '{"a": NaNN}',
  '{"a": -NaN}',
  '{a: NaN}',
  '"x',
  '{"a": "NaN',
  'null',
])('no row: %s', (text) => {
  expect(parseRow(text)).toBeNull()
})

test('what is no JSON throws', () => {
  expect(() => parseTolerant('{"a": nan}')).toThrow(SyntaxError)
  expect(() => parseTolerant('{"a": NaN,}')).toThrow(SyntaxError)
})
