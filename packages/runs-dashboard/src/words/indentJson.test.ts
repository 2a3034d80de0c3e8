import { expect, test } from 'vitest'
import { indentJson } from './indentJson.ts'

test.each([
  {},
  [],
  [[]],
  'a,b:{',
  { a: [1, { b: null }], 'c"}\\': '{[,:]}', d: {}, e: [] },
  [true, 1.5e10, ''],
])('%j is indented as JSON.stringify does', (value) => {
  expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
  expect(indentJson(JSON.stringify(value, null, 4))).toBe(JSON.stringify(value, null, 2))
})

test('numbers and what JSON lacks stand as they stood', () => {
  expect(indentJson('{"id":12345678901234567890,"loss":NaN,"x":-Infinity}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "loss": NaN,\n  "x": -Infinity\n}',
  )
})

test('what is no JSON ends nonetheless', () => {
  for (const text of ['', '{', ']]]}', '"open', 'a b', '[1,']) expect(indentJson(text)).toBeTypeOf('string')
  expect(indentJson('['.repeat(50_000)).length).toBeLessThan(5_000_000)
})
