import { expect, test } from 'vitest'
import { previewKind } from './previewKind.ts'

test.each([
  ['media/a.png', null, 10, 'image'],
  ['a.SVG', 'image/svg+xml', 10, 'image'],
  ['a.png', 'image/png', 5_000_000, null],
  ['table.table.json', 'application/json', 10, 'table'],
  ['table.table.json', 'application/json', 5_000_000, 'text'],
  ['a.json', null, 10, 'json'],
  ['config.yaml', null, 10, 'text'],
  ['page.html', 'text/html', 10, 'text'],
  ['LICENSE', 'text/plain', 10, 'text'],
  ['model.bin', 'application/octet-stream', 10, null],
  ['png', null, 10, null],
] as const)('%s (%s, %i B) is shown as %s', (name, mimetype, size, kind) => {
  expect(previewKind(name, mimetype, size)).toBe(kind)
})
