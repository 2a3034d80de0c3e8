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
