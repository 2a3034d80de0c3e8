import { expect, test } from 'vitest'
import { tableOf } from './tableOf.ts'

test('a table of W&B: columns, cells in words, media by their path', () => {
  const text = `{"columns": ["id", 2], "data": [[1, NaN], [null, {"_type": "image-file", "path": "a.png"}], ["NaN", -Infinity]]}`
  expect(tableOf(text)).toEqual({
    columns: ['id', '2'],
    rows: [
      ['1', 'NaN'],
      ['null', 'image-file: a.png'],
      ['NaN', '-Infinity'],
    ],
    count: 3,
  })
})

test('what is no table is null; a long one is counted and not all shown', () => {
  for (const text of ['', '{}', '[]', 'null', '{"columns": 1, "data": []}', '{"columns": ["a"']) {
    expect(tableOf(text)).toBeNull()
  }
  const long = tableOf(JSON.stringify({ columns: ['a'], data: Array.from({ length: 500 }, (_, at) => [at]) }))
  expect([long?.rows.length, long?.count]).toEqual([100, 500])
})

test('numbers that JavaScript would change stand as they stood, and words in texts stay', () => {
  const text =
    '{"columns": ["a"], "data": [[12345678901234567890], [-12345678901234567], [0.1234567890123456789], ["x \\" NaN"]]}'
  expect(tableOf(text)?.rows).toEqual([
    ['12345678901234567890'],
    ['-12345678901234567'],
    ['0.12345678901234568'],
    ['x " NaN'],
  ])
})
