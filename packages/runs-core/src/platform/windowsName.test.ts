import { expect, it } from 'vitest'
import { isWindowsName } from './windowsName.ts'

it.each(['a', 'a.txt', '.hidden', 'console', 'nullable.txt', 'com', 'com10', 'a b', 'é', 'aux-1', '..a'])(
  '%j is a name',
  (part) => expect(isWindowsName(part)).toBe(true),
)

it.each([
  'CON',
  'nul',
  'Nul.tar.gz',
  'nul .txt',
  'aux.h',
  'prn',
  'COM1',
  'lpt9.txt',
  'com²',
  'CONIN$',
  'a.',
  'a ',
  '..',
  '.. ',
  '...',
  'a:b',
  'a?',
  'a*',
  'a|b',
  '<a>',
  '"a"',
])('%j is another one, or none', (part) => expect(isWindowsName(part)).toBe(false))
