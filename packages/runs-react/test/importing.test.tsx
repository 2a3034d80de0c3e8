import { watchAmbient } from '@x/test-kit'
import { expect, test } from 'vitest'

const reads = watchAmbient(/packages\/runs-(core|react)\/src\//)

test('C23: importing the hooks reads neither env nor disk', async () => {
  for (const entry of [await import('../src/index.ts'), await import('../src/suspense/index.ts')])
    expect(Object.keys(entry)).toContain('RunsProvider')
  expect(reads).toEqual([])
})
