import fc from 'fast-check'
import path from 'node:path'
import { expect, it } from 'vitest'
import { normalizeFileName } from './fileName.ts'

it('one form for each name, and none for names that lead out or can not be held', () => {
  const same = ['a', 'a/b.txt', 'sub dir/ünï %20?.txt', '.hidden', 'a..b', '...', '__proto__', 'ab:c']
  for (const name of same) expect(normalizeFileName(name)).toBe(name)
  expect(['./a', 'a//b', 'a/./b', 'a/'].map(normalizeFileName)).toEqual(['a', 'a/b', 'a/b', 'a'])
  for (const name of [
    '',
    '.',
    './',
    '..',
    '../a',
    'a/..',
    'a/../../b',
    '/a',
    '\\a',
    'a\\b',
    'C:/a',
    'a\0',
    'a\n',
    '\ud800',
  ]) {
    expect(normalizeFileName(name)).toBeNull()
  }
})

it('whatever the name, what is left of it stays inside the folder', () => {
  const words = fc.constantFrom('..', '.', '', 'a', '/', '\\', 'C:', '~', '%2e%2e', '\0', 'ü')
  fc.assert(
    fc.property(
      fc.array(words).map((parts) => parts.join('/')),
      (name) => {
        const safe = normalizeFileName(name)
        if (safe === null) return
        for (const style of [path.posix, path.win32]) {
          const root = style.resolve('/root/folder')
          expect(style.resolve(root, safe).startsWith(root + style.sep)).toBe(true)
        }
        expect(normalizeFileName(safe)).toBe(safe)
      },
    ),
  )
})
