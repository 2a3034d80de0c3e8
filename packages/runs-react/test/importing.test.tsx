import { watchAmbient } from '@x/test-kit'
import { expect, test } from 'vitest'

const reads = watchAmbient(/packages\/runs-(core|react)\/src\//)

test('C23: importing the hooks reads neither env nor disk', async () => {
  const entry = await import('../src/index.ts')
  expect(Object.keys(entry)).toContain('RunsProvider')
  expect(reads).toEqual([])
})
